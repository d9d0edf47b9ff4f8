import { labelsOf, preferredLabel } from '../catalogue/property-names.js';
import type { Bilingual, Schema } from '../catalogue/schema.js';
import { editDistance } from '../text/distance.js';
import { normaliseName, stripNumbering } from '../text/names.js';
import type { Span } from '../text/span.js';
import type { Subject } from './subject.js';

/** An unknown heading that probably means a missing section. */
export interface NearHeading {
  readonly span: Span;
  readonly text: string;
  readonly replacement: Bilingual;
}

const leastLetters = 6;
const leastWords = 3;

/** The first unknown heading that is nearly called by a name of the property. */
export function nearHeading(name: string, schema: Schema, { reading }: Subject): NearHeading | undefined {
  for (const entry of reading.outline) {
    if (entry.pointer !== undefined || isTitle(entry.heading, reading.anchor.title)) continue;
    const at = stripNumbering(entry.text).rest;
    if (!isNearName(entry.text.slice(at), name, schema)) continue;
    const start =
      entry.heading.end - entry.heading.start === entry.text.length ? entry.heading.start + at : entry.heading.start;
    return {
      span: { start, end: entry.heading.end },
      text: entry.text.slice(at),
      replacement: preferredLabel(name, schema),
    };
  }
  return undefined;
}

function isTitle(heading: Span, title: Span | undefined): boolean {
  return title?.start === heading.start;
}

/**
 * Only a slip of one or two letters in a label of six letters or more, or all words but one of a label of three or
 * more: anything looser would rename sections that mean something else.
 */
export function isNearName(text: string, name: string, schema: Schema): boolean {
  const heading = normaliseName(text);
  return [name, ...labelsOf(schema.labels)].some((label) => isNear(heading, normaliseName(label)));
}

/** The same for names that are normalised already. */
export function isNear(heading: string, label: string): boolean {
  if (label.length >= leastLetters && editDistance(heading, label, 2) <= 2) return true;
  const words = label.split(' ');
  const own = new Set(heading.split(' '));
  const shared = words.filter((word) => own.has(word)).length;
  return words.length >= leastWords && shared >= words.length - 1 && own.size <= words.length;
}
