import type { Bilingual, DocumentType, Template } from '../../core/catalogue/schema.js';
import { templatesOf } from '../../core/catalogue/template.js';
import { newDocument, type KnownFacts } from '../../core/presentation/new-document/new-document.js';
import { nearestName } from '../../core/text/distance.js';
import { readCalendarMonth } from '../../core/text/months.js';
import { languageOption, type Command, type CommandContext } from '../command.js';
import type { ExitCode } from '../io.js';
import { both } from '../language.js';
import { localEngine } from '../local-engine.js';
import { withNearest, type Arguments, type OptionSpec, type UsageFault } from '../read-arguments.js';
import { todayOf, todayOption } from '../run-settings.js';
import { typeNamed } from '../type-named.js';
import { deliverNew } from '../write-output.js';

/** Options that say what is known of the document. */
const factOptions: Readonly<Record<keyof KnownFacts, OptionSpec>> = {
  title: { value: 'TEXT', help: both('judul', 'title') },
  number: { value: 'TEXT', help: both('nomor dokumen', 'document number') },
  agency: { value: 'NAME', help: both('instansi', 'agency') },
  unit: { value: 'NAME', help: both('unit pemilik', 'owning unit') },
  approver: { value: 'POSITION', help: both('jabatan pengesah', 'position of the approving official') },
};

/** Writes a new document of a type. */
export const newCommand: Command = {
  name: 'new',
  operands: 'TYPE',
  summary: {
    id: 'menulis dokumen baru: semua yang wajib, dengan isian [isi …] yang tinggal dilengkapi (jenis: naskah types)',
    en: 'writes a new document: all that is required, with blanks [fill in …] to complete (types: naskah types)',
  },
  options: {
    language: { ...languageOption, help: both('bahasa dokumen dan pesan', 'language of the document and of messages') },
    variant: {
      value: 'ID',
      help: both('varian jenis itu (lihat di bawah)', 'variant of the type (see below)'),
    },
    notation: {
      value: 'markdown|yaml',
      choices: ['markdown', 'yaml'],
      help: both('cara penulisan (menurut nama FILE, atau markdown)', 'notation (by the name of FILE, else markdown)'),
    },
    ...factOptions,
    start: {
      value: 'MONTH',
      help: both(
        'bulan pertama rencana: 2027-01 atau “Januari 2027”',
        'first month of a plan: 2027-01 or “January 2027”',
      ),
    },
    today: todayOption,
    output: {
      value: 'FILE',
      help: both('tulis ke berkas baru ini, bukan ke layar', 'write to this new file, not to the screen'),
    },
  },
  moreHelp: listVariants,
  run: writeNew,
};

async function listVariants(context: CommandContext): Promise<string> {
  const { language } = context;
  const { types } = (await localEngine(context)).catalogue;
  const rows = types.flatMap((type) =>
    templatesOf(type).map(({ id, title, description }) => ({
      name: `${type.id} --variant ${id}`,
      text: `${title[language]}. ${description[language]}`,
    })),
  );
  const width = Math.max(0, ...rows.map(({ name }) => name.length));
  const lines = rows.map(({ name, text }) => `  ${name.padEnd(width)}  ${text}\n`);
  return `${language === 'id' ? 'Varian:' : 'Variants:'}\n${lines.join('')}`;
}

async function writeNew(args: Arguments, context: CommandContext): Promise<ExitCode | UsageFault> {
  const [name, extra] = args.positional;
  if (name === undefined)
    return { fault: both('Sebutkan jenis dokumen, misalnya sop.', 'Name a document type, for example sop.') };
  if (extra !== undefined) return { fault: both('Sebutkan satu jenis saja.', 'Name one type only.') };
  const { catalogue } = await localEngine(context);
  const type = typeNamed(name, catalogue);
  if ('fault' in type) return type;
  const template = templateNamed(args.options.get('variant'), type);
  if (template && 'fault' in template) return template;
  const today = todayOf(args, context.io);
  if (typeof today === 'object') return today;
  const asked = args.options.get('start');
  const start = asked === undefined ? undefined : readCalendarMonth(asked);
  if (asked !== undefined && start === undefined) return { fault: notAMonth(asked) };
  const { text } = newDocument(type, {
    ...{ language: context.language, notation: notationOf(args), template, today, start },
    facts: factsIn(args),
  });
  return deliverNew(text, args.options.get('output'), context);
}

function factsIn({ options }: Arguments): KnownFacts {
  const names = Object.keys(factOptions) as readonly (keyof KnownFacts)[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = options.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function notationOf({ options }: Arguments): 'markdown' | 'yaml' {
  const asked = options.get('notation');
  if (asked === 'yaml' || asked === 'markdown') return asked;
  return /\.ya?ml$/iu.test(options.get('output') ?? '') ? 'yaml' : 'markdown';
}

function templateNamed(id: string | undefined, type: DocumentType): Template | UsageFault | undefined {
  const templates = templatesOf(type);
  const found = templates.find((template) => template.id === id);
  if (id === undefined || found) return found;
  const ids = templates.map((template) => template.id);
  if (ids.length === 0)
    return { fault: both(`Jenis ${type.id} tidak memiliki varian.`, `The type ${type.id} has no variants.`) };
  const list = (language: keyof Bilingual) =>
    templates.map((template) => `${template.id} (${template.title[language]})`).join(', ');
  return {
    fault: withNearest(
      both(
        `Jenis ${type.id} tidak memiliki varian “${id}”; pilih ${list('id')}.`,
        `The type ${type.id} has no variant “${id}”; choose ${list('en')}.`,
      ),
      nearestName(id, ids),
    ),
  };
}

function notAMonth(text: string): Bilingual {
  return both(
    `“${text}” bukan bulan; tulis misalnya 2027-01 atau “Januari 2027”.`,
    `“${text}” is not a month; write for example 2027-01 or “January 2027”.`,
  );
}
