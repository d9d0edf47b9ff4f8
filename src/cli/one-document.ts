import path from 'node:path';
import type { Bilingual, DocumentType, Language } from '../core/catalogue/schema.js';
import { skipReason } from '../core/presentation/report.js';
import { isDocumentName } from '../core/workspace/file-names.js';
import type { CheckRun } from './check-run.js';
import type { CommandContext } from './command.js';
import type { ReadFile } from './file-read.js';
import type { ExitCode } from './io.js';
import { both } from './language.js';
import type { Arguments, UsageFault } from './read-arguments.js';
import { readFile } from './read-file.js';
import { runSettings } from './run-settings.js';

/** The one document that a command is about. */
export interface OneDocument {
  /** As the user wrote it, and where it is. */
  readonly name: string;
  readonly file: string;
  readonly type: DocumentType;
  readonly read: ReadFile;
  readonly settings: CheckRun;
  /** Language of what is said about it. */
  readonly language: Language;
}

/** Reads the document that is named; what is not one is refused with a sentence, and the exit code comes back. */
export async function readOneDocument(
  args: Arguments,
  context: CommandContext,
): Promise<OneDocument | UsageFault | ExitCode> {
  const [name, extra] = args.positional;
  const { io } = context;
  if (name === undefined) return { fault: both('Sebutkan satu berkas dokumen.', 'Name one document file.') };
  if (extra !== undefined) return { fault: both('Sebutkan satu berkas saja.', 'Name one file only.') };
  const file = path.resolve(io.cwd, name);
  const settings = await runSettings(args, [{ kind: 'file', path: file }], context);
  if ('fault' in settings) return settings;
  const { asked, language: fallback } = settings;
  if (!isDocumentName(file)) return refused(name, skipReason('not-a-document', fallback), context);
  const read = await readFile({ path: file, isNamed: true }, settings);
  if ('error' in read) return refused(undefined, read.error[fallback], context);
  const language = asked ?? read.language;
  const { status } = read.result;
  if (read.fault) return refused(name, read.fault[language], context);
  if (status.kind === 'unknown-type') return refused(name, unknownType[language], context);
  if (status.kind === 'skipped') return refused(name, skipReason(status.reason, language), context);
  return { name, file, type: status.type, read, settings, language };
}

const unknownType: Bilingual = {
  id: 'jenis dokumennya tidak dikenal; “naskah check” menjelaskan kesalahannya.',
  en: 'its document type is unknown; “naskah check” explains what is wrong.',
};

/** Says in one line why a command does not do what was asked. */
export function refused(name: string | undefined, reason: string, { io }: CommandContext): ExitCode {
  io.stderr(`naskah: ${name === undefined ? '' : `${name}: `}${reason}\n`);
  return 2;
}
