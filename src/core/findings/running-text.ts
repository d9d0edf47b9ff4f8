import type { Nodes, Table } from 'mdast';
import { findProperty } from '../catalogue/property-names.js';
import type { Schema, TextKind } from '../catalogue/schema.js';
import {
  nodeSpan,
  type Block,
  type MarkdownDocument,
  type PolicyDocument,
  type Section,
} from '../document/document.js';
import { flatten } from '../document/flatten.js';
import type { YamlMap, YamlNode } from '../document/yaml-tree.js';
import { holdsObjects } from '../model/read-context.js';
import { FlatTextBuilder, type FlatText } from '../text/flat-text.js';
import { isPlaceholder } from '../text/placeholder.js';
import type { Span } from '../text/span.js';
import { keysOf } from './marks.js';
import type { Subject } from './subject.js';

/** One text of a document that is read as language, not as data. */
export interface RunningText {
  readonly flat: FlatText;
  readonly kind: TextKind;
  /** Put together from several fields: its parts are written, but not the whole. */
  readonly isJoined?: true;
  /** Whether a range of the flattened text is quoted, code, an address or a file name. */
  readonly isQuoted: (start: number, end: number) => boolean;
}

/** Where something was found: in which kind of text, under which root property ('' under none). */
export interface TextPlace {
  readonly kind: TextKind;
  readonly property: string;
}

/** JSON pointer to the root property a text stands under; '' (the whole document) under none. */
export function pointerTo(property: string): string {
  return property === '' ? '' : `/${property}`;
}

/** Something found in a text; only `span` depends on where the text stands. */
export interface Spotted {
  readonly span: Span;
}

/** Looks for something in one text. Equal texts give equal results, so unchanged blocks are not looked at again. */
export interface Scanner<Found extends Spotted> {
  /** It looks at these kinds of text only. */
  readonly kinds?: readonly TextKind[];
  /** A cheap look at a block as it is written: whether anything can be found in it. */
  readonly mayFind?: (source: string) => boolean;
  scan(text: RunningText): readonly Found[];
}

/** What scanning needs to know of a document. */
export type TextSubject = Pick<Subject, 'reading' | 'type' | 'source'>;

/** Everything a scanner finds in the paragraphs, headings, cells and values of a document, with its place. */
export function scanTexts<Found extends Spotted>(
  document: PolicyDocument,
  subject: TextSubject,
  scanner: Scanner<Found>,
): readonly (Found & TextPlace)[] {
  const root = document.kind === 'yaml' ? document.yaml.root : document.frontMatter?.yaml.root;
  const values = root?.kind === 'map' ? scanYaml(root, subject, scanner) : [];
  return document.kind === 'yaml' ? values : [...values, ...scanSections(document, subject, scanner)];
}

// ---- Markdown

function scanSections<Found extends Spotted>(
  document: MarkdownDocument,
  subject: TextSubject,
  scanner: Scanner<Found>,
): readonly (Found & TextPlace)[] {
  const bound = new Map(
    subject.reading.outline.map(({ heading, pointer }) => [heading.start, pointer && (keysOf(pointer)[0] ?? '')]),
  );
  const found: (Found & TextPlace)[] = [];
  const visit = (section: Section, outer: string): void => {
    const heading = section.heading?.text.trim();
    const property = (heading && bound.get(heading.span().start)) ?? outer;
    for (const item of scanHeading(heading, scanner)) found.push({ ...item, kind: 'heading', property });
    for (const block of section.blocks) {
      for (const item of scanBlock(block, subject, scanner)) found.push({ ...item, property });
    }
    for (const child of section.children) visit(child, property);
  };
  visit(document.root, '');
  return found;
}

function scanHeading<Found extends Spotted>(heading: FlatText | undefined, scanner: Scanner<Found>): readonly Found[] {
  if (!heading || scanner.kinds?.includes('heading') === false) return [];
  const quiet = quietOf(scanner);
  if (quiet.has(heading.text)) return [];
  const found = scanner.scan({ flat: heading, kind: 'heading', isQuoted: quotedIn(heading, []) });
  if (found.length === 0) quiet.add(copyOf(heading.text));
  return found;
}

interface Scanned {
  readonly base: number;
  readonly found: readonly (Spotted & { readonly kind: TextKind })[];
}

