import { group, placeOf, textLine, titled } from '../draw.js';
import { svg, type SvgElement } from '../svg.js';
import { shownLabel, type PageLayout } from './layout-page.js';
import { drawStubs } from './draw-stubs.js';
import { fixed, points } from './draw-symbols.js';
import type { Procedure } from './procedure.js';
import { isSame, towards, type Point } from './route/geometry.js';
import { centre, HEAD } from './route/grid.js';
import type { Routed } from './route/route-page.js';
import type { SheetWords } from '../sheet-words.js';

const LINE = { fill: 'none', stroke: '#000', 'stroke-width': 0.35, 'stroke-linejoin': 'miter' };
const HEAD_HALF = 0.95;
/** An invisible line under the visible one, easy to hit. */
const HIT = { class: 'hit', fill: 'none', stroke: 'none', 'stroke-width': 2.5, 'pointer-events': 'stroke' };

/** The lines of a page with their words and heads, what joins the symbols of a row, and ends of what leads nowhere. */
export function drawLines(page: PageLayout, procedure: Procedure, said: SheetWords): readonly SvgElement[] {
  const headed = new Set<string>();
  const lines = page.routed.lines.map((routed) => {
    const isFirst = !headed.has(routed.end);
    headed.add(routed.end);
    return drawLine(routed, isFirst, page);
  });
  return [...page.rows.flatMap(joints), ...lines, ...drawStubs(page, procedure, said)];
}

/** The words of the exits; drawn last, with a rim that keeps lines off. */
export function drawLabels(page: PageLayout): readonly SvgElement[] {
  return page.routed.lines.flatMap(({ edge, label }) => {
    const link = page.linkOf.get(edge.id);
    if (!label || link?.label === undefined) return [];
    const shown = shownLabel(link.label, page.labelFont);
    return [
      group('exit', { ...placeOf(link.span) }, [
        ...(shown === link.label ? [] : [titled(link.label)]),
        textLine(shown, { x: label.left, y: (label.top + label.bottom) / 2 }, page.labelFont, {
          ...{
            class: 'label',
            stroke: '#fff',
            'stroke-width': 0.6,
            'paint-order': 'stroke',
            'stroke-linejoin': 'round',
          },
        }),
      ]),
    ];
  });
}

function drawLine({ edge, points: path, end }: Routed, isFirst: boolean, page: PageLayout): SvgElement {
  const link = page.linkOf.get(edge.id);
  const data = {
    'data-port': end,
    ...(link && { 'data-from': link.from, 'data-to': link.to ?? '' }),
    ...(link?.label !== undefined && { 'data-exit': link.label }),
    ...placeOf(link?.span),
  };
  const d = pathOf(path);
  return group('line', data, [
    svg('path', { ...HIT, d }),
    svg('path', { ...LINE, d }),
    ...(isFirst ? [head(path)] : []),
  ]);
}

export function pathOf(path: readonly Point[]): string {
  return path.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${fixed(x)} ${fixed(y)}`).join(' ');
}

function head(path: readonly Point[]): SvgElement {
  const [tip, before] = [path.at(-1) ?? { x: 0, y: 0 }, path.at(-2) ?? { x: 0, y: 0 }];
  const back = towards(tip, before, HEAD);
  const [dx, dy] = isSame(tip.x, back.x) ? [HEAD_HALF, 0] : [0, HEAD_HALF];
  const corners = points([tip.x, tip.y], [back.x - dx, back.y - dy], [back.x + dx, back.y + dy]);
  return svg('polygon', { class: 'head', points: corners, fill: '#000', stroke: 'none' });
}

function joints({ node }: PageLayout['rows'][number]): readonly SvgElement[] {
  if (!node || node.boxes.length < 2) return [];
  const { y } = centre(node);
  const boxes = [...node.boxes].sort((a, b) => a.left - b.left);
  return boxes.slice(1).map((box, index) => {
    const d = pathOf([
      { x: boxes[index]?.right ?? box.left, y },
      { x: box.left, y },
    ]);
    return group('line', {}, [svg('path', { ...LINE, d })]);
  });
}
