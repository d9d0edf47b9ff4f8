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
/** Room of the mark of a fault before the chart. */
const MARK = 4.5;

/** Height of the axis' header. */
export function headerHeight({ header }: Axis): number {
  return Math.max(2, header.length) * HEADER_LINE;
}

/** Puts a plan on pages: every row has its own band, and a phase that goes on over a page is named again. */
export function layOut(plan: Timeline, paper: Paper, continued: string): PlanLayout {
  const columns = columnsOf(plan, paper);
  const capacity = paper.contentHeight - TOP - headerHeight(plan.axis) - BELOW;
  // However small the text is, a row has its least height.
  const sizes = plan.rows.length * LOWEST > capacity ? [] : SIZES;
  for (const points of sizes) {
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

/** Nothing stands between it and the chart but the mark of a fault. */
function isLast({ x, width }: Column, { chart }: Columns): boolean {
  return x + width > chart.x - 1;
}

function narrower({ x, width }: Column, by: number): Column {
  return { x, width: Math.max(0, width - by) };
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
  const mark = row.notes.some(({ severity }) => severity !== 'hint') ? MARK : 0;
  const lines = (text: string, { width }: Column, most = MOST_LINES): readonly string[] =>
    width === 0 ? [] : firstLines(text, width - 2 * PADDING, own, most);
  const name = isWide(row) ? { ...columns.name, width: columns.name.width + columns.owner.width } : columns.name;
  const texts = {
    code: lines(row.code, columns.code, 2),
    name: lines(row.name, isLast(name, columns) ? narrower(name, mark) : name),
    owner: lines(row.owner, narrower(columns.owner, mark), 3),
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

/**
 * The labels of a row of the header: all in the longest form that has room in every part. The first and the last part,
 * which may be cut, do with a shorter one; what has no room at all is left out.
 */
export function fittingLabels(
  row: readonly AxisPart[],
  width: (part: AxisPart) => number,
  own: Font,
): readonly string[] {
  const levelOf = (part: AxisPart): number => {
    const level = part.labels.findIndex((text) => textWidth(text, own) <= width(part) - 0.8);
    return level < 0 ? part.labels.length : level;
  };
  const levels = row.map(levelOf);
  const inner = levels.length > 2 ? levels.slice(1, -1) : levels;
  const common = Math.max(0, ...inner);
  return row.map((part, index) => part.labels[Math.max(common, levels[index] ?? 0)] ?? '');
}
