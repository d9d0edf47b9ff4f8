import type { DocumentType, Language } from '../../catalogue/schema.js';
import type { Finding } from '../../findings/finding.js';
import type { Reading } from '../../model/reading.js';
import type { SourceText } from '../../text/source-text.js';
import type { PaperName } from './paper.js';
import type { SvgElement } from './svg.js';

/**
 * One picture of a document, page by page. An element with `data-start` and `data-end` shows what stands there in the
 * text: UTF-16 offsets of a click place.
 */
export interface PictureView {
  /** What the type calls its kind, for programs. */
  readonly kind: string;
  readonly title: string;
  readonly pages: readonly SvgElement[];
  /** How many of its pages are a form that names the document: with such, on paper it comes before the text. */
  readonly formPages?: number;
  /** The same in words, for those who cannot see it. */
  readonly table?: PictureTable;
}

/** A picture within a picture: its address holds it. */
export interface Emblem {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureTable {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly PictureRow[];
}

export interface PictureRow {
  readonly cells: readonly string[];
  /** Offsets of what the row is about. */
  readonly start?: number;
  readonly end?: number;
}

/** A document that was read as a type, and how its pictures are to be drawn. */
export interface PictureContext {
  readonly type: DocumentType;
  readonly reading: Reading;
  readonly source: SourceText;
  readonly findings: readonly Finding[];
  /** Working hours of a day, when the office says them. */
  readonly hoursPerDay?: number | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Language of what stands on the paper; that of the document, unless somebody asks for another. */
  readonly language: Language;
  /** Language of what is said about it. */
  readonly readerLanguage: Language;
  readonly paper: PaperName;
  /** The office's logo, which its own forms bear; millimetres. */
  readonly emblem?: Emblem;
  /** Whether faults are marked in the picture; without, a line says how many there are. */
  readonly marks: boolean;
}
