import { afterLine } from '../model/content.js';
import { childPointer } from '../model/read-context.js';
import type { MarkdownDocument, Section } from '../document/document.js';
import type { OutlineEntry, Reading } from '../model/reading.js';
import type { WrittenDocument } from './written-document.js';

/** Where a new heading is written, and how many `#` it has. */
export interface SectionPlace {
  readonly offset: number;
  readonly level: number;
}

/** After the nearest section that comes before it in the type's order; else before the first section, else at the end. */
export function sectionPlace(name: string, { document, type, reading }: WrittenDocument): SectionPlace {
  const order = Object.keys(type.schema.properties ?? {});
  const rankOf = ({ pointer = '' }: OutlineEntry): number => order.indexOf(pointer.slice(1));
  const bound = reading.outline.filter((entry) => entry.pointer !== undefined && rankOf(entry) >= 0);
  const own = order.indexOf(name);
  const earlier = bound.filter((entry) => rankOf(entry) < own).sort((a, b) => rankOf(a) - rankOf(b));
  const before = earlier.at(-1);
  if (before) {
    const outer = outermost(before, bound);
    return { offset: endOf(outer, reading), level: outer.level };
  }
  const [first] = bound;
  return first
    ? { offset: first.heading.start - lead(first, document.source.text), level: first.level }
    : { offset: document.source.text.length, level: 2 };
}

/** A section that stands within another one is left out of by the end of that. */
function outermost(entry: OutlineEntry, bound: readonly OutlineEntry[]): OutlineEntry {
  return bound.find((other) => other.heading.start < entry.heading.start && other.end >= entry.end) ?? entry;
}

/** Items of a list that have headings of their own, without one around them, belong to the first of them. */
function endOf({ pointer = '', end }: OutlineEntry, { places }: Reading): number {
  let last = end;
  for (let index = 0; ; index += 1) {
    const place = places.get(childPointer(pointer, index));
    if (!place) return last;
    if (place.via === 'heading' && place.insert !== undefined) last = Math.max(last, place.insert);
  }
}

/** From the beginning of the heading's line to its text; nothing for a heading that is underlined. */
function lead({ heading }: OutlineEntry, text: string): number {
  return /#{1,6}[ \t]*$/u.exec(text.slice(0, heading.start))?.[0].length ?? 0;
}

/** The section under the heading that was read as a property. */
export function sectionOf(pointer: string, { root }: MarkdownDocument, { outline }: Reading): Section | undefined {
  const entry = outline.find((each) => each.pointer === pointer);
  return entry && sectionsDownTo(entry.heading.start, root).at(-1);
}

/** The section whose heading's text begins at a place, after the sections that it stands in; none without such a heading. */
export function sectionsDownTo(start: number, section: Section): readonly Section[] {
  if (section.heading?.text.trim().span().start === start) return [section];
  for (const child of section.children) {
    const below = sectionsDownTo(start, child);
    if (below.length > 0) return [section, ...below];
  }
  return [];
}

/** Where what stands directly under a heading ends: before its first sub-heading. */
export function ownEnd({ children, span }: Section, document: MarkdownDocument): number {
  return children[0]?.span.start ?? afterLine(span.end, document.source);
}

/** Blocks at the beginning of a line, with one empty line before and after them. */
export function asBlocks(blocks: readonly string[], offset: number, text: string): string {
  const before = text.slice(0, offset);
  const rest = text.slice(offset);
  const breaks = /(?:\r?\n){0,2}$/u.exec(before)?.[0].match(/\n/gu)?.length ?? 0;
  const gap = before === '' ? '' : '\n'.repeat(2 - breaks);
  const close = rest.trim() === '' || /^\r?\n/u.test(rest) ? '\n' : '\n\n';
  return `${gap}${blocks.join('\n\n')}${close}`;
}
