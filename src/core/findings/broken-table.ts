import { findProperty } from '../catalogue/property-names.js';
import { nodeSpan, type Block, type Section } from '../document/document.js';
import { afterLineBreak, lineEnd, startOfLine } from '../document/lines.js';
import type { Edit } from '../text/edit.js';
import { pointSpan, type Span } from '../text/span.js';
import { isDelimiter, lineAt, type TableLine } from '../writing/table-lines.js';
import { lineBreakOf } from '../writing/written-document.js';
import type { Fix } from './finding.js';
import { titledFix } from './fixes/titled-fix.js';
import { schemaAt, type Subject } from './subject.js';

/** Lines of pipes that are no table, as the line below the first is no delimiter row, or one of another width. */
export interface BrokenTable {
  readonly header: TableLine;
  /** The delimiter row that does not fit. */
  readonly delimiter: TableLine | undefined;
  /** The first lines below it. */
  readonly rows: readonly TableLine[];
}

/** The first table in a section that Markdown takes for a paragraph. */
export function brokenTable(pointer: string, subject: Subject): BrokenTable | undefined {
  const { text } = subject.source;
  for (const { start, end } of paragraphsOf(pointer, subject)) {
    for (let at = startOfLine(text, start); at < end; at = afterLineBreak(text, lineEnd(text, at))) {
      const header = lineAt(text, at);
      if (header.opens && header.cells.length > 1) return tableBelow(header, end, text);
      if (afterLineBreak(text, lineEnd(text, at)) === at) break;
    }
  }
  return undefined;
}

/** The paragraphs of a section and of those below it. */
export function paragraphsOf(pointer: string, { reading, document }: Subject): readonly Span[] {
  const entry = reading.outline.find((each) => each.pointer === pointer);
  if (!entry || document.kind !== 'markdown') return [];
  return paragraphsIn(document.root).filter(({ start }) => start >= entry.heading.end && start < entry.end);
}

function paragraphsIn(section: Section): readonly Span[] {
  const own = section.blocks.filter(({ node }: Block) => node.type === 'paragraph');
  return [...own.map(({ node, base }) => nodeSpan(node, base)), ...section.children.flatMap(paragraphsIn)];
}

/** A table is known by its first rows. */
const mostRows = 20;

function tableBelow(header: TableLine, end: number, text: string): BrokenTable {
  const delimiter = delimiterBelow(header, end, text);
  const rows: TableLine[] = [];
  for (let line = delimiter && lineBelow(delimiter, end, text); line && rows.length < mostRows;) {
    rows.push(line);
    line = lineBelow(line, end, text);
  }
  return { header, delimiter, rows };
}

function lineBelow({ span }: TableLine, end: number, text: string): TableLine | undefined {
  const below = afterLineBreak(text, lineEnd(text, span.end));
  return below < end ? lineAt(text, below) : undefined;
}

function delimiterBelow(header: TableLine, end: number, text: string): TableLine | undefined {
  const line = lineBelow(header, end, text);
  return line && isDelimiter(text.slice(line.span.start, line.span.end)) ? line : undefined;
}

/** Whether the delimiter row is as wide as most rows are, and the header is not: the fault is the header's then. */
export function isHeaderAtFault({ header, delimiter, rows }: BrokenTable): boolean {
  const count = (width: number | undefined): number => rows.filter(({ cells }) => cells.length === width).length;
  return delimiter !== undefined && count(delimiter.cells.length) > count(header.cells.length);
}

/** Writes the delimiter row with as many cells as the header has; none where the first line is no row of known names. */
export function delimiterRepair(pointer: string, table: BrokenTable, subject: Subject): readonly Fix[] {
  const { header, delimiter } = table;
  const { text } = subject.source;
  const item = schemaAt(subject.type.schema, pointer)?.items;
  const names = header.cells.map(({ start, end }) => text.slice(start, end).trim());
  if (!item || names.filter((name) => findProperty(item, name)).length < 2) return [];
  const line = `|${names.map((_, index) => dashes(delimiter?.cells[index], text)).join('|')}|`;
  const edit: Edit = delimiter
    ? { span: delimiter.span, text: line }
    : { span: pointSpan(header.span.end), text: `${lineBreakOf(text)}${line}` };
  // What stands in the rows is read only then.
  const isSafe = !isHeaderAtFault(table);
  return titledFix(delimiter ? 'delimiter' : 'no-delimiter', edit, {}, subject, {
    ...(isSafe && { isSafe }),
    reveals: true,
  });
}

/** What the author wrote keeps its alignment. */
function dashes(cell: Span | undefined, text: string): string {
  const written = cell ? text.slice(cell.start, cell.end) : '';
  return written.includes('-') ? written : '---';
}
