import type { Bilingual, Message, RulePage, Schema, Severity } from '../../catalogue/schema.js';
import { LazyMap, type Lookup } from '../../catalogue/lazy.js';

/** A rule of an office, with the type it stands in. */
interface OwnRule {
  readonly code: string;
  readonly message: Message | undefined;
  readonly severity: Severity | undefined;
  readonly isOff: boolean;
}

/** The built-in pages, and one for each rule that an office wrote: as much as the rule says of itself. */
export function withOwnPages(
  pages: Lookup<RulePage>,
  schemas: readonly { readonly title: Bilingual; readonly schema: Schema }[],
): Lookup<RulePage> {
  const own = new Map<string, () => RulePage>();
  for (const { title, schema } of schemas) {
    for (const rule of rulesIn(schema)) {
      if (!pages.has(rule.code) && !own.has(rule.code)) own.set(rule.code, () => pageOf(rule, title));
    }
  }
  const builtIn = [...pages.keys()].map((code): readonly [string, () => RulePage] => [
    code,
    () => pages.get(code) as RulePage,
  ]);
  return new LazyMap([...builtIn, ...own]);
}

function rulesIn(value: unknown): readonly OwnRule[] {
  if (Array.isArray(value)) return value.flatMap(rulesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { code, message, severity, off } = value as Schema;
  const own = typeof code === 'string' ? [{ code, message, severity, isOff: off === true }] : [];
  return [...own, ...Object.values(value).flatMap(rulesIn)];
}

function pageOf({ code, message, severity, isOff }: OwnRule, type: Bilingual): RulePage {
  const sentence = firstSentence(message);
  return {
    code,
    title: { id: `Aturan kantor: ${type.id}`, en: `Rule of the office: ${type.en}` },
    what: sentence,
    why: {
      id: `Aturan ini ditulis kantor sendiri untuk jenis “${type.id}”; dasarnya diketahui penulisnya.`,
      en: `This rule was written by the office itself for the type “${type.en}”; its author knows the basis.`,
    },
    how: {
      id: 'Ikuti kalimat temuannya, atau tanyakan kepada pengelola naskah.yaml.',
      en: 'Follow the sentence of the finding, or ask whoever keeps naskah.yaml.',
    },
    level: severity ?? 'error',
    ...(isOff && { off: true }),
    ...{ sources: [], bad: [], good: [] },
  };
}

function firstSentence(message: Message | undefined): Bilingual {
  const found = message && ('id' in message ? message : Object.values(message).find((each) => each !== null));
  const sentence = (found ?? { id: '', en: '' }) as Bilingual;
  const open = (text: string): string => text.replaceAll(/\{\w+\}/gu, '…');
  return { id: open(sentence.id), en: open(sentence.en) };
}
