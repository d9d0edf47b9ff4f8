import type { Language } from '../../catalogue/schema.js';
import type { Report } from '../report.js';
import { severityWord } from '../severity-words.js';
import { columnsOf } from './overview-tables.js';
import { overviewTexts as texts } from './overview-texts.js';
import type { Table } from './table.js';

/** Every finding of a run. */
export function findingsTable({ files }: Report, language: Language): Table {
  return {
    ...{ id: 'findings', title: texts.findings[language], about: texts.findingsAbout[language] },
    columns: columnsOf(language, ['file', 40], ['line', 8], ['code', 10], ['level', 13], ['message', 90]),
    rows: files.flatMap(({ path, findings }) =>
      findings.map(({ code, severity, message, region }) => [
        { path, uri: path, line: region.line, text: path },
        ...[region.line, code, severityWord(severity, language), message],
      ]),
    ),
  };
}
