import { group, line, placeOf, rectangle, textBlock, textLine } from '../draw.js';
import { footOf, picturePage } from '../page.js';
import type { Paper } from '../paper.js';
import type { SheetWords } from '../sheet-words.js';
import { svg, type SvgElement } from '../svg.js';
import { font, textWidth } from '../text/font.js';
import { shortened, wrapLines } from '../text/wrap.js';
import { drawRow } from './draw-row.js';
import { drawTone } from './draw-signs.js';
import type { Indicators, State } from './indicator.js';
import {
  columnNames,
  HEADER,
  PADDING,
  smallFont,
  TOP,
  type ColumnName,
  type LaidRow,
  type SheetLayout,
} from './layout.js';
import { stateText } from './spoken.js';
import { words } from './words.js';

const titleFont = font(12, 'bold');
const headingFont = font(8, 'bold');
const summaryFont = font(9);

/** The pages of the indicators. */
export function drawSheet(layout: SheetLayout, all: Indicators, paper: Paper, said: SheetWords): readonly SvgElement[] {
  const count = layout.pages.length;
  const states = statesIn(all);
  return layout.pages.map((rows, index) => {
    const isLast = index === count - 1;
    return frame(paper, { all, states }, said, { number: index + 1, count }, [
      ...drawTitle({ all, states }, paper, said),
      svg('g', { transform: `translate(0 ${String(TOP)})` }, [
        ...drawHeader(layout, all, paper, said),
        ...rows.map((row) => drawRow(row, layout.columns, said)),
        ...(rows.length === 0 ? drawNone(paper, said) : []),
        drawGrid(rows, layout, paper),
      ]),
      ...(all.indicators.length > 0 ? drawLegend(all, isLast, paper, said) : []),
    ]);
  });
}

function frame(
  paper: Paper,
  { all, states }: Summed,
  said: SheetWords,
  numbers: { readonly number: number; readonly count: number },
  children: readonly SvgElement[],
): SvgElement {
  const summary = states
    .map(({ count: many, ...state }) => `${String(many)} ${stateText(state, all.colours, said)}`)
    .join(', ');
  const name = all.name === '' ? said.say(words.achievement) : all.name;
  const description = said.say(words.description, { count: all.indicators.length, summary });
  return picturePage(paper, said, { name, description, ...numbers }, children);
}

type CountedState = State & { readonly count: number };

/** The indicators, with how many have each state. */
interface Summed {
  readonly all: Indicators;
  readonly states: readonly CountedState[];
}

/** How many indicators have each state, best first. */
function statesIn({ indicators }: Indicators): readonly CountedState[] {
  const counts = new Map<State['word'], CountedState>();
  for (const { state } of indicators) {
    counts.set(state.word, { ...state, count: (counts.get(state.word)?.count ?? 0) + 1 });
  }
  const order = ['good', 'middle', 'bad', 'none'];
  return [...counts.values()].sort((one, other) => order.indexOf(one.tone) - order.indexOf(other.tone));
}

function drawTitle({ all, states }: Summed, { contentWidth }: Paper, said: SheetWords): readonly SvgElement[] {
  let x = 0;
  const signs = states.flatMap(({ tone, word, count }) => {
    const text = `${String(count)} ${stateText({ tone, word }, all.colours, said)}`;
    const at = x;
    x += 11 + textWidth(text, summaryFont);
    return [drawTone(tone, at + 2.4, 9.5), textLine(text, { x: at + 6, y: 9.5 }, summaryFont)];
  });
  return [
    textLine(shortened(all.name, contentWidth, titleFont), { x: 0, y: 3, width: contentWidth }, titleFont),
    ...signs,
  ];
}

function drawHeader(
  { columns }: SheetLayout,
  { headings }: Indicators,
  paper: Paper,
  said: SheetWords,
): readonly SvgElement[] {
  const texts: Readonly<Record<ColumnName, string>> = {
    ...headings,
    ...{ trend: said.say(words.trend), achievement: said.say(words.achievement), state: said.say(words.state) },
  };
  return [
    rectangle({ left: 0, top: 0, right: paper.contentWidth, bottom: HEADER }, { class: 'shade', fill: '#e8e8e8' }),
    ...columnNames.flatMap((name) => {
      const { x, width } = columns[name];
      const lines = wrapLines(texts[name], width - 2 * PADDING, headingFont).slice(0, 2);
      const at = { x: x + PADDING, middle: HEADER / 2, width: width - 2 * PADDING };
      return textBlock(lines, at, headingFont, headingFont.size * 1.15);
    }),
  ];
}

function drawNone({ contentWidth }: Paper, said: SheetWords): readonly SvgElement[] {
  const lines = wrapLines(said.tell(words.none), contentWidth - 20, summaryFont);
  return textBlock(
    lines,
    { x: contentWidth / 2, middle: HEADER + 12, align: 'middle' },
    summaryFont,
    summaryFont.size * 1.2,
  );
}

function drawGrid(rows: readonly LaidRow[], { columns }: SheetLayout, { contentWidth }: Paper): SvgElement {
  const bottom = rows.at(-1)?.bottom ?? HEADER + 24;
  const between = rows.slice(0, -1).map((row) => line(0, row.bottom, contentWidth, row.bottom));
  const upright = columnNames.slice(1).map((name) => line(columns[name].x, 0, columns[name].x, bottom));
  const frameBox = { left: 0, top: 0, right: contentWidth, bottom };
  return svg('g', { 'aria-hidden': 'true', fill: 'none' }, [
    svg('g', { class: 'faint', stroke: '#8a8a8a', 'stroke-width': 0.15 }, upright),
    svg('g', { class: 'rule', stroke: '#000', 'stroke-width': 0.2 }, [
      line(0, HEADER, contentWidth, HEADER),
      ...between,
    ]),
    rectangle(frameBox, { class: 'frame', stroke: '#000', 'stroke-width': 0.4 }),
  ]);
}

/** What the signs mean, how the percentage is worked out, and at the end how much is still to be repaired. */
function drawLegend(all: Indicators, isLast: boolean, paper: Paper, said: SheetWords): readonly SvgElement[] {
  const faults = [...all.notes, ...all.indicators.flatMap(({ notes }) => notes)].filter(
    ({ severity }) => severity === 'error' || severity === 'warning',
  );
  const texts = [
    ...[said.say(words.legend), said.say(words.formulas)],
    ...(isLast && faults.length > 0 ? [said.say(words.draft, { count: faults.length })] : []),
  ];
  const lines = texts.flatMap((text) => wrapLines(text, paper.contentWidth, smallFont)).slice(0, 5);
  const height = smallFont.size * 1.2;
  const top = footOf(paper) - 3.6 - lines.length * height;
  const drawn = lines.map((text, index) => textLine(text, { x: 0, y: top + (index + 0.5) * height }, smallFont));
  return [group('notes', placeOf(undefined), drawn)];
}
