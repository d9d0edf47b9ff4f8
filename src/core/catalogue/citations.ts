import { normaliseName } from '../text/names.js';
import { isFunctionWord } from '../text/words.js';
import type { ActKind, Registry, Regulation } from './regulations.js';

/** A range of a text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A legal act cited in a text, as far as it says which one it means. */
export interface Citation extends TextRange {
  readonly kind: ActKind;
  /** Absent when the act is cited by its short name. */
  readonly number: (TextRange & { readonly text: string }) | undefined;
  readonly year: (TextRange & { readonly value: number }) | undefined;
  /** What follows “tentang”; an English title is nobody's official one. */
  readonly title: (TextRange & { readonly text: string; readonly isOfficial: boolean }) | undefined;
  /** “Pasal 46 ayat (1) huruf a”, before or after the act. */
  readonly article: (TextRange & { readonly number: string }) | undefined;
  /** The act of the registry; undefined when the registry does not know it. */
  readonly regulation: Regulation | undefined;
}

interface Word extends TextRange {
  readonly name: string;
}

const between = String.raw`[\s\u00A0]{1,4}`;
/** “Nomor 27 Tahun 2022”, “No.27 Thn 2022”, “27/2022”, “No. 8 of 2026”, “Nomor 151/PUU-XXII/2024”. */
const numberForms: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:[\s\u00A0]{0,4}(?:nomor|nomer|no\.?|number|nr\.?)[\s\u00A0]{0,4}:?[\s\u00A0]{0,4}|${between})(?<number>\p{L}{0,8}[./-]?\d[\p{L}\d./-]{0,40}?)(?:${between}|,${between})(?:tahun|thn\.?|th\.?|of|year)${between}(?<year>\d{4})(?!\d)`,
    'diu',
  ),
  new RegExp(
    String.raw`^(?:[\s\u00A0]{0,4}(?:nomor|nomer|no\.?|number|nr\.?)[\s\u00A0]{0,4}:?[\s\u00A0]{0,4}|${between})(?<number>\d{1,4}[A-Z]?)[\s\u00A0]?/[\s\u00A0]?(?<year>(?:19|20)\d{2})(?![\d/])`,
    'diu',
  ),
  new RegExp(
    String.raw`^(?:[\s\u00A0]{0,4}(?:nomor|nomer|no\.?|number|nr\.?)[\s\u00A0]{0,4}:?[\s\u00A0]{0,4}|${between})(?<number>(?:\d{1,4}|[\p{L}\d]{1,6}(?:\.\d{1,4}){1,3})/[\p{L}\d./-]{1,30}/(?<year>(?:19|20)\d{2}))(?!\d)`,
    'diu',
  ),
];
/** An office or place between the kind and the number: “Peraturan Bupati Sleman Nomor …”. */
const owner =
  /^(?:[\s\u00A0]{1,4}(?!nomor\b|nomer\b|no\.|number\b|pasal\b|tentang\b)[\p{L}.'()/-]{1,25}){1,9}(?=[\s\u00A0]{1,4}(?:nomor|nomer|no\.|number)[\s\u00A0]{0,4}\d)/iu;
const title =
  /^[\s\u00A0]{0,3},?[\s\u00A0]{1,4}(?:(?<own>tentang|ttg\.?)|concerning|on|about)[\s\u00A0]{1,4}(?<title>[^;\n.()“”"]{3,260}?)(?=[;\n.()“”"]|,[\s\u00A0]|[\s\u00A0]+(?:sebagaimana|jo\.?|juncto|yang[\s\u00A0]+telah|pasal|as[\s\u00A0]+amended|dan[\s\u00A0]+(?:peraturan|undang|uu|pp|perpres|permen|keputusan|se)|and[\s\u00A0]+(?:law|government|presidential))(?![\p{L}])|$)/diu;
const englishTitle =
  /^(?:[Tt]he\s+)?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!\p{L}))\p{Lu}/u;
const articleWords = String.raw`(?:pasal|article|art\.)[\s\u00A0]{1,4}(?<article>\d{1,3}[A-Z]?)(?:[\s\u00A0]{0,3},?[\s\u00A0]{0,3}(?:(?:ayat|paragraph)?[\s\u00A0]{0,3}\(\d{1,2}\)|(?:ayat|paragraph)[\s\u00A0]{1,3}\d{1,2}(?!\d))(?:[\s\u00A0]{1,3}(?:huruf|point|angka)[\s\u00A0]{1,3}\p{L}{1,3})?|[\s\u00A0]{1,4}(?:huruf|angka)[\s\u00A0]{1,3}[\p{L}\d]{1,3})?`;
const articleAfter = new RegExp(
  String.raw`^[\s\u00A0]{0,3}[,(]?[\s\u00A0]{0,4}(?:khususnya[\s\u00A0]+|dalam[\s\u00A0]+|pada[\s\u00A0]+|in[\s\u00A0]+)?${articleWords}(?![\p{L}\d])`,
  'diu',
);
const articleBefore = new RegExp(
  String.raw`${articleWords}[\s\u00A0]{0,3},?[\s\u00A0]{1,4}(?:dari[\s\u00A0]+|dalam[\s\u00A0]+|pada[\s\u00A0]+|of[\s\u00A0]+(?:the[\s\u00A0]+)?)?$`,
  'diu',
);
const longestBefore = 90;
/** Words of a name with its office or place. */
const longestName = 60;

/**
 * The legal acts a text cites, in every usual Indonesian form and the usual English ones. What is only half written
 * (“UU Nomor”, “Pasal 40”) is no citation.
 */
export function findCitations(text: string, registry: Registry): readonly Citation[] {
  const found: Citation[] = [];
  const words = wordsOf(text);
  for (let index = 0; index < words.length;) {
    const citation = citationAt(text, words, index, registry);
    if (citation) found.push(citation.citation);
    index = citation ? citation.next : index + 1;
  }
  return found;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    name: normaliseName(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function citationAt(
  text: string,
  words: readonly Word[],
  index: number,
  registry: Registry,
): { readonly citation: Citation; readonly next: number } | undefined {
  const first = words[index];
  if (!first) return undefined;
  for (const name of registry.namesFrom(first.name)) {
    const last = words[index + name.words.length - 1];
    if (!last || !name.words.every((word, offset) => words[index + offset]?.name === word)) continue;
    if (!isJoined(text, words.slice(index, index + name.words.length))) continue;
    const citation = name.regulation
      ? (numberedCitation(text, first, last, [], name.kind, registry) ??
        shortCitation(text, first, last, name.kind, name.regulation))
      : numberedCitation(
          text,
          first,
          last,
          words.slice(index + name.words.length, index + longestName),
          name.kind,
          registry,
        );
    if (!citation) continue;
    let next = index + 1;
    while ((words[next]?.start ?? Infinity) < citation.end) next += 1;
    return { citation, next };
  }
  return undefined;
}

/** Words of one name have nothing but a space, a hyphen, a stroke or a dot between them. */
function isJoined(text: string, words: readonly Word[]): boolean {
  return words.every((word, index) => {
    const before = words[index - 1];
    return !before || /^[\s\u00A0./’'\u2010-\u2013-]{0,4}$/u.test(text.slice(before.end, word.start));
  });
}

function shortCitation(text: string, first: Word, last: Word, kind: ActKind, regulation: Regulation): Citation {
  const before = articleBeforeOf(text, first.start);
  const after = before ? undefined : articleAfterOf(text, last.end);
  const article = before ?? after;
  return {
    ...{ start: first.start, end: last.end, kind, regulation },
    ...{ number: undefined, year: undefined, title: undefined, article },
  };
}

/** `following`: the words after the name, among which its office or place may stand. */
function numberedCitation(
  text: string,
  first: Word,
  last: Word,
  following: readonly Word[],
  kind: ActKind,
  registry: Registry,
): Citation | undefined {
  const closing = /^[.)]{1,2}/u.exec(text.slice(last.end, last.end + 2))?.[0].length ?? 0;
  const at = ownerEnd(text, last, following, registry) ?? last.end + closing;
  const numbered = numberAt(text, at);
  if (!numbered) return undefined;
  const { number, year, end } = numbered;
  const heading = titleAfter(text, end);
  const close = heading?.end ?? end;
  const article = articleBeforeOf(text, first.start) ?? articleAfterOf(text, end) ?? articleAfterOf(text, close);
  return {
    ...{ start: first.start, end: close, kind, number, year, title: heading, article },
    regulation: registry.find(kind.id, number.text, year.value),
  };
}

/** Where the office or place ends that stands before a number; another act on the way has its own number. */
function ownerEnd(text: string, last: Word, following: readonly Word[], registry: Registry): number | undefined {
  if (following.length === 0) return undefined;
  const skipped = owner.exec(text.slice(last.end, last.end + 400))?.[0].length;
  if (skipped === undefined) return undefined;
  const end = last.end + skipped;
  const isAct = (word: Word, index: number): boolean =>
    text.charAt(word.start - 1) !== '(' &&
    registry
      .namesFrom(word.name)
      .some((name) => name.words.every((part, offset) => following[index + offset]?.name === part));
  return following.filter((word) => word.start < end).some(isAct) ? undefined : end;
}

interface Numbered {
  readonly number: NonNullable<Citation['number']>;
  readonly year: NonNullable<Citation['year']>;
  readonly end: number;
}

function numberAt(text: string, at: number): Numbered | undefined {
  const match = matchNumber(text.slice(at, at + 120));
  const number = rangeOf(match, 'number', at);
  const year = rangeOf(match, 'year', at);
  if (!match || !number || !year) return undefined;
  return { number, year: { ...year, value: Number(year.text) }, end: at + match[0].length };
}

/** Where a group of a match stands in the whole text. */
function rangeOf(
  match: RegExpExecArray | null | undefined,
  group: string,
  offset: number,
): (TextRange & { readonly text: string }) | undefined {
  const [start, end] = match?.indices?.groups?.[group] ?? [];
  if (!match || start === undefined || end === undefined) return undefined;
  return { start: offset + start, end: offset + end, text: match.input.slice(start, end) };
}

function matchNumber(text: string): RegExpExecArray | undefined {
  for (const form of numberForms) {
    const match = form.exec(text);
    if (match) return match;
  }
  return undefined;
}

function titleAfter(text: string, end: number): Citation['title'] {
  const match = title.exec(text.slice(end, end + 300));
  const found = rangeOf(match, 'title', end);
  // “on” may also begin a date or any other words: a title has a capital.
  if (found && /^[\s\u00A0,]*(?:on|about)/iu.test(match?.[0] ?? '') && !englishTitle.test(found.text)) return undefined;
  const written = found?.text.trimEnd();
  if (!found || written === undefined) return undefined;
  const isOfficial = match?.groups?.['own'] !== undefined;
  return { start: found.start, end: found.start + written.length, text: written, isOfficial };
}

function articleAfterOf(text: string, end: number): Citation['article'] {
  return articleOf(articleAfter.exec(text.slice(end, end + 100)), end);
}

function articleBeforeOf(text: string, start: number): Citation['article'] {
  const from = Math.max(0, start - longestBefore);
  return articleOf(articleBefore.exec(text.slice(from, start)), from);
}

/** The words from “Pasal” to the number: paragraphs and letters are not what may be wrong. */
function articleOf(match: RegExpExecArray | null, offset: number): Citation['article'] {
  const found = rangeOf(match, 'article', offset);
  if (!match || !found) return undefined;
  const word = /(?:pasal|article|art\.)[\s\u00A0]{1,4}$/iu.exec(match.input.slice(0, found.start - offset));
  return { start: word ? offset + word.index : found.start, end: found.end, number: found.text };
}

/**
 * The act that a citation of an unknown number means all the same: one of its kind with its title, of which only the
 * number or only the year is another.
 */
export function meantAct(
  { kind, number, year, title, regulation }: Citation,
  registry: Registry,
): Regulation | undefined {
  if (regulation || !number || !year || !title) return undefined;
  return registry
    .ofKind(kind.id)
    .find(
      (known) =>
        typeof known.title === 'string' &&
        (known.number === number.text || known.year === year.value) &&
        saysTheSame(title.text, known.title, registry),
    );
}

/** Titles say the same when one has no word that the other lacks, long and short forms counting alike. */
export function saysTheSame(written: string, official: string, registry: Registry): boolean {
  const left = wordsIn(registry.shorten(written));
  const right = wordsIn(registry.shorten(official));
  if (left.size === 0 || right.size === 0) return true;
  return isWithin(left, right) || isWithin(right, left);
}

/** Whether two titles have any word in common that means something. */
export function sharesAWord(written: string, official: string, registry: Registry): boolean {
  const known = wordsIn(registry.shorten(official));
  return [...wordsIn(registry.shorten(written))].some((word) => known.has(word));
}

function wordsIn(name: string): ReadonlySet<string> {
  // An English plural is the same word.
  return new Set(name.split(' ').flatMap((word) => (isFunctionWord(word) ? [] : word.replace(/(?<=\w{4})s$/u, ''))));
}

function isWithin(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...words].every((word) => others.has(word));
}
