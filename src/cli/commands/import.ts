import path from 'node:path';
import type { Bilingual, DocumentType } from '../../core/catalogue/schema.js';
import type { ImportedDocument } from '../../core/presentation/import/import-word.js';
import { lossWords } from '../../core/presentation/import/losses.js';
import { languageOption, type Command, type CommandContext } from '../command.js';
import type { ExitCode } from '../io.js';
import { both } from '../language.js';
import { localEngine } from '../local-engine.js';
import { refused } from '../one-document.js';
import type { Arguments, UsageFault } from '../read-arguments.js';
import { todayOf, todayOption } from '../run-settings.js';
import { unreadable } from '../system-errors.js';
import { typeNamed } from '../type-named.js';
import { deliverNew } from '../write-output.js';

/** Makes a Markdown document of a Word file. */
export const importCommand: Command = {
  name: 'import',
  operands: 'FILE.docx',
  summary: {
    id: 'membuat dokumen Markdown dari berkas Word, dengan jenis yang paling mungkin dan daftar yang tidak terbawa',
    en: 'makes a Markdown document of a Word file, of the likeliest type, with a list of what was left out',
  },
  options: {
    type: { value: 'TYPE', help: both('jenis dokumen (yang paling mungkin)', 'document type (the likeliest)') },
    output: {
      value: 'FILE',
      help: both('tulis ke berkas baru ini, bukan ke layar', 'write to this new file, not to the screen'),
    },
    language: { ...languageOption, help: both('bahasa dokumen dan pesan', 'language of the document and of messages') },
    today: todayOption,
  },
  run: importFile,
};

async function importFile(args: Arguments, context: CommandContext): Promise<ExitCode | UsageFault> {
  const [name, extra] = args.positional;
  const { io, language } = context;
  if (name === undefined) return { fault: both('Sebutkan satu berkas Word (.docx).', 'Name one Word file (.docx).') };
  if (extra !== undefined) return { fault: both('Sebutkan satu berkas saja.', 'Name one file only.') };
  const { catalogue } = await localEngine(context);
  const asked = args.options.get('type');
  const type = asked === undefined ? undefined : typeNamed(asked, catalogue);
  if (type && 'fault' in type) return type;
  const today = todayOf(args, io);
  if (typeof today === 'object') return today;
  const bytes = await io.readFile(path.resolve(io.cwd, name)).catch((error: unknown) => unreadable(name, error));
  if (!(bytes instanceof Uint8Array)) return refused(undefined, bytes[language], context);
  const { importWord } = await import('../../core/presentation/import/import-word.js');
  const documentLanguage = args.options.has('language') ? language : undefined;
  const imported = await importWord(bytes, { catalogue, type, language: documentLanguage, today });
  if ('fault' in imported) return refused(name, imported.fault[language], context);
  const code = await deliverNew(imported.text, args.options.get('output'), context);
  if (code === 0) io.stderr(summary(name, imported)[language]);
  return code;
}

/** What the document is taken for, and what is not in it. */
function summary(name: string, { type, losses }: ImportedDocument): Bilingual {
  const lines = losses.map(lossWords);
  const text = (of: keyof Bilingual, head: string, all: string): string =>
    [`${name}: ${head}`, ...(lines.length === 0 ? [`  ${all}`] : lines.map((line) => `  - ${line[of]}`)), ''].join(
      '\n',
    );
  return {
    id: text('id', kindOf(type, 'id'), 'Semua isinya terbawa.'),
    en: text('en', kindOf(type, 'en'), 'Nothing was left out.'),
  };
}

function kindOf({ id, title }: DocumentType, language: keyof Bilingual): string {
  const named = `${title[language]} (${id})`;
  return language === 'id'
    ? `dibaca sebagai ${named}; periksa hasilnya dan lengkapi isian [isi …].`
    : `read as ${named}; check the result and complete the blanks [fill in …].`;
}
