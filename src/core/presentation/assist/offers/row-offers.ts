import type { Bilingual, Language, Schema } from '../../../catalogue/schema.js';
import { collectNames } from '../../../model/names-at.js';
import type { AssistContext, AssistedDocument, Completion } from '../assist-context.js';
import { labelIn } from '../labels.js';
import type { RowSlot } from '../slot.js';
import { nextOf } from './next-in-list.js';
import { writeRow, type Cell } from './write-row.js';

const ROW: Bilingual = { id: 'Baris baru', en: 'New row' };

/** A new row: the next number or code, the names of the row above, and a tab stop for the rest. */
export function rowOffers(slot: RowSlot, assisted: AssistedDocument, context: AssistContext): readonly Completion[] {
  const { columns, item, replace, typed } = slot;
  const cells = columns.map((path, index) => cellFor(path, index, slot, assisted));
  const texts = cells.map((cell) => (cell.kind === 'choice' ? (cell.choices[0] ?? '') : cell.text));
  const { label, begin, insert } = writeRow(cells, slot, assisted);
  return [
    {
      label,
      kind: 'row',
      detail: ROW[context.language],
      documentation: preview(columns, texts, item, assisted.language),
      insert,
      filter: begin.startsWith(typed.trim()) ? begin : typed,
      replace,
    },
  ];
}

function cellFor(
  path: readonly string[] | undefined,
  index: number,
  { item, rows }: RowSlot,
  { reading }: AssistedDocument,
): Cell {
  const above = rows.map((cells) => cells[index] ?? '');
  if (path?.length !== 1) return { kind: 'stop', text: '' };
  const [name = ''] = path;
  const next = nextOf(name, item, above);
  if (next) return { kind: next.isCertain ? 'fixed' : 'stop', text: next.text };
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

/** What the row says already, by its columns. */
function preview(columns: RowSlot['columns'], texts: readonly string[], item: Schema, language: Language): string {
  return columns
    .flatMap((path, index) =>
      path && texts[index] !== '' ? [`${labelIn(item, path, language)}: ${texts[index] ?? ''}`] : [],
    )
    .join(' · ');
}
