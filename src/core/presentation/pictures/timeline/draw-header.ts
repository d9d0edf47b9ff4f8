import { group, line, rectangle, textBlock, textLine, titled } from '../draw.js';
import type { SheetWords } from '../sheet-words.js';
import { svg, type SvgElement } from '../svg.js';
import { font } from '../text/font.js';
import { wrapLines } from '../text/wrap.js';
import { fittingLabels, headerHeight, isWide, xOf, type Column, type LaidRow, type PlanLayout } from './layout.js';
import type { AxisPart } from './axis.js';
import type { Timeline } from './timeline.js';
import { words } from './words.js';

/** Height of a plan without rows. */
export const NOTHING = 24;

const headingFont = font(7.5, 'bold');
const coarseFont = font(7.5, 'bold');
const fineFont = font(7);

/** The header of the table: names of the columns, and the months in all their parts. */
export function drawHeader(
  { columns }: PlanLayout,
  plan: Timeline,
  width: number,
  said: SheetWords,
): readonly SvgElement[] {
  const { axis, headings } = plan;
  const height = headerHeight(axis);
  const heading = (text: string | undefined, { x, width: room }: Column): readonly SvgElement[] =>
    text === undefined || room === 0
      ? []
      : textBlock(
          wrapLines(text, room - 1.6, headingFont).slice(0, 3),
          { x: x + room / 2, middle: height / 2, align: 'middle' },
          headingFont,
          headingFont.size * 1.15,
        );
  const parts = axis.header.flatMap((row, index) => {
    const own = index === axis.header.length - 1 && index > 0 ? fineFont : coarseFont;
    const sides = (part: AxisPart): readonly [number, number] => [
      xOf(part.start, columns, axis),
      xOf(part.end, columns, axis),
    ];
    const labels = fittingLabels(row, (part) => sides(part)[1] - sides(part)[0], own);
    const y = (index + 0.5) * (height / axis.header.length);
    return row.map((part, place) => {
      const [left, right] = sides(part);
      return textLine(labels[place] ?? '', { x: (left + right) / 2, y, align: 'middle' }, own, { class: 'part' });
    });
  });
  return [
    rectangle({ left: 0, top: 0, right: width, bottom: height }, { class: 'shade', fill: '#e8e8e8' }),
    ...heading(headings.code, columns.code),
    ...heading(headings.activity || said.say(words.activity), columns.name),
    ...heading(headings.owner, columns.owner),
    ...heading(headings.budget, columns.budget),
    ...parts,
    ...drawBeyond(plan, { columns }, height, said),
  ];
}

/** What lies beyond the plan is drawn on another ground. */
function drawBeyond(
  { axis }: Timeline,
  { columns }: Pick<PlanLayout, 'columns'>,
  height: number,
  said: SheetWords,
): readonly SvgElement[] {
  if (axis.horizon >= axis.months) return [];
  const [left, right] = [xOf(axis.horizon, columns, axis), xOf(axis.months, columns, axis)];
  return [
    group('error', {}, [
      titled(said.tell(words.outOfHorizon)),
      rectangle(
        { left, top: 0.3, right, bottom: height },
        {
          ...{ class: 'mark', fill: 'none', stroke: '#b3001b', 'stroke-width': 0.3, 'stroke-dasharray': '1.2 0.8' },
        },
      ),
    ]),
  ];
}

/** Lines of the table, thin between the months so that bars are read at once. */
export function drawGrid({ columns }: PlanLayout, plan: Timeline, rows: readonly LaidRow[], width: number): SvgElement {
  const { axis } = plan;
  const height = headerHeight(axis);
  const bottom = rows.at(-1)?.bottom ?? height + NOTHING;
  const count = axis.header.length;
  const bands = axis.header.flatMap((row, index) =>
    row.slice(1).map(({ start }) => {
      const x = xOf(start, columns, axis);
      return line(x, index * (height / count), x, height);
    }),
  );
  const across = axis.header.slice(1).map((_row, index) => {
    const y = (index + 1) * (height / count);
    return line(columns.chart.x, y, columns.chart.x + columns.chart.width, y);
  });
  const upright = (column: Column, from: number, to: number): readonly SvgElement[] =>
    column.width > 0 && column.x > 0 ? [line(column.x, from, column.x, to)] : [];
  const isPlain = (row: LaidRow): boolean => !isWide(row.row);
  const sides = [
    ...[columns.name, columns.chart, columns.budget].flatMap((column) => upright(column, 0, bottom)),
    ...upright(columns.owner, 0, height),
    ...rows.filter(isPlain).flatMap((row) => upright(columns.owner, row.top, row.bottom)),
  ];
  return svg('g', { 'aria-hidden': 'true', fill: 'none' }, [
    svg('g', { class: 'faint', stroke: '#8a8a8a', 'stroke-width': 0.12 }, [
      ...bands,
      ...across,
      ...rows.slice(0, -1).map((row) => line(0, row.bottom, width, row.bottom)),
    ]),
    svg('g', { class: 'rule', stroke: '#000', 'stroke-width': 0.22 }, [line(0, height, width, height), ...sides]),
    rectangle({ left: 0, top: 0, right: width, bottom }, { class: 'frame', stroke: '#000', 'stroke-width': 0.45 }),
  ]);
}

/** Upright lines behind the bars: one for each of the finest parts, stronger where a coarser one begins. */
export function drawMonths({ columns }: PlanLayout, { axis }: Timeline, bottom: number): SvgElement {
  const top = headerHeight(axis);
  const finest = axis.header.at(-1) ?? [];
  const strong = new Set((axis.header.at(-2) ?? []).map(({ start }) => start));
  const at = (start: number): SvgElement => {
    const x = xOf(start, columns, axis);
    return line(x, top, x, bottom);
  };
  const inner = finest.slice(1).map(({ start }) => start);
  return svg('g', { 'aria-hidden': 'true', fill: 'none', class: 'faint', stroke: '#8a8a8a' }, [
    svg('g', { 'stroke-width': 0.07 }, inner.filter((start) => !strong.has(start)).map(at)),
    svg('g', { 'stroke-width': 0.22 }, inner.filter((start) => strong.has(start)).map(at)),
  ]);
}

/** Today, when it lies within the plan. */
export function drawToday(
  month: number | undefined,
  { columns }: PlanLayout,
  { axis }: Timeline,
  bottom: number,
  said: SheetWords,
): readonly SvgElement[] {
  if (month === undefined || month < 0 || month > axis.horizon) return [];
  const x = xOf(month, columns, axis);
  const top = headerHeight(axis);
  const text = said.say(words.today);
  // The word stays within the chart.
  const room = 12;
  const { chart } = columns;
  const middle = Math.min(Math.max(x, chart.x + room / 2), chart.x + chart.width - room / 2);
  return [
    group('today', {}, [
      titled(text),
      svg('line', {
        class: 'goal',
        x1: x,
        y1: top,
        x2: x,
        y2: bottom,
        stroke: '#000',
        'stroke-width': 0.4,
        'stroke-dasharray': '1.6 1',
      }),
      textLine(text, { x: middle, y: bottom + 2.1, align: 'middle' }, font(7, 'bold'), { class: 'now' }),
    ]),
  ];
}
