import type { Language } from '../../catalogue/schema.js';
import { sentence } from '../sentence.js';
import { coverageTables } from './coverage.js';
import type { DocumentSummary, ReferenceFault } from './document-summary.js';
import { overviewTexts as texts } from './overview-texts.js';
import {
  documentsTable,
  draftsTable,
  referencesTable,
  reviewsTable,
  suppressionsTable,
  unverifiedTable,
  type OverviewContext,
} from './overview-tables.js';
import type { ReportFacts, Table } from './table.js';

/** What a report says of itself: day, tool, rule data, and what it is not. */
export function reportFacts({ catalogue, language, today }: OverviewContext, version: string): ReportFacts {
  const { checked } = catalogue.regulations;
  const made = sentence(texts.madeOn, { today: { date: today }, version, checked: { date: checked } }, language);
  return { title: texts.report[language], notes: [made, texts.indication[language]], language };
}

/** All lists of a collection: documents, what needs somebody’s attention, and each checklist that holds for some. */
export function overviewTables(documents: readonly DocumentSummary[], context: OverviewContext): readonly Table[] {
  return [
    documentsTable(documents, context),
    reviewsTable(documents, context),
    draftsTable(documents, context),
    referencesTable(documents, context),
    suppressionsTable(documents, context),
    unverifiedTable(documents, context),
    ...coverageTables(documents, context),
  ];
}

/** A report for programs; keys are only ever added. */
export function reportJson(
  documents: readonly DocumentSummary[],
  tables: readonly Table[],
  facts: ReportFacts & { readonly today: string; readonly version: string; readonly checked: string },
): string {
  const { today, version, checked, notes, language } = facts;
  return `${JSON.stringify(
    {
      ...{ version: 1, tool: { name: 'naskah', version }, today, checked, notes },
      documents: documents.map((document) => jsonDocument(document, language)),
      lists: tables.map(({ id, title, columns, rows }) => ({
        ...{ id, title, columns: columns.map((column) => column.title) },
        rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' && 'day' in cell ? cell.day : cell))),
      })),
    },
    undefined,
    2,
  )}\n`;
}

function jsonDocument(document: DocumentSummary, language: Language): object {
  const { references, unverified, suppressions } = document;
  const said = ({ code, severity, message, data, range }: ReferenceFault): object => ({
    ...{ code, severity, message: sentence(message, data, language), line: range.start.line + 1 },
  });
  return {
    ...{ ...document, uri: undefined },
    references: references.map(said),
    unverified: unverified.map(said),
    suppressions: suppressions.map(({ codes, until, reason, place }) => ({
      ...{ codes, until, reason, line: place.range.start.line + 1 },
    })),
  };
}
