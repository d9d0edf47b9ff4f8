import path from 'node:path';
import type { Bilingual, Language } from '../../core/catalogue/schema.js';
import {
  exportDocument,
  exportForms,
  showsPictures,
  type ExportForm,
  type Exported,
} from '../../core/presentation/paper/export-document.js';
import { paperNames } from '../../core/presentation/pictures/paper.js';
import { paperContext } from '../../core/presentation/paper/paper-context.js';
import type { PictureContext } from '../../core/presentation/pictures/picture.js';
import { languageOption, type Command, type CommandContext } from '../command.js';
import type { ExitCode, Io } from '../io.js';
import { both } from '../language.js';
import { documentPictures } from '../document-pictures.js';
import { officePaper } from '../office-paper.js';
import { readOneDocument, refused, type OneDocument } from '../one-document.js';
import type { Arguments, UsageFault } from '../read-arguments.js';
import { configOption, todayOption } from '../run-settings.js';
import { deliver } from '../write-output.js';
import { exportPages, pagesHelp } from './export-pages.js';

/** Forms that are bytes, which a screen cannot show. */
const bytes: ReadonlySet<ExportForm> = new Set(['docx', 'xlsx']);

/** Writes a document in a form that others read. */
export const exportCommand: Command = {
  name: 'export',
  operands: 'FILE',
  summary: {
    id: 'membuat dokumen siap cetak (html, lalu PDF lewat cetak peramban; Word: docx) atau gambarnya saja (lembar SOP, indikator: svg, mermaid; tabelnya: xlsx)',
    en: 'makes a document for print (html, then PDF by the browser’s print; Word: docx) or only draws it (SOP sheet, indicators: svg, mermaid; its tables: xlsx)',
  },
  options: {
    to: {
      value: exportForms.join('|'),
      choices: exportForms,
      help: both('bentuk keluaran (html)', 'form of the output (html)'),
    },
    paper: {
      value: paperNames.join('|'),
      choices: paperNames,
      help: both('ukuran kertas (F4)', 'size of the paper (F4)'),
    },
    pages: { help: pagesHelp },
    output: {
      value: 'FILE',
      help: both('tulis ke berkas ini, bukan ke layar', 'write to this file, not to the screen'),
    },
    language: { ...languageOption, help: both('bahasa pesan', 'language of messages') },
    today: todayOption,
    config: configOption,
  },
  run: exportFile,
};

async function exportFile(args: Arguments, context: CommandContext): Promise<ExitCode | UsageFault> {
  const { io } = context;
  const form = exportForms.find((each) => each === args.options.get('to')) ?? 'html';
  const unnamed = withoutPlace(form, args);
  if (unnamed) return unnamed;
  const document = await readOneDocument(args, context);
  if (typeof document === 'number' || 'fault' in document) return document;
  const { name, file, language } = document;
  const output = args.options.get('output');
  // The document itself is what everything else is made of.
  if (output !== undefined && path.resolve(io.cwd, output) === file) return refused(output, itself[language], context);
  const exported = await prepared(document, form, args, io);
  const write = args.options.has('pages') ? writePages : writeWhole;
  const code = exported && (await write(exported, { form, output, language }, io));
  return code ?? refused(name, nothing[language], context);
}

/** In which form something is written, and where. */
interface Wanted {
  readonly form: ExportForm;
  readonly output: string | undefined;
  readonly language: Language;
}

async function writeWhole(
  exported: Exported,
  { form, output, language }: Wanted,
  io: Io,
): Promise<ExitCode | undefined> {
  const content = await exportDocument(form, exported);
  if (content === undefined) return undefined;
  const said = both(`Ditulis ke ${output ?? ''}.`, `Written to ${output ?? ''}.`)[language];
  return (await deliver({ content, file: output, said, language }, io)) ? 0 : 2;
}

function writePages({ context }: Exported, { output = '', language }: Wanted, io: Io): Promise<ExitCode | undefined> {
  return exportPages(context, output, language, io);
}

/** Bytes need a file to go to, and so do pages. */
function withoutPlace(form: ExportForm, { options }: Arguments): UsageFault | undefined {
  if (options.has('pages') && (form !== 'svg' || !options.has('output'))) {
    return {
      fault: both(
        '--pages memerlukan --to svg dan --output lembar.svg',
        '--pages needs --to svg and --output sheet.svg',
      ),
    };
  }
  if (!bytes.has(form) || options.has('output')) return undefined;
  return { fault: both(`Sebutkan berkasnya: --output dokumen.${form}`, `Name its file: --output document.${form}`) };
}

async function prepared(
  document: OneDocument,
  form: ExportForm,
  { options }: Arguments,
  io: Io,
): Promise<Exported | undefined> {
  const { file, type, read, settings, language } = document;
  const { result, source } = read;
  const { reading, findings, hoursPerDay } = result;
  if (!reading) return undefined;
  const office = await officePaper(document, io);
  const paper = paperNames.find((each) => each === options.get('paper')) ?? office.stationery.paper ?? 'F4';
  const context: PictureContext = {
    ...{ type, reading, source, findings, hoursPerDay, today: settings.today, paper },
    ...{ language: result.language, readerLanguage: language, marks: false },
  };
  const pictures = showsPictures(form) ? await documentPictures(document, io) : undefined;
  return {
    context: paperContext(context, office.stationery, office.logo, pictures),
    ...{ document: result.document, title: path.basename(file) },
  };
}

const itself: Bilingual = {
  id: 'ini dokumennya sendiri; sebutkan berkas lain sesudah --output.',
  en: 'this is the document itself; name another file after --output.',
};

const nothing: Bilingual = {
  id: 'jenis dokumen ini tidak punya gambar dalam bentuk itu.',
  en: 'this type of document has no picture in that form.',
};
