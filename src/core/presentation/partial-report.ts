import type { Bilingual, Severity } from '../catalogue/schema.js';
import {
  isAnyOf,
  isCount,
  isFlag,
  isListOf,
  isOneOf,
  isOptional,
  isShape,
  isText,
  type Fits,
} from './partial-shape.js';
import type { FileReport, Report } from './report.js';

/** The i-th of n parts of a collection, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What one of several runs over the same collection found, so that another run can put all of it together. */
export interface PartialReport {
  readonly format: 'naskah-partial';
  readonly version: 1;
  readonly shard: Shard;
  readonly report: Report;
}

/** Most parts that a collection can be cut into. */
export const mostShards = 10_000;

/** The partial report as JSON text with a final line break, part by part. */
export function* partialText({ files, errors, ...facts }: Report, shard: Shard): Iterable<string> {
  const start: PartialReport = { format: 'naskah-partial', version: 1, shard, report: { ...facts, files: [], errors } };
  // The files stand before the errors, which may be an empty list too.
  const [before, after] = splitAt(JSON.stringify(start), '"files":[');
  yield before;
  let comma = '';
  for (const file of files) {
    yield comma + JSON.stringify(file);
    comma = ',';
  }
  yield `${after}\n`;
}

function splitAt(text: string, words: string): readonly [string, string] {
  const end = text.indexOf(words) + words.length;
  return [text.slice(0, end), text.slice(end)];
}

/** Reads a partial report; undefined for a text that is none. */
export function readPartial(text: string): PartialReport | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // The shape was looked at, down to what is printed.
    return isPartial(value) ? (value as PartialReport) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * All parts as the one report that a single run would have made; `failOn` as asked for now. Why they do not belong
 * together, in one sentence, when they don't.
 */
export function mergePartials(
  partials: readonly PartialReport[],
  failOn: Severity | 'never',
): Report | { readonly fault: Bilingual } {
  const [first, ...others] = partials;
  if (!first) return { fault: { id: 'Sebutkan laporan bagian.', en: 'Name the partial reports.' } };
  const fault = strangers(first, others) ?? incomplete(first, partials);
  if (fault) return { fault };
  const files = new Map<string, FileReport>();
  // Every part reports the faults of configuration files, each time the same ones.
  for (const { report } of partials) for (const file of report.files) files.set(file.path, file);
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const errors = [...new Set(partials.flatMap(({ report }) => report.errors))];
  const { version, today, language } = first.report;
  return { version, today, language, failOn, files: sorted, errors };
}

function strangers({ shard, report }: PartialReport, others: readonly PartialReport[]): Bilingual | undefined {
  const isStrange = others.some(
    (other) =>
      other.shard.count !== shard.count ||
      other.report.version !== report.version ||
      other.report.today !== report.today ||
      other.report.language !== report.language,
  );
  if (!isStrange) return undefined;
  return {
    id: 'Laporan bagian ini berasal dari pemeriksaan yang berbeda. Buat semuanya dengan naskah versi yang sama, jumlah bagian, --today, dan --language yang sama.',
    en: 'These partial reports come from different runs. Make all of them with the same version of naskah, number of parts, --today and --language.',
  };
}

function incomplete({ shard: { count } }: PartialReport, partials: readonly PartialReport[]): Bilingual | undefined {
  const seen = partials.map(({ shard }) => shard.index);
  const twice = seen.find((index, at) => seen.indexOf(index) !== at);
  if (twice !== undefined) {
    const name = `${String(twice)}/${String(count)}`;
    return { id: `Bagian ${name} disebut dua kali.`, en: `Part ${name} is named twice.` };
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !seen.includes(index));
  if (missing.length === 0) return undefined;
  const names = missing.slice(0, 5).map((index) => `${String(index)}/${String(count)}`);
  const list = `${names.join(', ')}${missing.length > names.length ? ', …' : ''}`;
  return { id: `Bagian ${list} tidak ada.`, en: `Part ${list} is missing.` };
}

const isSeverity = isOneOf('error', 'warning', 'information', 'hint');
const isLanguage = isOneOf('id', 'en');
const isPlace = isCount(Number.MAX_SAFE_INTEGER);
/** Columns of a line that is shown. */
const isColumn = isCount(10_000);

const isRegion = isShape({
  ...{ line: isPlace, column: isPlace, endLine: isPlace, endColumn: isPlace },
  ...{ offset: isPlace, endOffset: isPlace },
});

const isFinding = isShape({
  ...{ code: isText, severity: isSeverity, message: isText, pointer: isText, fingerprint: isText, region: isRegion },
  excerpt: isShape({ line: isPlace, text: isText, indent: isColumn, carets: isColumn }),
  related: isListOf(isShape({ message: isText, path: isOptional(isText), region: isRegion })),
  fixes: isListOf(isShape({ title: isText, edits: isListOf(isShape({ region: isRegion, text: isText })) })),
});

const isStatus = isAnyOf(
  isShape({
    kind: isOneOf('checked'),
    type: isShape({ id: isText, title: isShape({ id: isText, en: isText }) }),
  }),
  isShape({ kind: isOneOf('unknown-type'), text: isText }),
  isShape({ kind: isOneOf('configuration', 'not-text') }),
  isShape({ kind: isOneOf('skipped'), reason: isOneOf('excluded', 'no-type', 'not-a-document') }),
);

const isFile = isShape({
  ...{ path: isText, absolute: isOptional(isText), isNamed: isFlag, status: isStatus, language: isLanguage },
  findings: isListOf(isFinding),
  suppressed: isOptional(isListOf(isShape({ finding: isFinding, until: isText, reason: isText }))),
});

const isIndex: Fits = (value) => value !== 0 && isCount(mostShards)(value);

const isPartial = isShape({
  format: isOneOf('naskah-partial'),
  version: isOneOf(1),
  shard: isShape({ index: isIndex, count: isIndex }),
  report: isShape({
    ...{ version: isText, today: isText, language: isLanguage, failOn: isText },
    ...{ files: isListOf(isFile), errors: isListOf(isText) },
  }),
});
