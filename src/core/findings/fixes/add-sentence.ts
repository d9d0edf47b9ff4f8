import { trimmedEnd } from '../../document/lines.js';
import { Blanks } from '../../writing/blanks.js';
import { asBlocks, ownEnd, sectionOf } from '../../writing/section-place.js';
import { additionAt, type Addition } from '../../writing/written-document.js';
import type { Subject } from '../subject.js';
import type { FixKind } from './fix-kind.js';
import { entriesOf } from './entries.js';
import { fixText } from './fix-text.js';
import { operandOf, pathsOf, spanOf, targetOf } from './targets.js';
import { isInBrackets, isPlain } from './write-value.js';

/**
 * A sentence at the end of a section, or of a text that stands for it: the first of those named that is written. With
 * `each`, it says its text of every entry of that list in the finding's data.
 */
export const addSentence: FixKind = (rule, draft, subject) => {
  const blanks = new Blanks();
  const texts = entriesOf(rule, draft).map((data) => fixText(rule['text'], rule, { ...draft, data }, subject, blanks));
  const text = texts.includes(undefined) || texts.length === 0 ? undefined : texts.join('; ');
  const pointers = pathsOf(rule['in']).map((path) => targetOf(path, draft, subject));
  const pointer = pointers.find((each) => spanOf(each, subject) !== undefined || isHeading(each, subject));
  if (text === undefined || pointer === undefined) return undefined;
  const added = underHeading(pointer, text, blanks, subject) ?? behindText(pointer, text, blanks, subject);
  const value = rule['value'] === undefined ? undefined : operandOf(rule['value'], draft, subject);
  return added && { edits: [added], data: value === undefined ? {} : { value } };
};

function isHeading(pointer: string, { reading }: Subject): boolean {
  return reading.outline.some((entry) => entry.pointer === pointer);
}

function underHeading(pointer: string, text: string, blanks: Blanks, subject: Subject): Addition | undefined {
  const { document, reading } = subject;
  const section = document.kind === 'markdown' ? sectionOf(pointer, document, reading) : undefined;
  if (document.kind !== 'markdown' || !section) return undefined;
  const offset = ownEnd(section, document);
  return additionAt(offset, asBlocks([text], offset, document.source.text), blanks, subject);
}

function behindText(pointer: string, sentence: string, blanks: Blanks, subject: Subject): Addition | undefined {
  const { text } = subject.source;
  const { value, insert } = subject.reading.places.get(pointer) ?? {};
  if (!value || insert !== undefined || isHeading(pointer, subject)) return undefined;
  const end = trimmedEnd(text, value.start, value.end);
  if (!canStand(pointer, value.start, end, blanks.resolve(sentence, 'id').text, subject)) return undefined;
  const stop = /[.!?;:]/u.test(text[end - 1] ?? '') ? '' : '.';
  return additionAt(end, `${stop} ${sentence}`, blanks, subject);
}

/** Whether a sentence may follow the text of a YAML value as it is. */
function canStand(pointer: string, start: number, end: number, sentence: string, subject: Subject): boolean {
  const { text } = subject.source;
  if (subject.reading.places.get(pointer)?.via !== 'yaml') return true;
  const isQuoted = /["']/u.test(text[start - 1] ?? '');
  return isQuoted ? !/["'\\]/u.test(sentence) : isPlain(`x ${sentence}`, isInBrackets(end, text));
}
