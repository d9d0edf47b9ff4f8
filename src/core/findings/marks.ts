import { rememberText } from '../text/remember-text.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { Json, Place, Reading } from '../model/reading.js';

/** The value at a pointer of the model; undefined when it leads nowhere. */
export function valueAt(model: Json, pointer: string): Json | undefined {
  let value: Json | undefined = model;
  for (const key of keysOf(pointer)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, key) ? (value as Readonly<Record<string, Json>>)[key] : undefined;
  }
  return value;
}

/** The keys a pointer consists of (RFC 6901). */
export const keysOf: (pointer: string) => readonly string[] = rememberText((pointer) =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')),
);

export function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** The words that stand for the value at a pointer, or for the nearest thing around it that is written. */
export function markOf(pointer: string, reading: Reading, source: SourceText): Span {
  let at = pointer;
  for (;;) {
    const place = reading.places.get(at);
    const span = place && ownMark(place, source);
    if (span) return span;
    if (at === '') return reading.anchor.head;
    at = parentOf(at);
  }
}

function ownMark(place: Place, source: SourceText): Span | undefined {
  const isContainer = place.insert !== undefined;
  const isBlock = place.value !== undefined && source.slice(place.value).includes('\n');
  const order = isContainer || isBlock ? [place.key, place.head, place.value] : [place.value, place.key, place.head];
  const found = order.find((span) => span !== undefined);
  return found && firstLine(found, source);
}

/** Never a whole block: at most its first line. */
function firstLine(span: Span, source: SourceText): Span {
  const text = source.slice(span);
  const end = text.search(/\r?\n/u);
  return end < 0 ? span : { start: span.start, end: span.start + end };
}

/** Mark of a whole-document finding about a section: the title, else the first line. */
export function sectionAnchor(reading: Reading): Span {
  return reading.anchor.title ?? reading.anchor.head;
}
