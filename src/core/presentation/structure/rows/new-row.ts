import { findProperty, preferredLabel } from '../../../catalogue/property-names.js';
import type { Schema } from '../../../catalogue/schema.js';
import type { YamlMap, YamlNode } from '../../../document/yaml-tree.js';
import { conventions } from '../../../model/conventions.js';
import type { Span } from '../../../text/span.js';
import type { StructuredDocument } from '../structured-document.js';
import { applyEdits, type Edit } from '../../../text/edit.js';
import { placeholder } from '../../../writing/blanks.js';
import { monthLike } from './month-text.js';
import { newMembers } from './new-members.js';
import type { RowAt, RowList } from './row-list.js';
import { rowNumbers } from './row-numbers.js';

/** What a new row says of its place. */
export interface NewRow {
  readonly number: number;
  /** Properties that give the number as a text. */
  readonly counts: readonly string[];
  readonly month: number | undefined;
}

/** A row as it is written, and its words that are still to be filled in. */
export interface WrittenRow {
  readonly text: string;
  readonly blank: string;
}

/** Writes a new row like another one: its form, none of its content. Undefined when that has no form to follow. */
export function writeRow(like: RowAt, row: NewRow, read: StructuredDocument): WrittenRow | undefined {
  const { list, index } = like;
  const via = read.reading.places.get(list.rows[index] ?? '')?.via;
  const blank = blankFor(list.item, read);
  if (via === 'yaml') return writeYamlRow(like, row, blank, read);
  const known = knownParts(like, row, blank, read);
  const text = via === 'cell' ? tableRow(like.block, known, read) : firstLine(like, known, read);
  return text?.includes(blank) === true ? { text, blank } : undefined;
}

function blankFor({ main = '', properties }: Schema, { reading }: StructuredDocument): string {
  const language = reading.model[conventions.language] === 'en' ? 'en' : 'id';
  return placeholder({ label: preferredLabel(main, properties?.[main])[language] }, language);
}

/** The parts of the row that the new one has too, each with what stands there instead. */
function knownParts({ list, index }: RowAt, row: NewRow, blank: string, read: StructuredDocument): readonly Edit[] {
  const pointer = list.rows[index] ?? '';
  const { places } = read.reading;
  const { ordinal, range } = list.rule;
  const part = (span: Span | undefined, text: string | undefined): readonly Edit[] =>
    span && text !== undefined ? [{ span, text }] : [];
  const at = (name: string | undefined) => (name === undefined ? undefined : places.get(`${pointer}/${name}`)?.value);
  const months = range && [at(range.start), at(range.end)];
  const [from, to] = months ?? [];
  const named = namedMonth(pointer, list, row, read);
  return [
    ...part(rowNumbers(list, read)[index]?.digits ?? at(ordinal), String(row.number)),
    ...part(at(list.item.main), blank),
    ...row.counts.flatMap((name) => part(at(name), String(row.number))),
    ...(named ? [named] : part(from && to && lastDigits({ start: from.start, end: to.end }, read), textOf(row.month))),
  ];
}

/** The month as the row has it, where that is a name or a quarter. */
function namedMonth(
  pointer: string,
  { rule: { range } }: RowList,
  { month }: NewRow,
  read: StructuredDocument,
): Edit | undefined {
  if (!range || month === undefined) return undefined;
  return monthLike(`${pointer}/${range.start}`, `${pointer}/${range.end}`, month, read);
}

function textOf(number: number | undefined): string | undefined {
  return number === undefined ? undefined : String(number);
}

/** From the first digit of "Bulan 4–8" on. */
function lastDigits(span: Span, { source }: StructuredDocument): Span {
  const lead = source.slice(span).search(/\d/u);
  return { start: span.start + Math.max(0, lead), end: span.end };
}

/** The same cells, empty but for what is known. */
function tableRow(block: Span, known: readonly Edit[], { source }: StructuredDocument): string {
  const line = source.slice(block);
  const bars = [...line.matchAll(/(?<!\\)\|/gu)].map(({ index }) => index);
  const isOpened = /^\s*\|/u.test(line);
  const isClosed = /(?<!\\)\|\s*$/u.test(line);
  const edges = [...(isOpened ? [] : [-1]), ...bars, ...(isClosed ? [] : [line.length])];
  const cells = edges.slice(0, -1).map((edge, index) => {
    const cell = { start: block.start + edge + 1, end: block.start + (edges[index + 1] ?? line.length) };
    const part = known.find(({ span }) => cell.start <= span.start && span.end <= cell.end);
    const space = edge < 0 ? '' : ' ';
    return part ? `${space}${leadIn(cell, part, source.text)}${part.text} ` : ' ';
  });
  const lead = isOpened ? line.slice(0, (bars[0] ?? 0) + 1) : '';
  return `${lead}${cells.join('|')}${isClosed ? '|' : ''}`;
}

