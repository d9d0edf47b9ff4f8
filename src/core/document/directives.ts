import type { Nodes } from 'mdast';
import { Lexer } from 'yaml';
import type { Span } from '../text/span.js';
import { nodeSpan, type Block, type PolicyDocument, type Section } from './document.js';
import { afterLineBreak, isBlank, lineEnd, skipBlanks, startOfLine } from './lines.js';

/** A comment that is written for Naskah: `<!-- naskah: … -->`, in YAML `# naskah: …`. */
export interface Directive {
  /** What follows `naskah:`, and where. */
  readonly text: string;
  readonly textSpan: Span;
  /** The whole comment. */
  readonly span: Span;
  /** What it speaks of: its own line, or the block or entry after it when it stands alone. */
  readonly covers: Span;
}

const opening = /^(?:<!--|#)\s*naskah\s*:\s*/iu;
const anywhere = /(?:<!--|#)\s*naskah\s*:/iu;

/** The comments of a document that are written for Naskah, in document order. */
export function directivesOf(document: PolicyDocument): readonly Directive[] {
  const { text } = document.source;
  if (!anywhere.test(text)) return [];
  if (document.kind === 'yaml') return inYaml(text, { start: 0, end: text.length });
  const { frontMatter, root } = document;
  const head = frontMatter ? inYaml(text, { start: frontMatter.open.end, end: frontMatter.insert }) : [];
  return [...head, ...inMarkdown(text, root)];
}

function inMarkdown(text: string, root: Section): readonly Directive[] {
  const parts = contentParts(root);
  const found = [...text.slice(root.span.start).matchAll(/<!--\s*naskah\s*:[\s\S]*?-->/giu)];
  return found.flatMap((match) => {
    const start = root.span.start + match.index;
    const span = { start, end: start + match[0].length };
    const around = parts.find((part) => part.span.start <= start && start < part.span.end);
    if (around && !isComment(around, start)) return [];
    const next = parts.find((part) => part.span.start >= span.end);
    const covers = around ? linesWith(text, span) : { start, end: next?.span.end ?? span.end };
    return [directive(text, span, '-->', covers)];
  });
}

/** A heading or a block. */
export interface ContentPart {
  readonly span: Span;
  readonly block: Block | undefined;
}

/** Headings and blocks of a section and those below it, in document order; comments are none. */
export function contentParts({ heading, blocks, children }: Section): readonly ContentPart[] {
  return [
    ...(heading ? [{ span: heading.span, block: undefined }] : []),
    ...blocks.map((block) => ({ span: nodeSpan(block.node, block.base), block })),
    ...children.flatMap(contentParts),
  ];
}

/** Code that shows how such a comment is written is none. */
function isComment({ block }: ContentPart, offset: number): boolean {
  return !block || isHtmlAt(block.node, offset - block.base);
}

function isHtmlAt(node: Nodes, offset: number): boolean {
  const { start, end } = nodeSpan(node, 0);
  if (offset < start || offset >= end) return false;
  if (node.type === 'html') return true;
  return 'children' in node && node.children.some((child) => isHtmlAt(child, offset));
}

/** The lines of a comment, and the next one when nothing else stands on them. */
function linesWith(text: string, span: Span): Span {
  const start = startOfLine(text, span.start);
  const end = lineEnd(text, span.end);
  const isAlone = (text.slice(start, span.start) + text.slice(span.end, end)).trim() === '';
  return { start, end: isAlone ? lineEnd(text, afterLineBreak(text, end)) : end };
}

function inYaml(text: string, part: Span): readonly Directive[] {
  if (!anywhere.test(text.slice(part.start, part.end))) return [];
  // Only the lexer tells a comment from the same words in a text.
  const tokens = [...new Lexer().lex(text.slice(part.start, part.end))];
  const found: Directive[] = [];
  let offset = part.start;
  for (const token of tokens) {
    if (isMarker(token)) continue;
    const span = { start: offset, end: offset + token.length };
    offset = span.end;
    if (opening.test(token)) found.push(directive(text, span, '', coveredInYaml(text, span, part)));
  }
  return found;
}

/** The lexer says with single characters what comes next; they stand nowhere in the text. */
function isMarker(token: string): boolean {
  return token === '\u0002' || token === '\u0018' || token === '\u001F' || token === '\uFEFF';
}

/** A comment at the end of a line speaks of the line; alone, of the entry after it. */
function coveredInYaml(text: string, span: Span, part: Span): Span {
  const start = startOfLine(text, span.start);
  if (text.slice(start, span.start).trim() !== '') return { start, end: span.end };
  const isFirst =
    text
      .slice(part.start, span.start)
      .replaceAll(/^\s*#.*$/gmu, '')
      .trim() === '';
  return { start: isFirst ? 0 : start, end: entryEnd(text, span.end, part.end) };
}

/** End of the first entry after an offset: its line, and all lines that are indented more or are items of its list. */
function entryEnd(text: string, from: number, limit: number): number {
  let end = from;
  let first: EntryLine | undefined;
  for (let line = afterLineBreak(text, lineEnd(text, from)); line < limit;) {
    const close = lineEnd(text, line);
    const next = entryLine(text, line, close);
    if (next) {
      if (first && !(next.depth > first.depth || (next.depth === first.depth && next.isItem && !first.isItem))) break;
      first ??= next;
      end = close;
    }
    line = afterLineBreak(text, close);
  }
  return end;
}

interface EntryLine {
  readonly depth: number;
  readonly isItem: boolean;
}

/** How a line of YAML stands; undefined when it says nothing. */
function entryLine(text: string, start: number, end: number): EntryLine | undefined {
  const first = skipBlanks(text, start, end);
  if (first === end || text[first] === '#') return undefined;
  const isItem = text[first] === '-' && (first + 1 === end || isBlank(text.charCodeAt(first + 1)));
  return { depth: first - start, isItem };
}

function directive(text: string, span: Span, close: string, covers: Span): Directive {
  const comment = text.slice(span.start, span.end);
  const lead = opening.exec(comment)?.[0].length ?? 0;
  const inner = comment.slice(lead, comment.length - close.length).trimEnd();
  const start = span.start + lead;
  return { text: inner, textSpan: { start, end: start + inner.length }, span, covers };
}
