import type { Schema } from '../../../catalogue/schema.js';
import { preferredLabel } from '../../../catalogue/property-names.js';
import { lineEnd, startOfLine } from '../../../document/lines.js';
import { valueAt } from '../../../findings/marks.js';
import { isObject } from '../../../model/read-context.js';
import { applyEdits, type Edit } from '../../../text/edit.js';
import { placeholder } from '../../../writing/blanks.js';
import { isApart, labelledLine, memberLines, type MemberLine } from '../../../writing/member-lines.js';
import { languageOf } from '../../../writing/written-document.js';
import type { StructuredDocument } from '../structured-document.js';
import type { RowList } from './row-list.js';

/**
 * The field lines below the first line of a new row, as another row has them: those that every row has or must have,
 * with what is known and else to be filled in. `known` are the parts of the other row that the new one has too.
 */
export function newMembers(row: string, list: RowList, known: readonly Edit[], read: StructuredDocument): string {
  const { source, reading } = read;
  const members = memberLines(row, reading);
  const lines = members.filter(({ via, name }) => via === 'line' && isNeeded(name, list, read));
  return lines
    .map((member, index) => {
      const line = memberLine(member, list, known, read);
      if (line === undefined) return '';
      const gap = index === 0 ? leadGap(row, member, read) : isApart(member, members, source.text) ? '\n\n' : '\n';
      return `${gap}${line}`;
    })
    .join('')
    .replaceAll(/(?<!\r)\n/gu, source.text.includes('\r\n') ? '\r\n' : '\n');
}

function isNeeded(name: string, { item, rows }: RowList, { reading }: StructuredDocument): boolean {
  const hasIt = (row: string): boolean => {
    const value = valueAt(reading.model, row);
    return isObject(value) && Object.hasOwn(value, name);
  };
  return requiredBy(item).has(name) || rows.every(hasIt);
}

function requiredBy({ required = [], allOf = [] }: Schema): ReadonlySet<string> {
  return new Set([...required, ...allOf.flatMap((part) => [...requiredBy(part)])]);
}

function memberLine(
  { name, key }: MemberLine,
  { item }: RowList,
  known: readonly Edit[],
  read: StructuredDocument,
): string | undefined {
  const { text } = read.source;
  const start = startOfLine(text, key.start);
  const end = lineEnd(text, key.end);
  const parts = known.filter(({ span }) => key.end <= span.start && span.end <= end);
  if (parts.length > 0) {
    const own = parts.map(({ span, text: said }) => ({
      span: { start: span.start - start, end: span.end - start },
      text: said,
    }));
    return applyEdits(text.slice(start, end), own);
  }
  const label = preferredLabel(name, item.properties?.[name])[languageOf(read)];
  const blank = placeholder({ label }, languageOf(read));
  return labelledLine(text.slice(start, key.start), text.slice(key.start, key.end), blank);
}

/** What stands between the first line of the row and its first member, when that is nothing but line breaks. */
function leadGap(row: string, { key }: MemberLine, { reading, source: { text } }: StructuredDocument): string {
  const { value, via } = reading.places.get(row) ?? {};
  const between = value ? text.slice(lineEnd(text, value.end), startOfLine(text, key.start)) : '';
  if (between !== '' && between.trim() === '') return between;
  return via === 'heading' ? '\n\n' : '\n';
}
