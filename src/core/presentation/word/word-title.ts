import { AlignmentType, BorderStyle, Paragraph } from 'docx';
import { conventions } from '../../model/conventions.js';
import { normaliseName } from '../../text/names.js';
import type { PictureContext } from '../pictures/picture.js';
import { upright, type WordBlock } from './word-block.js';
import { textRuns, wordText } from './word-runs.js';

/** The letterhead and the title: agency and unit over a line, then what the document is, its name and its number. */
export function titleBlock(title: string, context: PictureContext): readonly WordBlock[] {
  const { type, language } = context;
  const agency = factOf(conventions.agency, context);
  const unit = factOf(conventions.unit, context);
  const number = factOf(conventions.number, context);
  const kind = type.title[language];
  // “SOP Penanganan Pengaduan” need not be called that twice.
  const isSame = normaliseName(kind) === normaliseName(title);
  const lines = [
    ...[agency, unit].filter((text) => text !== '').map((text, index) => ({ text, size: index === 0 ? 28 : 24 })),
  ];
  const head = lines.map(({ text, size }, index) => centred(text, { size, hasRule: index === lines.length - 1 }));
  return [
    ...head,
    ...(isSame ? [] : [centred(kind, { size: 24, before: 240 })]),
    ...(title === '' ? [] : [centred(title, { size: 26, before: isSame ? 240 : 60 })]),
    ...(number === '' ? [] : [centred(`${numberWord[language]} ${number}`, { size: 22 })]),
    upright(new Paragraph({})),
  ];
}

const numberWord = { id: 'Nomor', en: 'Number' };

/** A fact of the front matter as a text; empty when it is not there. */
export function factOf(name: string, { reading }: PictureContext): string {
  const value = reading.model[name];
  return typeof value === 'string' ? wordText(value).replace(/\s+/gu, ' ').trim() : '';
}

function centred(
  text: string,
  {
    size,
    before = 0,
    hasRule = false,
  }: { readonly size: number; readonly before?: number; readonly hasRule?: boolean },
): WordBlock {
  const children = [...textRuns(text, { size, bold: true, allCaps: true })];
  const border = hasRule ? { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, space: 4 } } : undefined;
  const spacing = { before, after: hasRule ? 120 : 40 };
  return upright(new Paragraph({ alignment: AlignmentType.CENTER, children, spacing, ...(border && { border }) }));
}
