import path from 'node:path';
import type { Bilingual } from '../../core/catalogue/schema.js';
import { relationsOf } from '../../core/presentation/relations.js';
import { relationsJson, relationsText } from '../../core/presentation/relations-text.js';
import type { DocumentSet } from '../../core/set/document-set.js';
import type { DocumentEntry } from '../../core/set/entry.js';
import { documentId } from '../check-file.js';
import type { CheckRun } from '../check-run.js';
import { formatOption, languageOption, type Command, type CommandContext } from '../command.js';
import { addAround, addFile, setFolder, setFor, setOption } from '../document-set.js';
import type { ExitCode } from '../io.js';
import { both } from '../language.js';
import { relativeTo } from '../paths.js';
import type { Arguments, UsageFault } from '../read-arguments.js';
import { configOption, runSettings, todayOption } from '../run-settings.js';

/** Shows what a document refers to, and what refers to it. */
export const relationsCommand: Command = {
  name: 'relations',
  operands: 'FILE',
  summary: {
    id: 'menampilkan dokumen yang diacu sebuah dokumen, dan yang mengacu kepadanya',
    en: 'shows the documents that a document refers to, and those that refer to it',
  },
  options: {
    set: {
      ...setOption,
      help: both('folder dokumen yang dikenal (folder ini)', 'folder of the known documents (this one)'),
    },
    format: formatOption,
    language: languageOption,
    today: todayOption,
    config: configOption,
  },
  run: showRelations,
};

async function showRelations(args: Arguments, context: CommandContext): Promise<ExitCode | UsageFault> {
  const { io } = context;
  const [name, extra] = args.positional;
  if (name === undefined) return { fault: both('Sebutkan satu berkas dokumen.', 'Name one document file.') };
  if (extra !== undefined) return { fault: both('Sebutkan satu berkas saja.', 'Name one file only.') };
  const around = (await setFolder(args, io)) ?? ({ kind: 'folder', path: io.cwd } as const);
  if ('fault' in around) return around;
  const file = { path: path.resolve(io.cwd, name), isNamed: true };
  const run = await runSettings(args, [{ kind: 'file', path: file.path }], context);
  if ('fault' in run) return run;
  const set = setFor([around]);
  const unread = await addFile(file, set, run);
  const errors = unread ? [unread] : await addAround(around, [file], set, run);
  const entry = set.get(documentId(file, io).uri);
  const problems = entry || unread ? errors : [...errors, noDocument(name)];
  for (const problem of problems) io.stderr(`naskah: ${problem[run.language]}\n`);
  if (entry) await print(entry, set, run, args.options.get('format') === 'json');
  return problems.length > 0 ? 2 : 0;
}

async function print(entry: DocumentEntry, set: DocumentSet, run: CheckRun, isJson: boolean): Promise<void> {
  const { io, today, language } = run;
  const { catalogue } = (await run.configurations.of(entry.path))?.engine ?? run.engine;
  const uriOf = (file: string): string => relativeTo(io.cwd, path.resolve(file));
  const relations = relationsOf(entry, { set, catalogue, today, language, uriOf });
  io.stdout(isJson ? relationsJson(relations) : relationsText(relations, language));
}

function noDocument(name: string): Bilingual {
  return both(`“${name}” bukan dokumen Naskah.`, `“${name}” is no Naskah document.`);
}
