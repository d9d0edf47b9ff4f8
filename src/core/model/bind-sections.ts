import { findProperty, findYielding, namesIdentity, type NamedProperty } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import type { Section } from '../document/document.js';
import { stripNumbering } from '../text/names.js';
import { afterLine, type Content } from './content.js';
import { fitsNotation } from './notations.js';
import { childPointer, holdsObjects, typesOf, type ReadContext } from './read-context.js';
import type { OutlineEntry } from './reading.js';

/** A heading bound to a root property, with what stands under it. */
export interface Binding {
  readonly name: string;
  readonly schema: Schema;
  readonly section: Section;
  readonly content: Content;
}

/** Which heading is what. */
export interface Bindings {
  readonly title: Section | undefined;
  readonly bound: readonly Binding[];
  readonly identities: readonly Section[];
  /** Headings that are no section of the type, with their own blocks; the root and the title among them. */
  readonly free: readonly Section[];
  readonly outline: readonly OutlineEntry[];
}

/** Binds the headings of a section tree to the root properties of a type, in document order. */
export function bindSections(root: Section, schema: Schema, context: ReadContext): Bindings {
  const binder = new Binder(schema, context, root);
  binder.walk(root);
  return binder;
}

class Binder implements Bindings {
  readonly title: Section | undefined;
  readonly bound: Binding[] = [];
  readonly identities: Section[] = [];
  readonly free: Section[] = [];
  readonly outline: OutlineEntry[] = [];
  readonly #schema: Schema;
  readonly #context: ReadContext;
  /** Properties that have a heading outside other sections: only the rest may be lifted out of one. */
  readonly #atHome: ReadonlySet<string>;
  readonly #preferred: ReadonlySet<string>;

  constructor(schema: Schema, context: ReadContext, root: Section) {
    this.#schema = schema;
    this.#context = context;
    this.title = titleOf(root);
    this.#preferred = this.#preferredHomes(root, new Set());
    this.#atHome = this.#homes(root, new Set());
  }

  walk(section: Section): void {
    this.free.push(section);
    for (const child of section.children) this.#visit(child);
  }

  #visit(section: Section): void {
    const found = this.#match(section);
    const known = found && this.bound.find(({ name }) => name === found.name);
    if (known) {
      this.#repeat(section, known);
      return;
    }
    if (found) {
      this.#bind(section, found.name, found.schema);
      return;
    }
    if (this.#isItem(section)) return;
    this.#record(section, undefined);
    if (section !== this.title && namesIdentity(this.#schema, section.heading?.text.text ?? ''))
      this.identities.push(section);
    else if (section !== this.title) this.#observeUnknown(section);
    this.walk(section);
  }

  #match(section: Section): { name: string; schema: Schema } | undefined {
    if (section === this.title || !section.heading) return undefined;
    const found = this.#named(section.heading.text.text);
    const [name, ...deeper] = found?.path ?? [];
    if (!found || name === undefined || deeper.length > 0 || this.#isContainer(section, found)) return undefined;
    return { name, schema: found.schema };
  }

  /**
   * A chapter without words of its own, called by a synonym and made of other sections ("BAB I Pendahuluan" over
   * "A. Latar Belakang" and "B. Tujuan"), is none of them.
   */
  #isContainer(section: Section, { schema, isPreferred }: NamedProperty): boolean {
    if (isPreferred || section.blocks.length > 0 || holdsObjects(schema)) return false;
    return section.children.some((child) => this.#named(child.heading?.text.text ?? '') !== undefined);
  }

  #named(text: string): NamedProperty | undefined {
    const named = findProperty(this.#schema, text, 'section');
    const isTaken = named?.isPreferred === false && this.#preferred.has(named.path[0] ?? '');
    return isTaken ? (findYielding(this.#schema, text) ?? named) : named;
  }

  /** Properties that some heading calls by their preferred name: a synonym elsewhere may mean another section. */
  #preferredHomes(section: Section, homes: Set<string>): ReadonlySet<string> {
    for (const child of section.children) {
      const found =
        child === this.title ? undefined : findProperty(this.#schema, child.heading?.text.text ?? '', 'section');
      if (found?.isPreferred === true) homes.add(found.path[0] ?? '');
      this.#preferredHomes(child, homes);
    }
    return homes;
  }

  #homes(section: Section, homes: Set<string>): ReadonlySet<string> {
    for (const child of section.children) {
      const found = this.#match(child);
      if (found) homes.add(found.name);
      else this.#homes(child, homes);
    }
    return homes;
  }

  #repeat(section: Section, first: Binding): void {
    this.#record(section, undefined);
    const heading = section.heading?.text.trim();
    const related = first.section.heading?.text.trim().span();
    if (!heading) return;
    this.#context.observe('SEC-003', 'default', heading.span(), {
      pointer: childPointer('', first.name),
      data: { text: heading.text },
      ...(related && { related }),
    });
  }

