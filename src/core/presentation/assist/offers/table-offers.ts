import { findProperty } from '../../../catalogue/property-names.js';
import type { Bilingual, Language, Schema } from '../../../catalogue/schema.js';
import { holdsObjects, ordinalOf } from '../../../model/read-context.js';
import { collectNames } from '../../../model/names-at.js';
import { snippetChoice, snippetStop, snippetText } from '../../../writing/snippet.js';
import type { AssistContext, AssistedDocument, Completion } from '../assist-context.js';
import { explainProperty } from '../explain-property.js';
import { labelIn, requiredFirst, requiredIn } from '../labels.js';
import type { HeaderSlot, RowSlot } from '../slot.js';
import { detailOf } from './detail.js';

/** The columns that a table does not have yet, those it must have first. */
export function columnOffers(
  slot: HeaderSlot,
  assisted: AssistedDocument,
  context: AssistContext,
): readonly Completion[] {
  const { item, replace, present, before, after } = slot;
  const known = new Set(present.flatMap((name) => findProperty(item, name)?.path[0] ?? []));
  const names = Object.entries(item.properties ?? {}).flatMap(([name, schema]) =>
    known.has(name) || schema.from !== undefined || holdsObjects(schema) ? [] : [name],
  );
  const required = requiredIn(item);
  return requiredFirst(names, item).map((name) => {
    const label = labelIn(item, [name], assisted.language);
    const text = before + label + after;
    return {
      label,
      kind: 'column',
      ...detailOf(label, labelIn(item, [name], context.language), required.has(name), context.language),
      documentation: explainProperty(name, item.properties?.[name] ?? {}, context.language),
      insert: { text, snippet: snippetText(text) },
      filter: label,
      replace,
    };
  });
}

const ROW: Bilingual = { id: 'Baris baru', en: 'New row' };

/** A new row: the next number or code, the names of the row above, and a tab stop for the rest. */
export function rowOffers(slot: RowSlot, assisted: AssistedDocument, context: AssistContext): readonly Completion[] {
  const { columns, rows, replace, typed } = slot;
  const cells = columns.map((path, index) => cellFor(path, index, slot, assisted));
  let stop = 0;
  const snippet = cells.map((cell) => {
    if (cell.kind === 'fixed') return snippetText(cell.text);
    stop += 1;
    if (cell.kind === 'choice') return snippetChoice(stop, cell.choices);
    return cell.text === '' ? `$${String(stop)}` : snippetStop(stop, cell.text);
  });
  const texts = cells.map((cell) => (cell.kind === 'choice' ? (cell.choices[0] ?? '') : cell.text));
  const first = cells[0];
  const number = first && first.kind !== 'choice' && first.text !== '' ? first.text : String(rows.length + 1);
  return [
    {
      label: `| ${number} | …`,
      kind: 'row',
      detail: ROW[context.language],
      documentation: preview(columns, texts, slot.item, assisted.language),
      insert: { text: line(texts), snippet: `${line(snippet)}$0` },
      filter: typed.trim() === '' ? `| ${number}` : typed,
      replace,
    },
  ];
}

type Cell =
  | { readonly kind: 'fixed' | 'stop'; readonly text: string }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

function cellFor(
  path: readonly string[] | undefined,
  index: number,
  { item, rows }: RowSlot,
  { reading }: AssistedDocument,
): Cell {
  const above = rows.map((cells) => cells[index] ?? '');
  if (path?.length !== 1) return { kind: 'stop', text: '' };
  const [name = ''] = path;
  if (name === ordinalOf(item)) return { kind: 'fixed', text: nextNumber(above) };
  if (name === item.key) return { kind: 'stop', text: nextCode(above) };
  const memberOf = memberOfIn(item.properties?.[name]);
  return memberOf === undefined
    ? { kind: 'stop', text: '' }
    : memberCell(above.at(-1) ?? '', collectNames(reading.model, memberOf));
}

function memberOfIn(schema: Schema | undefined): string | undefined {
  return schema?.memberOf ?? schema?.items?.memberOf;
}

/** The names of the row above, or others of the list that they come from. */
function memberCell(last: string, names: readonly string[]): Cell {
  const choices = [...new Set([last, ...names])].filter((name) => name !== '' && !name.includes('|'));
  return choices.length > 1 ? { kind: 'choice', choices } : { kind: 'stop', text: choices[0] ?? '' };
}

function nextNumber(above: readonly string[]): string {
  const last = above.map((text) => Number.parseInt(text, 10)).findLast((number) => Number.isInteger(number));
  return String((last ?? above.length) + 1);
}

/** KPI-04 after KPI-03; nothing where codes are not counted on. */
function nextCode(above: readonly string[]): string {
  const [before, last] = above.slice(-2).map((text) => /^(?<stem>.*?)(?<number>\d+)$/u.exec(text)?.groups);
  const [stem, number] = [last?.['stem'], last?.['number'] ?? ''];
  const isCounted = stem !== undefined && stem === before?.['stem'] && Number(number) === Number(before['number']) + 1;
  return isCounted ? stem + String(Number(number) + 1).padStart(number.length, '0') : '';
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** What the row says already, by its columns. */
function preview(columns: RowSlot['columns'], texts: readonly string[], item: Schema, language: Language): string {
  return columns
    .flatMap((path, index) =>
      path && texts[index] !== '' ? [`${labelIn(item, path, language)}: ${texts[index] ?? ''}`] : [],
    )
    .join(' · ');
}
