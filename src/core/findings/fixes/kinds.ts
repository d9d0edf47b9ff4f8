import type { FixRule } from '../../catalogue/schema.js';
import { childPointer } from '../../model/read-context.js';
import type { FindingDraft } from '../draft.js';
import type { Span } from '../../text/span.js';
import { valueAt } from '../marks.js';
import type { Subject } from '../subject.js';
import { makeSequence, renumber } from './numbering.js';
import { addSection } from './add-section.js';
import { addField } from './add-field.js';
import { addRow } from './add-row.js';
import { addSentence } from './add-sentence.js';
import { choose } from './choose.js';
import type { FixKind, MadeFix } from './fix-kind.js';
import { lead } from './lead.js';
import { nextCode } from './next-code.js';
import { order } from './order.js';
import { remove } from './remove.js';
import { openText, setValue } from './set-value.js';
import { spanOf, targetOf } from './targets.js';

/** How each kind of repair becomes text edits; undefined when the text at hand doesn't allow it. */
export const fixKinds: Readonly<Record<FixRule['kind'], FixKind>> = {
  set: setValue,
  field: addField,
  swap: swapTexts,
  nearest: useNearest,
  append: appendMember,
  renumber,
  sequence: makeSequence,
  choose,
  lead,
  remove,
  row: addRow,
  sentence: addSentence,
  section: addSection,
  order,
  next: nextCode,
  together,
};

/** Several repairs that only help together. */
function together(rule: FixRule, draft: FindingDraft, subject: Subject): MadeFix | undefined {
  // The meta-schema has been passed.
  const rules = rule['fixes'] as readonly FixRule[];
  const parts = rules.map((part) => [fixKinds[part.kind](part, draft, subject) ?? []].flat()[0]);
  const made = parts.filter((part) => part !== undefined);
  return made.length < rules.length ? undefined : { edits: made.flatMap(({ edits }) => edits), data: {} };
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
  const { source } = subject;
  const list = targetOf(rule['to'], draft);
  const last = lastMember(list, subject);
  if (!last) return undefined;
  const text = rule['text'] === undefined ? markedWords(draft, subject) : openText(rule, draft, subject);
  if (text === undefined) return undefined;
  const line = source.lineSpan(source.positionAt(last.start).line);
  const lead = source.slice({ start: line.start, end: last.start });
  const bullet = /^\s*(?:[-*+]|\d+[.)])\s+/u.exec(lead)?.[0];
  const isAlone = bullet !== undefined && bullet.length === lead.replace(/["']$/u, '').length;
  const lineBreak = source.text.includes('\r\n') ? '\r\n' : '\n';
  const written = isAlone ? `${lineBreak}${nextBullet(bullet)}${text}` : `${separatorBefore(last, source.text)}${text}`;
  const at = isAlone ? line.end : afterQuote(last.end, source.text);
  return { edits: [{ span: { start: at, end: at }, text: written }], data: {} };
}

function lastMember(list: string, subject: Subject): Span | undefined {
  const { model, places } = subject.reading;
  const members = valueAt(model, list);
  if (!Array.isArray(members) || members.length === 0 || places.get(list)?.isLoose) return undefined;
  return spanOf(childPointer(list, members.length - 1), subject);
}

function markedWords({ pointer, span }: FindingDraft, { reading, source }: Subject): string {
  const value = valueAt(reading.model, pointer);
  return typeof value === 'string' ? value : source.slice(span);
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
