import { markdownText } from '../../markdown-text.js';
import { overviewTexts } from '../overview-texts.js';
import { cellText, type ReportFacts, type Table } from '../table.js';

/** Tables as Markdown; columns that belong to spreadsheets are left out. */
export function toMarkdown({ title, notes, language }: ReportFacts, tables: readonly Table[]): string {
  const nothing = overviewTexts.nothing[language];
  return `${[`# ${title}`, ...notes, ...tables.flatMap((table) => blocks(table, nothing))].join('\n\n')}\n`;
}

function blocks({ title, about, columns, rows }: Table, nothing: string): readonly string[] {
  const shown = columns.flatMap((column, index) => (column.isWide ? [] : [index]));
  const table = [
    shown.map((index) => columns[index]?.title ?? ''),
    shown.map(() => '---'),
    ...rows.map((row) => shown.map((index) => markdownText(cellText(row[index] ?? '')))),
  ];
  return [
    `## ${title}`,
    about,
    rows.length === 0 ? nothing : table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  ];
}
