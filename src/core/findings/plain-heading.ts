import { findProperty } from '../catalogue/property-names.js';
import { hasHardSpaceOfHeading } from '../document/hard-spaces.js';
import { lineEnd, startOfLine } from '../document/lines.js';
import { plainHeadings, type PlainHeading } from '../document/plain-headings.js';
import { sectionPlace } from '../writing/section-place.js';
import { lineBreakOf } from '../writing/written-document.js';
import type { Fix } from './finding.js';
import { titledFix } from './fixes/titled-fix.js';
import type { Subject } from './subject.js';

/** Asked for with each section that is missing. */
const found = new WeakMap<Subject['reading'], ReadonlyMap<string, PlainHeading>>();

/** The first line that is exactly called as a missing section of the type, and is no heading. */
export function plainHeading(name: string, subject: Subject): PlainHeading | undefined {
  const known = found.get(subject.reading) ?? byProperty(subject);
  found.set(subject.reading, known);
  return known.get(name);
}

function byProperty({ document, type, source }: Subject): ReadonlyMap<string, PlainHeading> {
  const lines = document.kind === 'markdown' ? plainHeadings(document.root, source) : [];
  const named = lines.flatMap((line): readonly (readonly [string, PlainHeading])[] => {
    const [name, ...deeper] = findProperty(type.schema, line.text, 'section')?.path ?? [];
    return name === undefined || deeper.length > 0 ? [] : [[name, line]];
  });
  return new Map(named.toReversed());
}

/** Why a line is no heading: for want of a space behind its signs, for a hard one, or as it is a plain line. */
export function plainHeadingProblem({ span }: PlainHeading, { source: { text } }: Subject): string {
  const line = text.slice(startOfLine(text, span.start), span.end);
  if (hasHardSpaceOfHeading(line)) return isMarked(line) ? 'hard-space' : 'plain';
  return isMarked(line) ? 'no-space' : 'plain';
}

/** With the signs of a heading. */
function isMarked(line: string): boolean {
  return line.trim().startsWith('#');
}

/** Makes a line the heading of its section, at the level of the others, with its number. */
export function turnIntoHeading(name: string, line: PlainHeading, subject: Subject): readonly Fix[] {
  const { text, span } = line;
  const all = subject.source.text;
  const start = startOfLine(all, span.start);
  const lineBreak = lineBreakOf(all);
  const isAfterText = all.slice(startOfLine(all, start - 1), start).trim() !== '';
  const below = lineEnd(all, span.end) + lineBreak.length;
  const isBeforeText = all.slice(below, lineEnd(all, below)).trim() !== '';
  const heading = `${'#'.repeat(sectionPlace(name, subject).level)} ${text}`;
  const edit = {
    span: { start, end: lineEnd(all, span.end) },
    text: `${isAfterText ? lineBreak : ''}${heading}${isBeforeText ? lineBreak : ''}`,
  };
  const problem = plainHeadingProblem(line, subject);
  // What now is a section is read for the first time, and no more as part of the one before it.
  const more = { isSafe: problem !== 'plain', reveals: true };
  return titledFix(problem === 'plain' ? 'line-heading' : problem, edit, { text }, subject, more);
}
