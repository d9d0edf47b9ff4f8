import path from 'node:path';
import type { Bilingual } from '../../core/catalogue/schema.js';
import { oneLine } from '../../core/presentation/display-width.js';
import { mermaidOf } from '../../core/presentation/pictures/mermaid.js';
import { paperNames } from '../../core/presentation/pictures/paper.js';
import { picturesHtml, picturesSvg } from '../../core/presentation/pictures/picture-files.js';
import type { PictureContext } from '../../core/presentation/pictures/picture.js';
import { picturesOf } from '../../core/presentation/pictures/pictures.js';
import { languageOption, type Command, type CommandContext } from '../command.js';
import type { ExitCode } from '../io.js';
import { both } from '../language.js';
import { readOneDocument, refused } from '../one-document.js';
import type { Arguments, UsageFault } from '../read-arguments.js';
import { configOption, todayOption } from '../run-settings.js';
import { unwritable } from '../system-errors.js';

/** Makes a file of a document; undefined when there is nothing in it that the form could show. */
type Write = (context: PictureContext, title: string) => string | undefined;

/** One line for each form. */
const forms: Readonly<Record<string, Write>> = {
  svg: (context) => ifAny(picturesOf(context), picturesSvg),
  html: (context, title) => ifAny(picturesOf(context), (pictures) => picturesHtml(pictures, title, context.language)),
  mermaid: (context) => ifAny(mermaidOf(context), (texts) => texts.join('\n')),
};

function ifAny<Each>(all: readonly Each[], write: (all: readonly Each[]) => string): string | undefined {
  return all.length === 0 ? undefined : write(all);
}

/** Writes a document in a form that others read. */
export const exportCommand: Command = {
  name: 'export',
  operands: 'FILE',
  summary: {
    id: 'membuat gambar dokumen: lembar SOP dengan diagram alirnya (svg, html untuk dicetak, mermaid)',
    en: 'draws a document: the SOP sheet with its flowchart (svg, html for print, mermaid)',
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
  const document = await readOneDocument(args, context);
  if (typeof document === 'number' || 'fault' in document) return document;
  const { name, file, type, read, settings, language } = document;
  const { result, source } = read;
  if (!result.reading) return refused(name, nothing[language], context);
  const made = forms[args.options.get('to') ?? 'html']?.(
    {
      ...{ type, reading: result.reading, source, findings: result.findings, hoursPerDay: result.hoursPerDay },
      ...{ today: settings.today, language: result.language, readerLanguage: language, marks: false },
      paper: paperNames.find((each) => each === args.options.get('paper')) ?? 'F4',
    },
    path.basename(file),
  );
  if (made === undefined) return refused(name, nothing[language], context);
  const output = args.options.get('output');
  // The document itself is what everything else is made of.
  const isItself = output !== undefined && path.resolve(context.io.cwd, output) === file;
  return isItself ? refused(output, itself[language], context) : deliver(made, output, language, context);
}

const itself: Bilingual = {
  id: 'ini dokumennya sendiri; sebutkan berkas lain sesudah --output.',
  en: 'this is the document itself; name another file after --output.',
};

const nothing: Bilingual = {
  id: 'jenis dokumen ini tidak punya gambar dalam bentuk itu.',
  en: 'this type of document has no picture in that form.',
};

async function deliver(
  made: string,
  output: string | undefined,
  language: 'id' | 'en',
  { io }: CommandContext,
): Promise<ExitCode> {
  if (output === undefined) {
    io.stdout(made);
    return 0;
  }
  try {
    await io.writeFile(path.resolve(io.cwd, output), made);
  } catch (error) {
    io.stderr(`naskah: ${oneLine(unwritable(output, error)[language])}\n`);
    return 2;
  }
  io.stdout(`${oneLine(both(`Ditulis ke ${output}.`, `Written to ${output}.`)[language])}\n`);
  return 0;
}
