import type { Bilingual, Language, Phrase } from '../catalogue/schema.js';
import type { PolicyDocument } from '../document/document.js';
import type { Check } from '../findings/check.js';
import type { FindingDraft } from '../findings/draft.js';
import {
  pointerTo,
  scanTexts,
  type RunningText,
  type Scanner,
  type Spotted,
  type TextPlace,
} from '../findings/running-text.js';
import type { Subject } from '../findings/subject.js';
import { conventions } from '../model/conventions.js';
import { compileExpression, isLinear, type Expression } from '../text/expressions.js';
import { sentenceAround } from '../text/sentences.js';

/** Word rules over running text: those of the type and those of the language. Codes and sentences are data. */
export const check: Check = {
  find(document: PolicyDocument, subject: Subject): readonly FindingDraft[] {
    const rules = rulesOf(subject);
    if (rules.phrases.length === 0) return [];
    const hits = scanTexts(document, subject, rules).filter((hit) => applies(hit, subject));
    const seen = new Set<Phrase>();
    return hits.flatMap((hit) => {
      const { phrase } = hit;
      if (phrase.once === true && seen.has(phrase)) return [];
      if (phrase.also !== undefined && !isElsewhere(hit, subject)) return [];
      seen.add(phrase);
      return [toDraft(hit)];
    });
  },
};

interface Hit extends Spotted {
  readonly phrase: Phrase;
  readonly text: string;
  readonly replacement: Bilingual | string | undefined;
}

interface Compiled {
  readonly phrase: Phrase;
  readonly match: Expression;
  readonly unless: Expression | undefined;
  readonly with: Expression | undefined;
}

/** Matches nothing at all. */
const NOTHING = /[^\s\S]/u;

/** All phrases of a type. One expression for all of them tells quickly that a text has nothing to look at. */
class PhraseRules implements Scanner<Hit> {
  readonly phrases: readonly Compiled[];
  readonly #any: RegExp;
  /** Those of a workspace, which join no other expression. */
  readonly #linear: readonly Compiled[];

  constructor(phrases: readonly Phrase[]) {
    this.phrases = phrases.map((phrase) => ({
      phrase,
      match: compileExpression(phrase.match, 'dgiu'),
      unless: optional(phrase.unless),
      with: optional(phrase.with),
    }));
    // Named groups may repeat from phrase to phrase: for the first look their names do not matter.
    const native = phrases.filter(({ match }) => !isLinear(match));
    const sources = native.map(({ match }) => `(?:${match.replaceAll(/\(\?<[A-Za-z]\w*>/gu, '(?:')})`);
    this.#any = sources.length === 0 ? NOTHING : new RegExp(sources.join('|'), 'iu');
    this.#linear = this.phrases.filter(({ phrase }) => isLinear(phrase.match));
  }

  scan(text: RunningText): readonly Hit[] {
    const rules = this.#any.test(text.flat.text) ? this.phrases : this.#linear;
    return rules.flatMap((rule) => hitsOf(rule, text));
  }
}

function optional(source: string | undefined): Expression | undefined {
  return source === undefined ? undefined : compileExpression(source, 'iu');
}

const compiled = new WeakMap<object, Map<string, PhraseRules>>();

/** Kept with the type's schema: those of the document's language that are on. */
function rulesOf({ type: { schema }, catalogue, reading, isOn }: Subject): PhraseRules {
  const language = languageOf(reading);
  const all = [...(schema.phrases ?? []), ...catalogue.phrases];
  const off = new Set(all.filter((phrase) => phrase.off === true && !isOn(phrase.code)).map(({ code }) => code));
  const key = [language, ...off].join(' ');
  const known = compiled.get(schema) ?? new Map<string, PhraseRules>();
  compiled.set(schema, known);
  const rules =
    known.get(key) ??
    new PhraseRules(
      all.filter(
        (phrase) => (phrase.language ?? language) === language && !(phrase.off === true && off.has(phrase.code)),
      ),
    );
  known.set(key, rules);
  return rules;
}

function languageOf({ model }: Subject['reading']): Language {
  return model[conventions.language] === 'en' ? 'en' : 'id';
}

function hitsOf({ phrase, match, unless, with: needed }: Compiled, text: RunningText): readonly Hit[] {
  if (phrase.where && !phrase.where.includes(text.kind)) return [];
  const { flat } = text;
  return [...match[Symbol.matchAll](flat.text)].flatMap((found): readonly Hit[] => {
    const [start, end] = found.indices?.groups?.['mark'] ?? [found.index, found.index + found[0].length];
    if (start === end || text.isQuoted(start, end)) return [];
    const sentence = sentenceAround(flat.text, start, end);
    if (unless?.test(sentence) === true || needed?.test(sentence) === false) return [];
    const words = flat.text.slice(start, end);
    return [{ phrase, span: flat.span(start, end), text: words, replacement: replacementFor(phrase, found, words) }];
  });
}

/** The words to write instead, with the groups filled in and a capital where there was one. */
function replacementFor({ replace }: Phrase, found: RegExpExecArray, words: string): Hit['replacement'] {
  if (replace === undefined) return undefined;
  const fill = (text: string): string => {
    const filled = text.replaceAll(/\$<(\w+)>/gu, (_, name: string) => found.groups?.[name] ?? '');
    if (/^\P{Ll}*\p{Lu}{2}\P{Ll}*$/u.test(words)) return filled.toUpperCase();
    return /^\p{Lu}/u.test(words) ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
  };
  return typeof replace === 'string' ? fill(replace) : { id: fill(replace.id), en: fill(replace.en) };
}

function applies({ phrase, property }: Hit & TextPlace, { reading }: Subject): boolean {
  if (phrase.in && !phrase.in.includes(property)) return false;
  if (phrase.notIn?.includes(property) === true) return false;
  return Object.entries(phrase.when ?? {}).every(([name, values]) => {
    const value = reading.model[name];
    return (typeof value === 'string' || typeof value === 'boolean') && values.includes(String(value));
  });
}

/** Whether something else in the document matches as well. */
function isElsewhere({ phrase, span }: Hit, { source }: Subject): boolean {
  const also = compileExpression(phrase.also ?? '', 'giu');
  return [...also[Symbol.matchAll](source.text)].some(
    ({ index, 0: words }) => index + words.length <= span.start || index >= span.end,
  );
}

function toDraft({ phrase, span, text, property, replacement }: Hit & TextPlace): FindingDraft {
  return {
    code: phrase.code,
    level: phrase.off === true ? 'off' : (phrase.severity ?? 'error'),
    pointer: pointerTo(property),
    span,
    message: phrase.message,
    problem: 'default',
    data: { text, ...(replacement !== undefined && { replacement }) },
    related: [],
    rule: phrase,
    ...(phrase.yields === true && { yields: true }),
    ...(replacement !== undefined && { replacement, isSpelling: phrase.safe === true }),
  };
}
