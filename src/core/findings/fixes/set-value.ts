import type { FixRule } from '../../catalogue/schema.js';
import { addMonths, isIsoDate } from '../../text/dates.js';
import { compileExpression } from '../../text/expressions.js';
import { Blanks } from '../../writing/blanks.js';
import { languageOf } from '../../writing/written-document.js';
import type { FindingDraft } from '../draft.js';
import { choiceWord, schemaAt, type Subject } from '../subject.js';
import type { MadeFix } from './fix-kind.js';
import { fixText } from './fix-text.js';
import { numberLike } from './number-like.js';
import { setMonth } from './set-month.js';
import { canReplace, operandOf, spanOf, targetOf } from './targets.js';
import { writeValue } from './write-value.js';

/** Writes the value, or the text with its blanks, over what stands there or where it is missing. */
export function setValue(rule: FixRule, draft: FindingDraft, subject: Subject): MadeFix | undefined {
  const pointer = rule['at'] === undefined ? draft.pointer : targetOf(rule['at'], draft, subject);
  const number = rule['text'] === undefined ? numberOf(rule, draft, subject) : undefined;
  const month = number === undefined ? undefined : setMonth(pointer, number, subject);
  if (month !== undefined) return month === 'impossible' ? undefined : month;
  const text = rule['text'] === undefined ? valueText(rule, pointer, draft, subject) : openText(rule, draft, subject);
  const span = spanOf(pointer, subject);
  if (text === undefined || (span && !canReplace(span, text, subject))) return undefined;
  const edit = writeValue(pointer, withOld(text, rule, pointer, subject), subject);
  return edit && { edits: [edit], data: { value: text } };
}

/** The text of a rule with its blanks; undefined when the finding lacks what it names. */
export function openText(rule: FixRule, draft: FindingDraft, subject: Subject): string | undefined {
  const blanks = new Blanks();
  const text = fixText(rule['text'], rule, draft, subject, blanks);
  return text === undefined ? undefined : blanks.resolve(text, languageOf(subject)).text;
}

/** What stays of the words that stand there: “setiap” of “setiap tahun”, or all of them behind or before the new ones. */
export function withOld(text: string, { keep, join }: FixRule, pointer: string, subject: Subject): string {
  const span = spanOf(pointer, subject);
  const old = span ? subject.source.slice(span) : '';
  const lead = typeof keep === 'string' ? (compileExpression(keep, 'iu').exec(old)?.[0] ?? '') : '';
  if (old.trim() === '') return text;
  if (join === 'before') return `${text}; ${old}`;
  return join === 'after' ? `${old.trim()}${text}` : `${lead}${text}`;
}

function valueText(rule: FixRule, pointer: string, draft: FindingDraft, subject: Subject): string | undefined {
  const value = operandOf(rule['value'], draft, subject);
  if (value === undefined) return undefined;
  const text = shifted(value, rule);
  if (typeof text === 'number') return numberLike(text, pointer, subject);
  const schema = schemaAt(subject.type.schema, pointer);
  return text !== undefined && schema?.choices?.[text] ? choiceWord(text, schema)[languageOf(subject)] : text;
}

function numberOf(rule: FixRule, draft: FindingDraft, subject: Subject): number | undefined {
  const value = operandOf(rule['value'], draft, subject);
  const number = value === undefined ? undefined : shifted(value, rule);
  return typeof number === 'number' ? number : undefined;
}

/** The value some months later (dates), some steps on or with some digits (numbers). */
function shifted(value: string | number | boolean, { months, plus, digits }: FixRule): string | number | undefined {
  if (typeof months === 'number')
    return typeof value === 'string' && isIsoDate(value) ? addMonths(value, months) : undefined;
  if (typeof value !== 'number') return String(value);
  const moved = typeof plus === 'number' ? value + plus : value;
  return typeof digits === 'number' ? Number(moved.toFixed(digits)) : moved;
}
