import type { Bilingual, FixRule, Language } from '../../catalogue/schema.js';
import type { Datum } from '../../model/reading.js';
import type { Blanks } from '../../writing/blanks.js';
import { languageOf } from '../../writing/written-document.js';
import type { FindingDraft } from '../draft.js';
import type { Subject } from '../subject.js';
import { operandOf } from './targets.js';

const PART = /\{(?<name>\w+)\}|\[(?<label>[^[\]]+)\]/gu;

/**
 * A text of a fix in the document's language: `{left}` is what the finding says by that name, `{value}` the rule's
 * operand, `[jabatan]` a blank. Undefined when there is no such thing.
 */
export function fixText(
  given: unknown,
  rule: FixRule,
  draft: FindingDraft,
  subject: Subject,
  blanks: Blanks,
): string | undefined {
  const value = rule['value'] === undefined ? undefined : operandOf(rule['value'], draft, subject);
  const data: FindingDraft['data'] = { ...draft.data, ...(value !== undefined && { value }) };
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

function shownText(datum: Datum | undefined, language: Language): string | undefined {
  if (typeof datum === 'string' || typeof datum === 'number') return String(datum);
  if (typeof datum !== 'object' || datum === null) return undefined;
  if (isList(datum)) return joined(datum, language);
  return 'date' in datum ? datum.date : datum[language];
}

function joined(data: readonly Datum[], language: Language): string | undefined {
  const shown = data.map((datum) => shownText(datum, language));
  if (shown.length === 0 || shown.includes(undefined)) return undefined;
  return new Intl.ListFormat(language).format(shown.filter((text) => text !== undefined));
}

function isList(datum: Datum): datum is readonly Datum[] {
  return Array.isArray(datum);
}
