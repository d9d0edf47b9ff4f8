import type { Bilingual, Language, Severity } from '../catalogue/schema.js';
import { formatDatum } from './sentence.js';

/** All severities, gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: { id: 'kesalahan', en: 'error' },
  warning: { id: 'peringatan', en: 'warning' },
  information: { id: 'informasi', en: 'information' },
  hint: { id: 'petunjuk', en: 'hint' },
};

/** The severity's name for a reader. */
export function severityWord(severity: Severity, language: Language): string {
  return WORDS[severity][language];
}

/** Whether `severity` is as grave as `than` or graver. */
export function isAtLeast(severity: Severity, than: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(than);
}

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Counts by severity of any list of findings. */
export function countSeverities(findings: Iterable<{ readonly severity: Severity }>): SeverityCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** “3 kesalahan, 1 peringatan”, or that there is nothing to report. */
export function countsInWords(counts: SeverityCounts, language: Language): string {
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const isPlural = language === 'en' && counts[severity] !== 1 && severity !== 'information';
      return `${formatDatum(counts[severity], language)} ${severityWord(severity, language)}${isPlural ? 's' : ''}`;
    });
  if (parts.length === 0) return language === 'id' ? 'tidak ada temuan' : 'no findings';
  return parts.join(', ');
}
