import type { Language } from '../../catalogue/schema.js';
import type { ItemResult } from '../../checklists/checklist-state.js';
import { looksOf, type Keys, type Look } from '../../checklists/looks.js';
import type { Finding } from '../../findings/finding.js';
import { textsIn } from '../../findings/keywords/covers.js';
import { follow } from '../../findings/keywords/operands/path.js';
import { keysOf, valueAt } from '../../findings/marks.js';
import { conventions } from '../../model/conventions.js';
import { childPointer } from '../../model/read-context.js';
import type { Json, Reading } from '../../model/reading.js';
import type { Expression } from '../../text/expressions.js';
import { isPlaceholder } from '../../text/placeholder.js';
import { sentence } from '../sentence.js';

type Model = Reading['model'];

/** A document with its findings. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly model: Model;
  /** In which it is written, and so the words that are looked for in it. */
  readonly language: Language;
}

/**
 * The findings that bear on what an item asks: those in what it asks, those that tell why nothing of it is there, and
 * those on a person's answer to it. An item that is met has none but the last.
 */
export function findingsAbout(item: ItemResult, { findings, model, language }: Found): readonly Finding[] {
  const looks = isLacking(item) && item.question ? looksOf(item.question) : [];
  const tests = [
    ({ keys }: Fault) => keys[0] === conventions.checklist && keys[1] === item.id,
    ...looks.map((look) => testFor(look, model)),
    ...(isLacking(item) ? unwrittenIn(item, model).map((asked) => (fault: Fault) => isWhyNothing(fault, asked)) : []),
  ];
  return findings.filter((finding) => {
    const fault = { finding, keys: keysOfFault(finding, model), model, language };
    return tests.some((bears) => bears(fault));
  });
}

/** Keys of the value that a finding is about; what is missing stands under the pointer, in a table in any row. */
export function keysOfFault({ pointer, missing }: Pick<Finding, 'pointer' | 'missing'>, model: Model): Keys {
  const keys = keysOf(pointer);
  if (missing === undefined || keys.at(-1) === missing) return keys;
  return [...keys, ...(Array.isArray(valueAt(model, pointer)) ? ['*'] : []), ...missing.split('/')];
}

/** The pointer that consists of these keys. */
export function pointerOf(keys: Keys): string {
  return keys.reduce(childPointer, '');
}

interface Fault {
  readonly finding: Finding;
  readonly keys: Keys;
  readonly model: Model;
  readonly language: Language;
}

function isLacking({ state, computed }: ItemResult): boolean {
  return state !== 'tidak-berlaku' && computed !== undefined && computed !== 'terpenuhi';
}

/** Where the item's evidence would stand and nothing does. */
function unwrittenIn({ asks }: ItemResult, model: Model): readonly Keys[] {
  return asks.map((path) => path.split('/')).filter((keys) => textsAt(keys, model).length === 0);
}

/** Whether a finding bears on what a question looks at. */
function testFor(look: Look, model: Model): (fault: Fault) => boolean {
  switch (look.kind) {
    case 'value':
      return (fault) =>
        isInside(fault.keys, look.keys) || isOneValueWith(fault, look.keys) || isWhyNothing(fault, look.keys);
    case 'presence':
      return (fault) => isWhyNothing(fault, look.keys);
    case 'list':
      return (fault) => isSame(fault.keys, look.keys) || isWhyNothing(fault, look.keys);
    case 'element':
      return (fault) => isOfElement(fault.keys, look.keys) && speaksOf(fault, look.words);
    case 'texts':
      return testForTexts(look, model);
  }
}

/** Of texts in which words are looked for, only what speaks of those that are not there can give them. */
function testForTexts({ places, words }: Look & { kind: 'texts' }, model: Model): (fault: Fault) => boolean {
  const texts = places.flatMap((keys) => textsAt(keys, model));
  const lacking = words.filter((pattern) => !texts.some((text) => pattern.test(text)));
  return (fault) =>
    fault.keys.length > 0 && places.some((place) => agree(fault.keys, place)) && speaksOf(fault, lacking);
}

/** Whether a value is the one that the keys lead to, or part of it. */
function isInside(keys: Keys, asked: Keys): boolean {
  return keys.length >= asked.length && agree(keys, asked);
}

/** Whether what is asked is a part of the value, such as the amount in a cell; a list is more than its elements. */
function isOneValueWith({ keys, model }: Fault, asked: Keys): boolean {
  if (keys.length === 0 || keys.includes('*') || !agree(keys, asked)) return false;
  const value = valueAt(model, pointerOf(keys));
  return !Array.isArray(value) && !asked.slice(keys.length).includes('*');
}

function isSame(keys: Keys, asked: Keys): boolean {
  return keys.length === asked.length && agree(keys, asked);
}

/** Whether a value is a list or of one of its elements, but not of a list in it. */
function isOfElement(keys: Keys, list: Keys): boolean {
  return isInside(keys, list) && !keys.slice(list.length + 1).some((key) => /^\d+$/u.test(key));
}

/** Whether nothing can be where the keys lead, as what the finding is about has nothing in it. */
function isWhyNothing({ keys, model }: Fault, asked: Keys): boolean {
  return keys.length > 0 && keys.length <= asked.length && agree(keys, asked) && isBare(keys, asked, model);
}

function agree(some: Keys, others: Keys): boolean {
  const shared = Math.min(some.length, others.length);
  return some.slice(0, shared).every((key, index) => isSameKey(key, others[index] ?? ''));
}

/** `*` is any element, and so may be the last one. */
function isSameKey(one: string, other: string): boolean {
  return one === other || one === '*' || other === '*' || (other === '-1' && /^\d+$/u.test(one));
}

function isBare(keys: Keys, asked: Keys, model: Model): boolean {
  const value: Json | undefined = keys.includes('*') ? undefined : valueAt(model, pointerOf(keys));
  if (value === undefined || value === null || value === '') return true;
  if (typeof value === 'object') return Object.keys(value).length === 0;
  return keys.length < asked.length || (typeof value === 'string' && isPlaceholder(value));
}

/** Every text at some keys, at any depth; placeholders are none. */
function textsAt(segments: Keys, model: Model): readonly string[] {
  const { values } = follow({ absolute: true, segments }, { data: model, root: model, pointer: '' });
  return values.flatMap(({ value }) => textsIn(value)).filter((text) => !isPlaceholder(text));
}

/** Whether the sentence of a finding holds words that are looked for. */
function speaksOf({ finding, language }: Fault, words: readonly Expression[]): boolean {
  if (words.length === 0) return false;
  const text = sentence(finding.message, finding.data, language);
  return words.some((pattern) => pattern.test(text));
}
