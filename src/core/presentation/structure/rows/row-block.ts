import type { Section } from '../../../document/document.js';
import type { Place } from '../../../model/reading.js';
import type { SourceText } from '../../../text/source-text.js';
import type { Span } from '../../../text/span.js';
import { endOfText } from '../outline-symbol.js';
import type { StructuredDocument } from '../structured-document.js';

/**
 * The whole lines that a row is written on, without the last line break: a line of a table, a sub-heading or list item
 * with all below it, an item of a YAML list with the comments above it. Undefined where it shares its lines with others.
 */
export function blockOf(pointer: string, read: StructuredDocument): Span | undefined {
  const place = read.reading.places.get(pointer);
  if (!place?.value) return undefined;
  return blocks[place.via ?? 'derived']?.(place, place.value, read);
}

type BlockFinder = (place: Place, value: Span, read: StructuredDocument) => Span | undefined;

const blocks: Partial<Record<NonNullable<Place['via']>, BlockFinder>> = {
  cell: (_place, value, { source }) => lineAround(value.start, source),
  heading: (_place, value, { document, source }) => {
    const section = document.kind === 'markdown' ? sectionAt(document.root, value.start) : undefined;
    return (
      section && { start: lineAround(section.span.start, source).start, end: endOfText(section.span, source.text) }
    );
  },
  list: ({ insert = 0 }, value, { source }) => {
    const start = lineAround(value.start, source).start;
    const lead = source.slice({ start, end: value.start });
    if (!/^[ \t]*(?:\d{1,9}[.)]|[-*+])[ \t]+(?:\[[ xX]\][ \t]+)?[*_`]*$/u.test(lead)) return undefined;
    return { start, end: endOfText({ start: value.start, end: Math.max(value.end, insert) }, source.text) };
  },
  yaml: (_place, value, { source }) => {
    const line = lineAround(value.start, source);
    if (!/^[ \t]*-[ \t]+["']?$/u.test(source.slice({ start: line.start, end: value.start }))) return undefined;
    const last = lineAround(endOfText(value, source.text), source);
    return {
      start: withComments(line.start, source),
      end: endOfText({ start: line.start, end: last.end }, source.text),
    };
  },
};

function lineAround(offset: number, source: SourceText): Span {
  return source.lineSpan(source.positionAt(offset).line);
}

function sectionAt(section: Section, start: number): Section | undefined {
  if (section.heading?.text.trim().span().start === start) return section;
  const child = section.children.find(({ span }) => span.start <= start && start <= span.end);
  return child && sectionAt(child, start);
}

/** Comments right above an item speak of it. */
function withComments(start: number, source: SourceText): number {
  let first = start;
  for (let line = source.positionAt(start).line - 1; line >= 0; line -= 1) {
    const span = source.lineSpan(line);
    if (!/^[ \t]*#/u.test(source.slice(span))) break;
    first = span.start;
  }
  return first;
}
