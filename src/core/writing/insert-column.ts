import { preferredLabel } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import { ordinalOf } from '../model/read-context.js';
import { Blanks } from './blanks.js';
import { cellAt, cellBorder, columnsBefore, headerFor, rowsOf, tableOf } from './table-columns.js';
import type { TableLine } from './table-lines.js';
import { additionAt, languageOf, type Addition, type WrittenDocument } from './written-document.js';

/**
 * A column for a property in the first table of a list, where the order of the type has it: its header, its dashes, and
 * in each row a blank (`isFilled`), a number where rows are numbered, or nothing. Undefined where there is no such table.
 */
export function insertColumn(
  array: string,
  path: string,
  isFilled: boolean,
  written: WrittenDocument,
): readonly Addition[] | undefined {
  const table = tableOf(array, written);
  const header = table && headerFor(path, table.item, written);
  if (!table || header === undefined || table.columns.includes(path)) return undefined;
  const before = columnsBefore(path, table);
  const items = rowsOf(array, written.reading);
  const isOrdinal = ordinalOf(table.item) === path;
  let number = 0;
  const cellOf = (line: TableLine, blanks: Blanks): string => {
    if (!items.has(line.span.start)) return '';
    number += 1;
    if (isOrdinal) return String(number);
    return isFilled ? blanks.add({ label: labelOf(path, table.item, written), example: '' }) : '';
  };
  const { lines } = table;
  const additions = [
    addition(lines.header, before, () => header, written),
    addition(lines.delimiter, before, () => '-'.repeat(Math.max(3, header.length)), written),
    ...lines.rows.map((line) => addition(line, before, (blanks) => cellOf(line, blanks), written)),
  ];
  return additions.every((each) => each !== undefined) ? additions : undefined;
}

function labelOf(path: string, item: Schema, written: WrittenDocument): string {
  const [name = '', part] = path.split('/');
  const property = item.properties?.[name];
  const label =
    part === undefined ? preferredLabel(name, property) : preferredLabel(part, property?.properties?.[part]);
  return label[languageOf(written)];
}

function addition(
  line: TableLine,
  before: number,
  cell: (blanks: Blanks) => string,
  written: WrittenDocument,
): Addition | undefined {
  const at = cellBorder(line, before);
  const blanks = new Blanks();
  return at === undefined ? undefined : additionAt(at, cellAt(line, before, cell(blanks)), blanks, written);
}
