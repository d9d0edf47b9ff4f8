import type { FixRule } from '../../catalogue/schema.js';
import { childPointer } from '../../model/read-context.js';
import { addMonths, isIsoDate } from '../../text/dates.js';
import type { FindingDraft } from '../draft.js';
import type { Span } from '../../text/span.js';
import { valueAt } from '../marks.js';
import type { Subject } from '../subject.js';
import { makeSequence, renumber } from './numbering.js';
import { canReplace, operandOf, spanOf, targetOf, type MadeFix } from './targets.js';

type FixKind = (rule: FixRule, draft: FindingDraft, subject: Subject) => MadeFix | undefined;

/** How each kind of repair becomes text edits; undefined when the text at hand doesn't allow it. */
export const fixKinds: Readonly<Record<FixRule['kind'], FixKind>> = {
  set: setValue,
  swap: swapTexts,
  nearest: useNearest,
  append: appendMember,
  renumber,
  sequence: makeSequence,
};

function setValue(rule: FixRule, draft: FindingDraft, subject: Subject): MadeFix | undefined {
  const span = spanOf(targetOf(rule['at'], draft), subject);
  const value = operandOf(rule['value'], draft, subject);
  const text = value === undefined ? undefined : shifted(value, rule);
  if (!span || text === undefined || !canReplace(span, text, subject)) return undefined;
  return { edits: [{ span, text }], data: { value: text } };
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