/** Unchanged blocks keep their nodes from edit to edit; only the place they count from moves. */
const scanned = new WeakMap<object, WeakMap<object, Scanned>>();

function scanBlock<Found extends Spotted>(
  { node, base }: Block,
  subject: TextSubject,
  scanner: Scanner<Found>,
): readonly (Found & { readonly kind: TextKind })[] {
  const known = scanned.get(node) ?? new WeakMap<object, Scanned>();
  scanned.set(node, known);
  const last = known.get(scanner);
  // What this scanner kept is what this scanner finds.
  if (last) return shifted(last, base) as readonly (Found & { readonly kind: TextKind })[];
  const found = node.type === 'table' ? scanRows(node, base, subject, scanner) : scanNode(node, base, subject, scanner);
  known.set(scanner, { base, found });
  return found;
}

function scanNode<Found extends Spotted>(
  node: Nodes,
  base: number,
  subject: TextSubject,
  scanner: Scanner<Found>,
): readonly (Found & { readonly kind: TextKind })[] {
  const found: (Found & { readonly kind: TextKind })[] = [];
  if (scanner.mayFind?.(subject.source.slice(nodeSpan(node, base))) === false) return found;
  visitTexts(node, base, subject, scanner.kinds, (text) => {
    for (const item of scanner.scan(text)) found.push({ ...item, kind: text.kind });
  });
  return found;
}

/** Headings and rows in which a scanner found nothing, as they are written. */
const quietTexts = new WeakMap<object, Set<string>>();
const mostQuietTexts = 4000;

function quietOf(scanner: object): Set<string> {
  const known = quietTexts.get(scanner);
  if (known && known.size <= mostQuietTexts) return known;
  const fresh = new Set<string>();
  quietTexts.set(scanner, fresh);
  return fresh;
}

/** Joined and cut again, so that a few words do not keep the whole text of their document alive. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}

/** An edit of one row is no reason to look at the others again. */
function scanRows<Found extends Spotted>(
  table: Table,
  base: number,
  subject: TextSubject,
  scanner: Scanner<Found>,
): readonly (Found & { readonly kind: TextKind })[] {
  if (scanner.kinds?.includes('cell') === false) return [];
  const quiet = quietOf(scanner);
  return table.children.flatMap((row) => {
    const written = subject.source.slice(nodeSpan(row, base));
    if (quiet.has(written)) return [];
    const found = scanNode(row, base, subject, scanner);
    if (found.length === 0) quiet.add(copyOf(written));
    return found;
  });
}

function shifted({ base, found }: Scanned, to: number): Scanned['found'] {
  const by = to - base;
  if (by === 0) return found;
  return found.map((item) => ({ ...item, span: { start: item.span.start + by, end: item.span.end + by } }));
}

function visitTexts(
  node: Nodes,
  base: number,
  subject: TextSubject,
  kinds: readonly TextKind[] | undefined,
  visit: (text: RunningText) => void,
): void {
  const kind = kindsOfNodes[node.type];
  if (kind !== undefined && kinds?.includes(kind) === false) return;
  if (node.type === 'paragraph' || node.type === 'tableCell') {
    const flat = flatten(node, base, subject.source);
    if (kind && flat.text !== '' && !isBlank(flat))
      visit({ flat, kind, isQuoted: quotedIn(flat, codeSpans(node, base)) });
  } else if ('children' in node && node.type !== 'blockquote') {
    for (const child of node.children) visitTexts(child, base, subject, kinds, visit);
  }
}

/** Words that ask the author to write are not the author's. */
function isBlank({ text }: FlatText): boolean {
  return text.startsWith('[') && isPlaceholder(text);
}

/** What a node's text is; a table is nothing but cells. */
const kindsOfNodes: Partial<Record<Nodes['type'], TextKind>> = { paragraph: 'prose', tableCell: 'cell', table: 'cell' };

function codeSpans(node: Nodes, base: number): readonly Span[] {
  if (node.type === 'inlineCode') return [nodeSpan(node, base)];
  return 'children' in node ? node.children.flatMap((child: Nodes) => codeSpans(child, base)) : [];
}

/** Quotations, addresses and file names within a line. */
const quotations =
  /[“„][^“”\n]{1,300}”|«[^»\n]{1,300}»|(?<![\p{L}\p{N}])"[^"\n]{1,300}"|(?:https?:\/\/|www\.)[^\s<>()]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+|(?<![\w./-])[\w./-]*[\w-]\.(?:md|ya?ml|json|pdf|docx?|xlsx?|pptx?|odt|csv|txt|png|jpe?g|svg|html?|zip)(?![\p{L}\p{N}])/giu;

