import type { Block, Section } from '../document/document.js';
import { nodeSpan } from '../document/document.js';
import { afterLineBreak, lineEnd } from '../document/lines.js';
import type { Edit } from '../text/edit.js';
import { pointSpan, type Span } from '../text/span.js';
import { lineAt, tableLines, type TableLine } from '../writing/table-lines.js';
import type { FindingDraft } from './draft.js';
import { generic } from './generic.js';
import { titledFix } from './fixes/titled-fix.js';
import type { Subject } from './subject.js';

/** A table without pipes around its rows, and the rows below its delimiter that Markdown takes for a list. */
interface ListedRows {
  readonly above: readonly TableLine[];
  readonly rows: readonly TableLine[];
  /** A comment stands before them, such as one that suppresses what is found in them. */
  readonly isParted: boolean;
}

/** What rows say that begin like the items of a list, with the repair that puts pipes around the whole table. */
export function listedRowDrafts(subject: Subject): readonly FindingDraft[] {
  const { document, source } = subject;
  if (document.kind !== 'markdown') return [];
  return listedRows(document.root, source.text).flatMap(({ above, rows, isParted }) => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return [];
    const span = { start: first.span.start, end: last.span.end };
    const draft = generic('TBL-006', 'list', '', span, {}, subject);
    // A comment can't stand within a table, and is not thrown away.
    if (isParted) return [draft];
    const edits = [...above, ...rows].flatMap(withPipes);
    const repairs = () => titledFix('outer-pipes', edits, {}, subject, { isSafe: true, reveals: true });
    return [{ ...draft, repairs }];
  });
}

function listedRows({ blocks, children }: Section, text: string): readonly ListedRows[] {
  const lists = blocks.filter(({ node }) => node.type !== 'html');
  const own = lists.flatMap((block, index) => rowsBelow(block, lists[index + 1], text) ?? []);
  return [...own, ...children.flatMap((child) => listedRows(child, text))];
}

/** The rows in a list right below a table, or below comments that stand there. */
function rowsBelow(table: Block, list: Block | undefined, text: string): ListedRows | undefined {
  if (table.node.type !== 'table' || list?.node.type !== 'list') return undefined;
  const [{ start, end }, below] = [nodeSpan(table.node, table.base), nodeSpan(list.node, list.base)];
  const between = text.slice(afterLineBreak(text, lineEnd(text, end)), below.start);
  const lines = areComments(between) ? tableLines(text, pointSpan(start)) : undefined;
  if (!lines || lines.header.opens) return undefined;
  // Read line by line, the rows of the list are those of the table too.
  const rows = linesIn(below, text);
  if (!rows.every(({ cells }) => cells.length === lines.header.cells.length)) return undefined;
  const above = [lines.header, lines.delimiter, ...lines.rows.filter(({ span }) => span.start < end)];
  return { above, rows, isParted: between.trim() !== '' };
}

/** Comments on lines of their own, without an empty line, or nothing at all. */
function areComments(text: string): boolean {
  const lines = text.trimEnd().split(/\r\n?|\n/u);
  return text.trim() === '' ? !/[\r\n]/u.test(text) : lines.every((line) => /^\s*<!--.*-->\s*$/u.test(line));
}

function linesIn({ start, end }: Span, text: string): readonly TableLine[] {
  const lines: TableLine[] = [];
  for (let at = start; at < end; at = afterLineBreak(text, lineEnd(text, at))) lines.push(lineAt(text, at));
  return lines;
}

function withPipes({ span, opens, closes }: TableLine): readonly Edit[] {
  return [
    ...(opens ? [] : [{ span: pointSpan(span.start), text: '| ' }]),
    ...(closes ? [] : [{ span: pointSpan(span.end), text: ' |' }]),
  ];
}
