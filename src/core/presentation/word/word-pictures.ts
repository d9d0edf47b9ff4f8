import {
  Footer,
  Header,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  type ISectionOptions,
} from 'docx';
import type { Language } from '../../catalogue/schema.js';
import { paperNamed, type PaperName } from '../pictures/paper.js';
import type { PictureContext, PictureView } from '../pictures/picture.js';
import { svgText, type SvgElement } from '../pictures/svg.js';
import { pageOf } from './word-page.js';
import { wordText } from './word-runs.js';

/** Pixels of a millimetre, as the library counts. */
const pixels = 96 / 25.4;

/** One clear pixel: a program that cannot show SVG shows it, and the sentence behind. */
const clearPixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';

/** What an old program shows in the place of a drawing, which covers it elsewhere. */
const unseen: Readonly<Record<Language, string>> = {
  id: 'Gambar di halaman ini adalah gambar vektor (SVG). Program ini tidak dapat menampilkannya: bukalah berkas ini dengan Word 2019 atau yang lebih baru, atau ekspor dokumennya sebagai HTML.',
  en: 'The drawing on this page is a vector drawing (SVG). This program cannot show it: open the file in Word 2019 or newer, or export the document as HTML.',
};

/** Every page of a picture as a drawing that fills a lying page of its own; it brings its own foot. */
export function pictureSection({ title, pages }: PictureView, { paper, language }: PictureContext): ISectionOptions {
  return {
    properties: { page: pageOf(paper, true) },
    // An empty one: without, the header of the text would go on.
    headers: { default: new Header({ children: [] }) },
    footers: { default: new Footer({ children: [] }) },
    children: pages.map((page, index) => picturePage(page, { title, index, paper, language })),
  };
}

interface PlacedPage {
  readonly title: string;
  readonly index: number;
  readonly paper: PaperName;
  readonly language: Language;
}

function picturePage(page: SvgElement, { title, index, paper, language }: PlacedPage): Paragraph {
  const { width, height } = paperNamed(paper);
  const name = wordText(`${title} ${String(index + 1)}`);
  const image = new ImageRun({
    ...{ type: 'svg', data: bytesOf(svgText(page)), fallback: { type: 'png', data: clearPixel } },
    transformation: { width: Math.round(width * pixels), height: Math.round(height * pixels) },
    altText: { title: name, name, description: wordText(describedBy(page) ?? title) },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: 0 },
      wrap: { type: TextWrappingType.NONE },
    },
  });
  return new Paragraph({ children: [image, new TextRun(unseen[language])], pageBreakBefore: index > 0 });
}

/** What a page is, in the words that are read out. */
function describedBy({ children }: SvgElement): string | undefined {
  for (const child of children) {
    if (typeof child !== 'object' || child.name !== 'title') continue;
    return child.children.filter((part) => typeof part === 'string').join('');
  }
  return undefined;
}

/** XML as bytes: what is not ASCII becomes a reference, which means the same. */
function bytesOf(xml: string): Uint8Array {
  const ascii = xml.replace(/[^\0-\x7F]/gu, (sign) => `&#${String(sign.codePointAt(0))};`);
  return Uint8Array.from(ascii, (sign) => sign.charCodeAt(0));
}
