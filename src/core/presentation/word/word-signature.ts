import { AlignmentType, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { Language } from '../../catalogue/schema.js';
import { datedWords, officialOf, signatureWords, type Official } from '../paper/official.js';
import { upright } from '../paper/paper-block.js';
import type { PaperContext } from '../paper/paper-context.js';
import type { WordBlock } from './word-block.js';
import { textPage } from './word-page.js';
import { textRuns } from './word-runs.js';
import { wordText } from './word-text.js';

/** How a signature is written; it may stand in the right part of a page. */
interface SignatureLook {
  readonly language: Language;
  /** Half points. */
  readonly size: number;
  /** Twips. */
  readonly left?: number;
}

/** The lines of a signature: position, room to sign, name, rank, number. */
export function signatureLines(official: Official, { language, size, left = 0 }: SignatureLook): readonly Paragraph[] {
  const plain = (text: string): readonly ParagraphChild[] => [new TextRun({ text: wordText(text), size })];
  const { position, name, rank, number } = signatureWords(official, language);
  const above = position.isKnown ? textRuns(position.text, { size, bold: true, allCaps: true }) : plain(position.text);
  const below = name.isKnown ? textRuns(name.text, { size, bold: true, underline: {} }) : plain(name.text);
  const room = Array.from({ length: 4 }, () => plain(''));
  const ranked = rank === '' ? [] : [plain(rank)];
  return [above, ...room, below, ...ranked, plain(number)].map((runs) => centred(runs, left));
}

/** The signature at the end of a text, with the place if it is known, in the right half of a page that stands or lies. */
export function signatureBlock(place: string, context: PaperContext, lies: boolean): readonly WordBlock[] {
  const { language, paper } = context;
  const official = officialOf(context);
  if (!official) return [];
  const size = 2 * context.size;
  const left = Math.round(textPage(paper, lies).room / 2);
  const dated = datedWords(place, context).map((words) => centred([new TextRun({ text: words, size })], left));
  const lines = [centred([], left), ...dated, ...signatureLines(official, { language, size, left })];
  return lines.map(upright);
}

function centred(children: readonly ParagraphChild[], left = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [...children],
    spacing: { after: 0 },
    keepNext: true,
    ...(left > 0 && { indent: { left } }),
  });
}
