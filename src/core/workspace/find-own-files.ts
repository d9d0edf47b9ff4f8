import type { Bilingual } from '../catalogue/schema.js';
import type { Finding } from '../findings/finding.js';
import { nearestName } from '../text/distance.js';
import { SourceText } from '../text/source-text.js';
import type { Words } from './configuration-fields.js';
import { wordFault } from './configuration-faults.js';
import { pathTest, type PathTest } from './file-globs.js';
import type { FileText, FolderFiles } from './folder-files.js';

/** A type or checklist file that a naskah.yaml names; its path counts from that folder, with forward slashes. */
export interface OwnFile {
  readonly path: string;
  readonly source: SourceText;
}

/** Own files in the order of their names, and what is wrong with the names. */
export interface FoundOwnFiles {
  readonly files: readonly OwnFile[];
  readonly faults: readonly Finding[];
}

/** More are no forms of one office: a pattern took in what it should not. */
const MOST_FILES = 200;
/** A pattern that has to look at more is not worth the wait. */
const MOST_ENTRIES = 20_000;
const MOST_LEVELS = 20;

const WILD = /[*?[\]{}]/u;
const DATA = /\.(?:jsonc?|ya?ml)$/iu;
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', 'naskah.yaml']);

type Problem = Exclude<FileText['kind'], 'text'>;

const PROBLEMS: Readonly<Record<Problem | 'none' | 'many', Bilingual>> = {
  missing: { id: 'Berkas “{file}” tidak ditemukan.', en: 'The file “{file}” was not found.' },
  folder: {
    id: '“{file}” adalah folder; tulis misalnya “{file}/*.yaml”.',
    en: '“{file}” is a folder; write for example “{file}/*.yaml”.',
  },
  outside: {
    id: '“{file}” adalah tautan ke luar folder ini, jadi tidak dibaca. Salin berkasnya ke dalam folder.',
    en: '“{file}” is a link that leads out of this folder, so it is not read. Copy the file into the folder.',
  },
  'not-text': {
    id: '“{file}” bukan teks UTF-8. Simpan ulang sebagai UTF-8.',
    en: '“{file}” is not UTF-8 text. Save it again as UTF-8.',
  },
  unreadable: { id: '“{file}” tidak dapat dibaca.', en: '“{file}” cannot be read.' },
  none: {
    id: 'Tidak ada berkas JSON atau YAML yang cocok dengan “{text}”.',
    en: 'No JSON or YAML file fits “{text}”.',
  },
  many: {
    id: '“{text}” mencakup terlalu banyak berkas; tulis pola yang lebih sempit.',
    en: '“{text}” takes in too many files; write a narrower pattern.',
  },
};

/** Finds and reads the files that the names stand for. A name that leads nowhere is a fault, and the others count. */
export async function findOwnFiles(names: readonly Words[], folder: FolderFiles): Promise<FoundOwnFiles> {
  const faults: Finding[] = [];
  const found = new Map<string, OwnFile>();
  const isExcluded = exclusionOf(names);
  for (const name of names.filter(({ words }) => !isNegated(words.text))) {
    const paths = await pathsOf(name, folder, faults);
    for (const path of paths.filter((each) => !isExcluded(each) && !found.has(each))) {
      const read = await folder.read(path);
      if (read.kind === 'text') found.set(path, { path, source: new SourceText(read.text) });
      else faults.push(await fileFault(name, path, read.kind, folder));
    }
  }
  return { files: [...found.values()], faults };
}

/** Whether a path may be one of the files that these names stand for, as far as the names say. */
export function mayBeNamed(names: readonly Words[], path: string): boolean {
  return names.some(({ words }) => !isNegated(words.text) && (pathTest(rooted(words.text))?.(path) ?? false));
}

function isNegated(pattern: string): boolean {
  return pattern.trim().startsWith('!');
}

function exclusionOf(names: readonly Words[]): PathTest {
  const patterns = names.map(({ words }) => words.text.trim()).filter(isNegated);
  const tests = patterns.flatMap((pattern) => pathTest(rooted(pattern.slice(1))) ?? []);
  return (path) => tests.some((test) => test(path));
}

/** “./jenis/a.yaml” and “/jenis/a.yaml” are “jenis/a.yaml”. */
function rooted(pattern: string): string {
  return pattern
    .trim()
    .replace(/^(?:\.?\/)+/u, '')
    .replaceAll('/./', '/');
}

async function pathsOf(name: Words, folder: FolderFiles, faults: Finding[]): Promise<readonly string[]> {
  const pattern = rooted(name.words.text);
  if (!WILD.test(pattern)) return [pattern];
  const paths = await matchingPaths(pattern, folder);
  const problem = paths.length === 0 ? 'none' : paths.length > MOST_FILES ? 'many' : undefined;
  if (problem) faults.push(wordFault('CFG-003', name.pointer, name.words, PROBLEMS[problem]));
  return paths.slice(0, MOST_FILES);
}

/** The data files that fit a pattern, sorted; only folders that it can reach are looked into. */
async function matchingPaths(pattern: string, folder: FolderFiles): Promise<readonly string[]> {
  const test = pathTest(pattern);
  const segments = pattern.split('/');
  const wild = segments.findIndex((segment) => WILD.test(segment));
  const levels = pattern.includes('**') ? MOST_LEVELS : segments.length;
  const files = await filesBelow(segments.slice(0, wild), levels, folder);
  return files.filter((path) => DATA.test(path) && test?.(path) === true).sort();
}

/** The files in a folder and those in it, so many levels from the root; hidden and installed ones are left out. */
async function filesBelow(base: readonly string[], levels: number, folder: FolderFiles): Promise<readonly string[]> {
  const files: string[] = [];
  const waiting = [base];
  let entries = 0;
  for (let next = waiting.pop(); next && entries < MOST_ENTRIES; next = waiting.pop()) {
    for (const { name, kind } of await folder.list(next.join('/'))) {
      entries += 1;
      if (name.startsWith('.') || LEFT_OUT.has(name)) continue;
      const inner = [...next, name];
      if (kind === 'file') files.push(inner.join('/'));
      else if (inner.length < levels) waiting.push(inner);
    }
  }
  return files;
}

async function fileFault(name: Words, path: string, problem: Problem, folder: FolderFiles): Promise<Finding> {
  const nearest = problem === 'missing' ? await nearestPath(path, folder) : undefined;
  return wordFault('CFG-003', name.pointer, name.words, PROBLEMS[problem], { data: { file: path }, nearest });
}

/** A file beside the one that is missing whose name is nearly the same. */
async function nearestPath(path: string, folder: FolderFiles): Promise<string | undefined> {
  const parent = path.split('/').slice(0, -1);
  const entries = await folder.list(parent.join('/'));
  const names = entries.flatMap(({ name, kind }) => (kind === 'file' && DATA.test(name) ? [name] : []));
  const nearest = nearestName(path.slice(path.lastIndexOf('/') + 1), names);
  return nearest === undefined ? undefined : [...parent, nearest].join('/');
}
