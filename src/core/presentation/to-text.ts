import type { Language, Severity } from '../catalogue/schema.js';
import { oneLine } from './display-width.js';
import type { Excerpt } from './excerpt.js';
import type { FindingView } from './finding-view.js';
import { skipReason, summarise, type FileReport, type Report } from './report.js';
import { formatDatum } from './sentence.js';
import { countsInWords, severityWord } from './severity-words.js';

export interface TextOptions {
  /** Colours by ANSI escapes; the caller knows whether a person looks at a terminal. */
  readonly useColour: boolean;
}

type Style = 'bold' | 'dim' | Severity;
type Paint = (style: Style, text: string) => string;

const ESCAPES: Readonly<Record<Style, string>> = {
  bold: '\u001B[1m',
  dim: '\u001B[2m',
  error: '\u001B[31m',
  warning: '\u001B[33m',
  information: '\u001B[34m',
  hint: '\u001B[36m',
};
const RESET = '\u001B[0m';

/** The report for a person at a terminal, part by part: one block for each finding, then one line that sums up. */
export function* toText(report: Report, options: TextOptions): Iterable<string> {
  const paint: Paint = options.useColour ? (style, text) => `${ESCAPES[style]}${text}${RESET}` : (_, text) => text;
  for (const file of report.files) {
    for (const block of fileBlocks(file, report.language, paint)) yield `${block}\n`;
  }
  yield `${paint('bold', summaryLine(report))}\n`;
}

function fileBlocks(file: FileReport, language: Language, paint: Paint): readonly string[] {
  if (file.status.kind === 'skipped') {
    if (!file.isNamed) return [];
    const word = language === 'id' ? 'tidak diperiksa' : 'not checked';
    return [paint('dim', `${oneLine(file.path)}: ${word}: ${skipReason(file.status.reason, language)}`) + '\n'];
  }
  return file.findings.map((finding) => findingBlock(finding, file, paint));
}

function findingBlock(finding: FindingView, file: FileReport, paint: Paint): string {
  const { language } = file;
  const path = oneLine(file.path);
  const { line, column } = finding.region;
  const word = paint(finding.severity, severityWord(finding.severity, language));
  const head = `${path}:${line}:${column}: ${word}: ${oneLine(finding.message)} ${paint('dim', `[${finding.code}]`)}`;
  const related = finding.related.map(
    ({ message, region, path: elsewhere = path }) =>
      `  ${see(language)} ${elsewhere}:${region.line}:${region.column}: ${oneLine(message)}`,
  );
  const fixes = finding.fixes.map(({ title }) => `  ${repair(language)} ${oneLine(title)}`);
  return [head, ...excerptLines(finding.excerpt, finding.severity, paint), ...related, ...fixes, ''].join('\n');
}

function excerptLines(excerpt: Excerpt, severity: Severity, paint: Paint): readonly string[] {
  // An empty line shows nothing; nor is there one when the file is no text.
  if (excerpt.text === '') return [];
  const number = String(excerpt.line).padStart(5);
  const carets = ' '.repeat(excerpt.indent) + paint(severity, '^'.repeat(excerpt.carets));
  return [
    `${paint('dim', `${number} |`)} ${excerpt.text}`.trimEnd(),
    `${paint('dim', `${' '.repeat(number.length)} |`)} ${carets}`,
  ];
}

function see(language: Language): string {
  return language === 'id' ? 'lihat' : 'see';
}

function repair(language: Language): string {
  return language === 'id' ? 'perbaikan:' : 'fix:';
}

/** “12 berkas diperiksa: 3 kesalahan, 1 peringatan. 2 berkas dilewati.” */
export function summaryLine(report: Report): string {
  const { language } = report;
  const { checked, skipped, findings, suppressed } = summarise(report);
  const counts = countsInWords(findings, language);
  const done =
    language === 'id'
      ? `${files(checked, language)} diperiksa: ${counts}.`
      : `${files(checked, language)} checked: ${counts}.`;
  return [
    done,
    ...knownInWords(report),
    ...suppressedInWords(suppressed, language),
    ...skippedInWords(skipped, language),
  ].join(' ');
}

function knownInWords({ baseline, language }: Report): readonly string[] {
  if (!baseline) return [];
  const [known, gone] = [formatDatum(baseline.known, language), formatDatum(baseline.gone, language)];
  const old = language === 'id' ? `${known} temuan lama tidak ditampilkan.` : `${known} known before, not shown.`;
  if (baseline.gone === 0) return [old];
  const mended =
    language === 'id'
      ? `${gone} temuan lama sudah tidak ada: perbarui catatannya dengan naskah baseline.`
      : `${gone} of the baseline are gone: renew it with naskah baseline.`;
  return [old, mended];
}

function suppressedInWords(count: number, language: Language): readonly string[] {
  if (count === 0) return [];
  const number = formatDatum(count, language);
  if (language === 'id') return [`${number} temuan diabaikan penulis.`];
  return [`${number} ${count === 1 ? 'finding' : 'findings'} suppressed by authors.`];
}

function skippedInWords(count: number, language: Language): readonly string[] {
  if (count === 0) return [];
  return [language === 'id' ? `${files(count, language)} dilewati.` : `${files(count, language)} skipped.`];
}

function files(count: number, language: Language): string {
  const number = formatDatum(count, language);
  if (language === 'id') return `${number} berkas`;
  return `${number} ${count === 1 ? 'file' : 'files'}`;
}
