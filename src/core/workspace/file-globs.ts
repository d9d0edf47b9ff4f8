import picomatch from 'picomatch/posix.js';
import type { Bilingual } from '../catalogue/schema.js';

/** File patterns of naskah.yaml, ready to be asked; paths are relative to its folder, with forward slashes. */
export interface FileGlobs {
  readonly patterns: readonly string[];
  matches(path: string): boolean;
  /** Whether everything in this folder is certain to match, so that it need not be looked into. */
  matchesFolder(path: string): boolean;
}

/** Whether a path fits a pattern. */
export type PathTest = (path: string) => boolean;

// Extended globs such as +(a|b) can be made to run for ever; nobody needs them for file names.
const OPTIONS = { dot: true, nonegate: true, noextglob: true, strictBrackets: true } as const;

const LONGEST = 500;
/** More wildcards in one name make matching slow without making the pattern any clearer. */
const MOST_WILDCARDS = 4;

const FAULTS = {
  empty: { id: 'Pola berkas tidak boleh kosong.', en: 'A file pattern must not be empty.' },
  backslash: {
    id: 'Tulis “/” sebagai pemisah folder, bukan “\\”.',
    en: 'Write “/” between folders, not “\\”.',
  },
  outside: {
    id: 'Pola berkas dihitung dari folder naskah.yaml dan tidak dapat menunjuk ke luar folder itu.',
    en: 'A file pattern counts from the folder of naskah.yaml and cannot lead out of it.',
  },
  complex: {
    id: 'Pola berkas ini terlalu rumit; sederhanakan atau pecah menjadi beberapa pola.',
    en: 'This file pattern is too complicated; simplify it or split it into several.',
  },
  brackets: {
    id: 'Tanda kurung dalam pola berkas ini tidak lengkap.',
    en: 'The brackets in this file pattern are not complete.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is wrong with a pattern, in words; undefined when it can be used. */
export function globFault(pattern: string): Bilingual | undefined {
  const bare = pattern.replace(/^!/, '').trim();
  if (bare === '') return FAULTS.empty;
  if (bare.includes('\\')) return FAULTS.backslash;
  if (/^[A-Za-z]:|^\/\/|(?:^|\/)\.\.(?:\/|$)/.test(bare)) return FAULTS.outside;
  if (bare.length > LONGEST || bare.split('/').some(isComplex)) return FAULTS.complex;
  return pathTest(bare) ? undefined : FAULTS.brackets;
}

function isComplex(segment: string): boolean {
  return (segment.match(/\*+/g) ?? []).length > MOST_WILDCARDS;
}

/**
 * Patterns as in .gitignore: one without a slash fits a name in any folder, a folder's name stands for all it holds, and
 * a pattern that begins with `!` takes files out again. Patterns with a fault never match.
 */
export function compileGlobs(patterns: readonly string[]): FileGlobs {
  const usable = patterns.filter((pattern) => globFault(pattern) === undefined);
  const wanted = usable.filter((pattern) => !pattern.startsWith('!')).map(toTest);
  const unwanted = usable.filter((pattern) => pattern.startsWith('!')).map((pattern) => toTest(pattern.slice(1)));
  const matches = (path: string): boolean => wanted.some((test) => test(path)) && !unwanted.some((test) => test(path));
  return {
    patterns,
    matches,
    // A name no pattern mentions can only match where the pattern takes everything below the folder.
    matchesFolder: (path) => unwanted.length === 0 && matches(path) && matches(`${path}/\uE000/\uE000.\uE000`),
  };
}

function toTest(pattern: string): PathTest {
  const bare = pattern
    .trim()
    .replace(/^\.?\/(?=.)/, '')
    .replace(/\/+$/, '');
  const isAnchored = pattern.trim().startsWith('/') || bare.includes('/');
  const base = isAnchored ? bare : `**/${bare}`;
  const tests = [base, `${base}/**`].flatMap((each) => pathTest(each) ?? []);
  return (path) => tests.some((test) => test(path));
}

/** Takes a pattern as it stands, from the folder's root; undefined when its brackets do not close. */
export function pathTest(pattern: string): PathTest | undefined {
  try {
    return picomatch(pattern, OPTIONS);
  } catch {
    return undefined;
  }
}
