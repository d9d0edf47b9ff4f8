import type { ExampleValue, Schema } from '../catalogue/schema.js';
import { preferredLabel } from '../catalogue/property-names.js';
import { exampleValues } from '../catalogue/template.js';
import { isObject, ordinalOf } from '../model/read-context.js';
import type { Json } from '../model/reading.js';
import { Blanks } from './blanks.js';
import { openPart } from './open-value.js';
import { listSchema, rowsOf, tableOf } from './table-columns.js';
import { lineEnd } from '../document/lines.js';
import { cellText } from './write-markdown.js';
import { additionAt, languageOf, type Addition, type WrittenDocument } from './written-document.js';
import { addToSequence, nodeAt, soundYaml } from './yaml-maps.js';

/** A value of a row that is known, by property. */
export type KnownCells = Readonly<Record<string, Json>>;

/**
 * A new last row of a list that is a table or a YAML sequence: what is known, the next number where rows are numbered,
 * and blanks for what a row must have. Undefined where the list is written in another way.
 */
export function insertRow(
  array: string,
  known: KnownCells,
  written: WrittenDocument,
  blanks = new Blanks(),
): Addition | undefined {
  const { document, reading } = written;
  return document.kind === 'yaml' || reading.places.get(array)?.via === 'yaml'
    ? yamlRow(array, known, written, blanks)
    : tableRow(array, known, written, blanks);
}

function tableRow(array: string, known: KnownCells, written: WrittenDocument, blanks: Blanks): Addition | undefined {
  const table = tableOf(array, written);
  if (!table) return undefined;
  const { lines, columns, item, owner } = table;
  if (Object.keys(known).some((name) => name !== ordinalOf(item) && !hasColumn(name, columns))) return undefined;
  const items = rowsOf(array, written.reading);
  const last = lines.rows.filter(({ span }) => items.has(span.start)).at(-1) ?? lines.delimiter;
  const needed = neededIn(array, item, written);
  const row: NewRow = { known, item, number: items.size + 1, needed, blanks, written };
  const { text } = written.document.source;
  // The new row belongs to what the last one belongs to.
  const ownerSpan = owner === undefined ? undefined : last.cells[owner];
  const cells = columns.map((path, index) =>
    ownerSpan && index === owner
      ? text.slice(ownerSpan.start, ownerSpan.end).trim()
      : cellText(path === undefined ? undefined : partOf(path, row), languageOf(written)),
  );
  const at = lineEnd(text, last.span.end);
  return additionAt(at, `\n| ${cells.join(' | ')} |`, blanks, written);
}

function hasColumn(name: string, columns: readonly (string | undefined)[]): boolean {
  return columns.some((path) => path?.split('/')[0] === name);
}

function yamlRow(array: string, known: KnownCells, written: WrittenDocument, blanks: Blanks): Addition | undefined {
  const { document, reading } = written;
  const span = reading.places.get(array)?.value;
  const node = span && nodeAt(span, soundYaml(document)?.root);
  const item = listSchema(array, written)?.items;
  if (node?.kind !== 'sequence' || !item) return undefined;
  const needed = neededIn(array, item, written);
  const row: NewRow = { known, item, number: node.items.length + 1, needed, blanks, written };
  const values = Object.keys(item.properties ?? {}).flatMap((name) => {
    const value = partOf(name, row);
    return value === undefined ? [] : [[name, value] as const];
  });
  return addToSequence(node, Object.fromEntries(values), item, blanks, written);
}

/** A row while it is made. */
interface NewRow {
  readonly known: KnownCells;
  readonly item: Schema;
  readonly number: number;
  readonly needed: ReadonlySet<string>;
  readonly blanks: Blanks;
  readonly written: WrittenDocument;
}

function partOf(path: string, { known, item, number, needed, blanks, written }: NewRow): Json | undefined {
  const [name = '', part] = path.split('/');
  const own = known[name];
  const value = part === undefined ? own : isObject(own) ? own[part] : undefined;
  if (value !== undefined) return value;
  if (ordinalOf(item) === path) return number;
  if (!needed.has(name)) return undefined;
  const property = item.properties?.[name] ?? {};
  if (part === undefined) return openPart(name, property, blanks, written);
  return blanks.add({ label: preferredLabel(part, property.properties?.[part])[languageOf(written)], example: '' });
}

/** What a row must have by its schema, what the type's example leaves open in one, and what every row there has. */
function neededIn(array: string, item: Schema, written: WrittenDocument): ReadonlySet<string> {
  const example = exampleValues(written.type, languageOf(written))[array.slice(1)];
  const [row] = Array.isArray(example) ? (example as readonly ExampleValue[]) : [];
  const open = isObject(row) ? Object.keys(row).filter((name) => JSON.stringify(row[name]).includes('[')) : [];
  const rows = rowsIn(array, written);
  // What no row there has would be missing in the others all the more.
  const wanted = [...(item.required ?? []), ...open].filter(
    (name) => rows.length === 0 || rows.some((each) => partAt(each, name) !== undefined),
  );
  return new Set([...wanted, ...inEveryRow(rows, item)]);
}

function inEveryRow(rows: readonly Json[], { properties = {} }: Schema): readonly string[] {
  if (rows.length === 0) return [];
  // What is read out of another column is not written.
  const own = Object.keys(properties).filter((name) => properties[name]?.from === undefined);
  return own.filter((name) => rows.every((row) => partAt(row, name) !== undefined));
}

function rowsIn(array: string, { reading }: WrittenDocument): readonly Json[] {
  const rows = array
    .split('/')
    .slice(1)
    .reduce<Json | undefined>((value, key) => partAt(value, key), reading.model);
  return Array.isArray(rows) ? (rows as readonly Json[]) : [];
}

function partAt(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, Json>>)[key];
}
