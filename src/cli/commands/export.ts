import path from 'node:path';
import type { Bilingual } from '../../core/catalogue/schema.js';
import type { PolicyDocument } from '../../core/document/document.js';
import { paperNames } from '../../core/presentation/pictures/paper.js';
import type { PictureContext, PictureView } from '../../core/presentation/pictures/picture.js';
import { languageOption, type Command, type CommandContext } from '../command.js';
import type { ExitCode } from '../io.js';
import { both } from '../language.js';
import { readOneDocument, refused, type OneDocument } from '../one-document.js';
import type { Arguments, UsageFault } from '../read-arguments.js';
import { configOption, todayOption } from '../run-settings.js';
import { deliver } from '../write-output.js';

/** What a form is made from. */
interface Exported {
  readonly context: PictureContext;
  readonly document: PolicyDocument | undefined;
  readonly title: string;
}

type Content = string | Uint8Array | undefined;

/** Makes a file of a document; undefined when there is nothing in it that the form could show. */
type Write = (exported: Exported) => Promise<Content>;

/** What makes each form is loaded only when it is asked for: no other command waits for it. */
const forms: Readonly<Record<string, Write>> = {
  svg: async ({ context }) => {
    const { picturesSvg } = await import('../../core/presentation/pictures/picture-files.js');
    return ifAny(await drawn(context), picturesSvg);
  },
  html: async ({ context, title }) => {
    const { picturesHtml } = await import('../../core/presentation/pictures/picture-files.js');
    return ifAny(await drawn(context), (pictures) => picturesHtml(pictures, title, context.language));
  },
  mermaid: async ({ context }) => {
    const { mermaidOf } = await import('../../core/presentation/pictures/mermaid.js');
    return ifAny(mermaidOf(context), (texts) => texts.join('\n'));
  },
  docx: async ({ context, document }) => {
    if (!document) return undefined;
    const { toWord } = await import('../../core/presentation/word/to-word.js');
    return toWord(document, context);
  },
};

/** Forms that are bytes, which a screen cannot show. */
const bytes: ReadonlySet<string> = new Set(['docx']);

async function drawn(context: PictureContext): Promise<readonly PictureView[]> {
  const { picturesOf } = await import('../../core/presentation/pictures/pictures.js');
  return picturesOf(context);
}

function ifAny<Each>(all: readonly Each[], write: (all: readonly Each[]) => string): string | undefined {
  return all.length === 0 ? undefined : write(all);
}

/** Writes a document in a form that others read. */
export const exportCommand: Command = {
  name: 'export',
  operands: 'FILE',
  summary: {
    id: 'membuat gambar dokumen (lembar SOP, indikator: svg, html untuk dicetak, mermaid) atau berkas Word (docx)',
    en: 'draws a document (SOP sheet, indicators: svg, html for print, mermaid) or makes a Word file of it (docx)',
  },
  options: {
    to: {
      value: Object.keys(forms).join('|'),
      choices: Object.keys(forms),
      help: both('bentuk keluaran (html)', 'form of the output (html)'),
    },
    paper: {
      value: paperNames.join('|'),
      choices: paperNames,
      help: both('ukuran kertas (F4)', 'size of the paper (F4)'),
    },
    output: {
      value: 'FILE',
      help: both('tulis ke berkas ini, bukan ke layar', 'write to this file, not to the screen'),
    },
    language: { ...languageOption, help: both('bahasa pesan', 'language of messages') },
    today: todayOption,
    config: configOption,
  },
  run: exportDocument,
};

async function exportDocument(args: Arguments, context: CommandContext): Promise<ExitCode | UsageFault> {
  const { io } = context;
  const form = args.options.get('to') ?? 'html';
  const unnamed = withoutPlace(form, args);
  if (unnamed) return unnamed;
  const document = await readOneDocument(args, context);
  if (typeof document === 'number' || 'fault' in document) return document;
  const { name, file, language } = document;
  const output = args.options.get('output');
  // The document itself is what everything else is made of.
  if (output !== undefined && path.resolve(io.cwd, output) === file) return refused(output, itself[language], context);
  const content = await make(document, form, args);
  if (content === undefined) return refused(name, nothing[language], context);
  const said = both(`Ditulis ke ${output ?? ''}.`, `Written to ${output ?? ''}.`)[language];
  return (await deliver({ content, file: output, said, language }, io)) ? 0 : 2;
}

/** Bytes need a file to go to. */
function withoutPlace(form: string, { options }: Arguments): UsageFault | undefined {
  if (!bytes.has(form) || options.has('output')) return undefined;
  return { fault: both('Sebutkan berkasnya: --output dokumen.docx', 'Name its file: --output document.docx') };
}

async function make(
  { file, type, read, settings, language }: OneDocument,
  form: string,
  { options }: Arguments,
): Promise<Content> {
  const { result, source } = read;
  const { reading, findings, hoursPerDay } = result;
  if (!reading) return undefined;
  const context: PictureContext = {
    ...{ type, reading, source, findings, hoursPerDay, today: settings.today },
    ...{ language: result.language, readerLanguage: language, marks: false },
    paper: paperNames.find((each) => each === options.get('paper')) ?? 'F4',
  };
  return forms[form]?.({ context, document: result.document, title: path.basename(file) });
}

const itself: Bilingual = {
  id: 'ini dokumennya sendiri; sebutkan berkas lain sesudah --output.',
  en: 'this is the document itself; name another file after --output.',
};

const nothing: Bilingual = {
  id: 'jenis dokumen ini tidak punya gambar dalam bentuk itu.',
  en: 'this type of document has no picture in that form.',
};
