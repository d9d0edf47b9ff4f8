import path from 'node:path';
import type { Bilingual } from '../../core/catalogue/schema.js';
import { checklistJson, checklistText } from '../../core/presentation/checklist-text.js';
import { viewChecklists } from '../../core/presentation/checklist-view.js';
import { skipReason } from '../../core/presentation/report.js';
import { formatOption, languageOption, type Command, type CommandContext } from '../command.js';
import { isDocumentName } from '../../core/workspace/file-names.js';
import type { ExitCode } from '../io.js';
import { both } from '../language.js';
import { readFile } from '../read-file.js';
import type { Arguments, UsageFault } from '../read-arguments.js';
import { relativeTo } from '../paths.js';
import { configOption, runSettings, todayOption } from '../run-settings.js';

/** Wider lines are hard to read. */
const WIDEST = 100;
const NARROWEST = 40;

/** Shows how far a document fulfils its checklists. */
export const checklistCommand: Command = {
  name: 'checklist',
  operands: 'FILE',
  summary: {
    id: 'menampilkan daftar periksa sebuah dokumen: apa yang sudah, sebagian, atau belum terpenuhi',
    en: 'shows the checklists of a document: what is met, partly met or not met',
  },
  options: {
    format: formatOption,
    language: languageOption,
    today: todayOption,
    config: configOption,
  },
  run: showChecklists,
};

async function showChecklists(args: Arguments, context: CommandContext): Promise<ExitCode | UsageFault> {
  const [name, extra] = args.positional;
  const { io } = context;
  if (name === undefined) return { fault: both('Sebutkan satu berkas dokumen.', 'Name one document file.') };
  if (extra !== undefined) return { fault: both('Sebutkan satu berkas saja.', 'Name one file only.') };
  const file = path.resolve(io.cwd, name);
  const settings = await runSettings(args, [{ kind: 'file', path: file }], context);
  if ('fault' in settings) return settings;
  const { today, asked, language: fallback } = settings;
  if (!isDocumentName(file)) return refused(name, skipReason('not-a-document', fallback), context);
  const read = await readFile({ path: file, isNamed: true }, settings);
  if ('error' in read) return refused(undefined, read.error[fallback], context);
  const { engine, result, source, fault, language: own } = read;
  const language = asked ?? own;
  if (fault) return refused(name, fault[language], context);
  if (result.status.kind === 'unknown-type') return refused(name, unknownType[language], context);
  if (result.status.kind === 'skipped') return refused(name, skipReason(result.status.reason, language), context);
  const { catalogue } = engine;
  const view = viewChecklists(engine.checklists(result, today), result.status.type, {
    ...{ source, registry: catalogue.regulations, language },
  });
  const shown = relativeTo(io.cwd, file);
  const width = Math.max(NARROWEST, Math.min(WIDEST, io.columns));
  const isJson = args.options.get('format') === 'json';
  io.stdout(isJson ? checklistJson(view, shown, language) : checklistText(view, shown, language, width));
  return 0;
}

const unknownType: Bilingual = {
  id: 'jenis dokumennya tidak dikenal; “naskah check” menjelaskan kesalahannya.',
  en: 'its document type is unknown; “naskah check” explains what is wrong.',
};

function refused(name: string | undefined, reason: string, { io }: CommandContext): ExitCode {
  io.stderr(`naskah: ${name === undefined ? '' : `${name}: `}${reason}\n`);
  return 2;
}
