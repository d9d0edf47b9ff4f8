import { checklistJson, checklistText } from '../../core/presentation/checklist-text.js';
import { viewChecklists } from '../../core/presentation/checklist-view.js';
import { formatOption, languageOption, type Command, type CommandContext } from '../command.js';
import type { ExitCode } from '../io.js';
import { readOneDocument } from '../one-document.js';
import type { Arguments, UsageFault } from '../read-arguments.js';
import { relativeTo } from '../paths.js';
import { configOption, todayOption } from '../run-settings.js';

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
  const { io } = context;
  const document = await readOneDocument(args, context);
  if (typeof document === 'number' || 'fault' in document) return document;
  const { file, type, read, settings, language } = document;
  const { engine, result, source } = read;
  const view = viewChecklists(engine.checklists(result, settings.today), type, {
    ...{ source, registry: engine.catalogue.regulations, language },
  });
  const shown = relativeTo(io.cwd, file);
  const width = Math.max(NARROWEST, Math.min(WIDEST, io.columns));
  const isJson = args.options.get('format') === 'json';
  io.stdout(isJson ? checklistJson(view, shown, language) : checklistText(view, shown, language, width));
  return 0;
}
