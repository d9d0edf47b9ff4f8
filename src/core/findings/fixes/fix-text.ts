import type { Bilingual } from '../../catalogue/schema.js';
import type { Datum } from '../../model/reading.js';
import type { Blanks } from '../../writing/blanks.js';
import { languageOf } from '../../writing/written-document.js';
import type { FindingDraft } from '../draft.js';
import type { Subject } from '../subject.js';

const PART = /\{(?<name>\w+)\}|\[(?<label>[^[\]]+)\]/gu;

/**
 * A text of a fix in the document's language: `{left}` is what the finding says by that name, `[jabatan]` a blank.
 * Undefined when the finding does not say it.
 */
export function fixText(given: unknown, { data }: FindingDraft, subject: Subject, blanks: Blanks): string | undefined {
  const language = languageOf(subject);
  // The meta-schema has been passed: a text, or one for each language.
  const template = typeof given === 'string' ? given : (given as Bilingual)[language];
  const names = [...template.matchAll(PART)].flatMap(({ groups }) => groups?.['name'] ?? []);
  if (names.some((name) => shownText(data[name], language) === undefined)) return undefined;
  return template.replace(PART, (...match) => {
    const { name, label = '' } = match.at(-1) as { readonly name?: string; readonly label?: string };
    return name === undefined ? blanks.add({ label, example: '' }) : (shownText(data[name], language) ?? '');
  });
}

function shownText(datum: Datum | undefined, language: 'id' | 'en'): string | undefined {
  if (typeof datum === 'string' || typeof datum === 'number') return String(datum);
  if (typeof datum !== 'object' || datum === null) return undefined;
  return language in datum ? (datum as Bilingual)[language] : undefined;
}
