import type { FixRule } from '../../catalogue/schema.js';
import type { Json } from '../../model/reading.js';
import type { Edit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import type { FindingDraft } from '../draft.js';
import { parentOf, valueAt } from '../marks.js';
import type { Subject } from '../subject.js';
import type { MadeFix } from './fix-kind.js';
import { rangeOfMonths, rewriteMonths, shownMonths, type WrittenRange } from './set-month.js';
import { elementsOf, operandOf, spanOf } from './targets.js';
import { writeValue } from './write-value.js';

/**
 * Numbers the elements 1..n; references to the old numbers follow. Undefined when a reference names a number that
 * several elements have, and when words stand where a number should. Where a reference names one that none has and one
 * would get, a person decides whether that is meant.
 */
export function renumber(rule: FixRule, draft: FindingDraft, subject: Subject): MadeFix | undefined {
  const elements = elementsOf(draft, subject);
  const numbers = elements.map((element) => valueAt(subject.reading.model, `${element}/${String(rule['by'])}`));
  if (numbers.some(isWords)) return undefined;
  const edits: Edit[] = [];
  for (const [index, element] of elements.entries()) {
    if (numbers[index] === index + 1) continue;
    const edit = writeValue(`${element}/${String(rule['by'])}`, String(index + 1), subject);
    if (!edit) return undefined;
    edits.push(edit);
  }
  const references: readonly unknown[] = Array.isArray(rule['references']) ? rule['references'] : [];
  const pointers = elements.flatMap((element) => references.map((path) => `${element}/${String(path)}`));
  const targets = pointers.map((pointer) => valueAt(subject.reading.model, pointer));
  for (const pointer of pointers) {
    const followed = followReference(pointer, numbers, subject);
    if (!followed) return undefined;
    edits.push(...followed);
  }
  const isGuess = targets.some((target) => isMissing(target, numbers));
  return edits.length === 0 ? undefined : { edits, data: {}, ...(isGuess && { isSafe: false as const }) };
}

/** More than a number with a letter, or one of Roman letters: something that belongs elsewhere. */
function isWords(number: Json | undefined): boolean {
  return typeof number === 'string' && /\p{L}{2}/u.test(number) && !/^[IVXLCDM]+\.?$/iu.test(number.trim());
}

/** Whether no element has a number that one will have. */
function isMissing(target: Json | undefined, numbers: readonly (Json | undefined)[]): boolean {
  return typeof target === 'number' && target >= 1 && target <= numbers.length && !numbers.includes(target);
}

/** `numbers`: the old numbers of the elements, in their order. */
function followReference(
  pointer: string,
  numbers: readonly (Json | undefined)[],
  subject: Subject,
): readonly Edit[] | undefined {
  const old = valueAt(subject.reading.model, pointer);
  if (typeof old !== 'number') return [];
  const now = numbers.indexOf(old) + 1;
  if (now === 0) return [];
  if (numbers.includes(old, now)) return undefined;
  const span = spanOf(pointer, subject);
  return span && now !== old ? [{ span, text: String(now) }] : [];
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** The edits that write other ends, and how the range reads then; undefined where it can't be written. */
  readonly write: (from: number, to: number) => { readonly edits: readonly Edit[]; readonly shown: string } | undefined;
}

/** Makes the ranges of a list contiguous from 1: gaps and overlaps are closed, the last one ends where it should. */
export function makeSequence(rule: FixRule, draft: FindingDraft, subject: Subject): MadeFix | undefined {
  const ranges = elementsOf(draft, subject).map((element) => rangeOf(element, rule, subject));
  const limit = rule['to'] === undefined ? undefined : operandOf(rule['to'], draft, subject);
  const edits: Edit[] = [];
  const shown: string[] = [];
  let next = 1;
  for (const [index, range] of ranges.entries()) {
    if (!range) return undefined;
    const following = ranges[index + 1];
    const last = following
      ? endBefore(following, range, next)
      : typeof limit === 'number'
        ? limit
        : Math.max(range.to, next);
    const written = last < next ? undefined : range.write(next, last);
    if (!written) return undefined;
    edits.push(...written.edits);
    shown.push(written.shown);
    next = last + 1;
  }
  return edits.length === 0 ? undefined : { edits, data: { value: shown.join(', ') } };
}

function rangeOf(element: string, rule: FixRule, subject: Subject): Range | undefined {
  const [start, end] = [`${element}/${String(rule['start'])}`, `${element}/${String(rule['end'])}`];
  const [from, to] = [valueAt(subject.reading.model, start), valueAt(subject.reading.model, end)];
  const [fromSpan, toSpan] = [spanOf(start, subject), spanOf(end, subject)];
  if (typeof from !== 'number' || typeof to !== 'number' || !fromSpan || !toSpan) return undefined;
  const months = rangeOfMonths(parentOf(start), subject);
  if (months) return { from, to, write: (first, last) => monthsWritten(months, first, last, subject) };
  const isPlain = [fromSpan, toSpan].every((span) => /^\d+$/u.test(subject.source.slice(span)));
  return isPlain
    ? { from, to, write: (first, last) => numbersWritten({ from, to, fromSpan, toSpan }, first, last) }
    : undefined;
}

function monthsWritten(range: WrittenRange, from: number, to: number, subject: Subject): ReturnType<Range['write']> {
  const isSame = range.from === from && range.to === to;
  const edit = isSame ? undefined : rewriteMonths(range, from, to, subject);
  return isSame || edit ? { edits: edit ? [edit] : [], shown: shownMonths(range, from, to, subject) } : undefined;
}

/** Gaps are closed by stretching the earlier range and overlaps by cutting it, as long as something of it is left. */
function endBefore(following: Range, { to }: Range, next: number): number {
  return following.from > next ? following.from - 1 : Math.max(to, next);
}

interface Numbers {
  readonly from: number;
  readonly to: number;
  readonly fromSpan: Span;
  readonly toSpan: Span;
}

/** Undefined when one word gives both ends. */
function numbersWritten(
  { from, to, fromSpan, toSpan }: Numbers,
  first: number,
  last: number,
): ReturnType<Range['write']> {
  const isSame = from === first && to === last;
  if (!isSame && fromSpan.start === toSpan.start) return undefined;
  const edits = [
    ...(from === first ? [] : [{ span: fromSpan, text: String(first) }]),
    ...(to === last ? [] : [{ span: toSpan, text: String(last) }]),
  ];
  return { edits, shown: first === last ? String(first) : `${String(first)}–${String(last)}` };
}
