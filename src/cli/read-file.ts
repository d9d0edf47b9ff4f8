import type { Bilingual } from '../core/catalogue/schema.js';
import type { Among, CheckOptions } from '../core/engine/engine.js';
import type { FindIn } from '../core/findings/fixes/fix-all.js';
import { SourceText } from '../core/text/source-text.js';
import { settingsFor } from '../core/workspace/file-settings.js';
import type { FileSettings } from '../core/workspace/settings.js';
import type { CheckRun } from './check-run.js';
import { decodeFile } from './decode-file.js';
import type { FoundConfiguration } from './configurations.js';
import type { FoundFile } from './find-files.js';
import type { ReadFile } from './file-read.js';
import { leadsOut, relativeTo } from './paths.js';
import { unreadable } from './system-errors.js';

/** Reads and checks one file, on its own or among others; why it cannot be read, in one sentence. */
export async function readFile(
  file: FoundFile,
  run: CheckRun,
  among?: Among,
): Promise<ReadFile | { readonly error: Bilingual }> {
  const name = relativeTo(run.io.cwd, file.path);
  const bytes = await run.io.readFile(file.path).catch((error: unknown) => unreadable(name, error));
  if (!(bytes instanceof Uint8Array)) return { error: bytes };
  const found = await run.configurations.of(file.path);
  const engine = found?.engine ?? run.engine;
  const settings = fileSettings(file.path, found);
  const { text, fault } = decodeFile(bytes);
  const source = new SourceText(text);
  const options = { notation: notationOf(file), today: run.today, settings, ...(among && { among }) };
  const result = engine.check(source, options);
  const findIn: FindIn = (other) => engine.check(new SourceText(other), options).findings;
  const language = settings.language === 'document' ? result.language : settings.language;
  return { engine, source, result, language, settings, fault, bytes, findIn };
}

/** How a document is written, by its name. */
export function notationOf({ path }: Pick<FoundFile, 'path'>): CheckOptions['notation'] {
  return /\.ya?ml$/i.test(path) ? 'yaml' : 'markdown';
}

/** What naskah.yaml says about a file. */
export function fileSettings(file: string, found: FoundConfiguration | undefined): FileSettings {
  const relative = found ? relativeTo(found.root, file) : '';
  return settingsFor(leadsOut(relative) ? undefined : found?.configuration, relative);
}
