import { findProperty } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import type { PolicyDocument } from '../document/document.js';
import { afterLineBreak, lineEnd, startOfLine, trimmedEnd } from '../document/lines.js';
import type { YamlEntry, YamlMap, YamlNode, YamlSequence, YamlTree } from '../document/yaml-tree.js';
import type { Json } from '../model/reading.js';
import type { Span } from '../text/span.js';
import type { Blanks } from './blanks.js';
import { keyFor, writeYaml } from './write-yaml.js';
import { additionAt, languageOf, type Addition, type WrittenDocument } from './written-document.js';

/** The YAML of a document, or of its front matter; undefined where there is none, or what there is is broken. */
export function soundYaml(document: PolicyDocument): YamlTree | undefined {
  const tree = document.kind === 'yaml' ? document.yaml : document.frontMatter?.yaml;
  return tree && tree.problems.length === 0 ? tree : undefined;
}

/** The map or list that stands at exactly this place. */
export function nodeAt(
  { start, end }: Span,
  node: YamlNode | undefined,
): Exclude<YamlNode, { kind: 'scalar' }> | undefined {
  if (!node || node.kind === 'scalar' || node.span.start > start || node.span.end < end) return undefined;
  if (node.span.start === start && node.span.end === end) return node;
  const children = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  for (const child of children) {
    const found = nodeAt({ start, end }, child);
    if (found) return found;
  }
  return undefined;
}

/** The entry of a property, by any of its names. */
export function entryOf(map: YamlMap, name: string, schema: Schema): YamlEntry | undefined {
  return map.entries.find(({ key }) => propertyNamed(key.text, schema) === name);
}

/**
 * Adds a property to a map in the order of its schema; where the key stands there without a value, the value. Undefined
 * where it has one.
 */
export function addToMap(
  map: YamlMap,
  [name, value]: readonly [string, Json],
  schema: Schema,
  blanks: Blanks,
  written: WrittenDocument,
): Addition | undefined {
  const yaml = writeYaml({ [name]: value }, schema, languageOf(written));
  const known = entryOf(map, name, schema);
  if (known) return fillEntry(known, yaml, blanks, written);
  if (map.isFlow) return addToFlow(map, name, value, schema, blanks, written);
  const text = written.document.source.text;
  const first = map.entries[0];
  if (!first) return undefined;
  const before = lastBefore(map, name, schema);
  const indentation = columnOf(first, text);
  if (indentation === undefined) return undefined;
  const lines = indented(yaml, indentation);
  if (!before) {
    // The first key of a list's item stands behind its dash: what comes before it would have to move there.
    const start = first.key.span().start;
    return additionAt(start, `${lines.trimStart()}${indentation}`, blanks, written);
  }
  return additionAfter(before, lines, blanks, written);
}

/** New lines after a place that ends a value. */
export function linesAfter(end: number, lines: string, blanks: Blanks, written: WrittenDocument): Addition {
  const { text } = written.document.source;
  const last = lineEnd(text, end);
  const next = afterLineBreak(text, last);
  return next > last
    ? additionAt(next, lines, blanks, written)
    : additionAt(last, `\n${lines.replace(/\n$/u, '')}`, blanks, written);
}

function additionAfter(entry: YamlEntry, lines: string, blanks: Blanks, written: WrittenDocument): Addition {
  return linesAfter(endOf(entry, written.document.source.text), lines, blanks, written);
}

function endOf({ key, value }: YamlEntry, text: string): number {
  const { end } = key.span();
  return value ? Math.max(end, trimmedEnd(text, value.span.start, value.span.end)) : end;
}

/** Puts a text written at column 0 under an indentation. */
export function indented(yaml: string, indentation: string): string {
  return yaml.replaceAll(/^(?=.)/gmu, indentation);
}

