import type { Paper } from '../paper.js';
import { font, textWidth, type Font } from '../text/font.js';
import { firstLines, shortened } from '../text/wrap.js';
import type { Axis, AxisPart } from './axis.js';
import type { Row, Timeline } from './timeline.js';

/** A column of the plan, in millimetres from the left margin. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

export interface Columns {
  readonly code: Column;
  readonly name: Column;
  readonly owner: Column;
  readonly chart: Column;
  readonly budget: Column;
}

/** A row on a page; the same phase may head several pages. */
export interface LaidRow {
  readonly row: Row;
  /** Its index in the plan. */
  readonly index: number;
  readonly isContinued: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly code: readonly string[];
  readonly name: readonly string[];
  readonly owner: readonly string[];
}

export interface PlanLayout {
  readonly columns: Columns;
  readonly pages: readonly (readonly LaidRow[])[];
  readonly body: Font;
}

export const PADDING = 1;
/** Title and summary above the table. */
export const TOP = 13;
/** A row of the header. */
export const HEADER_LINE = 4.8;
/** Legend and notes below the table. */
const BELOW = 9;
/** Lines of a name; a longer one is shortened, and shown whole when the pointer rests on it. */
const MOST_LINES = 4;
/** Points of the text; the first with which all is on one page. */
const SIZES = [8, 7.5, 7, 6.5, 6];
/** How much higher the rows of a page with room to spare may be. */
const MOST_STRETCH = 1.35;
const LOWEST = 5.4;

/** Height of the axis' header. */
export function headerHeight({ header }: Axis): number {
  return Math.max(2, header.length) * HEADER_LINE;
}

/** Puts a plan on pages: every row has its own band, and a phase that goes on over a page is named again. */
export function layOut(plan: Timeline, paper: Paper, continued: string): PlanLayout {
  const columns = columnsOf(plan, paper);
  const capacity = paper.contentHeight - TOP - headerHeight(plan.axis) - BELOW;
  for (const points of SIZES) {
    const layout = layOutIn(plan, columns, capacity, font(points), continued);
    if (layout.pages.length === 1) return { ...layout, pages: layout.pages.map((page) => stretched(page, capacity)) };
  }
  return layOutIn(plan, columns, capacity, font(7), continued);
}

function columnsOf({ headings }: Timeline, { contentWidth }: Paper): Columns {
  const narrow = contentWidth < 280 ? 0.9 : 1;
  const widths = {
    code: headings.code === undefined ? 0 : 13,
    name: (headings.owner === undefined ? 88 : 72) * narrow,
    owner: headings.owner === undefined ? 0 : 36 * narrow,
    budget: headings.budget === undefined ? 0 : 25,
  };
  const chart = contentWidth - widths.code - widths.name - widths.owner - widths.budget;
  const at = (x: number, width: number): Column => ({ x, width });
  const owner = widths.code + widths.name;
  return {
    code: at(0, widths.code),
    name: at(widths.code, widths.name),
    owner: at(owner, widths.owner),
    chart: at(owner + widths.owner, chart),
    budget: at(contentWidth - widths.budget, widths.budget),
  };
}

/** Its name takes the room of the owner too. */
export function isWide({ kind }: Row): boolean {
  return kind === 'gate' || kind === 'group';
}

type Sized = Omit<LaidRow, 'top' | 'bottom'> & { readonly height: number };

function layOutIn(plan: Timeline, columns: Columns, capacity: number, body: Font, continued: string): PlanLayout {
  const sized = plan.rows.map((row, index) => sizedRow(row, index, columns, body));
  const pages: LaidRow[][] = [[]];
  let top = 0;
  const place = ({ height, ...rest }: Sized): void => {
    pages.at(-1)?.push({ ...rest, top, bottom: top + height });
    top += height;
  };
  for (const [index, each] of sized.entries()) {
    // A heading is not left alone at the foot of a page.
    const next = isHeading(each.row) ? (sized[index + 1]?.height ?? 0) : 0;
    if (top > 0 && top + each.height + next > capacity) {
      pages.push([]);
      top = 0;
      const head = headingOf(sized, index);
      if (head) place({ ...head, isContinued: true, name: continuedName(head, continued, columns, body) });
    }
    place(each);
  }
  return { columns, pages, body };
}

function isHeading({ kind }: Row): boolean {
  return kind === 'phase' || kind === 'group';
}

/** The heading that a row stands below. */
function headingOf(rows: readonly Sized[], index: number): Sized | undefined {
  const row = rows[index]?.row;
  return row && isHeading(row) ? undefined : rows.slice(0, index).findLast((each) => isHeading(each.row));
}

function continuedName(head: Sized, continued: string, { name }: Columns, body: Font): readonly string[] {
  const heading = { ...body, bold: true };
  const room = name.width - 2 * PADDING - textWidth(` ${continued}`, heading);
  return [`${shortened(head.row.name, room, heading)} ${continued}`, ...head.name.slice(1).map(() => '')];
}

function sizedRow(row: Row, index: number, columns: Columns, body: Font): Sized {
  const own = isHeading(row) ? { ...body, bold: true } : body;
  const lines = (text: string, { width }: Column, most = MOST_LINES): readonly string[] =>
    width === 0 ? [] : firstLines(text, width - 2 * PADDING, own, most);
  const name = isWide(row) ? { ...columns.name, width: columns.name.width + columns.owner.width } : columns.name;
  const texts = {
    code: lines(row.code, columns.code, 2),
    name: lines(row.name, name),
    owner: lines(row.owner, columns.owner, 3),
  };
  const most = Math.max(1, texts.code.length, texts.name.length, texts.owner.length);
  return { row, index, isContinued: false, ...texts, height: Math.max(LOWEST, most * lineHeight(body) + 1.5) };
}

export function lineHeight({ size }: Font): number {
  return size * 1.18;
}

/** Rows share what is left of a page, up to a point. */
function stretched(page: readonly LaidRow[], capacity: number): readonly LaidRow[] {
  const used = page.at(-1)?.bottom ?? 0;
  const factor = used === 0 ? 1 : Math.min(MOST_STRETCH, capacity / used);
  return page.map((row) => ({ ...row, top: row.top * factor, bottom: row.bottom * factor }));
}

/** Where a month begins in the chart. */
export function xOf(month: number, { chart }: Columns, { months }: Axis): number {
  return chart.x + (Math.min(Math.max(month, 0), months) / months) * chart.width;
}

/** A label of the header that fits, or nothing. */
export function fittingLabel({ label, short }: AxisPart, width: number, own: Font): string {
  return [label, short].find((text) => textWidth(text, own) <= width - 0.8) ?? '';
}
