import type { DocumentSummary } from './document-summary.js';
import { toCalendar } from './formats/to-calendar.js';
import { toCsv } from './formats/to-csv.js';
import { toHtml } from './formats/to-html.js';
import { toMarkdown } from './formats/to-markdown.js';
import { toXlsx } from './formats/to-xlsx.js';
import type { OverviewContext } from './overview-tables.js';
import { reportFacts, reportJson } from './report.js';
import type { Table } from './table.js';
import { version } from '../version.js';

/** Forms of a report; `ics` holds the review dates. */
export const reportFormats = ['html', 'csv', 'xlsx', 'json', 'md', 'ics'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A report on documents with these lists; bytes for a workbook, text for all else. */
export async function makeReport(
  format: ReportFormat,
  documents: readonly DocumentSummary[],
  tables: readonly Table[],
  context: OverviewContext,
): Promise<string | Uint8Array> {
  const { language, today, catalogue } = context;
  const facts = reportFacts(context, version);
  switch (format) {
    case 'html':
      return toHtml(facts, tables);
    case 'csv':
      return toCsv(facts, tables);
    case 'md':
      return toMarkdown(facts, tables);
    case 'xlsx':
      return toXlsx(facts, tables);
    case 'ics':
      return toCalendar(documents, { language, today });
    case 'json':
      return reportJson(documents, tables, { ...facts, today, version, checked: catalogue.regulations.checked });
  }
}