/** The white space before a key, that of a list's item counted with its dash. */
function columnOf({ key }: YamlEntry, text: string): string | undefined {
  const { start } = key.span();
  const quote = /["']/u.test(text[start - 1] ?? '') ? 1 : 0;
  const lead = text.slice(startOfLine(text, start), start - quote);
  return /^[ -]*$/u.test(lead) ? ' '.repeat(lead.length) : undefined;
}

/** The entry after which a property is usually written. */
function lastBefore(map: YamlMap, name: string, schema: Schema): YamlEntry | undefined {
  const order = Object.keys(schema.properties ?? {});
  const own = order.indexOf(name);
  const placed = map.entries.map((entry) => ({
    entry,
    at: order.indexOf(propertyNamed(entry.key.text, schema) ?? ''),
  }));
  const earlier = placed.filter(({ at }) => at >= 0 && at < own).sort((a, b) => a.at - b.at);
  return earlier.at(-1)?.entry;
}

function propertyNamed(key: string, schema: Schema): string | undefined {
  return findProperty(schema, key)?.path[0];
}

/** Writes the value behind a key that has none. */
function fillEntry(entry: YamlEntry, yaml: string, blanks: Blanks, written: WrittenDocument): Addition | undefined {
  const behind = /^(?:"[^"]*"|[^:]*):(?<value>[\s\S]*)\n$/u.exec(yaml)?.groups?.['value'];
  if (behind === undefined) return undefined;
  if (!entry.value) return fillBehindColon(entry, behind, blanks, written);
  const { value } = entry;
  const isNothing = value.kind === 'scalar' && value.style !== 'block' && value.text.text.trim() === '';
  if (!isNothing || behind.includes('\n') || value.span.end === value.span.start) return undefined;
  return additionAt(value.span, behind.trimStart(), blanks, written);
}

function fillBehindColon(
  { key }: YamlEntry,
  behind: string,
  blanks: Blanks,
  written: WrittenDocument,
): Addition | undefined {
  const { text } = written.document.source;
  const { start, end } = key.span();
  const colon = /^["']?[ \t]*:/u.exec(text.slice(end, lineEnd(text, end)))?.[0];
  const at = end + (colon?.length ?? 0);
  const rest = text.slice(at, lineEnd(text, at)).trim();
  const isFree = rest === '' || (rest.startsWith('#') && !behind.includes('\n'));
  if (colon === undefined || !isFree) return undefined;
  const column = ' '.repeat(start - startOfLine(text, start));
  return additionAt(at, behind.replaceAll('\n', `\n${column}`), blanks, written);
}

/** `{a: 1}` gets `, b: 2`. */
function addToFlow(
  { entries, span }: YamlMap,
  name: string,
  value: Json,
  schema: Schema,
  blanks: Blanks,
  written: WrittenDocument,
): Addition | undefined {
  const { text } = written.document.source;
  const last = entries.at(-1);
  if (!last || text[span.end - 1] !== '}' || (typeof value === 'object' && value !== null)) return undefined;
  const end = trimmedEnd(text, span.start, span.end - 1);
  if (text[end - 1] === ',') return undefined;
  const key = keyFor(name, schema, languageOf(written));
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return additionAt(end, `, ${key}: ${shown}`, blanks, written);
}

/** A new last item of a list of maps; undefined for a list in brackets. */
export function addToSequence(
  { items, isFlow }: YamlSequence,
  value: Json,
  schema: Schema,
  blanks: Blanks,
  written: WrittenDocument,
): Addition | undefined {
  const { text } = written.document.source;
  const last = items.at(-1);
  if (isFlow || !last) return undefined;
  const lead = /^[ \t]*(?=- )/u.exec(text.slice(startOfLine(text, last.span.start), last.span.start))?.[0];
  const first = text.slice(startOfLine(text, last.span.start), last.span.start);
  if (lead === undefined || first !== `${lead}- `) return undefined;
  const list = { properties: { x: { items: schema } } };
  const [, ...lines] = writeYaml({ x: [value] }, list, languageOf(written)).split('\n');
  const own = lines.map((line) => line.replace(/^ {2}/u, '')).join('\n');
  return linesAfter(trimmedEnd(text, last.span.start, last.span.end), indented(own, lead), blanks, written);
}
