import type { Language, Severity } from '../../catalogue/schema.js';
import { severityWord } from '../severity-words.js';
import { columnsOf } from './overview-tables.js';
import { overviewTexts as texts } from './overview-texts.js';
import type { Table } from './table.js';

/** What was found in a file, in the reader's words. */
export interface FileFindings {
  readonly path: string;
  readonly uri: string;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly message: string;
    /** From 1. */
    readonly line: number;
  }[];
}

/** Every finding of some files. */
export function findingsTable(files: readonly FileFindings[], language: Language): Table {
  return {
    ...{ id: 'findings', title: texts.findings[language], about: texts.findingsAbout[language] },
    columns: columnsOf(language, ['file', 40], ['line', 8], ['code', 10], ['level', 13], ['message', 90]),
    rows: files.flatMap(({ path, uri, findings }) =>
      findings.map(({ code, severity, message, line }) => [
        { path, uri, line, text: path },
        ...[line, code, severityWord(severity, language), message],
      ]),
    ),
  };
}
