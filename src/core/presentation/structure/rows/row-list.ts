import type { Schema } from '../../../catalogue/schema.js';
import { valueAt } from '../../../findings/marks.js';
import { childPointer, holdsObjects, isObject, ordinalOf } from '../../../model/read-context.js';
import type { Json } from '../../../model/reading.js';
import type { Span } from '../../../text/span.js';
import type { StructuredDocument } from '../structured-document.js';
import { blockOf } from './row-block.js';

/** How the rows of a list follow each other, as its schema says. */
export interface RowRule {
  /** Property that holds the row's number. */
  readonly ordinal: string | undefined;
  /** Paths within a row that hold numbers of other rows. */
  readonly references: readonly string[];
  /** Paths within a row of the ends of a range that begins where that of the row before ends. */
  readonly range: { readonly start: string; readonly end: string } | undefined;
  /** Properties whose value is the row's place in the list, as a text: “Fase 2”. */
  readonly counts: readonly string[];
}

/** A list of rows in a document. */
export interface RowList {
  readonly pointer: string;
  readonly item: Schema;
  readonly rule: RowRule;
  /** Pointers of its rows. */
  readonly rows: readonly string[];
}

/** All lists of a document whose rows are numbered or follow each other. */
export function rowLists({ reading, type }: StructuredDocument): readonly RowList[] {
  const lists: RowList[] = [];
  const visit = (value: Json | undefined, schema: Schema, pointer: string, above: readonly Schema[]): void => {
    if (!isObject(value)) return;
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const own = childPointer(pointer, name);
      const child = Object.hasOwn(value, name) ? value[name] : undefined;
      const rules = [property, ...above.flatMap((rule) => rulesFor(name, rule))];
      visit(child, property, own, rules);
      if (!Array.isArray(child) || !holdsObjects(property)) continue;
      const rows = child.map((_: Json, index: number) => childPointer(own, index));
      const item = property.items ?? {};
      const rule = ruleOf(item, rules.flatMap(withParts));
      if (rule) lists.push({ pointer: own, item, rule, rows });
      for (const row of rows) visit(valueAt(reading.model, row), item, row, []);
    }
  };
  visit(reading.model, type.schema, '', withParts(type.schema));
  return lists;
}

/** What a rule says of one of the properties of its object. */
function rulesFor(name: string, { properties }: Schema): readonly Schema[] {
  const rule = properties?.[name];
  return rule ? [rule] : [];
}

function withParts(rule: Schema): readonly Schema[] {
  return [rule, ...(rule.allOf ?? []).flatMap(withParts)];
}

function ruleOf(item: Schema, rules: readonly Schema[]): RowRule | undefined {
  const ordinal = ordinalOf(item);
  const range = rules.flatMap(({ contiguous }) => (isRange(contiguous) ? [contiguous] : []))[0];
  const counts = Object.entries(item.properties ?? {}).flatMap(([name, { counts: isCount }]) =>
    isCount === true ? [name] : [],
  );
  if (ordinal === undefined && !range) return undefined;
  const fixes = rules.flatMap(({ fix = [] }) => fix).filter(({ kind, by }) => kind === 'renumber' && by === ordinal);
  const references = fixes.flatMap((fix) => (Array.isArray(fix['references']) ? fix['references'].map(String) : []));
  return { ordinal, references: [...new Set(references)], range, counts };
}

/** `contiguous` with start = end is a numbering. */
function isRange(value: unknown): value is { readonly start: string; readonly end: string } {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value)) return false;
  return typeof value.start === 'string' && typeof value.end === 'string' && value.start !== value.end;
}

/** A row of a list, and the lines it is written on. */
export interface RowAt {
  readonly list: RowList;
  readonly index: number;
  readonly block: Span;
}

/** The innermost row of a list that an offset lies in. */
export function rowAtOffset(read: StructuredDocument, offset: number): RowAt | undefined {
  const found = rowLists(read).flatMap((list) =>
    list.rows.flatMap((row, index) => {
      const block = blockOf(row, read);
      return block && block.start <= offset && offset <= block.end ? [{ list, index, block }] : [];
    }),
  );
  return found.sort((a, b) => a.block.end - a.block.start - (b.block.end - b.block.start))[0];
}

const withRows = new WeakMap<Schema, boolean>();

/** Whether documents of a type have lists whose rows are numbered or follow each other. */
export function hasRows(root: Schema): boolean {
  const known = withRows.get(root) ?? hasLists(root, withParts(root));
  withRows.set(root, known);
  return known;
}

function hasLists(schema: Schema, above: readonly Schema[]): boolean {
  return Object.entries(schema.properties ?? {}).some(([name, property]) => {
    const rules = [property, ...above.flatMap((rule) => rulesFor(name, rule))];
    const item = property.items;
    const isList = item !== undefined && holdsObjects(property) && ruleOf(item, rules.flatMap(withParts)) !== undefined;
    return isList || hasLists(property, rules) || (item !== undefined && hasLists(item, []));
  });
}
