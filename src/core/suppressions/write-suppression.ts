import type { Language } from '../catalogue/schema.js';
import { contentParts } from '../document/directives.js';
import type { PolicyDocument } from '../document/document.js';
import { lineEnd, startOfLine, afterLineBreak } from '../document/lines.js';
import type { Finding } from '../findings/finding.js';
import type { Edit } from '../text/edit.js';
import { normaliseName } from '../text/names.js';
import { namesOf } from './finding-names.js';

/** What a suppression says besides the code. */
export interface SuppressionTerms {
  /** Last day, YYYY-MM-DD. */
  readonly until: string;
  readonly reason: string;
  readonly language: Language;
}

/** Longest words that a comment quotes. */
const longestQuote = 80;

/**
 * The words by which a comment can mean a finding and none of the others of its code; else its first words, or nothing
 * when none can be quoted.
 */
export function quoteOf(
  finding: Finding,
  findings: readonly Finding[],
  { source }: PolicyDocument,
): string | undefined {
  const names = namesOf(finding, source).filter(isQuotable);
  const others = findings
    .filter((other) => other.code === finding.code && !isSame(other, finding))
    .flatMap((other) => namesOf(other, source).map(normaliseName));
  return names.find((name) => !others.includes(normaliseName(name))) ?? names[0];
}

function isSame(one: Finding, other: Finding): boolean {
  return one.pointer === other.pointer && one.span.start === other.span.start && one.missing === other.missing;
}

function isQuotable(words: string): boolean {
  return words.length <= longestQuote && !/[“”"«»\r\n]|-->/u.test(words) && normaliseName(words) !== '';
}

/** The comment that keeps a finding silent, where it speaks of the finding's words; `quote` is what it quotes. */
export function writeSuppression(
  document: PolicyDocument,
  finding: Finding,
  quote: string | undefined,
  terms: SuppressionTerms,
): Edit {
  const { text } = document.source;
  const place = placeFor(document, finding.span.start);
  const sentence = inWords(finding.code, quote, terms);
  const comment = place.notation === 'yaml' ? `# naskah: ${sentence}` : `<!-- naskah: ${sentence} -->`;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const isOpenEnd = place.offset === text.length && place.offset > startOfLine(text, place.offset);
  const written = isOpenEnd ? `${lineBreak}${comment}` : `${comment}${lineBreak}`;
  return { span: { start: place.offset, end: place.offset }, text: written };
}

function inWords(code: string, quote: string | undefined, { until, reason, language }: SuppressionTerms): string {
  const what = quote === undefined ? code : `${code} “${quote}”`;
  return language === 'id'
    ? `abaikan ${what} sampai ${until} alasan: ${reason}`
    : `ignore ${what} until ${until} reason: ${reason}`;
}

interface CommentPlace {
  readonly notation: 'markdown' | 'yaml';
  /** Beginning of a line. */
  readonly offset: number;
}

function placeFor(document: PolicyDocument, offset: number): CommentPlace {
  const { text } = document.source;
  if (document.kind === 'yaml') return { notation: 'yaml', offset: entryStart(text, offset, 0) };
  const { frontMatter, root } = document;
  if (frontMatter && offset < frontMatter.insert) {
    const first = afterLineBreak(text, lineEnd(text, frontMatter.open.end));
    return { notation: 'yaml', offset: entryStart(text, offset, first) };
  }
  const parts = contentParts(root);
  const part = parts.find(({ span }) => offset < span.end) ?? parts.at(-1);
  return { notation: 'markdown', offset: part ? startOfLine(text, part.span.start) : text.length };
}

/** The line of the outermost key that an offset belongs to, so that no text in between is cut by the comment. */
function entryStart(text: string, offset: number, first: number): number {
  let line = Math.max(first, startOfLine(text, offset));
  while (line > first && !/^[^\s#\-\]}]|^-{3}/u.test(text.slice(line, line + 3))) line = startOfLine(text, line - 1);
  return line;
}
