import type { Bilingual } from '../../catalogue/schema.js';
import { group, textLine, titled } from './draw.js';
import type { Paper } from './paper.js';
import type { SheetWords } from './sheet-words.js';
import { svg, type SvgElement } from './svg.js';
import { font } from './text/font.js';
import { shortened } from './text/wrap.js';

export const footFont = font(7.5);
/** Distance of the foot's middle from the bottom of the paper. */
export const FOOT = 8;
/** Height below what is within the margins that notes may take, above the foot. */
export const NOTES_ROOM = 7.6;
/** Room of the page number. */
const NUMBER = 45;

const pageOf: Bilingual = { id: 'Halaman {page} dari {pages}', en: 'Page {page} of {pages}' };

/** What a page is called and read out as, and what stands at its foot. */
export interface PageTexts {
  /** Empty where the document has no name. */
  readonly name: string;
  readonly description: string;
  /** At the left of the foot. */
  readonly foot?: string;
  readonly number: number;
  readonly count: number;
}

/** The middle of the foot, from the margins' corner. */
export function footOf({ height, top }: Paper): number {
  return height - FOOT - top;
}

/** A page of a paper with its number at the foot; what it shows is drawn from the margins' corner. */
export function picturePage(
  paper: Paper,
  said: SheetWords,
  { name, description, foot = '', number, count }: PageTexts,
  children: readonly SvgElement[],
): SvgElement {
  const where = said.say(pageOf, { page: number, pages: count });
  const y = footOf(paper);
  return svg(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', class: 'picture', role: 'img' },
      ...{ viewBox: `0 0 ${String(paper.width)} ${String(paper.height)}` },
      ...{ width: `${String(paper.width)}mm`, height: `${String(paper.height)}mm` },
      'font-family': "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif",
    },
    [
      titled(name === '' ? where : `${name} · ${where}`),
      svg('desc', {}, [description]),
      svg('rect', { class: 'paper', width: paper.width, height: paper.height, fill: '#fff' }),
      svg('g', { transform: `translate(${String(paper.left)} ${String(paper.top)})`, fill: '#000' }, [
        ...children,
        group('foot', {}, [
          ...(foot === ''
            ? []
            : [textLine(shortened(foot, paper.contentWidth - NUMBER, footFont), { x: 0, y }, footFont)]),
          textLine(where, { x: paper.contentWidth, y, align: 'end' }, footFont),
        ]),
      ]),
    ],
  );
}
