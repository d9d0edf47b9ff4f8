import type { FixRule } from '../../catalogue/schema.js';
import type { Json } from '../../model/reading.js';
import type { Edit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import type { FindingDraft } from '../draft.js';
import { valueAt } from '../marks.js';
import type { Subject } from '../subject.js';
import type { MadeFix } from './fix-kind.js';
import { elementsOf, operandOf, spanOf } from './targets.js';
import { writeValue } from './write-value.js';

/** Numbers the elements 1..n; references to the old numbers follow. */
export function renumber(rule: FixRule, draft: FindingDraft, subject: Subject): MadeFix | undefined {
  const { model } = subject.reading;
  const elements = elementsOf(draft, subject);
  const edits: Edit[] = [];
  const renamed = new Map<Json, number>();
  for (const [index, element] of elements.entries()) {
    const pointer = `${element}/${String(rule['by'])}`;
    const was = valueAt(model, pointer);
    if (typeof was === 'number' && !renamed.has(was)) renamed.set(was, index + 1);
    if (was === index + 1) continue;
    const edit = writeValue(pointer, String(index + 1), subject);
    if (!edit) return undefined;
    edits.push(edit);
  }
  const references: readonly unknown[] = Array.isArray(rule['references']) ? rule['references'] : [];
  const pointers = elements.flatMap((element) => references.map((path) => `${element}/${String(path)}`));
  edits.push(...pointers.flatMap((pointer) => renameAt(pointer, renamed, subject)));
  return edits.length === 0 ? undefined : { edits, data: {} };
}

function renameAt(pointer: string, renamed: ReadonlyMap<Json, number>, subject: Subject): readonly Edit[] {
  const old = valueAt(subject.reading.model, pointer);
  const now = old === undefined ? undefined : renamed.get(old);
  const span = spanOf(pointer, subject);
  return span && now !== undefined && now !== old ? [{ span, text: String(now) }] : [];
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly fromSpan: Span;
  readonly toSpan: Span;
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
    const changes = rangeEdits(range, next, last);
    if (!changes) return undefined;
    edits.push(...changes);
    shown.push(next === last ? String(next) : `${String(next)}–${String(last)}`);
    next = last + 1;
  }
  return edits.length === 0 ? undefined : { edits, data: { value: shown.join(', ') } };
}

function rangeOf(element: string, rule: FixRule, subject: Subject): Range | undefined {
  const [start, end] = [`${element}/${String(rule['start'])}`, `${element}/${String(rule['end'])}`];
  const [from, to] = [valueAt(subject.reading.model, start), valueAt(subject.reading.model, end)];
  const [fromSpan, toSpan] = [spanOf(start, subject), spanOf(end, subject)];
  if (typeof from !== 'number' || typeof to !== 'number' || !fromSpan || !toSpan) return undefined;
  const isPlain = [fromSpan, toSpan].every((span) => /^\d+$/u.test(subject.source.slice(span)));
  if (!isPlain) return undefined;
  return { from, to, fromSpan, toSpan };
}

/** Gaps are closed by stretching the earlier range and overlaps by cutting it, as long as something of it is left. */
function endBefore(following: Range, { to }: Range, next: number): number {
  return following.from > next ? following.from - 1 : Math.max(to, next);
}

/** Undefined when the range can't be written: it would be empty, or one word ("Triwulan I") gives both ends. */
function rangeEdits({ from, to, fromSpan, toSpan }: Range, next: number, last: number): readonly Edit[] | undefined {
  const isSame = from === next && to === last;
  if (last < next || (!isSame && fromSpan.start === toSpan.start)) return undefined;
  return [
    ...(from === next ? [] : [{ span: fromSpan, text: String(next) }]),
    ...(to === last ? [] : [{ span: toSpan, text: String(last) }]),
  ];
}
