import type { PhrasingContent, RootContent, TableCell } from 'mdast';
import { preferredLabel } from '../../catalogue/property-names.js';
import { isList } from '../../findings/keywords/operands/path.js';
import { schemaAt } from '../../findings/subject.js';
import type { Json } from '../../model/reading.js';
import type { PictureContext } from '../pictures/picture.js';
import { wordsOf } from '../pictures/values.js';
import { fieldsOf, isFields, valueText } from './document-entries.js';

/** A part that YAML gives. */
export interface DocumentPart {
  readonly label: string;
  readonly pointer: string;
  readonly value: Json;
}

const deepest = 5;

/** A part as Markdown would have it, under its label: rows as a table, a list with its marks, a text as paragraphs. */
export function partNodes(part: DocumentPart, context: PictureContext, level = 1): readonly RootContent[] {
  const depth = Math.min(level, deepest) as 1 | 2 | 3 | 4 | 5;
  return [{ type: 'heading', depth, children: words(part.label) }, ...contentOf(part, context, level)];
}

function contentOf({ value, pointer }: DocumentPart, context: PictureContext, level: number): readonly RootContent[] {
  if (isList(value)) {
    const isSaid = schemaAt(context.type.schema, `${pointer}/0`)?.inWords !== undefined;
    if (!isSaid && isTable(value)) return rowsTable(value, pointer, context);
    const children = value.map((item, index) => ({
      type: 'listItem' as const,
      children: [paragraph(words(itemText(item, `${pointer}/${String(index)}`, context)))],
    }));
    // As in letters: items are numbered, a single one is not.
    return [{ type: 'list', ordered: children.length > 1, children }];
  }
  if (!isFields(value)) return paragraphs(valueText(value, pointer, context));
  return fieldsOf(value, pointer, context).flatMap(({ label, text, pointer: own }, index) => {
    const part = Object.values(value)[index];
    const isShort = typeof part !== 'object' && text.length < 200;
    if (part === undefined || part === null || isShort)
      return [paragraph([{ type: 'strong', children: words(`${label}: `) }, ...words(text)])];
    return partNodes({ label, pointer: own, value: part }, context, level + 1);
  });
}

/** Rows that say one thing each are a list. */
function isTable(rows: readonly Json[]): boolean {
  const names = new Set(rows.flatMap((row) => (isFields(row) ? Object.keys(row) : [])));
  return names.size > 1 || (names.size === 1 && !rows.every((row) => isFields(row)));
}

function itemText(item: Json, pointer: string, context: PictureContext): string {
  if (!isFields(item)) return valueText(item, pointer, context);
  if (schemaAt(context.type.schema, pointer)?.inWords) return wordsOf(item, pointer, context);
  return fieldsOf(item, pointer, context)
    .map(({ text }) => text)
    .join(', ');
}

function paragraphs(text: string): readonly RootContent[] {
  return text.split(/\r?\n\s*\n/u).map((part) => paragraph(words(part.replace(/\s*\n\s*/gu, ' '))));
}

/** Objects as rows: a column for every part that any of them has, in the order of the type. */
function rowsTable(rows: readonly Json[], pointer: string, context: PictureContext): readonly RootContent[] {
  const properties = schemaAt(context.type.schema, `${pointer}/0`)?.properties ?? {};
  const used = new Set(rows.flatMap((row) => (isFields(row) ? Object.keys(row) : [])));
  const known = Object.keys(properties).filter((name) => used.has(name));
  const names = [...known, ...[...used].filter((name) => !known.includes(name))];
  const header = names.map((name) => preferredLabel(name, properties[name])[context.language]);
  const body = rows.map((row, index) => {
    const own = `${pointer}/${String(index)}`;
    if (!isFields(row)) return [valueText(row, own, context)];
    return names.map((name) => valueText(row[name], `${own}/${name}`, context));
  });
  const children = [header, ...body].map((cells) => ({ type: 'tableRow' as const, children: cells.map(cell) }));
  return [{ type: 'table', children }];
}

function cell(text: string): TableCell {
  return { type: 'tableCell', children: words(text) };
}

function paragraph(children: PhrasingContent[]): RootContent & { type: 'paragraph' } {
  return { type: 'paragraph', children };
}

function words(value: string): PhrasingContent[] {
  return [{ type: 'text', value }];
}