function quotedIn(flat: FlatText, code: readonly Span[]): RunningText['isQuoted'] {
  let ranges: readonly { readonly start: number; readonly end: number }[] | undefined;
  return (start, end) => {
    ranges ??= [...flat.text.matchAll(quotations)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    if (ranges.some((range) => start >= range.start && end <= range.end)) return true;
    const span = code.length > 0 ? flat.span(start, end) : undefined;
    return span !== undefined && code.some((range) => span.start >= range.start && span.end <= range.end);
  };
}

// ---- YAML

function scanYaml<Found extends Spotted>(
  root: YamlMap,
  subject: TextSubject,
  scanner: Scanner<Found>,
): readonly (Found & TextPlace)[] {
  const found: (Found & TextPlace)[] = [];
  for (const { key, value } of root.entries) {
    const named = findProperty(subject.type.schema, key.text);
    const property = named?.path[0] ?? '';
    if (!value || notLanguage.has(property)) continue;
    const schema = subject.type.schema.properties?.[property];
    const kind: TextKind = schema?.place === 'section' ? 'prose' : 'value';
    visitValues(value, schema ?? {}, kind, (flat, own, isJoined) => {
      if (scanner.mayFind?.(flat.text) === false) return;
      const text: RunningText = {
        flat,
        kind: own,
        isQuoted: quotedIn(flat, []),
        ...(isJoined === true && { isJoined }),
      };
      for (const item of scanner.scan(text)) found.push({ ...item, kind: own, property });
    });
  }
  return found;
}

/** A person's notes on the checklist are not the document. */
const notLanguage = new Set(['checklist']);

type VisitValue = (flat: FlatText, kind: TextKind, isJoined?: true) => void;

function visitValues(node: YamlNode, schema: Schema, kind: TextKind, visit: VisitValue): void {
  if (node.kind === 'scalar') {
    if (typeof node.value === 'string' && node.text.text !== '' && !isBlank(node.text)) visit(node.text, kind);
  } else if (node.kind === 'sequence') {
    const item = schema.items ?? {};
    const inner = holdsObjects(schema) && schema['refers'] === undefined ? 'cell' : kind;
    for (const child of node.items) if (child) visitValues(child, item, inner, visit);
  } else visitMap(node, schema, kind, visit);
}

function visitMap({ entries }: YamlMap, schema: Schema, kind: TextKind, visit: VisitValue): void {
  const whole = schema['refers'] === 'regulation' ? citationText(entries, schema) : undefined;
  if (whole) {
    visit(whole, kind, true);
    return;
  }
  for (const { key, value } of entries) {
    const inner = findProperty(schema, key.text)?.schema ?? {};
    if (value) visitValues(value, inner, kind, visit);
  }
}

const citationParts = [
  ['jenis', ''],
  ['nomor', ' Nomor '],
  ['tahun', ' Tahun '],
  ['tentang', ' tentang '],
  ['pasal', ', Pasal '],
] as const;

/** `{jenis: UU, nomor: 27, tahun: 2022}` written out as the citation it is, each part with its own place. */
function citationText(entries: YamlMap['entries'], schema: Schema): FlatText | undefined {
  const parts = new Map(
    entries.flatMap(({ key, value }) => {
      const name = findProperty(schema, key.text)?.path[0];
      return name !== undefined && value?.kind === 'scalar' ? [[name, value.text] as const] : [];
    }),
  );
  const [first] = parts.values();
  const last = [...parts.values()].at(-1);
  if (!first || !last || !parts.has('jenis') || !parts.has('nomor')) return undefined;
  const builder = new FlatTextBuilder();
  let at = first.span().start;
  for (const [name, lead] of citationParts) {
    const text = parts.get(name);
    if (!text) continue;
    const span = text.span();
    const plain = name === 'pasal' ? text.text.replace(/^pasal\s+/iu, '') : text.text;
    if (lead !== '') builder.add(lead, at, 0);
    builder.addLinear(plain, span.end - plain.length);
    at = span.end;
  }
  return builder.build({ start: first.span().start, end: last.span().end });
}
