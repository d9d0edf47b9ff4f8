import type { FixRule } from '../../catalogue/schema.js';
import { childPointer } from '../../model/read-context.js';
import { addMonths, isIsoDate } from '../../text/dates.js';
import type { FindingDraft } from '../draft.js';
import type { Span } from '../../text/span.js';
import { valueAt } from '../marks.js';
import { choiceWord, schemaAt, type Subject } from '../subject.js';
import { makeSequence, renumber } from './numbering.js';
import { addRow } from './add-row.js';
import { addSentence } from './add-sentence.js';
import { choose } from './choose.js';
import type { FixKind, MadeFix } from './fix-kind.js';
import { fixText } from './fix-text.js';
import { remove } from './remove.js';
import { canReplace, operandOf, spanOf, targetOf } from './targets.js';
import { writeValue } from './write-value.js';
import { Blanks } from '../../writing/blanks.js';
import { languageOf } from '../../writing/written-document.js';

/** How each kind of repair becomes text edits; undefined when the text at hand doesn't allow it. */
export const fixKinds: Readonly<Record<FixRule['kind'], FixKind>> = {
  set: setValue,
  swap: swapTexts,
  nearest: useNearest,
  append: appendMember,
  renumber,
  sequence: makeSequence,
  choose,
  remove,
  row: addRow,
  sentence: addSentence,
};

/** Writes the value, or the text with its blanks, over what stands there or where it is missing. */
function setValue(rule: FixRule, draft: FindingDraft, subject: Subject): MadeFix | undefined {
  const pointer = rule['at'] === undefined ? draft.pointer : targetOf(rule['at'], draft);
  const text = rule['text'] === undefined ? valueText(rule, pointer, draft, subject) : openText(rule, draft, subject);
  const span = spanOf(pointer, subject);
  if (text === undefined || (span && !canReplace(span, text, subject))) return undefined;
  const edit = writeValue(pointer, text, subject);
  return edit && { edits: [edit], data: { value: text } };
}

function valueText(rule: FixRule, pointer: string, draft: FindingDraft, subject: Subject): string | undefined {
  const value = operandOf(rule['value'], draft, subject);
  const text = value === undefined ? undefined : shifted(value, rule);
  const schema = schemaAt(subject.type.schema, pointer);
  return text !== undefined && schema?.choices?.[text] ? choiceWord(text, schema)[languageOf(subject)] : text;
}

function openText(rule: FixRule, draft: FindingDraft, subject: Subject): string | undefined {
  const blanks = new Blanks();
  const text = fixText(rule['text'], draft, subject, blanks);
  return text === undefined ? undefined : blanks.resolve(text, languageOf(subject)).text;
}

/** The value some months later (dates) or some steps on (numbers). */
function shifted(value: string | number | boolean, { months, plus }: FixRule): string | undefined {
  if (typeof months === 'number')
    return typeof value === 'string' && isIsoDate(value) ? addMonths(value, months) : undefined;
  return String(typeof plus === 'number' && typeof value === 'number' ? value + plus : value);
}

function swapTexts(rule: FixRule, draft: FindingDraft, subject: Subject): MadeFix | undefined {
  const left = spanOf(targetOf(rule['left'], draft), subject);
  const right = spanOf(targetOf(rule['right'], draft), subject);
  if (!left || !right || (left.start < right.end && right.start < left.end)) return undefined;
  const [first, second] = [subject.source.slice(left), subject.source.slice(right)];
  return {
    edits: [
      { span: left, text: second },
      { span: right, text: first },
    ],
    data: {},
  };
}

function useNearest(_rule: FixRule, { data, span }: FindingDraft): MadeFix | undefined {
  const nearest = data['nearest'];
  return typeof nearest === 'string' ? { edits: [{ span, text: nearest }], data: {} } : undefined;
}

/** Adds the marked words after the last member of a list, in the notation the list is written in. */
function appendMember(rule: FixRule, draft: FindingDraft, subject: Subject): MadeFix | undefined {
  const { reading, source } = subject;
  const list = targetOf(rule['to'], draft);
  const members = valueAt(reading.model, list);
  if (!Array.isArray(members) || members.length === 0) return undefined;
  const last = spanOf(childPointer(list, members.length - 1), subject);
  if (!last) return undefined;
  const marked = valueAt(reading.model, draft.pointer);
  const text = typeof marked === 'string' ? marked : source.slice(draft.span);
  const line = source.lineSpan(source.positionAt(last.start).line);
  const lead = source.slice({ start: line.start, end: last.start });
  const bullet = /^\s*(?:[-*+]|\d+[.)])\s+/u.exec(lead)?.[0];
  const isAlone = bullet !== undefined && bullet.length === lead.replace(/["']$/u, '').length;
  const lineBreak = source.text.includes('\r\n') ? '\r\n' : '\n';
  const written = isAlone ? `${lineBreak}${nextBullet(bullet)}${text}` : `${separatorBefore(last, source.text)}${text}`;
  const at = isAlone ? line.end : afterQuote(last.end, source.text);
  return { edits: [{ span: { start: at, end: at }, text: written }], data: {} };
}

function nextBullet(bullet: string): string {
  return bullet.replace(/\d+/u, (number) => String(Number(number) + 1));
}

function afterQuote(offset: number, text: string): number {
  return /["']/u.test(text[offset] ?? '') ? offset + 1 : offset;
}

function separatorBefore(span: Span, text: string): string {
  return /;\s*["']?$/u.test(text.slice(Math.max(0, span.start - 4), span.start)) ? '; ' : ', ';
}
