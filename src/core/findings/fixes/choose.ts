import type { FixRule } from '../../catalogue/schema.js';
import type { Json } from '../../model/reading.js';
import { normaliseName } from '../../text/names.js';
import { Blanks } from '../../writing/blanks.js';
import { languageOf } from '../../writing/written-document.js';
import type { FindingDraft } from '../draft.js';
import { parentOf, valueAt } from '../marks.js';
import { choiceWord, rowAt, schemaAt, type Subject } from '../subject.js';
import { branchWords } from './branch-words.js';
import type { FixKind, MadeFix } from './fix-kind.js';
import { fixText } from './fix-text.js';
import { openText, withOld } from './set-value.js';
import { evaluateAll, pathsOf, spanOf, targetOf } from './targets.js';
import { writeValue } from './write-value.js';

/** More than these are no choice but a list to search. */
const MOST = 10;

/** One repair for each word that may stand there: the names of a list, or the words of the value's `enum`. */
export const choose: FixKind = (rule, draft, subject) => {
  const pointer = rule['at'] === undefined ? draft.pointer : targetOf(rule['at'], draft);
  const words = wordsFor(rule, pointer, draft, subject);
  if (words.length > MOST || isMarkedInPart(pointer, subject)) return undefined;
  // Behind words in its place a branch would stand there twice.
  if (rule['join'] === 'after' && branchWords(pointer, draft, subject)) return undefined;
  return words.flatMap((value): readonly MadeFix[] => {
    const chosen = { ...draft, data: { ...draft.data, value } };
    const text = rule['text'] === undefined ? value : openText(rule, chosen, subject);
    const edit = text === undefined ? undefined : writeValue(pointer, withOld(text, rule, pointer, subject), subject);
    return edit ? [{ edits: [edit], data: { value } }] : [];
  });
};

/** Whether only a part of a value is emphasised or a link: its marks begin before the value or end behind it. */
function isMarkedInPart(pointer: string, subject: Subject): boolean {
  const span = spanOf(pointer, subject);
  const isMarkdown = subject.reading.places.get(pointer)?.via !== 'yaml';
  return isMarkdown && span !== undefined && /[*`]|__|\][([]/u.test(subject.source.slice(span));
}

function wordsFor(rule: FixRule, pointer: string, draft: FindingDraft, subject: Subject): readonly string[] {
  const words = givenWords(rule, draft, subject) ?? enumWords(pointer, subject);
  const text = normaliseName(subject.source.slice(draft.span));
  const taken = new Set([text, ...besides(pointer, subject), ...ownNames(rule, pointer, subject)]);
  return words.filter(
    (word, index) =>
      !taken.has(normaliseName(word)) &&
      words.findIndex((other) => normaliseName(other) === normaliseName(word)) === index,
  );
}

/** What a list has besides the value that is chosen anew. */
function besides(pointer: string, { reading }: Subject): readonly string[] {
  const list = valueAt(reading.model, parentOf(pointer));
  return Array.isArray(list) ? namesOf(list) : [];
}

/** A row that chooses among the names of its own list does not mean itself. */
function ownNames({ from }: FixRule, pointer: string, subject: Subject): readonly string[] {
  const row = rowAt(subject, pointer);
  const list = row === undefined ? undefined : parentOf(row);
  const own = from === undefined ? [] : pathsOf(from).filter((path) => path.startsWith(`${list ?? ''}/*/`));
  return namesOf(
    own.map((path) => valueAt(subject.reading.model, `${row ?? ''}/${path.slice((list ?? '').length + 3)}`)),
  );
}

function namesOf(values: readonly (Json | undefined)[]): readonly string[] {
  return values.flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' ? [normaliseName(String(value))] : [],
  );
}

function givenWords(rule: FixRule, draft: FindingDraft, subject: Subject): readonly string[] | undefined {
  const { words, from } = rule;
  if (Array.isArray(words)) return words.flatMap((word) => fixText(word, rule, draft, subject, new Blanks()) ?? []);
  if (from === undefined) return undefined;
  return pathsOf(from).flatMap((path) => {
    const found = evaluateAll(path, draft, subject);
    return found.flatMap((value) => (typeof value === 'object' ? [] : [String(value)]));
  });
}

function enumWords(pointer: string, subject: Subject): readonly string[] {
  const found = schemaAt(subject.type.schema, pointer);
  const schema = found?.enum ? found : found?.items;
  const values = (schema?.enum ?? []).filter((value) => typeof value === 'string');
  return values.map((value) => choiceWord(value, schema)[languageOf(subject)]);
}
