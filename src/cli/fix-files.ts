import type { Bilingual } from '../core/catalogue/schema.js';
import { fixAll, safeFix, type FixedText } from '../core/findings/fixes/fix-all.js';
import { sentence } from '../core/presentation/sentence.js';
import type { CheckRun } from './check-run.js';
import { findFiles, isDocumentName, type FoundFile, type Target } from './find-files.js';
import { both } from './language.js';
import { relativeTo } from './paths.js';
import { fileSettings, readFile } from './read-file.js';
import type { ReadFile } from './file-read.js';
import { unwritable } from './system-errors.js';

/** What was repaired, and what could not be, each in one line. */
export interface FixedFiles {
  readonly lines: readonly string[];
  readonly errors: readonly Bilingual[];
}

/** Applies the safe repairs to every document of the targets. What can't be read is left for the check to report. */
export async function fixFiles(targets: readonly Target[], run: CheckRun): Promise<FixedFiles> {
  const { files } = await findFiles(targets, run.configurations, run.io);
  const lines: string[] = [];
  const errors: Bilingual[] = [];
  let changed = 0;
  for (const file of files) {
    const read = await readDocument(file, run);
    const fixed = read && fixAll(read.source.text, read.findIn, safeFix, read.result.findings);
    if (!fixed || fixed.repairs.length === 0) continue;
    const error = await write(file, fixed.text, read, run);
    if (error) errors.push(error);
    else {
      changed += 1;
      lines.push(...repairLines(file, fixed, run));
    }
  }
  return { lines: [...lines, summary(lines.length, changed)[run.language]], errors };
}

async function readDocument(file: FoundFile, run: CheckRun): Promise<ReadFile | undefined> {
  if (!isDocumentName(file.path)) return undefined;
  const found = await run.configurations.of(file.path);
  if (fileSettings(file.path, found).excluded || run.configurations.ownFile(file.path)) return undefined;
  const read = await readFile(file, run);
  return 'error' in read || read.fault || read.result.status.kind === 'skipped' ? undefined : read;
}

/** Why nothing was written, if so: the file is not what was read any more, or the system refuses. */
async function write(
  file: FoundFile,
  text: string,
  { bytes }: ReadFile,
  { io }: CheckRun,
): Promise<Bilingual | undefined> {
  const name = relativeTo(io.cwd, file.path);
  try {
    const now = await io.readFile(file.path);
    if (now.length !== bytes.length || now.some((byte, index) => byte !== bytes[index])) return changedMeanwhile(name);
    // The mark at the beginning is no part of the text that was repaired.
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\uFEFF' : '';
    await io.writeFile(file.path, mark + text);
    return undefined;
  } catch (error) {
    return unwritable(name, error);
  }
}

function repairLines(file: FoundFile, { repairs }: FixedText, { io, language }: CheckRun): readonly string[] {
  const name = relativeTo(io.cwd, file.path);
  return repairs.map(({ finding, fix }) => `${name}: ${sentence(fix.title, fix.data, language)} [${finding.code}]`);
}

function changedMeanwhile(name: string): Bilingual {
  return both(
    `“${name}” berubah sementara itu, jadi tidak diperbaiki. Ulangi perintahnya.`,
    `“${name}” changed meanwhile, so it was not repaired. Run the command again.`,
  );
}

function summary(repairs: number, files: number): Bilingual {
  if (repairs === 0) return both('Tidak ada perbaikan yang aman.', 'There were no safe repairs.');
  return both(
    `${String(repairs)} perbaikan ditulis dalam ${String(files)} berkas.`,
    `${String(repairs)} repairs written in ${String(files)} files.`,
  );
}
