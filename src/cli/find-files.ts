import path from 'node:path';
import picomatch from 'picomatch';
import type { Bilingual } from '../core/catalogue/schema.js';
import { configurationName } from '../core/workspace/configuration.js';
import type { FileGlobs } from '../core/workspace/file-globs.js';
import type { Configurations, FoundConfiguration } from './configurations.js';
import type { Io } from './io.js';
import { both } from './language.js';
import { leadsOut, relativeTo, withSlashes } from './paths.js';
import { unreadable } from './system-errors.js';

/** What the user named, as it exists on the disk. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
  /** Files below `path` whose relative path fits the glob. */
  | { readonly kind: 'glob'; readonly path: string; readonly glob: string; readonly written: string };

/** A file to be looked at. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** Named by the user, and not found in a folder. */
  readonly isNamed: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Absolute paths of everything in the folders that were looked into: links may lead there. */
  readonly beside: readonly string[];
  /** Folders that were not looked into. */
  readonly leftOut: readonly string[];
  readonly errors: readonly Bilingual[];
}

const DOCUMENTS = /\.(?:md|markdown|ya?ml)$/i;
const IGNORED: ReadonlySet<string> = new Set(['node_modules', 'dist', 'out']);

/** Whether a file's name says that it is Markdown or YAML. */
export function isDocumentName(file: string): boolean {
  return DOCUMENTS.test(file);
}

/** Looks up what the user named; without names the folder of the run. What does not exist is an error. */
export async function findTargets(
  names: readonly string[],
  io: Io,
): Promise<{ readonly targets: readonly Target[]; readonly errors: readonly Bilingual[] }> {
  const targets: Target[] = [];
  const errors: Bilingual[] = [];
  for (const name of names.length === 0 ? ['.'] : names) {
    const absolute = path.resolve(io.cwd, name);
    const kind = await io.kindOf(absolute);
    const target = kind === undefined ? globTarget(name, io) : { kind, path: absolute };
    if (target) targets.push(target);
    else errors.push(both(`“${name}” tidak ditemukan.`, `“${name}” was not found.`));
  }
  return { targets, errors };
}

function globTarget(name: string, io: Io): Target | undefined {
  const { base, glob, isGlob } = picomatch.scan(withSlashes(name));
  return isGlob ? { kind: 'glob', path: path.resolve(io.cwd, base), glob, written: name } : undefined;
}

/** The files of all targets, each once, sorted by path; what its naskah.yaml excludes is left out. */
export async function findFiles(
  targets: readonly Target[],
  configurations: Configurations,
  io: Io,
): Promise<FoundFiles> {
  const found = new Map<string, FoundFile>();
  const errors: Bilingual[] = [];
  const beside: string[] = [];
  const leftOut: string[] = [];
  const search: Search = { configurations, io, errors, beside, leftOut };
  for (const target of targets) {
    const isNamed = target.kind === 'file';
    const files = isNamed ? [target.path] : await filesBelow(target, search);
    for (const file of files) found.set(file, { path: file, isNamed: isNamed || found.get(file)?.isNamed === true });
  }
  const files = [...found.values()].sort((a, b) => comparePaths(withSlashes(a.path), withSlashes(b.path)));
  return { files, beside, leftOut, errors };
}

/** What a search goes by, and what it comes upon. */
interface Search {
  readonly configurations: Configurations;
  readonly io: Io;
  readonly errors: Bilingual[];
  readonly beside: string[];
  readonly leftOut: string[];
}

async function filesBelow(
  target: Exclude<Target, { readonly kind: 'file' }>,
  search: Search,
): Promise<readonly string[]> {
  const { io, errors } = search;
  if (target.kind === 'folder') return walk(target.path, search);
  const fits = picomatch(target.glob);
  const isFolder = (await io.kindOf(target.path)) === 'folder';
  const all = isFolder ? await walk(target.path, search) : [];
  const files = all.filter((file) => fits(relativeTo(target.path, file)));
  if (files.length === 0) {
    const { written } = target;
    errors.push(both(`Tidak ada berkas yang cocok dengan “${written}”.`, `No file fits “${written}”.`));
  }
  return files;
}

/** All documents below a folder; hidden, built and installed ones are left out, and folders that links lead to. */
async function walk(folder: string, search: Search): Promise<readonly string[]> {
  const { configurations, io, errors, beside, leftOut } = search;
  const files: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const current = next;
    const found = await configurations.ofFolder(current);
    const entries = await io.list(current).catch((error: unknown) => {
      errors.push(unreadable(relativeTo(io.cwd, current) || '.', error));
      return [];
    });
    for (const { name, kind } of entries) {
      const entry = path.join(current, name);
      if (kind === 'folder') {
        const isWorth = await isWorthAWalk(entry, name, found, configurations);
        (isWorth ? waiting : leftOut).push(entry);
      } else beside.push(entry);
      if (kind === 'file' && isWorthReading(entry, name, found)) files.push(entry);
    }
  }
  return files;
}

async function isWorthAWalk(
  folder: string,
  name: string,
  found: FoundConfiguration | undefined,
  configurations: Configurations,
): Promise<boolean> {
  if (name.startsWith('.') || IGNORED.has(name)) return false;
  const isExcluded = excludes(found, folder, (exclude, relative) => exclude.matchesFolder(relative));
  return !isExcluded || configurations.isOwn(folder);
}

function isWorthReading(file: string, name: string, found: FoundConfiguration | undefined): boolean {
  if (name.startsWith('.') || name === configurationName || !isDocumentName(name)) return false;
  return !excludes(found, file, (exclude, relative) => exclude.matches(relative));
}

function excludes(
  found: FoundConfiguration | undefined,
  file: string,
  fits: (exclude: FileGlobs, relative: string) => boolean,
): boolean {
  if (!found) return false;
  const relative = relativeTo(found.root, file);
  return !leadsOut(relative) && fits(found.configuration.exclude, relative);
}

/** Sorts paths with forward slashes, the same on every machine. */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
