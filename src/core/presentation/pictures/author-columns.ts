import { isList, parsePath, spotAt, type Origin } from '../../findings/keywords/operands/path.js';
import { choiceWord, schemaAt } from '../../findings/subject.js';
import type { Json } from '../../model/reading.js';
import type { Cell } from '../overview/table.js';
import type { DataColumn } from './data-sheet.js';
import type { PictureContext } from './picture.js';
import { typedCell } from './typed-cell.js';
import { columnLabel, wordsOf } from './values.js';

/** What a document's rows say beside what is drawn of them: a column for each property of the type. */
export interface AuthorColumn extends DataColumn {
  /** Path of the property from the row. */
  readonly path: string;
}

/** What is told otherwise of a list, by the names of its properties. */
export interface ToldProperties {
  readonly without: ReadonlySet<string>;
  /** Those whose parts are columns of their own. */
  readonly groups?: ReadonlySet<string>;
}

/** The columns of some rows of a list, in the order of the type. */
export function authorColumns(
  list: string,
  rows: readonly (Origin | undefined)[],
  told: ToldProperties,
  context: PictureContext,
): readonly AuthorColumn[] {
  return pathsOf(list, told, context).map(({ path, named }) => ({
    path,
    title: columnLabel(list, named, context),
    cells: rows.map((row) => (row ? cellAt(path, row, context) : '')),
  }));
}

/** Paths from a row, and what their columns are named by: the text of a group by the group. */
function pathsOf(
  list: string,
  { without, groups }: ToldProperties,
  { type }: PictureContext,
): readonly { readonly path: string; readonly named: string }[] {
  const properties = schemaAt(type.schema, `${list}/0`)?.properties ?? {};
  return Object.keys(properties).flatMap((name) => {
    if (without.has(name)) return [];
    const group = groups?.has(name) ? schemaAt(type.schema, `${list}/0/${name}`) : undefined;
    if (!group?.properties) return [{ path: name, named: name }];
    return Object.keys(group.properties).map((part) => {
      const path = `${name}/${part}`;
      return { path, named: part === group.main ? name : path };
    });
  });
}

/** What the author wrote there; what was found in other words of the row stands in its own column already. */
function cellAt(path: string, row: Origin, context: PictureContext): Cell {
  const { value, pointer } = spotAt(parsePath(path), row);
  if (isTable(value) || context.reading.places.get(pointer)?.via === 'derived') return '';
  const { language } = context;
  if (typeof value !== 'string') return typedCell(wordsOf(value, pointer, context), language);
  const schema = schemaAt(context.type.schema, pointer);
  const isChoice = schema?.choices !== undefined && Object.hasOwn(schema.choices, value);
  return typedCell(isChoice ? choiceWord(value, schema)[language] : wordsOf(value, pointer, context), language);
}

/** Rows in a row have no place in a cell. */
function isTable(value: Json | undefined): boolean {
  return isList(value) && value.some((item) => typeof item === 'object' && item !== null);
}
