import { placeOf, textBlock, textLine, group } from '../draw.js';
import { footFont, picturePage } from '../page.js';
import type { Paper } from '../paper.js';
import { svg, type SvgElement } from '../svg.js';
import { font } from '../text/font.js';
import { shortened, wrapLines } from '../text/wrap.js';
import { drawLabels, drawLines } from './draw-lines.js';
import { drawConnector, drawSymbols } from './draw-symbols.js';
import { drawTable } from './draw-table.js';
import { TITLE_HEIGHT, type SheetLayout } from './layout.js';
import type { PageLayout } from './layout-page.js';
import type { Procedure } from './procedure.js';
import { bodyFont, LINE } from './rows.js';
import type { SheetWords } from '../sheet-words.js';
import { timeLine } from './times.js';
import { words } from './words.js';

const titleFont = font(11, 'bold');
const noteFont = font(7.5);
/** Middle of the notes, from the bottom of the paper: between the table and the foot. */
const NOTES = 13.3;
const NOTE_LINE = 2.65;

/** Page numbers of the whole sheet. */
export interface PageNumbers {
  /** Number of the first flowchart page. */
  readonly first: number;
  readonly count: number;
}

/** The flowchart pages. */
export function drawPages(
  layout: SheetLayout,
  procedure: Procedure,
  paper: Paper,
  said: SheetWords,
  numbers: PageNumbers,
): readonly SvgElement[] {
  return layout.pages.map((page, index) => {
    const isLast = index === layout.pages.length - 1;
    return pageFrame(paper, said, { number: numbers.first + index, count: numbers.count, procedure }, [
      ...drawTitle(page, procedure, paper, said),
      svg('g', { transform: `translate(0 ${String(TITLE_HEIGHT)})` }, [
        ...drawTable(page, layout.columns.header, procedure, said),
        ...(procedure.steps.length === 0 ? drawNoSteps(page, said) : []),
        ...drawLines(page, procedure, said),
        ...page.rows.flatMap((row) => drawSymbols(row, procedure, page, said)),
        ...page.connectors.flatMap((connector) => {
          const letter = layout.letters.get(connector.connector.key);
          return letter ? [drawConnector(connector, letter, said, numbers.first)] : [];
        }),
        ...drawLabels(page),
      ]),
      ...(isLast ? drawNotes(procedure, paper, said) : []),
    ]);
  });
}

/** A page of the sheet, with what the sheet is called at its foot. */
export function pageFrame(
  paper: Paper,
  said: SheetWords,
  { number, count, procedure }: { readonly number: number; readonly count: number; readonly procedure: Procedure },
  children: readonly SvgElement[],
): SvgElement {
  const decisions = procedure.steps.filter(({ shape }) => shape === 'diamond').length;
  const { name, numberLabel, performers, steps } = procedure;
  const described = { steps: steps.length, performers: performers.length, decisions };
  const texts = {
    name: name === '' ? numberLabel : name,
    description: said.say(words.description, described),
    foot: procedure.number === '' ? name : `${numberLabel}: ${procedure.number}`,
  };
  return picturePage(paper, said, { ...texts, number, count }, children);
}

function drawTitle(
  page: PageLayout,
  { name, performers }: Procedure,
  { contentWidth }: Paper,
  said: SheetWords,
): readonly SvgElement[] {
  const shown = page.columns.performers.length;
  const isPart = shown < performers.length;
  const title = shortened(name.toLocaleUpperCase(said.language), contentWidth, titleFont);
  const x = contentWidth / 2;
  return [
    textLine(title, { x, y: isPart ? 1.8 : 3, align: 'middle' }, titleFont),
    ...(isPart
      ? [textLine(said.say(words.someOf, { shown, all: performers.length }), { x, y: 6, align: 'middle' }, footFont)]
      : []),
  ];
}

function drawNoSteps({ columns, headerHeight }: PageLayout, said: SheetWords): readonly SvgElement[] {
  const lines = wrapLines(said.tell(words.noSteps), columns.width - 20, bodyFont);
  return textBlock(lines, { x: columns.width / 2, middle: headerHeight + 10, align: 'middle' }, bodyFont, LINE);
}

/** The time of the ways through the procedure, and on paper how much is still to be repaired. */
function drawNotes(procedure: Procedure, paper: Paper, said: SheetWords): readonly SvgElement[] {
  const count = procedure.faults;
  const texts = [timeLine(procedure, said), count > 0 ? said.say(words.draft, { count }) : ''].filter(
    (text) => text !== '',
  );
  const lines = texts.flatMap((text) => wrapLines(text, paper.contentWidth, noteFont)).slice(0, 3);
  const top = paper.height - NOTES - paper.top - ((lines.length - 1) * NOTE_LINE) / 2;
  const notes = lines.map((text, index) => textLine(text, { x: 0, y: top + index * NOTE_LINE }, noteFont));
  return notes.length > 0 ? [group('notes', placeOf(undefined), notes)] : [];
}