/** "Bulan " before the month. */
function leadIn(cell: Span, { span, text }: Edit, source: string): string {
  return /^\d/u.test(text) ? source.slice(cell.start, span.start).trimStart() : '';
}

/** The line that a heading or list item begins with, and its field lines; undefined when the first says more than a new row can. */
function firstLine(
  { list, index, block }: RowAt,
  known: readonly Edit[],
  read: StructuredDocument,
): string | undefined {
  const { reading, source } = read;
  const line = {
    start: block.start,
    end: Math.min(block.end, source.lineSpan(source.positionAt(block.start).line).end),
  };
  const isIn = ({ start, end }: Span) => line.start <= start && end <= line.end;
  const parts = known.filter(({ span }) => isIn(span));
  const row = list.rows[index] ?? '';
  const others = [...reading.places].filter(([pointer, { value, via }]) => {
    const isOwn = pointer.startsWith(`${row}/`) && via !== 'derived' && value !== undefined && isIn(value);
    return (
      isOwn && value.end > value.start && !parts.some(({ span }) => span.start < value.end && value.start < span.end)
    );
  });
  if (others.length > 0) return undefined;
  const own = parts.map(({ span, text }) => ({
    span: { start: span.start - line.start, end: span.end - line.start },
    text,
  }));
  return `${applyEdits(source.slice(line), own)}${newMembers(row, list, known, read)}`;
}

// ---- YAML

/** The keys that all rows have, in the order of this one. */
function writeYamlRow(like: RowAt, row: NewRow, blank: string, read: StructuredDocument): WrittenRow | undefined {
  const { list, index, block } = like;
  const maps = list.rows.map((pointer) => mapOf(pointer, read));
  const own = maps[index];
  const [first] = own?.entries ?? [];
  if (!own || !first) return undefined;
  const pathOf = (name: string): string => findProperty(list.item, name)?.path.join('/') ?? name;
  const shared = own.entries.filter(({ key }) =>
    maps.every((map) => map?.entries.some((entry) => pathOf(entry.key.text) === pathOf(key.text))),
  );
  const line = read.source.lineSpan(read.source.positionAt(own.span.start).line);
  const lead = read.source.slice({ start: Math.max(line.start, block.start), end: own.span.start });
  const written = shared.map(({ key, value }) => {
    const text = yamlValue(pathOf(key.text), like, row, { blank, read });
    const name = read.source.slice(key.outer.end > key.outer.start ? key.outer : key.span());
    const isQuoted = value?.kind === 'scalar' && value.style === 'quoted' && /^\d+$/u.test(text);
    return text === '' ? `${name}:` : `${name}: ${isQuoted ? `"${text}"` : text}`;
  });
  if (own.isFlow) return { text: `${lead}{${written.filter((each) => !each.endsWith(':')).join(', ')}}`, blank };
  const indent = `${lineBreakOf(read)}${lead.replace(/\S/gu, ' ')}`;
  return { text: `${lead}${written.join(indent)}`, blank };
}

function yamlValue(
  path: string,
  { list, index }: RowAt,
  row: NewRow,
  { blank, read }: { readonly blank: string; readonly read: StructuredDocument },
): string {
  const { ordinal, range } = list.rule;
  if (path === ordinal || row.counts.includes(path)) return String(row.number);
  if (path === list.item.main) return `"${blank}"`;
  const isMonth = range && (path === range.start || path === range.end || path === range.start.split('/')[0]);
  return isMonth === true ? yamlMonth(path, { row: list.rows[index] ?? '', list }, row, read) : '';
}

/** The month as the other row has it; one of two keys for a range has a number. */
function yamlMonth(
  path: string,
  like: { readonly row: string; readonly list: RowList },
  row: NewRow,
  read: StructuredDocument,
): string {
  const named = path.includes('/') ? undefined : namedMonth(like.row, like.list, row, read)?.text;
  return named ?? textOf(row.month) ?? '';
}

/** The line break that a document is written with. */
export function lineBreakOf({ source }: StructuredDocument): string {
  return source.text.includes('\r\n') ? '\r\n' : '\n';
}

function mapOf(pointer: string, { document, reading }: StructuredDocument): YamlMap | undefined {
  const start = reading.places.get(pointer)?.value?.start;
  const root = document.kind === 'yaml' ? document.yaml.root : document.frontMatter?.yaml.root;
  return start === undefined ? undefined : mapAt(root, start);
}

function mapAt(node: YamlNode | undefined, start: number): YamlMap | undefined {
  if (!node || start < node.span.start || start > node.span.end || node.kind === 'scalar') return undefined;
  if (node.kind === 'map' && node.span.start === start) return node;
  const children = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  for (const child of children) {
    const found = mapAt(child, start);
    if (found) return found;
  }
  return undefined;
}
