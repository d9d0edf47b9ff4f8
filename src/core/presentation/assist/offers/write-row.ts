import type { Schema } from '../../../catalogue/schema.js';
import { holdsObjects, typesOf } from '../../../model/read-context.js';
import type { FilledText } from '../../../writing/blanks.js';
import { snippetChoice, snippetStop, snippetText } from '../../../writing/snippet.js';
import { lineBreakOf } from '../../../writing/written-document.js';
import { plainText, writeScalar } from '../../schema/write-snippet.js';
import type { AssistedDocument } from '../assist-context.js';
import type { RowSlot, YamlRowWriting } from '../slot.js';

/** What stands in a column of a new row, or may be chosen there. */
export type Cell =
  | { readonly kind: 'fixed' | 'stop'; readonly text: string }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

/** A new row as it is written at its place. */
export interface WrittenRow {
  readonly label: string;
  /** What one types to begin it. */
  readonly begin: string;
  readonly insert: FilledText;
}

/** A row in the notation of its list, with a tab stop for each cell that is open. */
export function writeRow(cells: readonly Cell[], slot: RowSlot, assisted: AssistedDocument): WrittenRow {
  const { written } = slot;
  return written.notation === 'table' ? tableRow(cells) : yamlRow(cells, slot, written, assisted);
}

function tableRow(cells: readonly Cell[]): WrittenRow {
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  const parts = filled(cells);
  const first = parts[0]?.text ?? '';
  return {
    label: first === '' ? '| … |' : `| ${first} | …`,
    begin: first === '' ? '|' : `| ${first}`,
    insert: { text: line(parts.map(({ text }) => text)), snippet: `${line(parts.map(({ snippet }) => snippet))}$0` },
  };
}

/** Cells with their tab stops in the order of the row. */
function filled(cells: readonly Cell[]): readonly FilledText[] {
  let stop = 0;
  return cells.map((cell) => {
    if (cell.kind === 'fixed') return { text: cell.text, snippet: snippetText(cell.text) };
    stop += 1;
    if (cell.kind === 'choice') return { text: cell.choices[0] ?? '', snippet: snippetChoice(stop, cell.choices) };
    return { text: cell.text, snippet: cell.text === '' ? `$${String(stop)}` : snippetStop(stop, cell.text) };
  });
}

function yamlRow(
  cells: readonly Cell[],
  { item, columns }: RowSlot,
  written: YamlRowWriting,
  { document }: AssistedDocument,
): WrittenRow {
  const { keys, isBegun, lead, column, braces } = written;
  const schemas = columns.map((path) => schemaOf(path, item));
  const style = braces ? 'flow' : 'block';
  const values = filled(cells.map((cell, index) => cellInYaml(cell, schemas[index] ?? {}, style)));
  const lines = values.map(({ text, snippet }, index) => {
    const key = isBegun && index === 0 ? '' : `${keys[index] ?? ''}:`;
    const below = !braces && holdsObjects(schemas[index] ?? {}) ? `\n${' '.repeat(column + 2)}- ` : key && ' ';
    return { text: key + below + text, snippet: snippetText(key + below) + snippet };
  });
  const whole = (parts: readonly string[]): string => {
    const row = braces ? braces.open + parts.join(', ') + braces.close : parts.join(`\n${' '.repeat(column)}`);
    return (lead + row).replaceAll('\n', lineBreakOf(document.source.text));
  };
  const begin = lines[0]?.text.trim() ?? '';
  return {
    label: `${isBegun ? '' : '- '}${begin} …`,
    begin: lead.trim() === '-' ? `- ${begin}` : begin,
    insert: {
      text: whole(lines.map(({ text }) => text)),
      snippet: `${whole(lines.map(({ snippet }) => snippet))}$0`,
    },
  };
}

function schemaOf(path: readonly string[] | undefined, item: Schema): Schema {
  return (path ?? []).reduce<Schema>((schema, name) => schema.properties?.[name] ?? {}, item);
}

function cellInYaml(cell: Cell, schema: Schema, style: 'block' | 'flow'): Cell {
  const inYaml = (text: string): string => valueInYaml(text, schema, style);
  return cell.kind === 'choice'
    ? { kind: 'choice', choices: cell.choices.map(inYaml) }
    : { kind: cell.kind, text: inYaml(cell.text) };
}

/** Several names of one cell are a list. */
function valueInYaml(text: string, schema: Schema, style: 'block' | 'flow'): string {
  if (text === '') return '';
  const parts = schema.items ? text.split('; ') : [];
  if (parts.length > 1) return `[${parts.map((part) => valueInYaml(part, {}, 'flow')).join(', ')}]`;
  const isNumber = /^\d+$/u.test(text) && typesOf(schema).includes('integer');
  return plainText(writeScalar({ kind: 'literal', value: isNumber ? Number(text) : text }, { style }));
}
