import { findProperty, type NameScope } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import { hardSpacesInYaml } from '../document/hard-spaces.js';
import { lineEnd } from '../document/lines.js';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar, YamlSequence } from '../document/yaml-tree.js';
import { FlatText } from '../text/flat-text.js';
import type { Span } from '../text/span.js';
import { isPlaceholder } from '../text/placeholder.js';
import { allowsNull, childPointer, hasAt, setAt, typesOf, type Draft, type ReadContext } from './read-context.js';
import { looseLines } from './loose-lines.js';
import { finishObject, notePlaceholder, readPieces, readText } from './read-text.js';
import type { Json } from './reading.js';

/** Reads a YAML value as the schema wants it; the same texts are accepted as in a table cell. */
export function readYaml(
  node: YamlNode | undefined,
  schema: Schema,
  pointer: string,
  context: ReadContext,
): Json | undefined {
  const place = context.place(pointer);
  place.via = 'yaml';
  if (!node) {
    place.note = 'empty';
    return undefined;
  }
  if (isAsWritten(schema)) return readAsWritten(node, pointer, context);
  if (node.kind === 'scalar') return readYamlScalar(node, schema, pointer, context);
  return node.kind === 'map'
    ? readYamlMap(node, schema, pointer, context)
    : readYamlSequence(node, schema, pointer, context);
}

/** What has no kind of its own, or holds itself, is data of YAML. */
export function isAsWritten(schema: Schema): boolean {
  return schema['asWritten'] === true || schema['$ref'] !== undefined;
}

function readAsWritten(node: YamlNode, pointer: string, context: ReadContext): Json {
  const place = context.place(pointer);
  place.value = node.span;
  if (node.kind === 'map') {
    place.insert = node.span.end;
    const head = node.entries[0]?.key.span();
    if (head) place.head = head;
    for (const { key, value } of node.entries) placeAsWritten(key.text, key.span(), value, pointer, context);
  } else if (node.kind === 'sequence') {
    place.insert = node.span.end;
    for (const [index, item] of node.items.entries()) placeAsWritten(index, undefined, item, pointer, context);
  }
  return plainJson(node);
}

function placeAsWritten(
  name: string | number,
  key: Span | undefined,
  value: YamlNode | undefined,
  pointer: string,
  context: ReadContext,
): void {
  const own = childPointer(pointer, name);
  if (key) context.place(own).key = key;
  if (value) readAsWritten(value, own, context);
}

function readYamlScalar(node: YamlScalar, schema: Schema, pointer: string, context: ReadContext): Json | undefined {
  const place = context.place(pointer);
  place.value = node.span;
  if (node.value === null && node.style === 'plain') {
    place.note = 'dash';
    return allowsNull(schema) ? null : undefined;
  }
  if (node.style === 'plain') observeCut(node, schema, pointer, context);
  const lines = looseLines(node, schema, pointer, context);
  if (lines) {
    place.isLoose = true;
    context.observe('YAML-001', 'list', node.span, { pointer });
    return readPieces(lines, schema, pointer, context);
  }
  const isNative = node.style === 'plain' && typesOf(schema).some((type) => nativeType(node.value, type));
  return isNative ? node.value : readText(node.text, schema, pointer, context);
}

/** A comment has a space behind its sign; what is marked as to be done is one all the same. */
const CUT = /^[ \t]+(?<rest>#(?=[\p{L}\p{N}])(?!naskah[ \t]*:|(?:todo|fixme|xxx|tbd)\b)[^\r\n]*)/iu;

/** `judul: Layanan #1` is cut at the sign, which nobody sees. */
function observeCut({ span }: YamlScalar, schema: Schema, pointer: string, context: ReadContext): void {
  if (!typesOf(schema).includes('string') || schema.enum || schema.format !== undefined) return;
  const { text } = context.source;
  const behind = CUT.exec(text.slice(span.end, lineEnd(text, span.end)));
  if (!behind) return;
  const end = span.end + behind[0].trimEnd().length;
  context.observe(
    'YAML-001',
    'comment',
    { start: span.start, end },
    { pointer, data: { value: text.slice(span.start, span.end) } },
  );
}

/** Numbers and booleans that YAML itself reads as such are taken as they are (1.500 is 1.5 there). */
function nativeType(value: unknown, type: string): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  return (type === 'number' || type === 'integer') && typeof value === 'number';
}

function readYamlSequence(node: YamlSequence, schema: Schema, pointer: string, context: ReadContext): Json | undefined {
  const source = FlatText.linear(context.source.slice(node.span), node.span.start);
  if (node.isFlow && isPlaceholder(source.text)) return readText(source, schema, pointer, context);
  if (isProse(schema)) return readProseBlock(node, pointer, context);
  const place = context.place(pointer);
  const values: Json[] = [];
  for (const item of node.items) {
    const own = childPointer(pointer, values.length);
    const value = readYaml(item, schema.items ?? {}, own, context);
    if (value !== undefined) values.push(value);
    else {
      if (context.place(own).note === 'placeholder')
        Object.assign(place, { note: 'placeholder', value: context.place(own).value });
      context.places.delete(own);
    }
  }
  if (values.length > 0) delete place.note;
  place.value ??= node.span;
  place.insert = node.span.end;
  return values;
}

