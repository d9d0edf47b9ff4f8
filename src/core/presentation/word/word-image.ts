import type { Image, PhrasingContent } from 'mdast';
import { ImageRun, LineRuleType, type ISpacingProperties, type ParagraphChild } from 'docx';
import type { DocumentPictures } from '../paper/document-pictures.js';
import type { Picture } from '../paper/picture-bytes.js';
import { wordText } from './word-text.js';

/** Pixels of a twip, as the library counts. */
const pixels = 96 / 1440;

/** Where words stand: what they may show and refer to. */
export interface WordsRoom {
  readonly pictures: DocumentPictures;
  /** The mark of a note; undefined for a label that no note has. */
  refer(label: string): ParagraphChild | undefined;
  /** Twips of a picture at most. */
  readonly width: number;
  readonly height: number;
}

/** A picture of the text in its own size, or as large as there is room; undefined when it cannot be shown. */
export function pictureRun({ url, alt }: Image, { pictures, width, height }: WordsRoom): ImageRun | undefined {
  const picture = pictures.get(url);
  if (!picture) return undefined;
  const scale = Math.min(1, (width * pixels) / picture.width, (height * pixels) / picture.height);
  const side = (length: number): number => Math.max(1, Math.round(length * scale));
  const description = wordText(alt ?? '');
  return imageRun(picture, { width: side(picture.width), height: side(picture.height) }, description);
}

/** The line that words with a picture stand on, as high as it is: LibreOffice cuts it to the height that the text has. */
export function pictureLine(words: readonly PhrasingContent[], { pictures }: WordsRoom): ISpacingProperties {
  return isPictured(words, pictures) ? { line: 240, lineRule: LineRuleType.AT_LEAST } : {};
}

function isPictured(words: readonly PhrasingContent[], pictures: DocumentPictures): boolean {
  return words.some((node) =>
    node.type === 'image' ? pictures.has(node.url) : 'children' in node && isPictured(node.children, pictures),
  );
}

/** A picture of so many pixels, and what it shows. */
export function imageRun(
  { kind, bytes }: Picture,
  transformation: { readonly width: number; readonly height: number },
  description: string,
): ImageRun {
  const altText = { name: description, title: description, description };
  // Programs that don't know the newer way to embed SVG, such as LibreOffice, do draw SVG: it is its own fallback, which
  // the library writes, but does not list among the kinds that it knows.
  const fallback = { type: 'svg' as 'png', data: bytes };
  if (kind === 'svg') return new ImageRun({ type: 'svg', data: bytes, fallback, transformation, altText });
  return new ImageRun({ type: kind, data: bytes, transformation, altText });
}
