import type { Schema } from '../../catalogue/schema.js';
import { childPointer, holdsObjects, isObject, ordinalOf } from '../../model/read-context.js';
import type { Json, Place } from '../../model/reading.js';
import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';
import { endOfText, onOneLine, type FlatSymbol } from './outline-symbol.js';
import type { StructuredDocument } from './structured-document.js';

/** The rows of all lists of a document, each named by its number or key and its main text. */
export function rowsOf(read: StructuredDocument): readonly FlatSymbol[] {
  const symbols: FlatSymbol[] = [];
  visit(read.reading.model, read.type.schema, '', (pointer, row, schema) => {
    const symbol = rowSymbol(pointer, row, schema, read);
    if (symbol) symbols.push(symbol);
  });
  return symbols;
}

type Row = { readonly [key: string]: Json };
type VisitRow = (pointer: string, row: Row, schema: Schema) => void;

function visit(object: Row, schema: Schema, pointer: string, found: VisitRow): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    const own = childPointer(pointer, name);
    if (isObject(value)) visit(value, property, own, found);
    if (!Array.isArray(value) || !holdsObjects(property)) continue;
    const item = property.items ?? {};
    for (const [index, row] of (value as readonly Json[]).entries()) {
      if (!isObject(row)) continue;
      found(childPointer(own, index), row, item);
      visit(row, item, childPointer(own, index), found);
    }
  }
}

function rowSymbol(
  pointer: string,
  row: Row,
  schema: Schema,
  { reading, source }: StructuredDocument,
): FlatSymbol | undefined {
  const place = reading.places.get(pointer);
  if (!place?.value || place.via === 'derived') return undefined;
  const span = spanOfRow(place, place.value, source);
  const selection = selectionOfRow(place, span, source);
  const name = isOneText(place, schema) ? onOneLine(source.slice(selection)) : nameOfRow(row, schema);
  return { name, detail: '', kind: 'row', span, selection };
}

/** Of a list item, `value` is its first line; what is nested under it goes to `insert`. */
function spanOfRow({ via, insert = 0 }: Place, { start, end }: Span, { text }: SourceText): Span {
  return { start, end: endOfText({ start, end: via === 'list' ? Math.max(end, insert) : end }, text) };
}

function selectionOfRow({ key, head }: Place, span: Span, source: SourceText): Span {
  if (key) return key;
  if (head && head.start >= span.start && head.end <= span.end) return head;
  const line = source.lineSpan(source.positionAt(span.start).line);
  return { start: span.start, end: Math.min(span.end, Math.max(span.start, line.end)) };
}

/** A citation in a list is one text, whatever it is read as. */
function isOneText({ via, key, head }: Place, schema: Schema): boolean {
  return via !== 'cell' && !key && !head && schema.key === undefined && ordinalOf(schema) === undefined;
}

/** "3. Memeriksa berkas", "KPI-01 Waktu layanan": number or key, and what the row is about. */
export function nameOfRow(row: Row, schema: Schema): string {
  const ordinal = ordinalOf(schema);
  const number = ordinal === undefined ? undefined : row[ordinal];
  const key = schema.key === undefined || schema.key === ordinal ? undefined : row[schema.key];
  const main = schema.main === undefined ? undefined : row[schema.main];
  const title = textOf(main) ?? firstText(row, [ordinal, schema.key]) ?? '';
  const code = textOf(key) ?? '';
  const lead = typeof number === 'number' ? `${String(number)}. ` : code !== '' && code !== title ? `${code} ` : '';
  return onOneLine(`${lead}${title}`) || '…';
}

function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The first text of a row whose schema names no main one. */
function firstText(row: Row, except: readonly (string | undefined)[]): string | undefined {
  const found = Object.entries(row).find(([name, value]) => typeof value === 'string' && !except.includes(name));
  return found && textOf(found[1]);
}
