import type { Schema } from '../../catalogue/schema.js';
import type { RowAround, ValueSlot } from './slot.js';

/**
 * The number at the cursor in a cell from which another value is read: after “Ya → ” or “Lanjut ke ” only
 * the number of a row can follow. Undefined anywhere else, and where such a value has no form.
 */
export function targetSlot(slot: ValueSlot, offset: number, text: string): ValueSlot | undefined {
  const { row, replace } = slot;
  if (row?.path.length !== 1) return undefined;
  const typed = /\d{0,4}$/u.exec(text.slice(replace.start, offset))?.[0] ?? '';
  const begun = typed === '' ? /^[ \t]*\d{1,4}/u : /^\d{1,4}/u;
  const digits = begun.exec(text.slice(offset, replace.end))?.[0] ?? '';
  const lead = text.slice(replace.start, offset - typed.length);
  const target = targetIn(row, lead);
  if (!target) return undefined;
  return {
    ...slot,
    ...{ name: target.path.at(-1) ?? '', schema: target.schema, row: { ...row, path: target.path } },
    replace: { start: offset - typed.length, end: offset + digits.length },
    written: { notation: 'cell', before: /\s$/u.test(lead) ? '' : ' ', after: '' },
  };
}

/** The part of a value read from the row's text that the next number is. */
function targetIn({ item, path: [column] }: RowAround, lead: string): Target | undefined {
  for (const [name, schema] of Object.entries(item.properties ?? {})) {
    if (schema.from !== column) continue;
    const part = formsOf(schema).find((form) => leadsOn(lead, form.before))?.name ?? '';
    const found = schema.properties?.[part];
    if (found) return { path: [name, part], schema: found };
  }
  return undefined;
}

interface Target {
  readonly path: readonly string[];
  readonly schema: Schema;
}

interface FormPart {
  readonly name: string;
  /** The last word before the number: “→”, “ke”. */
  readonly before: string;
}

/** The places of numbers in the forms of a value. */
function formsOf({ write }: Schema): readonly FormPart[] {
  return [...(write?.id ?? []), ...(write?.en ?? [])].flatMap((form) =>
    [...form.matchAll(/(\S+) \{(\w+)\}/gu)].map(([, before = '', name = '']) => ({ name, before })),
  );
}

function leadsOn(lead: string, before: string): boolean {
  const words = lead.trimEnd().toLowerCase();
  if (!words.endsWith(before.toLowerCase())) return false;
  // “loke” is no “ke”.
  const ahead = words.slice(0, words.length - before.length);
  return /^\p{L}/u.test(before) ? !/\p{L}$/u.test(ahead) && /\s$/u.test(lead) : true;
}
