import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  type Document,
  type Footer,
  type ISectionOptions,
} from 'docx';
import { paperNamed, type PaperName } from '../pictures/paper.js';
import type { PictureContext } from '../pictures/picture.js';
import type { DrawnPages } from '../paper/drawn-pages.js';
import { toEmf } from '../pictures/emf/to-emf.js';
import { svgText, type SvgElement } from '../pictures/svg.js';
import { twips } from '../paper/page-room.js';
import { noHeader, pageOf, pictureFoot } from './word-page.js';
import { wordText } from './word-text.js';

/** Pixels of a millimetre, as the library counts. */
const pixels = 96 / 25.4;

/** Pages of a picture as drawings, each of which fills a lying page of its own over the foot of the document. */
export function pictureSection(
  { title, pages }: DrawnPages,
  { paper }: PictureContext,
  footer: Footer,
): ISectionOptions {
  const { left, width, contentWidth } = paperNamed(paper);
  const margin = { left: mm(left), right: mm(width - left - contentWidth), footer: pictureFoot };
  return {
    properties: { page: { ...pageOf(paper, true), margin } },
    headers: { default: noHeader() },
    footers: { default: footer },
    children: pages.map((page, index) => picturePage(page, { title, index, paper })),
  };
}

function mm(length: number): number {
  return Math.round(length * twips);
}

interface PlacedPage {
  readonly title: string;
  readonly index: number;
  readonly paper: PaperName;
}

function picturePage(page: SvgElement, { title, index, paper }: PlacedPage): Paragraph {
  const { width, height } = paperNamed(paper);
  const name = wordText(`${title} ${String(index + 1)}`);
  const image = new ImageRun({
    ...{ type: 'svg', data: bytesOf(xmlOf(page)), fallback: metafile(page) },
    transformation: { width: Math.round(width * pixels), height: Math.round(height * pixels) },
    altText: { title: name, name, description: wordText(describedBy(page) ?? title) },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: 0 },
      wrap: { type: TextWrappingType.NONE },
    },
  });
  return new Paragraph({ children: [image], pageBreakBefore: index > 0 });
}

/**
 * What programs show that cannot draw SVG. The library writes any kind of image under its own extension, but its types
 * know only those that need no declaration; `declareMetafiles` adds it.
 */
function metafile(page: SvgElement): { readonly type: 'png'; readonly data: Uint8Array } {
  return { type: 'emf' as 'png', data: toEmf(page) };
}

/** Says in the package what its metafiles are, so many of them as there are pages. */
export function declareMetafiles(file: Document, pages: readonly SvgElement[]): void {
  const different = new Set(pages.map(xmlOf));
  for (let number = 1; number <= different.size; number += 1)
    file.ContentTypes.addOverride('image/x-emf', `/word/media/image${String(number)}.emf`);
}

/** What a page is, in the words that are read out. */
function describedBy({ children }: SvgElement): string | undefined {
  for (const child of children) {
    if (typeof child !== 'object' || child.name !== 'title') continue;
    return child.children.filter((part) => typeof part === 'string').join('');
  }
  return undefined;
}

/** The text of a page, which is asked for twice and takes long to write. */
function xmlOf(page: SvgElement): string {
  const known = written.get(page);
  if (known !== undefined) return known;
  const xml = svgText(page);
  written.set(page, xml);
  return xml;
}

const written = new WeakMap<SvgElement, string>();

/** XML as bytes: what is not ASCII becomes a reference, which means the same. */
function bytesOf(xml: string): Uint8Array {
  const ascii = xml.replace(/[^\0-\x7F]/gu, (sign) => `&#${String(sign.codePointAt(0))};`);
  const bytes = new Uint8Array(ascii.length);
  for (let index = 0; index < ascii.length; index += 1) bytes[index] = ascii.charCodeAt(index);
  return bytes;
}
