import type { Language } from '../catalogue/schema.js';
import { contentParts } from '../document/directives.js';
import type { PolicyDocument } from '../document/document.js';
import { lineEnd, startOfLine, afterLineBreak } from '../document/lines.js';
import type { Finding } from '../findings/finding.js';
import type { Edit } from '../text/edit.js';
import { normaliseName } from '../text/names.js';

/** What a suppression says besides the code. */
export interface SuppressionTerms {
  /** Last day, YYYY-MM-DD. */
  readonly until: string;
  readonly reason: string;
  readonly language: Language;
}

/** Longest words that a comment quotes. */
const longestQuote = 80;

/** The comment that keeps one finding silent, where it speaks of the finding's words. */
export function writeSuppression(document: PolicyDocument, finding: Finding, terms: SuppressionTerms): Edit {
  const { text } = document.source;
  const place = placeFor(document, finding.span.start);
  const sentence = inWords(finding, document, terms);
  const comment = place.notation === 'yaml' ? `# naskah: ${sentence}` : `<!-- naskah: ${sentence} -->`;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const isOpenEnd = place.offset === text.length && place.offset > startOfLine(text, place.offset);
  const written = isOpenEnd ? `${lineBreak}${comment}` : `${comment}${lineBreak}`;
  return { span: { start: place.offset, end: place.offset }, text: written };
}

function inWords({ code, span }: Finding, { source }: PolicyDocument, terms: SuppressionTerms): string {
  const words = source.slice(span);
  const isQuotable =
    words.length > 0 && words.length <= longestQuote && !/[“”"«»\r\n]|-->/u.test(words) && normaliseName(words) !== '';
  const what = isQuotable ? `${code} “${words}”` : code;
  const { until, reason, language } = terms;
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
