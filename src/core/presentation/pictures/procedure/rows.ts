import { font } from '../text/font.js';
import { wrapLines } from '../text/wrap.js';
import type { PageColumns } from './columns.js';
import { byColumn, textColumns, type ByColumn, type Shape, type Step } from './procedure.js';

export const bodyFont = font(8);
export const LINE = 1.22 * bodyFont.size;
export const PADDING = 1.4;

/** A row of the table: a step, or what of a long one did not fit on the page before. */
export interface Row {
  readonly step: Step;
  /** The first part has the number and the symbols. */
  readonly isFirst: boolean;
  readonly lines: ByColumn<readonly string[]>;
  readonly height: number;
}

/** A symbol's size by its shape. */
export interface SymbolSizes {
  readonly width: number;
  readonly heights: Readonly<Record<Shape, number>>;
  readonly connector: number;
}

const LOWEST = 16;
/** Room above a symbol for the arrowhead, and below it for the tracks. */
export const ABOVE_SYMBOL = 3.4;
export const BELOW_SYMBOL = 5;
/** The words of a decision stand below it. */
const MORE_BELOW_DECISION = 1.2;
const NARROWEST_SYMBOL = 6.4;

/** Sizes of the symbols in a column; a scale below 1 leaves more room for lines. */
export function symbolSizes(columnWidth: number, scale = 1): SymbolSizes {
  const usual = Math.min(15, Math.max(columnWidth - 9, Math.min(columnWidth - 5.6, 9.5)));
  const width = Math.max(NARROWEST_SYMBOL, usual * scale);
  return {
    width,
    heights: { capsule: width * 0.46, box: width * 0.48, diamond: width * 0.66 },
    connector: Math.min(8, width * 0.62),
  };
}

/** The rows of steps; text that is higher than `highest` goes on in further rows. */
export function rowsOf(steps: readonly Step[], columns: PageColumns, highest: number): readonly Row[] {
  const sizes = symbolSizes(columns.performerWidth);
  return steps.flatMap((step) => {
    const lines = byColumn((column) =>
      wrapLines(step.cells[column], columns.text[column].width - 2 * PADDING, bodyFont),
    );
    const most = Math.max(1, Math.floor((highest - 2) / LINE));
    const count = Math.max(1, ...textColumns.map((column) => lines[column].length));
    const parts = Array.from({ length: Math.ceil(count / most) }, (_part, part) => part);
    return parts.map((part) => rowOf(step, part, slice(lines, part * most, most), sizes));
  });
}

function slice(lines: Row['lines'], start: number, count: number): Row['lines'] {
  return byColumn((column) => lines[column].slice(start, start + count));
}

function rowOf(step: Step, part: number, lines: Row['lines'], sizes: SymbolSizes): Row {
  const text = Math.max(0, ...textColumns.map((column) => lines[column].length)) * LINE + 2;
  const symbol =
    sizes.heights[step.shape] + ABOVE_SYMBOL + BELOW_SYMBOL + (step.shape === 'diamond' ? MORE_BELOW_DECISION : 0);
  const height = part === 0 ? Math.max(text, symbol, LOWEST) : text;
  return { step, isFirst: part === 0, lines, height };
}
