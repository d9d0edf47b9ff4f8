import { scanTexts, type Spotted } from '../../../findings/running-text.js';
import { findNumbers, numberKey } from '../../../set/document-number.js';
import type { DocumentEntry, SetPlace } from '../../../set/entry.js';
import { findIndicators, indicatorKey } from '../../../set/indicator-code.js';
import type { Span } from '../../../text/span.js';
import type { StructuredDocument } from '../structured-document.js';
import type { Edit } from '../../../text/edit.js';

/** A name that documents know each other by: the number of one, or the code of an indicator. */
export interface SharedCode {
  readonly kind: 'number' | 'indicator';
  readonly text: string;
}

/** Every place of a document where a code or number is written. */
export function placesOfCode(code: SharedCode, read: StructuredDocument, entry: DocumentEntry): readonly Span[] {
  const key = keyOf(code);
  const isCode = (span: Span): boolean =>
    keyOf({ ...code, text: read.source.slice(span).replaceAll('\\', '') }) === key;
  const spans = new Map(
    [
      ...dataPlaces(code, entry)
        .map(({ span }) => span)
        .filter(isCode),
      ...saidIn(code, read),
    ].map((span) => [span.start, span]),
  );
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

/** The edits that write another code in these places. */
export function renameCode(
  code: SharedCode,
  next: string,
  read: StructuredDocument,
  entry: DocumentEntry,
): readonly Edit[] {
  return placesOfCode(code, read, entry).map((span) => ({ span, text: next }));
}

/** The key under which a set knows a code. */
export function keyOf({ kind, text }: SharedCode): string {
  return kind === 'number' ? numberKey(text) : indicatorKey(text);
}

/** Whether a code is recognised as one within a sentence. */
export function hasForm({ kind, text }: SharedCode): boolean {
  if (kind === 'indicator') return findIndicators(text)[0] === text;
  const [found] = findNumbers(text);
  return found?.start === 0 && found.end === text.length;
}

function dataPlaces(code: SharedCode, entry: DocumentEntry): readonly SetPlace[] {
  const key = keyOf(code);
  const references = entry.references.filter(({ keys }) => keys.includes(key)).map(({ place }) => place);
  if (code.kind === 'number') {
    const own = entry.numberPlace && numberKey(entry.number) === key ? [entry.numberPlace] : [];
    return [...own, ...references];
  }
  return [...entry.definitions.filter((definition) => definition.key === key).map(({ place }) => place), ...references];
}

function saidIn({ kind, text }: SharedCode, { document, ...read }: StructuredDocument): readonly Span[] {
  const key = keyOf({ kind, text });
  const token = new RegExp(
    String.raw`(?<![\p{L}\p{N}_/.-])${text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)}(?![\p{L}\p{N}_/-]|\.\p{N})`,
    'gu',
  );
  const found = scanTexts<Spotted>(document, read, {
    scan: ({ flat, isQuoted, isJoined }) => {
      if (isJoined === true) return [];
      const ranges =
        kind === 'number'
          ? findNumbers(flat.text).filter(({ start, end }) => numberKey(flat.text.slice(start, end)) === key)
          : [...flat.text.matchAll(token)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
      return ranges.flatMap(({ start, end }) => (isQuoted(start, end) ? [] : [{ span: flat.span(start, end) }]));
    },
  });
  return found.map(({ span }) => span);
}
