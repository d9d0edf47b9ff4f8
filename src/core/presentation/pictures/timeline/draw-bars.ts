import { group, placeOf, rectangle, textLine, titled, type Box } from '../draw.js';
import type { SheetWords } from '../sheet-words.js';
import { svg, type SvgElement } from '../svg.js';
import { font } from '../text/font.js';
import { shortened } from '../text/wrap.js';
import { besideBar, spokenRow } from './bar-text.js';
import { drawBeside } from './draw-beside.js';
import { xOf, type LaidRow, type PlanLayout } from './layout.js';
import type { Timeline } from './timeline.js';
import { words } from './words.js';

const sideFont = font(6.5);
const DATA = '#1f4e79';
const ERROR = '#b3001b';
const HALF_A_DAY = 1 / 62;
const DASHED = { class: 'mark', fill: 'none', stroke: ERROR, 'stroke-width': 0.4, 'stroke-dasharray': '1.2 0.8' };

/** Where a row's time is drawn; undefined for one without. */
export function barBox(laid: LaidRow, layout: PlanLayout, { axis }: Timeline): Box | undefined {
  const { row, top, bottom } = laid;
  const { columns } = layout;
  if (!row.time) return undefined;
  const { chart } = columns;
  const [left, right] = [xOf(row.time.start, columns, axis), xOf(row.time.end, columns, axis)];
  const middle = (top + bottom) / 2;
  const half = row.kind === 'phase' ? 1.3 : 1.9;
  if (row.kind === 'gate' || row.kind === 'milestone') {
    const x = pointAt(row.time.end, half, layout, axis);
    return { left: x - half, right: x + half, top: middle - half, bottom: middle + half };
  }
  // What lies beyond the chart is still seen at its end.
  const least = 1;
  const end = chart.x + chart.width;
  const from = Math.min(left, end - least);
  return { left: from, right: Math.max(right, from + least), top: middle - half, bottom: middle + half };
}

/** A point marks its last day, within the month of that day: beyond the line at its end the next one begins. */
function pointAt(end: number, half: number, { columns }: PlanLayout, axis: Timeline['axis']): number {
  const day = end - HALF_A_DAY;
  const [left, right] = [Math.floor(day), Math.floor(day) + 1].map((month) => xOf(month, columns, axis)) as [
    number,
    number,
  ];
  const x = right - left < 2 * half ? (left + right) / 2 : within(xOf(day, columns, axis), left + half, right - half);
  return within(x, columns.chart.x + half, columns.chart.x + columns.chart.width - half);
}

function within(x: number, least: number, most: number): number {
  return Math.min(Math.max(x, least), most);
}

/** The time of a row: a bar, the bracket of a phase or a diamond, with a few words beside it. */
export function drawTime(
  laid: LaidRow,
  layout: PlanLayout,
  plan: Timeline,
  pageOf: (index: number) => number,
  said: SheetWords,
): readonly SvgElement[] {
  const { row } = laid;
  if (row.kind === 'group') return [];
  const box = barBox(laid, layout, plan);
  if (!box) return [drawMissing(laid, layout, said)];
  const isMarked = said.marks && (row.problems.length > 0 || row.notes.some(({ severity }) => severity === 'error'));
  const name = spokenRow(row, said, said.marks);
  const { move } = row;
  return [
    ...drawJoints(laid, layout, plan),
    group(
      'time',
      {
        ...placeOf(row.spans.time ?? row.spans.row),
        'aria-label': name,
        'data-row': row.pointer,
        ...(move && { 'data-from': move.from, 'data-to': move.to, 'data-step': move.step }),
      },
      [
        titled(name),
        ...shapeOf(laid, box, plan),
        ...(isMarked ? [group('error', {}, [rectangle(around(box), DASHED)])] : []),
      ],
    ),
    ...drawBeside(laid, box, layout, besideBar(laid, plan, pageOf, said)),
  ];
}

function around({ left, top, right, bottom }: Box): Box {
  return { left: left - 0.35, top: top - 0.6, right: right + 0.35, bottom: bottom + 0.6 };
}

function shapeOf({ row }: LaidRow, box: Box, plan: Timeline): readonly SvgElement[] {
  if (row.kind === 'gate') return [diamond(box, { class: 'ring', fill: '#fff', stroke: DATA, 'stroke-width': 0.5 })];
  if (row.kind === 'milestone') return [diamond(box, { class: 'dot', fill: DATA })];
  if (row.kind === 'phase') return [bracket(box)];
  const isBegun = row.progress !== undefined;
  if (!isBegun && !plan.hasProgress) return [rectangle(box, { class: 'bar', fill: DATA, rx: 0.5 })];
  const done = box.left + ((box.right - box.left) * (row.progress ?? 0)) / 100;
  return [
    rectangle(box, { class: 'rail', fill: '#e8e8e8', stroke: '#8a8a8a', 'stroke-width': 0.2, rx: 0.5 }),
    ...(done > box.left ? [rectangle({ ...box, right: done }, { class: 'bar', fill: DATA, rx: 0.5 })] : []),
  ];
}

function diamond({ left, top, right, bottom }: Box, attributes: Readonly<Record<string, string | number>>): SvgElement {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return svg('polygon', {
    ...attributes,
    points: [
      [x, top],
      [right, y],
      [x, bottom],
      [left, y],
    ]
      .map(pair)
      .join(' '),
  });
}

/** A phase is a beam with a foot at either end. */
function bracket({ left, top, right, bottom }: Box): SvgElement {
  const foot = Math.min(1.4, (right - left) / 3);
  const beam = top + (bottom - top) * 0.6;
  const points = [
    [left, top],
    [right, top],
    [right, bottom + 0.5],
    [right - foot, beam],
    [left + foot, beam],
    [left, bottom + 0.5],
  ];
  return svg('polygon', { class: 'head', fill: '#000', points: points.map(pair).join(' ') });
}

function pair([x = 0, y = 0]: readonly number[]): string {
  return [x, y].map((each) => String(Math.round(each * 100) / 100)).join(',');
}

/** Gaps and overlaps between phases. */
function drawJoints(
  { row, top, bottom, isContinued }: LaidRow,
  { columns }: PlanLayout,
  { axis }: Timeline,
): readonly SvgElement[] {
  if (isContinued) return [];
  return row.problems.flatMap(({ at, text }) => {
    if (!at) return [];
    const [left, right] = [xOf(at.start, columns, axis), xOf(at.end, columns, axis)];
    if (right - left < 0.3) return [];
    const box = { left: left + 0.2, right: right - 0.2, top: top + 0.5, bottom: bottom - 0.5 };
    return [group('error', {}, [titled(text), rectangle(box, DASHED)])];
  });
}

function drawMissing({ row, top, bottom }: LaidRow, { columns }: PlanLayout, said: SheetWords): SvgElement {
  const text = row.problems.find(({ kind }) => kind === 'missing')?.text ?? said.say(words.missing);
  const { chart } = columns;
  const shown = shortened(`⚠ ${text}`, chart.width - 4, sideFont);
  const name = spokenRow(row, said, said.marks);
  return group('missing', { ...placeOf(row.spans.time ?? row.spans.row), 'aria-label': name }, [
    titled(name),
    rectangle({ left: chart.x, right: chart.x + chart.width, top, bottom }, { class: 'hit', fill: 'none' }),
    group('warning', {}, [textLine(shown, { x: chart.x + 2, y: (top + bottom) / 2 }, sideFont, { fill: '#7a4b00' })]),
  ]);
}
