import path from 'node:path';
import type { Bilingual } from '../core/catalogue/schema.js';
import type { Finding } from '../core/findings/finding.js';
import { SourceText } from '../core/text/source-text.js';
import {
  configurationName,
  readConfiguration,
  type Configuration,
  type KnownNames,
} from '../core/workspace/configuration.js';
import { decodeFile } from './decode-file.js';
import type { Exclusion, Target } from './find-files.js';
import type { Io } from './io.js';
import { commonFolder, leadsOut, relativeTo } from './paths.js';
import { unreadable } from './system-errors.js';

/** A naskah.yaml that was read. */
export interface FoundConfiguration {
  /** Absolute. */
  readonly path: string;
  /** The folder its patterns count from. */
  readonly root: string;
  readonly source: SourceText;
  readonly configuration: Configuration;
  readonly findings: readonly Finding[];
}

/**
 * The naskah.yaml nearest to what is checked: in the innermost folder that holds all targets, else in one above it, up to
 * the folder that is a repository. One serves the whole run; targets outside the folder of the run choose it only when
 * all of them are.
 */
export async function findConfiguration(targets: readonly Target[], io: Io): Promise<string | undefined> {
  const folders = targets.map(({ kind, path: place }) => (kind === 'file' ? path.dirname(place) : place));
  const inside = folders.filter((each) => !leadsOut(relativeTo(io.cwd, each)));
  let folder = commonFolder(inside) ?? commonFolder(folders) ?? io.cwd;
  for (;;) {
    const candidate = path.join(folder, configurationName);
    if ((await io.kindOf(candidate)) === 'file') return candidate;
    const parent = path.dirname(folder);
    if (parent === folder || (await io.kindOf(path.join(folder, '.git'))) !== undefined) return undefined;
    folder = parent;
  }
}

/** Reads a configuration; a file that cannot be read is said in one line. */
export async function loadConfiguration(
  file: string,
  known: KnownNames,
  io: Io,
): Promise<FoundConfiguration | { readonly error: Bilingual }> {
  const name = relativeTo(io.cwd, file);
  try {
    const { text, fault } = decodeFile(await io.readFile(file));
    if (fault) return { error: { id: `“${name}”: ${fault.id}`, en: `“${name}”: ${fault.en}` } };
    const source = new SourceText(text);
    return { path: file, root: path.dirname(file), source, ...readConfiguration(source, known) };
  } catch (error) {
    return { error: unreadable(name, error) };
  }
}

/** The files that a configuration leaves out. */
export function exclusionOf(found: FoundConfiguration | undefined): Exclusion | undefined {
  return found && { root: found.root, globs: found.configuration.exclude };
}
