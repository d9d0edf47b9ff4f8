import { group, titled } from '../draw.js';
import type { SheetWords } from '../sheet-words.js';
import { rounded, svg, type SvgElement } from '../svg.js';
import { barBox } from './draw-bars.js';
import type { LaidRow, PlanLayout } from './layout.js';
import type { Timeline } from './timeline.js';
import { words } from './words.js';

const HEAD = 1.3;

/** Lines between bars of one page: out of the end of what comes first, into the beginning of what waits for it. */
export function drawDependencies(
  page: readonly LaidRow[],
  layout: PlanLayout,
  plan: Timeline,
  said: SheetWords,
): readonly SvgElement[] {
  const byIndex = new Map(page.flatMap((laid) => (laid.isContinued ? [] : [[laid.index, laid] as const])));
  return plan.dependencies.flatMap(({ from, to, isLate }) => {
    const ends = [from, to].flatMap((index) => {
      const laid = byIndex.get(index);
      const box = laid && barBox(laid, layout, plan);
      return laid && box ? [{ laid, box }] : [];
    });
    const [before, after] = ends;
    if (!before || !after) return [];
    const names = ends.map(({ laid }) => laid.row.code || laid.row.name);
    const name = `${said.say(isLate ? words.late : words.dependency)}: ${names.join(' → ')}`;
    return [drawLine(wayOf(before, after), isLate, name)];
  });
}

interface Place {
  readonly laid: LaidRow;
  readonly box: NonNullable<ReturnType<typeof barBox>>;
}

type Point = readonly [number, number];

interface Way {
  readonly points: readonly Point[];
  readonly head: readonly Point[];
}

/** Out of the bar, along the edge of the row that waits, and into the beginning of its bar from above or below. */
function wayOf({ laid: before, box: start }: Place, { laid: after, box: end }: Place): Way {
  const isDown = after.top > before.top;
  const x = start.right - Math.min(1, (start.right - start.left) / 2);
  const target = end.left + Math.min(1, (end.right - end.left) / 2);
  const gutter = isDown ? after.top : after.bottom;
  const tip = isDown ? end.top : end.bottom;
  const back = isDown ? tip - HEAD : tip + HEAD;
  return {
    points: [
      [x, isDown ? start.bottom : start.top],
      [x, gutter],
      [target, gutter],
      [target, back],
    ],
    head: [
      [target, tip],
      [target - HEAD * 0.6, back],
      [target + HEAD * 0.6, back],
    ],
  };
}

function drawLine({ points, head }: Way, isLate: boolean, name: string): SvgElement {
  const text = ([x, y]: Point, between: string): string => `${String(rounded(x))}${between}${String(rounded(y))}`;
  const d = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${text(point, ' ')}`).join('');
  const corners = head.map((point) => text(point, ',')).join(' ');
  const colour = isLate ? '#b3001b' : '#000';
  const line = isLate ? { 'stroke-width': 0.4, 'stroke-dasharray': '1.4 0.7' } : { 'stroke-width': 0.3 };
  return group(isLate ? 'error' : 'dependency', {}, [
    titled(name),
    svg('path', { class: isLate ? 'mark' : 'arrow', d, fill: 'none', stroke: colour, ...line }),
    svg('polygon', {
      class: isLate ? 'mark' : 'head',
      points: corners,
      fill: colour,
      ...(isLate && { stroke: colour, 'stroke-width': 0.2 }),
    }),
  ]);
}
