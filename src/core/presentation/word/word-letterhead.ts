import {
  AlignmentType,
  BorderStyle,
  type ImageRun,
  LineRuleType,
  Paragraph,
  TableRow,
  TextRun,
  type ISpacingProperties,
  type ParagraphChild,
} from 'docx';
import { logoSize, type Logo } from '../paper/logo.js';
import type { Letterhead, PaperContext } from '../paper/paper-context.js';
import { upright } from '../paper/paper-block.js';
import type { WordBlock } from './word-block.js';
import { imageRun } from './word-image.js';
import { twips } from '../paper/page-room.js';
import { textPage } from './word-page.js';
import { textRuns } from './word-runs.js';
import { wordText } from './word-text.js';
import { cellOf, tableOf } from './word-table.js';

/** Pixels of a millimetre, as the library counts. */
const pixels = 96 / 25.4;
const logoColumn = 27;

/** The letterhead over its line, on a page that stands or lies: the office’s names, address and contacts, its logo at their left. */
export function letterheadBlock(context: PaperContext, lies: boolean): readonly WordBlock[] {
  const { letterhead } = context;
  const lines = letterheadLines(letterhead);
  if (lines.length === 0 && !letterhead.logo) return [];
  const rule = new Paragraph({
    border: { top: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, space: 1 } },
    spacing: { before: 40, after: 0, line: 120 },
  });
  if (!letterhead.logo) return [...lines.map(upright), upright(rule)];
  const { room } = textPage(context.paper, lies);
  const column = Math.round(logoColumn * twips);
  const widths = [column, room - 2 * column, column];
  const logo = logoParagraph(letterhead.logo, { after: 0 });
  const contents = [[logo], lines, [new Paragraph({})]];
  const cells = contents.map((content, index) => cellOf(content, { width: widths[index] ?? 0 }));
  return [upright(tableOf([new TableRow({ children: cells })], widths, 'none')), upright(rule)];
}

function letterheadLines({ lines, small }: Letterhead): Paragraph[] {
  const named = lines.map((text, index) => {
    const size = index === 0 ? 28 : index === lines.length - 1 && lines.length > 2 ? 22 : 26;
    return centred(textRuns(text, { size, bold: true, allCaps: true }));
  });
  return [...named, ...small.map((text) => centred([new TextRun({ text: wordText(text), size: 18 })]))];
}

function centred(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [...children], spacing: { after: 20 } });
}

/** A logo on a line as high as it is: LibreOffice cuts it to the height that the text has. */
export function logoParagraph(logo: Logo, spacing: ISpacingProperties, alignment?: 'center'): Paragraph {
  const line = { line: 240, lineRule: LineRuleType.AT_LEAST };
  return new Paragraph({
    children: [logoRun(logo)],
    spacing: { ...line, ...spacing },
    ...(alignment && { alignment }),
  });
}

/** The logo, as large as its room lets it be. */
function logoRun(logo: Logo): ImageRun {
  const { width, height } = logoSize(logo);
  return imageRun(logo, { width: Math.round(width * pixels), height: Math.round(height * pixels) }, 'Logo');
}
