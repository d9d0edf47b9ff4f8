import type { Finding } from '../findings/finding.js';
import { namesOf } from './finding-names.js';
import { normaliseName } from '../text/names.js';
import type { SourceText } from '../text/source-text.js';
import type { Suppression } from './suppression.js';

/** A finding that an author keeps silent. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

export interface SuppressionResult {
  readonly shown: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Suppressions, with their codes, under which nothing was found. */
  readonly idle: readonly { readonly suppression: Suppression; readonly code: string }[];
}

/** Takes out the findings that are suppressed on the day, YYYY-MM-DD; expired suppressions take out nothing. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  source: SourceText,
  today: string,
): SuppressionResult {
  const active = suppressions.filter((suppression) => !isExpired(suppression, today));
  const used = new Set<string>();
  const shown: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const position = active.findIndex((suppression) => fits(finding, suppression, source));
    const suppression = active[position];
    if (suppression) suppressed.push({ finding, suppression });
    else shown.push(finding);
    used.add(`${String(position)} ${finding.code}`);
  }
  const idle = active.flatMap((suppression, position) =>
    suppression.codes.filter((code) => !used.has(`${String(position)} ${code}`)).map((code) => ({ suppression, code })),
  );
  return { shown, suppressed, idle };
}

/** The last day counts. */
export function isExpired({ until }: Suppression, today: string): boolean {
  return until < today;
}

function fits(finding: Finding, { codes, words, covers }: Suppression, source: SourceText): boolean {
  const { code, span } = finding;
  if (!codes.includes(code) || span.start < covers.start || span.start > covers.end) return false;
  if (words === undefined) return true;
  const wanted = normaliseName(words);
  return namesOf(finding, source).some((name) => normaliseName(name) === wanted);
}
