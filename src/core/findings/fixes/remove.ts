import { afterLineBreak, lineEnd, startOfLine, trimmedEnd } from '../../document/lines.js';
import { childPointer } from '../../model/read-context.js';
import type { Json } from '../../model/reading.js';
import { normaliseName } from '../../text/names.js';
import type { Span } from '../../text/span.js';
import { keysOf, parentOf, valueAt } from '../marks.js';
import { rowAt, type Subject } from '../subject.js';
import type { FixKind, MadeFix } from './fix-kind.js';
import { spanOf, targetOf } from './targets.js';

/**
 * Takes a row or a member out of its list, never the last one. With `repeated` only a row that says nothing which an
 * earlier one does not say.
 */
export const remove: FixKind = (rule, draft, subject) => {
  const at = rule['at'] === undefined ? draft.pointer : targetOf(rule['at'], draft);
  const pointer = rule['repeated'] === true ? rowAt(subject, at) : at;
  if (pointer === undefined) return undefined;
  const members = valueAt(subject.reading.model, parentOf(pointer));
  if (!Array.isArray(members)) return eraseWords(pointer, subject);
  const index = Number(keysOf(pointer).at(-1));
  if (members.length < 2) return undefined;
  if (rule['repeated'] === true && !isRepeated(members as readonly Json[], index)) return undefined;
  const span = memberSpan(pointer, index, members.length, subject);
  return span && { edits: [{ span, text: '' }], data: {} };
};

/** Words that are read out of another text, with the sign that parts them from what follows. */
function eraseWords(pointer: string, subject: Subject): MadeFix | undefined {
  const span = spanOf(pointer, subject);
  const { via } = subject.reading.places.get(pointer) ?? {};
  if (!span || (via !== undefined && via !== 'derived')) return undefined;
  const rest = /^\s*[;,.]\s*/u.exec(subject.source.text.slice(span.end))?.[0].length ?? 0;
  return { edits: [{ span: { start: span.start, end: span.end + rest }, text: '' }], data: {} };
}

function isRepeated(members: readonly Json[], index: number): boolean {
  const own = comparable(members[index]);
  return members.slice(0, index).some((member) => comparable(member) === own);
}

function comparable(value: Json = null): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? normaliseName(part) : part));
}

function memberSpan(pointer: string, index: number, count: number, subject: Subject): Span | undefined {
  const own = spanOf(pointer, subject);
  if (!own) return undefined;
  const { text } = subject.source;
  const start = startOfLine(text, own.start);
  const lead = text.slice(start, own.start);
  const isRow = lead.trim() === '' || /^\s*\|\s*$/u.test(lead);
  const isItem = /^\s*(?:[-*+]|\d+[.)])\s+["'{]?$/u.test(lead);
  if (isRow || isItem) return { start, end: afterLineBreak(text, lineEnd(text, trimmedEnd(text, own.start, own.end))) };
  const other = spanOf(childPointer(parentOf(pointer), index + (index + 1 < count ? 1 : -1)), subject);
  if (!other || text.slice(own.end, other.start).includes('\n')) return undefined;
  return other.start > own.start ? { start: own.start, end: other.start } : { start: other.end, end: own.end };
}
