import { preferredLabel } from '../catalogue/property-names.js';
import type { Language, Schema } from '../catalogue/schema.js';
import type { Json } from '../model/reading.js';
import { writeYaml } from './write-yaml.js';

type Values = Readonly<Record<string, Json>>;

/** A document in Markdown: metadata as front matter, the title, and each section under its preferred heading. */
export function writeMarkdown(values: Values, title: string, schema: Schema, language: Language): string {
  const entries = Object.entries(values).map(([name, value]) => ({ name, value, property: propertyOf(schema, name) }));
  const metadata = entries.filter(({ property }) => property.place !== 'section');
  const sections = entries.filter(({ property }) => property.place === 'section');
  const head = writeYaml(Object.fromEntries(metadata.map(({ name, value }) => [name, value])), schema, language);
  const body = sections.map(({ name, value, property }) => writeSection(name, value, property, language));
  return `---\n${head}---\n\n${[`# ${title}`, ...body].join('\n\n')}\n`;
}

/** The blocks of a section without its heading, which has `level`; between two of them stands an empty line. */
export function sectionBlocks(value: Json, schema: Schema, level: number, language: Language): readonly string[] {
  return blocks(value, schema, Math.min(6, level + 1), { language });
}

/** What stands between the pipes for a value, without the spaces around it. */
export function cellText(value: Json | undefined, language: Language): string {
  return cell(value, { language });
}

/** A value as it stands on one line, behind a label. */
export function lineText(value: Json, language: Language): string {
  return line(value, { language });
}

/** A property under its preferred heading, without a line break behind it. */
export function writeSection(name: string, value: Json, property: Schema, language: Language): string {
  return [`## ${preferredLabel(name, property)[language]}`, ...blocks(value, property, 3, { language })].join('\n\n');
}

/** A row alone, as a line of the table whose columns it fills. */
export function writeRow(values: Values, items: Schema, language: Language): string {
  return table([values], items, { language }).split('\n').at(-1) ?? '';
}

interface Writer {
  readonly language: Language;
}

/** The blocks that stand for a value under its heading; `level` is that of a heading among them. */
function blocks(value: Json, schema: Schema, level: number, writer: Writer): readonly string[] {
  if (isList(value))
    return value.some(isMap) ? rows(value.filter(isMap), schema.items ?? {}, level, writer) : [bullets(value, writer)];
  return isMap(value) ? fields(value, schema, level, writer) : [line(value, writer)];
}

function bullets(values: readonly Json[], writer: Writer): string {
  return values.map((value) => `- ${line(value, writer)}`).join('\n');
}

/** A table; rows that hold tables of their own become headings. */
function rows(items: readonly Values[], schema: Schema, level: number, writer: Writer): readonly string[] {
  if (!items.some((item) => Object.values(item).some(isTable))) return [table(items, schema, writer)];
  return items.flatMap((item) => {
    const named = schema.main ?? schema.key ?? '';
    const { [named]: name = '', ...others } = item;
    return [`${'#'.repeat(level)} ${line(name, writer)}`, ...fields(others, schema, level + 1, writer)];
  });
}

/** Field lines, then what needs a heading of its own. */
function fields(values: Values, schema: Schema, level: number, writer: Writer): readonly string[] {
  const label = (name: string) => preferredLabel(name, propertyOf(schema, name))[writer.language];
  const entries = Object.entries(values);
  const lines = entries.filter(([, value]) => !isTable(value));
  const tables = entries.filter(([, value]) => isTable(value));
  return [
    ...(lines.length > 0
      ? [lines.map(([name, value]) => `- **${label(name)}:** ${line(value, writer)}`).join('\n')]
      : []),
    ...tables.flatMap(([name, value]) => [
      `${'#'.repeat(level)} ${label(name)}`,
      ...blocks(value, propertyOf(schema, name), level + 1, writer),
    ]),
  ];
}

function table(items: readonly Values[], schema: Schema, writer: Writer): string {
  const used = new Set(items.flatMap((item) => Object.keys(item)));
  const columns = Object.keys(schema.properties ?? {}).filter((name) => used.has(name));
  const header = columns.map((name) => preferredLabel(name, propertyOf(schema, name))[writer.language]);
  const body = items.map((item) => columns.map((name) => cell(item[name], writer)));
  return [header, header.map((name) => '-'.repeat(Math.max(3, name.length))), ...body].map(row).join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cell(value: Json | undefined, writer: Writer): string {
  if (value === undefined) return '';
  return line(value, writer)
    .replaceAll('|', String.raw`\|`)
    .replaceAll('\n', '<br>');
}

/** A value on one line. */
function line(value: Json, writer: Writer): string {
  if (value === null) return '-';
  if (typeof value === 'boolean') return writer.language === 'id' ? (value ? 'ya' : 'tidak') : value ? 'yes' : 'no';
  if (typeof value === 'number') return writer.language === 'id' ? String(value).replace('.', ',') : String(value);
  if (isList(value)) return value.map((item) => line(item, writer)).join('; ');
  return isMap(value)
    ? Object.values(value)
        .map((item) => line(item, writer))
        .join(' ')
    : value;
}

function propertyOf(schema: Schema, name: string): Schema {
  return schema.properties?.[name] ?? {};
}

function isTable(value: Json): boolean {
  return isList(value) && value.some(isMap);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isMap(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