function isProse(schema: Schema): boolean {
  return typesOf(schema).join() === 'string' && !schema.enum && !schema.format && schema.place !== undefined;
}

/** A section that is prose in Markdown may be a list or a map here; what it says is taken as it is written. */
function readProseBlock(node: YamlSequence | YamlMap, pointer: string, context: ReadContext): Json {
  const place = context.place(pointer);
  place.value = node.span;
  place.insert = node.span.end;
  const items = node.kind === 'sequence' ? node.items : node.entries.map(({ value }) => value);
  for (const item of items) if (item?.kind === 'scalar') notePlaceholder(item.text.trim(), pointer, context);
  const isEmpty = items.every((item) => !item || (item.kind === 'scalar' && item.text.text.trim() === ''));
  return isEmpty ? '' : context.source.slice(node.span);
}

function readYamlMap(node: YamlMap, schema: Schema, pointer: string, context: ReadContext): Json {
  if (isProse(schema)) return readProseBlock(node, pointer, context);
  const types = typesOf(schema);
  if (types.includes('object')) return readYamlObject(node, schema, pointer, context);
  if (types.includes('array') && schema.items && typesOf(schema.items).includes('object')) {
    return [readYamlObject(node, schema.items, childPointer(pointer, 0), context)];
  }
  const place = context.place(pointer);
  place.note = 'unreadable';
  place.value = node.entries[0]?.key.span() ?? node.span;
  return plainJson(node);
}

/** Reads a map as an object: keys by any of their names, unknown keys kept under their own. */
export function readYamlObject(
  node: YamlMap,
  schema: Schema,
  pointer: string,
  context: ReadContext,
  scopes: readonly NameScope[] = ['all'],
): Draft {
  const draft: Draft = {};
  const place = context.place(pointer);
  place.value = node.span;
  place.insert = node.span.end;
  const head = node.entries[0]?.key.span();
  if (head) place.head = head;
  for (const entry of node.entries) readYamlEntry(entry, { draft, schema, pointer, context, scopes });
  return finishObject(draft, schema, pointer, context);
}

interface Target {
  readonly draft: Draft;
  readonly schema: Schema;
  readonly pointer: string;
  readonly context: ReadContext;
  readonly scopes: readonly NameScope[];
}

function readYamlEntry(entry: YamlEntry, { draft, schema, pointer, context, scopes }: Target): void {
  const name = entry.key.text;
  const named = scopes.flatMap((scope) => findProperty(schema, name, scope) ?? []);
  // A section's own name beats a synonym of a field.
  const found = named.find(({ isPreferred }) => isPreferred) ?? named[0];
  if (!found) {
    readOther(entry, draft, schema, pointer, context);
    return;
  }
  const own = found.path.reduce(childPointer, pointer);
  if (hasAt(draft, found.path)) {
    const first = context.place(own);
    const data = { text: name, first: first.label ?? name };
    const related = first.key && { related: first.key };
    context.observe('YAML-001', 'synonym', entry.key.span(), { pointer: own, data, ...related });
    return;
  }
  const place = context.place(own);
  place.key = entry.key.span();
  place.label = name;
  const value = readYaml(entry.value, found.schema, own, context);
  if (value !== undefined) setAt(draft, found.path, value);
  if (found.path.length > 1) noteLiftedKey(found.path, entry, pointer, context);
}

/** A property made of lifted names is marked at the first of them. */
function noteLiftedKey(path: readonly string[], entry: YamlEntry, pointer: string, context: ReadContext): void {
  const place = context.place(childPointer(pointer, path[0] ?? ''));
  place.key ??= entry.key.span();
}

/**
 * A key that is no property: an entry of a map whose keys the author chooses, or an unknown key. It stays in the model
 * under its own name, where the schema reports it.
 */
function readOther(entry: YamlEntry, draft: Draft, schema: Schema, pointer: string, context: ReadContext): void {
  const name = entry.key.text;
  if (Object.hasOwn(draft, name)) return;
  if (hardSpacesInYaml(name)[0]?.start === 0) {
    // It stands deeper than YAML sees.
    context.observe('YAML-001', 'hard-space', entry.key.span(), { data: { text: name } });
    return;
  }
  const own = childPointer(pointer, name);
  const place = context.place(own);
  place.key = entry.key.span();
  place.label = name;
  const { additionalProperties: other } = schema;
  const value =
    typeof other === 'object'
      ? readYaml(entry.value, other, own, context)
      : entry.value
        ? plainJson(entry.value)
        : null;
  if (value === undefined) return;
  Object.defineProperty(draft, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** The YAML value as it is, without reading it as anything. */
export function plainJson(node: YamlNode): Json {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map((item) => (item ? plainJson(item) : null));
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, value ? plainJson(value) : null]));
}
