import { Blanks } from '../../writing/blanks.js';
import { insertRow } from '../../writing/insert-row.js';
import type { FixKind } from './fix-kind.js';
import { fixText } from './fix-text.js';
import { targetOf } from './targets.js';

/** A new last row of a list: the cells that are known, blanks for the others it needs. */
export const addRow: FixKind = (rule, draft, subject) => {
  const blanks = new Blanks();
  const known: Record<string, string> = {};
  for (const [name, given] of Object.entries(rule['cells'] ?? {})) {
    const text = fixText(given, draft, subject, blanks);
    if (text === undefined) return undefined;
    known[name] = text;
  }
  const row = insertRow(targetOf(rule['to'], draft), known, subject, blanks);
  return row && { edits: [row], data: {} };
};
