import { conventions } from '../../model/conventions.js';
import { normaliseName } from '../../text/names.js';
import { plainPaper, type Stationery } from '../../workspace/stationery.js';
import type { PictureContext } from '../pictures/picture.js';
import { noPictures, type DocumentPictures } from './document-pictures.js';
import { logoAddress, logoSize, type Logo } from './logo.js';

/** What a document is printed with: its reading, and the office's own paper. */
export interface PaperContext extends PictureContext {
  readonly letterhead: Letterhead;
  readonly font: string;
  /** Points of the text. */
  readonly size: number;
  /** What the text shows. */
  readonly pictures: DocumentPictures;
}

export interface Letterhead {
  /** The widest authority first. */
  readonly lines: readonly string[];
  /** Address and contacts. */
  readonly small: readonly string[];
  readonly logo: Logo | undefined;
}

const usualFont = 'Arial';
const usualSize = 11;

/** A context with the office's paper; without lines of its own the letterhead is the document's agency and unit. */
export function paperContext(
  context: PictureContext,
  stationery: Stationery = plainPaper,
  logo?: Logo,
  pictures: DocumentPictures = noPictures,
): PaperContext {
  const own = [factOf(conventions.agency, context), factOf(conventions.unit, context)].filter((text) => text !== '');
  const { lines, address, telephone, font = usualFont, size = usualSize } = stationery;
  return {
    ...{ ...context, font, size, pictures },
    ...(logo && { emblem: { address: logoAddress(logo), ...logoSize(logo) } }),
    letterhead: {
      lines: lines.length > 0 ? lines : own,
      small: [address, telephone].filter((text) => text !== ''),
      logo,
    },
  };
}

/** Whether a text stands in the letterhead already. */
export function isInLetterhead(text: string, { letterhead }: PaperContext): boolean {
  return letterhead.lines.some((line) => normaliseName(line) === normaliseName(text));
}

/** A fact of the front matter as one line of text; empty when it is not there. */
export function factOf(path: string, { reading }: PictureContext): string {
  let value: unknown = reading.model;
  for (const name of path.split('/'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
}