  #bind(section: Section, name: string, schema: Schema): void {
    const pointer = childPointer('', name);
    this.#record(section, pointer);
    const lifted = section.children.filter((child) => this.#isLifted(child, name, schema));
    const children = section.children.filter((child) => !lifted.includes(child));
    this.bound.push({ name, schema, section, content: { blocks: section.blocks, children } });
    for (const child of lifted) {
      const heading = child.heading?.text.trim();
      if (heading && child.heading && this.#match(child)?.schema['unordered'] !== true)
        this.#context.observe('SEC-006', 'default', heading.span(), { data: { text: heading.text } });
      this.#visit(child);
    }
  }

  /** A heading of another section that stands one level too deep. */
  #isLifted(child: Section, parent: string, schema: Schema): boolean {
    const found = this.#match(child);
    const heading = child.heading?.text.text ?? '';
    if (!found || found.name === parent || this.#atHome.has(found.name)) return false;
    if (this.bound.some(({ name }) => name === found.name)) return false;
    const item = holdsObjects(schema) ? schema.items : typesOf(schema).includes('object') ? schema : undefined;
    if (!item) return true;
    const bare = heading.slice(stripNumbering(heading).rest).trim();
    return !fitsNotation(heading.trim(), item) && !fitsNotation(bare, item) && !findProperty(item, heading);
  }

  /** "## Fase 1 — Persiapan" without a heading around all phases: an item of the list whose notation it is. */
  #isItem(section: Section): boolean {
    const text = section.heading?.text.text.trim() ?? '';
    if (section === this.title || text === '') return false;
    const list = Object.entries(this.#schema.properties ?? {}).find(
      ([, { place, items }]) =>
        place === 'section' && items && typesOf(items).includes('object') && fitsNotation(text, items),
    );
    if (!list || this.#atHome.has(list[0])) return false;
    this.#adopt(section, list[0], list[1]);
    return true;
  }

  #adopt(section: Section, name: string, schema: Schema): void {
    const index = this.bound.findIndex((binding) => binding.name === name);
    const known = this.bound[index];
    this.#record(section, known ? undefined : childPointer('', name));
    const children = [...(known?.content.children ?? []), section];
    const binding = { name, schema, section: known?.section ?? section, content: { blocks: [], children } };
    this.bound.splice(known ? index : this.bound.length, known ? 1 : 0, binding);
  }

  #observeUnknown(section: Section): void {
    const heading = section.heading?.text.trim();
    if (heading) this.#context.observe('SEC-005', 'default', heading.span(), { data: { text: heading.text } });
  }

  #record(section: Section, pointer: string | undefined): void {
    const heading = section.heading?.text.trim();
    if (!heading) return;
    this.outline.push({
      pointer,
      heading: heading.span(),
      level: section.level,
      text: heading.text,
      end: afterLine(section.span.end, this.#context.source),
    });
  }
}

/**
 * The title is the only level-1 heading, when it comes first: it is never a section ("# Peta Jalan" would swallow the
 * roadmap). Where several chapters have level 1, a first one without a number is the title of the numbered ones.
 */
function titleOf(root: Section): Section | undefined {
  const [first, ...others] = root.children;
  if (first?.level !== 1) return undefined;
  const tops = others.filter((section) => section.level === 1);
  if (tops.length === 0) return first;
  const numbered = (section: Section) => stripNumbering(section.heading?.text.text ?? '').number !== undefined;
  return !numbered(first) && tops.every(numbered) ? first : undefined;
}
