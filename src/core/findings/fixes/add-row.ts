import type { FixRule } from '../../catalogue/schema.js';
import { ordinalOf } from '../../model/read-context.js';
import { Blanks } from '../../writing/blanks.js';
import { insertRow, type KnownCells } from '../../writing/insert-row.js';
import type { Addition } from '../../writing/written-document.js';
import type { FindingDraft } from '../draft.js';
import { valueAt } from '../marks.js';
import { schemaAt, type Subject } from '../subject.js';
import type { FixKind } from './fix-kind.js';
import { entriesOf } from './entries.js';
import { fixText } from './fix-text.js';
import { targetOf } from './targets.js';

/** New last rows of a list, one for each thing in `each`: the cells that are known, blanks for the others they need. */
export const addRow: FixKind = (rule, draft, subject) => {
  const list = targetOf(rule['to'], draft, subject);
  if (subject.reading.places.get(list)?.table?.columns.has(String(rule['unless']))) return undefined;
  const things = entriesOf(rule, draft);
  const rows = things.map((data, index) => rowFor(list, index, rule, { ...draft, data }, subject));
  const [first] = rows;
  if (!first || rows.includes(undefined)) return undefined;
  return { edits: [{ ...first, text: rows.map((row) => row?.text ?? '').join('') }], data: {} };
};

function rowFor(
  list: string,
  index: number,
  rule: FixRule,
  draft: FindingDraft,
  subject: Subject,
): Addition | undefined {
  const blanks = new Blanks();
  const known: Record<string, KnownCells[string]> = numberOf(list, index, subject);
  for (const [name, given] of Object.entries(rule['cells'] ?? {})) {
    const text = fixText(given, rule, draft, subject, blanks);
    if (text === undefined) return undefined;
    known[name] = text;
  }
  return insertRow(list, known, subject, blanks);
}

/** The rows after the first one are numbered on. */
function numberOf(list: string, index: number, { reading, type }: Subject): Record<string, number> {
  const name = ordinalOf(schemaAt(type.schema, list)?.items);
  const rows = valueAt(reading.model, list);
  return index === 0 || name === undefined || !Array.isArray(rows) ? {} : { [name]: rows.length + index + 1 };
}
