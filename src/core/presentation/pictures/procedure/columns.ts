import { font, textWidth, type Font } from '../text/font.js';
import { firstLines, widestWord, wrapLines } from '../text/wrap.js';
import type { Paper } from '../paper.js';
import type { ByColumn, Procedure, TextColumn } from './procedure.js';

/** Where the columns of a page stand; x from the left edge of the table. */
export interface PageColumns {
  readonly numberWidth: number;
  readonly text: ByColumn<{ readonly x: number; readonly width: number }>;
  /** Performers shown, as indexes of the procedure's. */
  readonly performers: readonly number[];
  readonly blockLeft: number;
  readonly performerWidth: number;
  readonly width: number;
}

/** What is the same on all pages. */
export interface SheetColumns {
  /** The columns that text is broken for. */
  readonly base: PageColumns;
  /** Most performers of a page. */
  readonly most: number;
  readonly header: Header;
  /** The columns of a page with these performers: all, where they fit. */
  pageOf(performers: readonly number[]): PageColumns;
}

export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly names: readonly PerformerName[];
}

/** A performer's name in the header. */
export interface PerformerName {
  readonly lines: readonly string[];
  readonly font: Font;
  readonly isTurned: boolean;
}

const NUMBER_WIDTH = 9;
const SHARES: ByColumn<number> = { activity: 38, requirements: 20, time: 11, output: 17, remarks: 14 };
const LEAST: ByColumn<number> = { activity: 42, requirements: 24, time: 16, output: 22, remarks: 20 };
const LEAST_OF_ALL = Object.values(LEAST).reduce((sum, width) => sum + width, 0);
const NARROWEST = 12;
/** A lone column has room for the words of an exit beside its symbols. */
const WIDEST = 31;

const HEADER_TOP = 6.5;
const HEADER_BOTTOM = 10.5;
const HIGHEST_HEADER = 32;
/** Room left and right of a name. */
const NAME_PADDING = 0.8;
const NAME_FONTS = [8, 7, 6.5, 6].map((points) => font(points, 'bold'));
const SMALLEST = font(6, 'bold');
export const NAME_LINE = 1.15;

/** Widths of all columns. More performers than fit on a page are shown where they act. */
export function sheetColumns({ performers }: Procedure, paper: Paper): SheetColumns {
  const width = paper.contentWidth;
  const room = Math.min(width * 0.5, width - NUMBER_WIDTH - LEAST_OF_ALL);
  const most = Math.floor(room / NARROWEST);
  const all = performers.map((_performer, index) => index);
  const areAll = performers.length <= most;
  // With fewer performers on a page their columns are wider, and all together still no wider than those of the base.
  const columnsOf = (shown: readonly number[]): PageColumns =>
    columnsFor(shown, performerWidthOf(shown.length, width, room), width);
  const base = columnsOf(all.slice(0, Math.max(1, most)));
  return {
    base,
    most,
    header: headerOf(
      performers.map(({ name }) => name),
      base.performerWidth,
    ),
    pageOf: (shown) => (areAll ? base : columnsOf(shown)),
  };
}

function performerWidthOf(performers: number, width: number, room: number): number {
  const count = Math.max(1, performers);
  const wanted = (width * Math.min(0.5, 0.1 + 0.055 * count)) / count;
  return Math.min(WIDEST, Math.max(NARROWEST, wanted), room / count);
}

function columnsFor(performers: readonly number[], performerWidth: number, width: number): PageColumns {
  const block = performerWidth * performers.length;
  const rest = width - NUMBER_WIDTH - block;
  const wide = (column: TextColumn): number => Math.max(LEAST[column], (rest * SHARES[column]) / 100);
  const others = wide('requirements') + wide('time') + wide('output') + wide('remarks');
  const activity = rest - others;
  const blockLeft = NUMBER_WIDTH + activity;
  let x = blockLeft + block;
  const next = (column: TextColumn): { readonly x: number; readonly width: number } => {
    const place = { x, width: wide(column) };
    x += place.width;
    return place;
  };
  const text = {
    activity: { x: NUMBER_WIDTH, width: activity },
    ...{ requirements: next('requirements'), time: next('time'), output: next('output'), remarks: next('remarks') },
  };
  return { numberWidth: NUMBER_WIDTH, text, performers, blockLeft, performerWidth, width };
}

function headerOf(names: readonly string[], performerWidth: number): Header {
  const fitted = fitNames(names, performerWidth - 2 * NAME_PADDING);
  const height = Math.max(HEADER_BOTTOM, ...fitted.map(heightOf));
  return { top: HEADER_TOP, bottom: height, names: fitted };
}

/** All names alike: smaller where a word does not fit, then turned upright; words are never broken. */
function fitNames(names: readonly string[], width: number): readonly PerformerName[] {
  const level = NAME_FONTS.find((own) => names.every((name) => fitsLevel(name, width, own)));
  if (level) return names.map((name) => ({ lines: wrapLines(name, width, level), font: level, isTurned: false }));
  const length = HIGHEST_HEADER - 2 * NAME_PADDING;
  const most = (own: Font): number => Math.max(1, Math.floor(width / (own.size * NAME_LINE)));
  const fits = (own: Font): boolean => names.every((name) => wrapLines(name, length, own).length <= most(own));
  const upright = NAME_FONTS.find(fits) ?? SMALLEST;
  return names.map((name) => ({
    lines: firstLines(name, length, upright, most(upright)),
    font: upright,
    isTurned: true,
  }));
}

function fitsLevel(name: string, width: number, own: Font): boolean {
  const isLow = wrapLines(name, width, own).length * own.size * NAME_LINE <= HEADER_BOTTOM + 5;
  return isLow && widestWord(name, own) <= width;
}

function heightOf({ lines, font: nameFont, isTurned }: PerformerName): number {
  if (!isTurned) return lines.length * nameFont.size * NAME_LINE + 1.4;
  return Math.max(0, ...lines.map((line) => textWidth(line, nameFont))) + 2 * NAME_PADDING;
}
