import type { MarkdownDocument, Section } from '../../../document/document.js';
import { afterLineBreak, lineEnd, trimmedEnd } from '../../../document/lines.js';
import { listItems } from '../../../model/content.js';
import type { Observation } from '../../../model/reading.js';
import type { Edit } from '../../../text/edit.js';
import { pointSpan, type Span } from '../../../text/span.js';
import { sectionsDownTo } from '../../../writing/section-place.js';
import { lineBreakOf } from '../../../writing/written-document.js';
import type { Fix } from '../../finding.js';
import type { Subject } from '../../subject.js';
import { titledFix } from '../titled-fix.js';

/** Of two headings for one section: the empty or repeated one goes, else what stands under the second joins the first. */
export function mergeSections({ span, related, data }: Observation, subject: Subject): readonly Fix[] {
  const { document } = subject;
  if (document.kind !== 'markdown' || !related) return [];
  const [first, second] = [related, span].map(({ start }) => sectionsDownTo(start, document.root).at(-1));
  if (!first || !second || second.span.start < first.span.end) return [];
  const { text } = document.source;
  const [kept, repeated] = [first, second].map((section) => text.slice(...bodyOf(section, text)));
  if (repeated === '') return titledFix('heading', wholeSection(second, text), data, subject);
  if (kept === '') {
    const own = { text: first.heading?.text.text.trim() ?? '' };
    return titledFix('heading', wholeSection(first, text), own, subject);
  }
  if (plain(kept) === plain(repeated)) return titledFix('repeated-section', wholeSection(second, text), data, subject);
  return titledFix('merge', merged(first, second, document), data, subject, { needsTrial: true });
}

/** What stands under a heading, sections below it included. */
function bodyOf({ heading, span }: Section, text: string): readonly [start: number, end: number] {
  const start = afterLineBreak(text, lineEnd(text, heading?.span.end ?? span.start));
  const lead = /^\s*?(?=\S|$)/u.exec(text.slice(start, span.end))?.[0].length ?? 0;
  return [Math.min(start + lead, Math.max(start, span.end)), Math.max(start, span.end)];
}

function plain(text = ''): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** A section without a trace: up to the heading after it, or from the text before it to the end. */
function wholeSection({ span }: Section, text: string): Edit {
  const next = span.end + (/^\s*/u.exec(text.slice(span.end))?.[0].length ?? 0);
  if (next < text.length) return { span: { start: span.start, end: next }, text: '' };
  return { span: { start: trimmedEnd(text, 0, span.start), end: trimmedEnd(text, 0, text.length) }, text: '' };
}

/** Undefined where the two can't stand under one heading as they are. */
function merged(first: Section, second: Section, document: MarkdownDocument): readonly Edit[] | undefined {
  const isMovable = first.children.length === 0 && (second.children.length === 0 || first.level === second.level);
  // Of two tables in one section only the first is read.
  if (!isMovable || [first, second].every(hasTable)) return undefined;
  const { text } = document.source;
  const lineBreak = lineBreakOf(text);
  const [start, end] = bodyOf(second, text);
  const gap = joinsList(first, second) ? lineBreak : lineBreak.repeat(2);
  const body = numberedOn(first, second, { start, end }, document);
  return [{ span: pointSpan(first.span.end), text: `${gap}${body}` }, wholeSection(second, text)];
}

function hasTable({ blocks }: Section): boolean {
  return blocks.some(({ node }) => node.type === 'table');
}

/** Whether a list goes on where the other section's list ends. */
function joinsList(first: Section, second: Section): boolean {
  const [last, next] = [first.blocks.at(-1)?.node, second.blocks[0]?.node];
  return (
    last?.type === 'list' && next?.type === 'list' && last.ordered === next.ordered && second.children.length === 0
  );
}

/** The body of the second section; the numbers of a list that goes on follow those before it. */
function numberedOn(first: Section, second: Section, body: Span, { source }: MarkdownDocument): string {
  const [last, next] = [first.blocks.at(-1), second.blocks[0]];
  const text = source.slice(body);
  if (!last || !next || !joinsList(first, second)) return text;
  const before = listItems(last, source).at(-1)?.number;
  if (before === undefined) return text;
  const parts: string[] = [];
  let at = body.start;
  for (const [index, { span }] of listItems(next, source).entries()) {
    const digits = /^\d+/u.exec(source.text.slice(span.start, span.start + 9))?.[0].length ?? 0;
    parts.push(source.text.slice(at, span.start), String(before + index + 1));
    at = span.start + digits;
  }
  return [...parts, source.text.slice(at, body.end)].join('');
}
