import type { Bilingual, Language, RulePage, Severity } from '../../src/core/catalogue/schema.js';
import type { Finding } from '../../src/core/findings/finding.js';
import { viewFinding } from '../../src/core/presentation/finding-view.js';
import type { FileReport, Report } from '../../src/core/presentation/report.js';
import { SourceText } from '../../src/core/text/source-text.js';

/** A report that is written part by part, as a whole. */
export function whole(parts: Iterable<string>): string {
  return [...parts].join('');
}

/** A text that is the same in both languages. */
export function plain(text: string): Bilingual {
  return { id: text, en: text };
}

/** A finding at the first occurrence of the words. */
export function findingAt(text: string, words: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in the text.`);
  return {
    code: 'SOP-002',
    severity: 'error',
    pointer: '/langkah/0/pelaksana',
    span: { start, end: start + words.length },
    message: { id: 'Pelaksana “{text}” tidak dikenal.', en: 'Unknown performer “{text}”.' },
    data: { text: words },
    related: [],
    fixes: [],
    ...more,
  };
}

/** A checked file with these findings. */
export function fileReport(
  path: string,
  text: string,
  findings: readonly Finding[],
  language: Language = 'id',
): FileReport {
  const source = new SourceText(text);
  return {
    path,
    isNamed: false,
    status: { kind: 'checked', type: { id: 'sop', title: plain('SOP') } },
    language,
    findings: findings.map((finding) => viewFinding(finding, source, language)),
  };
}

/** A file that was not checked. */
export function skippedFile(path: string, isNamed: boolean): FileReport {
  return { path, isNamed, status: { kind: 'skipped', reason: 'no-type' }, language: 'id', findings: [] };
}

export function report(files: readonly FileReport[], more: Partial<Report> = {}): Report {
  return { version: '1.2.3', today: '2026-06-01', language: 'id', failOn: 'error', files, errors: [], ...more };
}

export const severitiesOfTest: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const samplePage: RulePage = {
  code: 'SOP-002',
  title: { id: 'Pelaksana tidak dikenal', en: 'Unknown performer' },
  what: { id: 'Pelaksana langkah ada dalam daftar pelaksana.', en: 'A step’s performer is in the list of performers.' },
  why: { id: 'Setiap langkah perlu penanggung jawab.', en: 'Every step needs somebody responsible.' },
  how: { id: 'Pilih nama dari daftar.', en: 'Choose a name from the list.' },
  level: 'error',
  sources: [
    { name: 'Permen PANRB 35/2012', status: 'V' },
    { name: 'Pedoman contoh', status: 'V2' },
  ],
  bad: [['---', 'jenis_dokumen: sop', '---', '| 1 | ⟦SOP-002:Verifi⟦SEC-002:katur⟧⟧ |'], ['pelaksana: ⟦SOP-002:⟧']],
  good: [['# SOP', '```', 'kode', '```']],
};
