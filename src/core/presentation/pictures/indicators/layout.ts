import type { Paper } from '../paper.js';
import type { SheetWords } from '../sheet-words.js';
import { font, type Font } from '../text/font.js';
import { firstLines, widestWord } from '../text/wrap.js';
import type { Indicator, Indicators } from './indicator.js';
import { nameOf, numberText, reasonText, stateText } from './spoken.js';
import { words } from './words.js';

/** The columns of the table, from left to right. */
export const columnNames = [
  ...(['name', 'direction', 'baseline', 'target', 'actual', 'trend', 'achievement', 'state'] as const),
];

export type ColumnName = (typeof columnNames)[number];

export interface ColumnPlace {
  readonly x: number;
  readonly width: number;
}

/** Hundredths of the width. */
const SHARES: Readonly<Record<ColumnName, number>> = {
  ...{ name: 23.5, direction: 10, baseline: 9.5, target: 9, actual: 10 },
  ...{ trend: 14, achievement: 12.5, state: 11.5 },
};

export const PADDING = 1.6;
export const codeFont = font(7.5, 'bold');
export const nameFont = font(9);
export const strongFont = font(10.5, 'bold');
export const smallFont = font(7);
const wordFont = font(8);
export const LINE = 1.18;
/** Title and summary above the table. */
export const TOP = 15;
export const HEADER = 8;
/** Below the table: what the signs mean. */
const BOTTOM = 9;
const LEAST_ROW = 16;
/** Room of a shape before its word. */
export const SHAPE_ROOM = 6.4;
const MOST_LINES = 14;
/** Points of the amounts of a row: smaller where a number has no room. */
const AMOUNTS = [9.5, 8.5, 7.5, 6.5];
const amountColumns = ['baseline', 'target', 'actual'] as const;

/** Lines of one font. */
export interface Lines {
  readonly lines: readonly string[];
  readonly font: Font;
}

/** A row with its texts broken into lines. */
export interface LaidRow {
  readonly indicator: Indicator;
  /** Millimetres below the table's upper edge. */
  readonly top: number;
  readonly bottom: number;
  /** Texts of a cell, one block below the other. */
  readonly texts: Readonly<Record<Exclude<ColumnName, 'trend'>, readonly Lines[]>>;
}

export interface SheetLayout {
  readonly columns: Readonly<Record<ColumnName, ColumnPlace>>;
  readonly pages: readonly (readonly LaidRow[])[];
}

/** Where everything stands; as many pages as the indicators need, and always one. */
export function layOut({ indicators, colours }: Indicators, paper: Paper, said: SheetWords): SheetLayout {
  const columns = columnsOf(paper.contentWidth);
  const room = paper.contentHeight - TOP - HEADER - BOTTOM;
  const pages: LaidRow[][] = [[]];
  let top = HEADER;
  for (const indicator of indicators) {
    const texts = textsOf(indicator, { columns, colours, said });
    const height = Math.min(room, Math.max(LEAST_ROW, ...Object.values(texts).map(heightOf)) + 2 * PADDING);
    if (top + height > HEADER + room && (pages.at(-1) ?? []).length > 0) {
      pages.push([]);
      top = HEADER;
    }
    pages.at(-1)?.push({ indicator, top, bottom: top + height, texts });
    top += height;
  }
  return { columns, pages };
}

/** Height of blocks below one another. */
export function heightOf(blocks: readonly Lines[]): number {
  return blocks.reduce((sum, { lines, font: own }) => sum + lines.length * own.size * LINE, 0);
}

function columnsOf(width: number): SheetLayout['columns'] {
  let x = 0;
  const next = (name: ColumnName): ColumnPlace => {
    const place = { x, width: (width * SHARES[name]) / 100 };
    x += place.width;
    return place;
  };
  return {
    ...{ name: next('name'), direction: next('direction'), baseline: next('baseline'), target: next('target') },
    ...{ actual: next('actual'), trend: next('trend'), achievement: next('achievement'), state: next('state') },
  };
}

interface Setting {
  readonly columns: SheetLayout['columns'];
  readonly colours: Indicators['colours'];
  readonly said: SheetWords;
}

function textsOf(indicator: Indicator, { columns, colours, said }: Setting): LaidRow['texts'] {
  const { baseline, target, actual, actualPeriod, directionText } = indicator;
  const inside = (column: ColumnName, less = 0): number => columns[column].width - 2 * PADDING - less;
  const amounts = { baseline, target, actual };
  const fits = (name: keyof typeof amounts, points: number): boolean =>
    widestWord(amounts[name]?.text ?? '', amountFont(name, points)) <= inside(name);
  // No number is broken, and those of a row are written alike.
  const points = AMOUNTS.find((each) => amountColumns.every((name) => fits(name, each))) ?? Math.max(...AMOUNTS);
  const amount = (name: keyof typeof amounts): readonly Lines[] => {
    const text = amounts[name]?.text ?? '';
    if (text === '') return [cut(said.say(words.missing), inside(name), smallFont, 3)];
    return [cut(text, inside(name), amountFont(name, points), 6)];
  };
  const { code } = indicator;
  return {
    name: [
      ...(code === '' ? [] : [cut(code, inside('name', 3), codeFont, 3)]),
      cut(nameOf(indicator, said), inside('name', 3), nameFont, MOST_LINES),
    ],
    direction: directionText === '' ? [] : [cut(directionText, inside('direction', SHAPE_ROOM), wordFont, 5)],
    baseline: amount('baseline'),
    target: amount('target'),
    actual: [
      ...amount('actual'),
      ...(actual && actualPeriod !== '' ? [cut(actualPeriod, inside('actual'), smallFont, 3)] : []),
    ],
    achievement: achievementTexts(indicator, inside('achievement'), said),
    state: [cut(stateText(indicator.state, colours, said), inside('state', SHAPE_ROOM), wordFont, 5)],
  };
}

function achievementTexts(indicator: Indicator, width: number, said: SheetWords): readonly Lines[] {
  const { achievement } = indicator;
  if ('reason' in achievement) return [cut(reasonText(achievement.reason, said), width, smallFont, 4)];
  const other = numberText.differing(indicator, said);
  return [
    cut(numberText.percent(achievement.percent, said), width, strongFont, 1),
    ...(other === '' ? [] : [cut(said.say(words.written, { text: other }), width, smallFont, 2)]),
  ];
}

/** The actual is what one looks for: a little larger, and bold. */
function amountFont(name: ColumnName, points: number): Font {
  return name === 'actual' ? font(points + (points > 8 ? 1 : 0), 'bold') : font(points);
}

/** A text in no more lines than these; what is left out is in the table of words. */
function cut(text: string, width: number, own: Font, most: number): Lines {
  return { lines: firstLines(text, width, own, most), font: own };
}
