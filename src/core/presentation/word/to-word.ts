import {
  AlignmentType,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type ILevelsOptions,
} from 'docx';
import type { Language } from '../../catalogue/schema.js';
import type { MarkdownDocument } from '../../document/document.js';
import { labelIn } from '../assist/labels.js';
import { paperNamed } from '../pictures/paper.js';
import type { PictureContext } from '../pictures/picture.js';
import { wordSection, type Numbering } from './word-blocks.js';
import { wordText } from './word-runs.js';

/** Twips of a millimetre. */
const twips = 1440 / 25.4;
const font = 'Arial';
const spelling: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** A Markdown document as the bytes of a Word file: its facts as a table, then its text. Loads the Word library. */
export async function toWord(document: MarkdownDocument, context: PictureContext): Promise<Uint8Array> {
  const lists: { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] = [];
  const numbering: Numbering = {
    start(first) {
      const reference = `list-${String(lists.length)}`;
      lists.push({ reference, levels: levelsFrom(first) });
      return reference;
    },
  };
  const children = [...factsTable(context), ...wordSection(document.root, numbering)];
  const { width, height } = paperNamed(context.paper);
  const file = new Document({
    numbering: { config: lists },
    styles: { default: { document: { run: { font, size: 22, language: { value: spelling[context.language] } } } } },
    sections: [
      {
        // The paper is known by its landscape page; this one stands.
        properties: { page: { size: { width: Math.round(height * twips), height: Math.round(width * twips) } } },
        footers: { default: pageFooter(context.language) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function levelsFrom(start: number): readonly ILevelsOptions[] {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    start,
    format: LevelFormat.DECIMAL,
    text: `%${String(level + 1)}.`,
    style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 425 } } },
  }));
}

/** What the front matter says, by the labels of the type and in the author's words. */
function factsTable({ reading, source, type, language }: PictureContext): readonly FileChild[] {
  const rows = [...reading.places].flatMap(([pointer, { value, via }]) => {
    const [, name = '', deeper] = pointer.split('/');
    if (via !== 'yaml' || name === '' || deeper !== undefined || !value) return [];
    const text = source.text.slice(value.start, value.end);
    const cells = [labelIn(type.schema, [name], language), text].map(
      (words) => new TableCell({ children: [new Paragraph({ text: wordText(words) })] }),
    );
    return [new TableRow({ children: cells, cantSplit: true })];
  });
  if (rows.length === 0) return [];
  return [new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } }), new Paragraph({})];
}

function pageFooter(language: Language): Footer {
  const [page, of] = language === 'id' ? ['Halaman ', ' dari '] : ['Page ', ' of '];
  const children = [new TextRun({ children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] })];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}
