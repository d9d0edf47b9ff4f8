import path from 'node:path';
import type { Bilingual, Language } from '../../core/catalogue/schema.js';
import { oneLine } from '../../core/presentation/display-width.js';
import type { PictureContext } from '../../core/presentation/pictures/picture.js';
import type { ExitCode, Io } from '../io.js';
import { both } from '../language.js';
import { writeNamed } from '../write-output.js';

/** What pages are, in the help of the command. */
export const pagesHelp: Bilingual = {
  id: 'satu berkas SVG untuk setiap halaman: lembar-1.svg, lembar-2.svg, …',
  en: 'one SVG file for each page: sheet-1.svg, sheet-2.svg, …',
};

/** Writes each page of a document’s pictures to a file of its own, named after `output`; undefined when it has none. */
export async function exportPages(
  context: PictureContext,
  output: string,
  language: Language,
  io: Io,
): Promise<ExitCode | undefined> {
  const { picturesOf } = await import('../../core/presentation/pictures/pictures.js');
  const { pictureFiles } = await import('../../core/presentation/pictures/picture-files.js');
  const pages = pictureFiles(picturesOf(context));
  if (pages.length === 0) return undefined;
  const { dir, name, ext } = path.parse(output);
  const digits = String(pages.length).length;
  const nameOf = (index: number): string => path.join(dir, `${name}-${String(index + 1).padStart(digits, '0')}${ext}`);
  for (const [index, page] of pages.entries()) {
    const fault = await writeNamed(nameOf(index), page, io);
    if (!fault) continue;
    io.stderr(`naskah: ${oneLine(fault[language])}\n`);
    return 2;
  }
  const said = both(
    `Ditulis ke ${String(pages.length)} berkas, ${nameOf(0)} sampai ${nameOf(pages.length - 1)}.`,
    `Written to ${String(pages.length)} files, ${nameOf(0)} to ${nameOf(pages.length - 1)}.`,
  );
  io.stdout(`${oneLine(said[language])}\n`);
  return 0;
}
