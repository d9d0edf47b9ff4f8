import { group, placeOf, rectangle, textBlock, textLine, titled } from '../draw.js';
import { noteMark } from '../note-mark.js';
import type { SheetWords } from '../sheet-words.js';
import type { SvgElement } from '../svg.js';
import { font, textWidth } from '../text/font.js';
import { shortened } from '../text/wrap.js';
import { spokenRow } from './bar-text.js';
import { lineHeight, PADDING, xOf, type Column, type LaidRow, type PlanLayout } from './layout.js';
import type { Timeline } from './timeline.js';
import { words } from './words.js';

const amountFont = font(7.5);
const shareFont = font(6);

/** The ground of a row: phases stand out, and their time goes through all of their rows. */
export function drawGround(
  { row, top, bottom }: LaidRow,
  { columns }: PlanLayout,
  plan: Timeline,
  width: number,
): readonly SvgElement[] {
  if (row.kind === 'phase' || row.kind === 'group') {
    return [rectangle({ left: 0, top, right: width, bottom }, { class: 'shade', fill: '#e8e8e8' })];
  }
  const phase = plan.rows.find((each) => each.kind === 'phase' && each.phase === row.phase);
  if (row.phase === undefined || !phase?.time) return [];
  const [left, right] = [xOf(phase.time.start, columns, plan.axis), xOf(phase.time.end, columns, plan.axis)];
  return [rectangle({ left, top, right, bottom }, { class: 'shade', fill: '#e8e8e8', 'fill-opacity': 0.55 })];
}

/** What stands left and right of the chart. */
export function drawRow(
  laid: LaidRow,
  { columns, body }: PlanLayout,
  plan: Timeline,
  said: SheetWords,
): readonly SvgElement[] {
  const { row, top, bottom } = laid;
  const middle = (top + bottom) / 2;
  const isHeading = row.kind === 'phase' || row.kind === 'group';
  const own = { ...body, bold: isHeading };
  const block = (lines: readonly string[], { x, width }: Column): readonly SvgElement[] =>
    textBlock(lines, { x: x + PADDING, middle, width: width - 2 * PADDING }, own, lineHeight(body));
  const notes = said.marks ? row.notes.filter(({ severity }) => severity !== 'hint') : [];
  const markRoom = notes.length > 0 && !laid.isContinued ? [noteMark(columns.chart.x - 3, middle, notes)] : [];
  return [
    group('cell', { ...placeOf(row.spans.name ?? row.spans.row), 'data-row': row.pointer }, [
      titled(spokenRow(row, said, said.marks)),
      rectangle({ left: 0, top, right: columns.chart.x, bottom }, { class: 'hit', fill: 'none' }),
      ...block(laid.code, columns.code),
      ...block(laid.name, columns.name),
      ...block(laid.owner, columns.owner),
      ...markRoom,
    ]),
    ...(laid.isContinued ? [] : drawBudget(laid, columns.budget, plan, said)),
  ];
}

/** What a row costs; a phase also shows its share of the whole. */
function drawBudget(
  { row, top, bottom }: LaidRow,
  { x, width }: Column,
  { total }: Timeline,
  said: SheetWords,
): readonly SvgElement[] {
  if (!row.budget || width === 0) return [];
  const middle = (top + bottom) / 2;
  const isPhase = row.kind === 'phase';
  const own = { ...amountFont, bold: isPhase };
  const right = x + width - PADDING;
  const share = isPhase && total && total.amount > 0 ? row.budget.amount / total.amount : undefined;
  const percent = share === undefined ? '' : `${String(Math.round(share * 100))}%`;
  const text = shortened(row.budget.short, width - 2 * PADDING - textWidth(percent, shareFont), own);
  return [
    group('budget', {}, [
      titled(
        [
          row.budget.text,
          ...(share === undefined ? [] : [said.say(words.share, { percent: Math.round(share * 100) })]),
        ].join(' · '),
      ),
      textLine(text, { x: right, y: share === undefined ? middle : middle - 0.4, align: 'end' }, own),
      ...(share === undefined
        ? []
        : [
            textLine(percent, { x: x + PADDING, y: middle - 0.3 }, shareFont),
            ...drawShare(share, { left: x + PADDING, right, y: bottom - 1.2 }),
          ]),
    ]),
  ];
}

/** A rail that is full where a phase costs as much as all. */
function drawShare(
  share: number,
  { left, right, y }: { readonly left: number; readonly right: number; readonly y: number },
): readonly SvgElement[] {
  const box = { left, right, top: y, bottom: y + 0.8 };
  return [
    rectangle(box, { class: 'rail', fill: '#fff', stroke: '#8a8a8a', 'stroke-width': 0.1 }),
    rectangle({ ...box, right: left + (right - left) * Math.min(1, share) }, { class: 'bar', fill: '#1f4e79' }),
  ];
}
