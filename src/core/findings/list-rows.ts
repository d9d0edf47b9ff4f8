import type { Block, Section } from '../document/document.js';
import { nodeSpan } from '../document/document.js';
import { afterLineBreak, lineEnd } from '../document/lines.js';
import type { Edit } from '../text/edit.js';
import { pointSpan } from '../text/span.js';
import { lineAt, tableLines, type TableLine } from '../writing/table-lines.js';
import type { FindingDraft } from './draft.js';
import { generic } from './generic.js';
import { titledFix } from './fixes/titled-fix.js';
import type { Subject } from './subject.js';

/** A table without pipes around its rows, and the rows below its delimiter that Markdown takes for a list. */
interface ListedRows {
  readonly above: readonly TableLine[];
  readonly rows: readonly TableLine[];
}

/** What rows say that begin like the items of a list, with the repair that puts pipes around the whole table. */
export function listedRowDrafts(subject: Subject): readonly FindingDraft[] {
  const { document, source } = subject;
  if (document.kind !== 'markdown') return [];
  return listedRows(document.root, source.text).flatMap(({ above, rows }) => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return [];
    const span = { start: first.span.start, end: last.span.end };
    const edits = [...above, ...rows].flatMap(withPipes);
    const repairs = () => titledFix('outer-pipes', edits, {}, subject, { isSafe: true, reveals: true });
    return [{ ...generic('TBL-006', 'list', '', span, {}, subject), repairs }];
  });
}

function listedRows({ blocks, children }: Section, text: string): readonly ListedRows[] {
  const own = blocks.flatMap((block, index) => rowsBelow(block, blocks[index + 1], text) ?? []);
  return [...own, ...children.flatMap((child) => listedRows(child, text))];
}

function rowsBelow(table: Block, list: Block | undefined, text: string): ListedRows | undefined {
  if (table.node.type !== 'table' || list?.node.type !== 'list') return undefined;
  const { start, end } = nodeSpan(table.node, table.base);
  const lines = tableLines(text, pointSpan(start));
  if (
    !lines ||
    lines.header.opens ||
    lineAt(text, nodeSpan(list.node, list.base).start).span.start !== below(end, text)
  )
    return undefined;
  // Read line by line, the rows of the list are those of the table too.
  const rows = lines.rows.filter(({ span }) => span.start > end);
  const isWhole = rows.every(({ cells }) => cells.length === lines.header.cells.length);
  return rows.length > 0 && isWhole
    ? { above: [lines.header, lines.delimiter, ...lines.rows.slice(0, -rows.length)], rows }
    : undefined;
}

/** Where the line after an offset begins. */
function below(offset: number, text: string): number {
  return lineAt(text, afterLineBreak(text, lineEnd(text, offset))).span.start;
}

function withPipes({ span, opens, closes }: TableLine): readonly Edit[] {
  return [
    ...(opens ? [] : [{ span: pointSpan(span.start), text: '| ' }]),
    ...(closes ? [] : [{ span: pointSpan(span.end), text: ' |' }]),
  ];
}
