import { AlignmentType, Paragraph } from 'docx';
import { titleLines } from '../paper/document-name.js';
import { upright } from '../paper/paper-block.js';
import type { PaperContext } from '../paper/paper-context.js';
import type { WordBlock } from './word-block.js';
import { textRuns } from './word-runs.js';

/** What the document is, its name and its number. */
export function titleBlock(title: string, context: PaperContext): readonly WordBlock[] {
  const { kind, number } = titleLines(title, context);
  return [
    ...(kind === '' ? [] : [centred(kind, { size: 24, before: 240 })]),
    ...(title === '' ? [] : [centred(title, { size: 26, before: kind === '' ? 240 : 60 })]),
    ...(number === '' ? [] : [centred(number, { size: 22 })]),
    upright(new Paragraph({})),
  ];
}

function centred(text: string, { size, before = 0 }: { readonly size: number; readonly before?: number }): WordBlock {
  const children = [...textRuns(text, { size, bold: true, allCaps: true })];
  return upright(new Paragraph({ alignment: AlignmentType.CENTER, children, spacing: { before, after: 40 } }));
}
