import type { Bilingual } from '../../../catalogue/schema.js';
import { line, rectangle, textLine } from '../draw.js';
import type { SheetWords } from '../sheet-words.js';
import { rounded, svg, type SvgElement } from '../svg.js';
import { font, textWidth } from '../text/font.js';
import type { Timeline } from './timeline.js';
import { words } from './words.js';

const legendFont = font(7);
const SIGN = 7;
const DATA = '#1f4e79';

const RAIL = { class: 'rail', fill: '#e8e8e8', stroke: '#8a8a8a', 'stroke-width': 0.1 };
const BAR = { class: 'bar', fill: DATA };

type Draw = (x: number, y: number) => SvgElement;

/** What the signs mean: only those that are used. */
export function drawLegend(plan: Timeline, y: number, hasToday: boolean, said: SheetWords): readonly SvgElement[] {
  const has = (kind: string): boolean => plan.rows.some((row) => row.kind === kind && row.time);
  const waits = (isLate: boolean): boolean => plan.dependencies.some((each) => each.isLate === isLate);
  const entries: readonly (readonly [boolean, Bilingual, Draw])[] = [
    [has('phase'), words.phase, (x) => swatch(x, y, 0.7, { class: 'head', fill: '#000' })],
    [has('activity'), words.activity, (x) => swatch(x, y, 1.2, plan.hasProgress ? RAIL : BAR)],
    [plan.hasProgress, words.progress, (x) => swatch(x, y, 1.2, BAR)],
    [has('gate'), words.gate, (x) => diamond(x, y, { class: 'ring', fill: '#fff', stroke: DATA, 'stroke-width': 0.5 })],
    [has('milestone'), words.milestone, (x) => diamond(x, y, { class: 'dot', fill: DATA })],
    [waits(false), words.dependency, arrow],
    [waits(true), words.late, lateLine],
    [hasToday, words.today, todayLine],
  ];
  let x = 0;
  return entries.flatMap(([isUsed, name, draw]) => {
    if (!isUsed) return [];
    const at = x;
    const text = said.say(name);
    x += SIGN + textWidth(text, legendFont) + 5;
    return [draw(at, y), textLine(text, { x: at + SIGN, y }, legendFont)];
  });
}

type Attributes = Readonly<Record<string, string | number>>;

function swatch(x: number, y: number, half: number, attributes: Attributes): SvgElement {
  return rectangle({ left: x, right: x + 5.5, top: y - half, bottom: y + half }, attributes);
}

function diamond(x: number, y: number, attributes: Attributes): SvgElement {
  const [middle, r] = [x + 3, 1.5];
  const points = [
    [middle, y - r],
    [middle + r, y],
    [middle, y + r],
    [middle - r, y],
  ];
  return svg('polygon', { ...attributes, points: joined(points) });
}

function arrow(x: number, y: number): SvgElement {
  const tip = x + 5.8;
  const head = [
    [tip, y],
    [tip - 1.3, y - 0.8],
    [tip - 1.3, y + 0.8],
  ];
  return svg('g', {}, [
    svg('g', { class: 'rule', stroke: '#000', 'stroke-width': 0.3 }, [line(x, y, x + 5, y)]),
    svg('polygon', { class: 'head', fill: '#000', points: joined(head) }),
  ]);
}

function lateLine(x: number, y: number): SvgElement {
  const [left, right, height] = [x, x + 5.5, y].map((each) => String(rounded(each))) as [string, string, string];
  const d = `M${left} ${height}L${right} ${height}`;
  const dashes = { 'stroke-width': 0.4, 'stroke-dasharray': '1.4 0.7' };
  return svg('g', { class: 'error' }, [svg('path', { class: 'mark', d, fill: 'none', stroke: '#b3001b', ...dashes })]);
}

function todayLine(x: number, y: number): SvgElement {
  const place = { x1: x, x2: x + 5.5, y1: y, y2: y };
  return svg('line', { class: 'goal', ...place, stroke: '#000', 'stroke-width': 0.4, 'stroke-dasharray': '1.6 1' });
}

function joined(points: readonly (readonly number[])[]): string {
  return points.map((point) => point.map((value) => String(rounded(value))).join(',')).join(' ');
}
