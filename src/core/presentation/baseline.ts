import type { FileReport, Report } from './report.js';

/** Findings that were there when a team began to check: path -> code and fingerprint -> how many. */
export interface Baseline {
  readonly version: 1;
  readonly findings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Name of a file's findings in a baseline; undefined for a file that can have none there. */
export type BaselinePath = (file: FileReport) => string;

/** The findings of a run as a baseline; the same findings give the same text, whatever the order. */
export function baselineText(report: Report, pathOf: BaselinePath): string {
  const files = report.files
    .filter(({ findings }) => findings.length > 0)
    .map((file) => [pathOf(file), countsOf(file)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const baseline: Baseline = { version: 1, findings: Object.fromEntries(files) };
  return `${JSON.stringify(baseline, undefined, 2)}\n`;
}

function countsOf({ findings }: FileReport): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { code, fingerprint } of findings) {
    const key = `${code} ${fingerprint}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads a baseline; undefined for a text that is none. */
export function readBaseline(text: string): Baseline | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isBaseline(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isBaseline(value: unknown): value is Baseline {
  if (!isMap(value) || value['version'] !== 1 || !isMap(value['findings'])) return false;
  return Object.values(value['findings']).every(
    (counts) => isMap(counts) && Object.values(counts).every((count) => typeof count === 'number' && count > 0),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The run without the findings of the baseline: these are counted, and so are those that are no longer there. */
export function withoutKnown(report: Report, baseline: Baseline, pathOf: BaselinePath): Report {
  const known = new Map(
    Object.entries(baseline.findings).map(([path, counts]) => [path, new Map(Object.entries(counts))]),
  );
  const files = report.files.map((file) => newOnly(file, known.get(pathOf(file))));
  const looked = new Set(report.files.map(pathOf));
  const left = [...known].filter(([path]) => looked.has(path)).flatMap(([, counts]) => [...counts.values()]);
  const total = files.reduce((sum, { known: old = [] }) => sum + old.length, 0);
  return { ...report, files, baseline: { known: total, gone: left.reduce((sum, count) => sum + count, 0) } };
}

/** Takes from `left` what the file still has. */
function newOnly(file: FileReport, left: Map<string, number> | undefined): FileReport {
  if (!left) return file;
  const isKnown = file.findings.map(({ code, fingerprint }) => {
    const key = `${code} ${fingerprint}`;
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  });
  const known = file.findings.filter((_, index) => isKnown[index]);
  return known.length === 0 ? file : { ...file, findings: file.findings.filter((_, index) => !isKnown[index]), known };
}
