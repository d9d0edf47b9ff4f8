import type { FixKind } from './fix-kind.js';
import { evaluateAll, pathsOf } from './targets.js';
import { writeValue } from './write-value.js';

const CODE = /^(?<lead>.*?)(?<number>\d{1,6})$/u;

/** The next code of a list in the place of the marked one: K-04 after K-03. Undefined for codes that do not count. */
export const nextCode: FixKind = (rule, draft, subject) => {
  const { lead, number } = CODE.exec(subject.source.slice(draft.span))?.groups ?? {};
  if (lead === undefined || number === undefined) return undefined;
  const codes = pathsOf(rule['from']).flatMap((path) => evaluateAll(path, draft, subject));
  const numbers = codes.flatMap((code) => {
    const own = CODE.exec(typeof code === 'string' || typeof code === 'number' ? String(code) : '')?.groups;
    return own?.['lead']?.toLowerCase() === lead.toLowerCase() ? [Number(own['number'])] : [];
  });
  const value = `${lead}${String(Math.max(...numbers) + 1).padStart(number.length, '0')}`;
  const edit = writeValue(draft.pointer, value, subject);
  return numbers.length > 0 && edit ? { edits: [edit], data: { value } } : undefined;
};
