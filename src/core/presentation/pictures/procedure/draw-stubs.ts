import { group, placeOf, textLine, titled } from '../draw.js';
import { svg, type SvgElement } from '../svg.js';
import { font, textWidth } from '../text/font.js';
import { shortened } from '../text/wrap.js';
import { fixed } from './draw-symbols.js';
import type { PageLayout } from './layout-page.js';
import type { Procedure, Step } from './procedure.js';
import type { Box, Point } from './route/geometry.js';
import { portOf, type Port, type RouteNode } from './route/grid.js';
import type { SheetWords } from '../sheet-words.js';
import { words } from './words.js';

/** A short end of a line that leads nowhere, and the words beside it. */
interface Stub {
  readonly text: string;
  readonly title: string;
  readonly span: Step['spans']['row'];
}

const stubFont = font(6, 'bold');
const RED = '#b3001b';
const LONGEST = 22;
/** Lengths of a stub below a symbol, and beside it. */
const BELOW = 2.2;
const BESIDE = 3;
const CIRCLE = 0.5;

/** Exits that are missing or name a step that does not exist, and steps where the flow stops without an end. */
export function drawStubs(page: PageLayout, procedure: Procedure, said: SheetWords): readonly SvgElement[] {
  return page.rows.flatMap(({ row, node }) => {
    if (!node) return [];
    const faults = said.marks ? stubsOf(row.step, procedure, said) : [];
    return [...withoutRoom(row.step, page, procedure, said), ...faults].flatMap((stub) => drawStub(stub, node, page));
  });
}

/** A line that found no room on its page is not lost: its words say where it leads. */
function withoutRoom(step: Step, page: PageLayout, { steps }: Procedure, said: SheetWords): readonly Stub[] {
  return page.routed.left.flatMap(({ id }) => {
    const link = page.linkOf.get(id);
    if (link?.from !== step.index || link.to === undefined) return [];
    const number = steps[link.to]?.number ?? '';
    const text = `${link.label === undefined ? '' : `${link.label} `}→ ${number}`;
    return [{ text, title: said.tell(words.leadsTo, { number }), span: link.span }];
  });
}

function stubsOf(step: Step, { links }: Procedure, said: SheetWords): readonly Stub[] {
  const unknown = links.filter(({ from, to }) => from === step.index && to === undefined);
  const prefix = (label: string | undefined): string => (label === undefined ? '' : `${label} `);
  return [
    ...unknown.map(({ written, label, span }) => ({
      text: `${prefix(label)}→ ${written}?`,
      title: said.tell(words.missingTarget, { target: written }),
      span,
    })),
    ...step.missing.map((exit) => ({
      text: `${exit}?`,
      title: said.tell(words.missingExit, { exit }),
      span: step.spans.row,
    })),
    ...(step.isDeadEnd ? [{ text: '?', title: said.tell(words.deadEnd), span: step.spans.row }] : []),
  ];
}

/** Drawn on the first side that has room; without room the mark of the row says it. */
function drawStub(
  { text, title, span }: Stub,
  node: RouteNode,
  { routed: { board } }: PageLayout,
): readonly SvgElement[] {
  const shown = shortened(text, LONGEST, stubFont);
  const size = { width: textWidth(shown, stubFont), height: stubFont.size * 0.76 };
  for (const port of ['south', 'east', 'west'] as const) {
    const path = stubPath(node, port);
    const label = wordsAt(path, port, size);
    const ends = path.at(-1) ?? { x: 0, y: 0 };
    if (board.crossings(path, 'stub') !== 0 || !board.isFree(label)) continue;
    board.addLine(path, 'stub');
    board.addWords(label);
    return [
      group('stub', { ...placeOf(span) }, [
        titled(title),
        svg('path', {
          ...{
            d: path.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${fixed(x)} ${fixed(y)}`).join(' '),
            fill: 'none',
          },
          ...{ stroke: RED, 'stroke-width': 0.35, 'stroke-dasharray': '0.8 0.6' },
        }),
        svg('circle', {
          cx: ends.x,
          cy: ends.y,
          r: CIRCLE,
          fill: '#fff',
          stroke: RED,
          'stroke-width': 0.35,
          class: 'plain',
        }),
        textLine(shown, { x: label.left, y: (label.top + label.bottom) / 2 }, stubFont, { fill: RED }),
      ]),
    ];
  }
  return [];
}

function stubPath(node: RouteNode, port: Port): readonly Point[] {
  const start = portOf(node, port);
  if (port === 'south') return [start, { x: start.x, y: start.y + BELOW }];
  return [start, { x: start.x + (port === 'west' ? -BESIDE : BESIDE), y: start.y }];
}

function wordsAt(
  [start, end]: readonly Point[],
  port: Port,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  const [from, to] = [start ?? { x: 0, y: 0 }, end ?? { x: 0, y: 0 }];
  if (port === 'south') return box(to.x + 0.9, to.y - height + 0.3, width, height);
  const left = port === 'west' ? from.x - 0.6 - width : from.x + 0.6;
  return box(left, from.y - 0.9 - height, width, height);
}

function box(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}
