import { childPointer } from '../../model/read-context.js';
import type { Json } from '../../model/reading.js';
import type { Span } from '../../text/span.js';
import type { FindingDraft } from '../draft.js';
import { evaluate, parseOperand } from '../keywords/operands/operand.js';
import { keysOf, parentOf, valueAt } from '../marks.js';
import type { Subject } from '../subject.js';

/**
 * Pointer of a fix's path. `@` is the element the finding stands in and `@-1` the one before it; other paths count
 * from the value the rule sits on, or from the root with a leading slash.
 */
export function targetOf(path: unknown, draft: FindingDraft, subject?: Subject): string {
  const text = String(path);
  if (!text.startsWith('@')) return withLast(text.startsWith('/') ? text : `${draft.base ?? ''}/${text}`, subject);
  const [step = '@', ...rest] = text.split('/');
  const keys = keysOf(draft.pointer);
  const last = keys.findLastIndex((key) => /^\d+$/u.test(key));
  const index = Number(keys[last]) + Number(step.slice(1) || '0');
  return [...keys.slice(0, last), index, ...rest].reduce<string>(childPointer, '');
}

/** `-1` is the last element of the list it stands in. */
function withLast(pointer: string, subject: Subject | undefined): string {
  const [list, ...rest] = pointer.split('/-1');
  const members = subject && rest.length === 1 ? valueAt(subject.reading.model, list ?? '') : undefined;
  return Array.isArray(members) ? `${list ?? ''}/${String(members.length - 1)}${rest.join('')}` : pointer;
}

/** The paths of an option that is one path or a list of them. */
export function pathsOf(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.map(String) : [String(given)];
}

/** Where a value is written; undefined when it is not. */
export function spanOf(pointer: string, { reading }: Subject): Span | undefined {
  const value = reading.places.get(pointer)?.value;
  return value && value.end > value.start ? value : undefined;
}

/** Whether a text can be put in place of what stands there: a number does not replace the name of a month. */
export function canReplace(span: Span, text: string, { source }: Subject): boolean {
  const isNumber = /^-?\d+(?:\.\d+)?$/u.test(text);
  return !isNumber || (/^\d+$/u.test(source.slice(span)) ? Number(text) > 0 : /\d/u.test(source.slice(span)));
}

/** Value of an operand of a fix. */
export function operandOf(
  operand: unknown,
  draft: FindingDraft,
  { reading, today }: Subject,
): string | number | boolean | undefined {
  const isRelative = typeof operand === 'string' && operand.startsWith('@');
  if (isRelative) return scalar(valueAt(reading.model, targetOf(operand, draft)));
  const pointer = draft.base ?? '';
  const data = valueAt(reading.model, pointer) ?? null;
  const [result] = evaluate(parseOperand(operand), { data, pointer, root: reading.model, today });
  return scalar(result?.value);
}

/** All values at a path. */
export function evaluateAll(path: string, draft: FindingDraft, { reading, today }: Subject): readonly Json[] {
  const pointer = draft.base ?? '';
  const data = valueAt(reading.model, pointer) ?? null;
  return evaluate(parseOperand(path), { data, pointer, root: reading.model, today }).map(({ value }) => value);
}

function scalar(value: Json | undefined): string | number | boolean | undefined {
  return typeof value === 'object' ? undefined : value;
}

/** Pointers of the elements of the list a rule sits on, or of the list its element stands in. */
export function elementsOf(draft: FindingDraft, { reading }: Subject): readonly string[] {
  let list = draft.base ?? '';
  while (list !== '' && !Array.isArray(valueAt(reading.model, list))) list = parentOf(list);
  const values = valueAt(reading.model, list);
  return Array.isArray(values) ? values.map((_: unknown, index) => childPointer(list, index)) : [];
}
