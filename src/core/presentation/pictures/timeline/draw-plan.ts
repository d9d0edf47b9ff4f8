import { group, placeOf, textBlock, textLine } from '../draw.js';
import { footFont, picturePage } from '../page.js';
import type { Paper } from '../paper.js';
import type { SheetWords } from '../sheet-words.js';
import { svg, type SvgElement } from '../svg.js';
import { font } from '../text/font.js';
import { shortened, wrapLines } from '../text/wrap.js';
import { monthInWords } from './axis.js';
import { drawTime } from './draw-bars.js';
import { drawDependencies } from './draw-dependencies.js';
import { drawGrid, drawHeader, drawMonths, drawToday, NOTHING } from './draw-header.js';
import { drawLegend } from './draw-legend.js';
import { drawGround, drawRow } from './draw-rows.js';
import { headerHeight, TOP, type LaidRow, type PlanLayout } from './layout.js';
import type { Timeline } from './timeline.js';
import { words } from './words.js';

const titleFont = font(13, 'bold');
const summaryFont = font(9);

interface Drawing {
  readonly layout: PlanLayout;
  readonly plan: Timeline;
  readonly paper: Paper;
  readonly said: SheetWords;
  /** Today in months from the beginning of the axis. */
  readonly today: number | undefined;
}

/** The pages of a plan. */
export function drawPlan(drawing: Drawing): readonly SvgElement[] {
  const { layout } = drawing;
  const pages = new Map(
    layout.pages.flatMap((page, number) =>
      page.flatMap(({ index, isContinued }) => (isContinued ? [] : [[index, number + 1] as const])),
    ),
  );
  return layout.pages.map((page, index) => drawPage(page, index + 1, (row) => pages.get(row) ?? 0, drawing));
}

function drawPage(
  page: readonly LaidRow[],
  number: number,
  pageOf: (index: number) => number,
  drawing: Drawing,
): SvgElement {
  const { layout, plan, paper, said, today } = drawing;
  const width = paper.contentWidth;
  const header = headerHeight(plan.axis);
  const rows = page.map((row) => ({ ...row, top: row.top + header, bottom: row.bottom + header }));
  const bottom = rows.at(-1)?.bottom ?? header + NOTHING;
  const hasToday = today !== undefined && today >= 0 && today <= plan.axis.horizon;
  return frame(drawing, number, [
    ...drawTitle(drawing),
    svg('g', { class: 'plan', transform: `translate(0 ${String(TOP)})`, ...scaleOf(drawing) }, [
      ...rows.flatMap((row) => drawGround(row, layout, plan, width)),
      drawMonths(layout, plan, bottom),
      ...drawHeader(layout, plan, width, said),
      ...rows.flatMap((row) => drawRow(row, layout, plan, said)),
      drawGrid(layout, plan, rows, width),
      ...drawDependencies(rows, layout, plan, said),
      ...drawToday(today, layout, plan, bottom, said),
      ...rows.flatMap((row) => drawTime(row, layout, plan, pageOf, said)),
      ...(rows.length === 0 ? drawNone(drawing, header) : []),
      ...drawLegend(plan, bottom + 5.6, hasToday, said),
      ...(number === layout.pages.length ? drawEnd(drawing, bottom) : []),
    ]),
  ]);
}

/** Where the axis stands and what its months are called, for programs that read the drawing. */
function scaleOf({ layout, plan, said }: Drawing): Readonly<Record<string, string | number>> {
  const { axis } = plan;
  const names = Array.from({ length: axis.months }, (_month, index) => monthInWords(index + 1, axis.origin, said));
  return {
    'data-left': layout.columns.chart.x,
    'data-width': layout.columns.chart.width,
    'data-last': axis.horizon,
    'data-months': names.join('|'),
  };
}

function frame({ plan, paper, said, layout }: Drawing, number: number, children: readonly SvgElement[]): SvgElement {
  const count = (kind: string): number => plan.rows.filter((row) => row.kind === kind).length;
  const described = { phases: count('phase'), activities: count('activity'), months: plan.axis.horizon };
  const description = said.say(words.description, described);
  return picturePage(paper, said, { name: plan.name, description, number, count: layout.pages.length }, children);
}

function drawTitle({ plan, paper, said }: Drawing): readonly SvgElement[] {
  const { axis, name } = plan;
  const months = axis.horizon === 1 ? said.say(words.oneMonth) : said.say(words.months, { count: axis.horizon });
  const begin =
    axis.origin === undefined ? [] : [said.say(words.startsIn, { month: monthInWords(1, axis.origin, said) })];
  const total = plan.total ? [`${said.say(words.total)} ${plan.total.text}`] : [];
  const summary = [[months, ...begin].join(', '), ...total].join('  ·  ');
  const width = paper.contentWidth;
  return [
    textLine(shortened(name, width, titleFont), { x: 0, y: 2.6, width }, titleFont),
    textLine(shortened(summary, width, summaryFont), { x: 0, y: 8.6, width }, summaryFont),
  ];
}

function drawNone({ layout, paper, said }: Drawing, header: number): readonly SvgElement[] {
  const lines = wrapLines(said.tell(words.noRows), paper.contentWidth - 30, summaryFont);
  const at = { x: paper.contentWidth / 2, middle: header + 12, align: 'middle' as const };
  return layout.pages.length > 0 ? textBlock(lines, at, summaryFont, summaryFont.size * 1.2) : [];
}

/** On paper: how much is still to be repaired. On the screen: what is wrong with the plan as a whole. */
function drawEnd({ plan, paper, said }: Drawing, bottom: number): readonly SvgElement[] {
  const texts = said.marks
    ? plan.notes.filter(({ severity }) => severity !== 'hint').map(({ text, code }) => `⚠ ${text} [${code}]`)
    : plan.faults > 0
      ? [said.say(words.draft, { count: plan.faults })]
      : [];
  const lines = texts.flatMap((text) => wrapLines(text, paper.contentWidth, footFont)).slice(0, 2);
  const drawn = lines.map((text, index) => textLine(text, { x: 0, y: bottom + 9.6 + index * 3 }, footFont));
  return drawn.length > 0 ? [group('notes', placeOf(undefined), drawn)] : [];
}
