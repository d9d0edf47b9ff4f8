import { collectNames } from '../../model/names-at.js';
import { normaliseName } from '../../text/names.js';
import { languageOf } from '../../writing/written-document.js';
import type { FindingDraft } from '../draft.js';
import { choiceWord, schemaAt, type Subject } from '../subject.js';
import type { FixKind, MadeFix } from './fix-kind.js';
import { pathsOf, targetOf } from './targets.js';
import { writeValue } from './write-value.js';

/** More than these are no choice but a list to search. */
const MOST = 10;

/** One repair for each word that may stand there: the names of a list, or the words of the value's `enum`. */
export const choose: FixKind = (rule, draft, subject) => {
  const pointer = rule['at'] === undefined ? draft.pointer : targetOf(rule['at'], draft);
  const words = wordsFor(rule['from'], pointer, draft, subject);
  if (words.length > MOST) return undefined;
  return words.flatMap((value): readonly MadeFix[] => {
    const edit = writeValue(pointer, value, subject);
    return edit ? [{ edits: [edit], data: { value } }] : [];
  });
};

function wordsFor(from: unknown, pointer: string, draft: FindingDraft, subject: Subject): readonly string[] {
  const words =
    from === undefined
      ? enumWords(pointer, subject)
      : pathsOf(from).flatMap((path) => collectNames(subject.reading.model, path));
  const text = normaliseName(subject.source.slice(draft.span));
  return words.filter(
    (word, index) =>
      normaliseName(word) !== text &&
      words.findIndex((other) => normaliseName(other) === normaliseName(word)) === index,
  );
}

function enumWords(pointer: string, subject: Subject): readonly string[] {
  const schema = schemaAt(subject.type.schema, pointer);
  const values = (schema?.enum ?? []).filter((value) => typeof value === 'string');
  return values.map((value) => choiceWord(value, schema)[languageOf(subject)]);
}
