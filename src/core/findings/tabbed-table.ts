import { findProperty } from '../catalogue/property-names.js';
import { afterLineBreak, lineEnd, startOfLine } from '../document/lines.js';
import type { Span } from '../text/span.js';
import { lineBreakOf } from '../writing/written-document.js';
import { paragraphsOf } from './broken-table.js';
import type { Fix } from './finding.js';
import { titledFix } from './fixes/titled-fix.js';
import { schemaAt, type Subject } from './subject.js';

/** Lines whose cells are parted by tabs, as a table of a word processor is pasted. */
export interface TabbedTable {
  readonly header: Span;
  readonly span: Span;
  readonly rows: readonly (readonly string[])[];
}

/** The first lines in a section that begin with at least two names of columns, parted by tabs. */
export function tabbedTable(pointer: string, subject: Subject): TabbedTable | undefined {
  const item = schemaAt(subject.type.schema, pointer)?.items;
  const { text } = subject.source;
  if (!item) return undefined;
  for (const paragraph of paragraphsOf(pointer, subject)) {
    for (const line of linesIn(startOfLine(text, paragraph.start), paragraph.end, text)) {
      const names = cellsOf(line, text);
      if (names.filter((name) => findProperty(item, name)).length >= 2) return tableFrom(line, text);
    }
  }
  return undefined;
}

/** Writes the lines as a table; none where a line has more cells than there are columns. */
export function tableOfTabs({ span, rows }: TabbedTable, subject: Subject): readonly Fix[] {
  const { text } = subject.source;
  const [names = [], ...others] = rows;
  if (others.length === 0 || others.some((row) => row.length > names.length)) return [];
  const lineBreak = lineBreakOf(text);
  const lines = [names, names.map(() => '---'), ...others.map((row) => names.map((_, index) => row[index] ?? ''))];
  const written = lines.map((row) => `| ${row.join(' | ')} |`);
  const below = afterLineBreak(text, span.end);
  // A line of prose right below would be read as a row.
  const isFollowed = text.slice(below, lineEnd(text, below)).trim() !== '';
  const edit = { span, text: [...written, ...(isFollowed ? [''] : [])].join(lineBreak) };
  return titledFix('table-of-tabs', edit, {}, subject, { reveals: true });
}

function tableFrom(header: Span, text: string): TabbedTable {
  const rows = [cellsOf(header, text)];
  let { end } = header;
  for (const line of linesIn(afterLineBreak(text, end), text.length, text)) {
    const written = text.slice(line.start, line.end);
    if (written.trim() === '') continue;
    if (!written.trim().includes('\t')) break;
    rows.push(cellsOf(line, text));
    ({ end } = line);
  }
  return { header, span: { start: header.start, end }, rows };
}

function linesIn(start: number, end: number, text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end;) {
    const line = { start: at, end: lineEnd(text, at) };
    lines.push(line);
    at = Math.max(at + 1, afterLineBreak(text, line.end));
  }
  return lines;
}

function cellsOf({ start, end }: Span, text: string): readonly string[] {
  const cells = text.slice(start, end).trimEnd().split('\t');
  return cells.map((cell) => cell.trim().replace(/(?<!\\)\|/gu, String.raw`\|`));
}
