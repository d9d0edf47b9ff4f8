import { valueAt } from '../../../findings/marks.js';
import type { SourceText } from '../../../text/source-text.js';
import type { Span } from '../../../text/span.js';
import type { StructuredDocument } from '../structured-document.js';
import type { Edit } from '../../../text/edit.js';
import type { RowList } from './row-list.js';

/** The number of a row, and its digits in the text. */
export interface RowNumber {
  readonly number: number;
  /** Undefined where Markdown does the counting: every item is written “1.”. */
  readonly digits: Span | undefined;
}

/** The number of each row; undefined for a row that has none, or whose digits are not found. */
export function rowNumbers(list: RowList, read: StructuredDocument): readonly (RowNumber | undefined)[] {
  const { ordinal } = list.rule;
  const found = list.rows.map((row) => (ordinal === undefined ? undefined : rowNumber(`${row}/${ordinal}`, read)));
  // Markdown counts where all items are written with the same number.
  const written = new Set(found.map((each) => each?.digits && read.source.slice(each.digits)));
  const isCounted = found.length > 1 && written.size === 1 && new Set(found.map((each) => each?.number)).size > 1;
  return isCounted ? found.map((each) => each && { ...each, digits: undefined }) : found;
}

function rowNumber(pointer: string, { reading, source }: StructuredDocument): RowNumber | undefined {
  const number = valueAt(reading.model, pointer);
  const place = reading.places.get(pointer)?.value;
  if (typeof number !== 'number' || !Number.isInteger(number) || !place) return undefined;
  // A heading or list item gives its number as a whole: "3. Memeriksa berkas".
  const length = /^\d+(?![\d,])/u.exec(source.slice(place))?.[0].length ?? 0;
  const digits = length > 0 ? { start: place.start, end: place.start + length } : markerBefore(place.start, source);
  return digits && { number, digits };
}

/** The number of the list item whose text begins at an offset. */
function markerBefore(offset: number, source: SourceText): Span | undefined {
  const line = source.lineSpan(source.positionAt(offset).line);
  const lead = source.slice({ start: line.start, end: offset });
  const { before = '', digits = '' } =
    /^(?<before>[ \t]*)(?<digits>\d+)[.)][ \t]+(?:\[[ xX]\][ \t]+)?[*_`]*$/u.exec(lead)?.groups ?? {};
  if (digits === '') return undefined;
  const start = line.start + before.length;
  return { start, end: start + digits.length };
}

/** A place where a row names the number of another one. */
export interface RowTarget {
  /** Index of the row that it stands in. */
  readonly from: number;
  readonly path: string;
  readonly number: number;
  /** Undefined when it is not written in digits. */
  readonly digits: Span | undefined;
}

/** Every number of another row that the rows of a list name. */
export function rowTargets({ rows, rule }: RowList, { reading, source }: StructuredDocument): readonly RowTarget[] {
  return rows.flatMap((row, from) =>
    rule.references.flatMap((path) => {
      const pointer = `${row}/${path}`;
      const number = valueAt(reading.model, pointer);
      if (typeof number !== 'number') return [];
      const span = reading.places.get(pointer)?.value;
      const digits = span && Number(source.slice(span)) === number ? span : undefined;
      return [{ from, path, number, digits }];
    }),
  );
}

/** The edit that writes a number in place of another; none where it is the same. */
export function numberEdit(digits: Span | undefined, was: number, now: number): readonly Edit[] {
  return digits === undefined || was === now ? [] : [{ span: digits, text: String(now) }];
}
