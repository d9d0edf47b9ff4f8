import { group, placeOf, rectangle, textLine, titled } from '../draw.js';
import { svg, type SvgElement } from '../svg.js';
import { font } from '../text/font.js';
import { textWidth } from '../text/font.js';
import { shortened } from '../text/wrap.js';
import type { Letter } from './layout.js';
import { connectorFont, type LaidConnector, type LaidRow, type PageLayout } from './layout-page.js';
import type { Procedure, Shape, Step } from './procedure.js';
import type { Box } from './route/geometry.js';
import type { SheetWords } from '../sheet-words.js';
import { words } from './words.js';

const OUTLINE = { fill: '#fff', stroke: '#000', 'stroke-width': 0.35 };
const wordFont = font(7);
const letterFont = font(8, 'bold');
/** Least size of what is to be clicked, 24 pixels. */
const LEAST_HIT = 6.35;
const SMALLEST_FOR_WORDS = 11;

/** The symbols of a row, one for each performer, joined by a line. */
export function drawSymbols(
  { row, node }: LaidRow,
  procedure: Procedure,
  page: PageLayout,
  said: SheetWords,
): readonly SvgElement[] {
  if (!node) return [];
  const { step } = row;
  const isUnknown = step.performers.some((performer) => procedure.performers[performer]?.isUnknown);
  return node.boxes.map((box, index) => {
    const shape = index > 0 && step.shape === 'diamond' ? 'box' : step.shape;
    const dashed = said.marks && (step.isUnreachable || isUnknown) ? { 'stroke-dasharray': '1.4 0.9' } : {};
    const sign = said.marks && step.isUnreachable ? '!' : isUnknown ? '?' : undefined;
    const word = index === 0 ? (sign ?? fittingWord(step, box)) : undefined;
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    return group('symbol', { 'data-row': step.index, 'data-shape': shape, ...placeOf(step.spans.row) }, [
      titled(symbolTitle(step, procedure, said)),
      rectangle(hitBox(box), { class: 'hit', fill: 'none' }),
      shapeOf(shape, box, dashed),
      ...(word === undefined ? [] : [textLine(word, { ...middle, align: 'middle' }, wordFont)]),
    ]);
  });

  function fittingWord({ word }: Step, box: Box): string | undefined {
    return page.sizes.width < SMALLEST_FOR_WORDS || word === undefined
      ? undefined
      : shortened(word, (box.right - box.left) * 0.8, wordFont);
  }
}

function symbolTitle(step: Step, { links, steps }: Procedure, said: SheetWords): string {
  const ways = links
    .filter(({ from }) => from === step.index)
    .map(({ to, label, written }) => {
      const number = to === undefined ? written : (steps[to]?.number ?? '');
      return `${label === undefined ? '' : `${label}: `}${said.say(words.leadsTo, { number })}`;
    });
  const signs = step.isUnreachable ? [said.tell(words.unreachable)] : [];
  const head = `${said.say(words.step, { number: step.number })}: ${step.cells.activity}`;
  return [head, step.names.join(', '), ...ways, ...signs].filter((part) => part !== '').join('\n');
}

function hitBox({ left, right, top, bottom }: Box): Box {
  const dx = Math.max(0, LEAST_HIT - (right - left)) / 2;
  const dy = Math.max(0, LEAST_HIT - (bottom - top)) / 2;
  return { left: left - dx, right: right + dx, top: top - dy, bottom: bottom + dy };
}

function shapeOf(shape: Shape, box: Box, dashed: Readonly<Record<string, string>>): SvgElement {
  const attributes = { class: 'shape', ...OUTLINE, ...dashed };
  if (shape === 'diamond') return svg('polygon', { points: diamond(box), ...attributes });
  if (shape === 'box') return rectangle(box, attributes);
  return rectangle(box, { ...attributes, rx: (box.bottom - box.top) / 2 });
}

function diamond({ left, right, top, bottom }: Box): string {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return points([x, top], [right, y], [x, bottom], [left, y]);
}

/** Straight down to 62 % of its height, then to the point. */
function pentagon({ left, right, top, bottom }: Box): string {
  const shoulder = top + (bottom - top) * 0.62;
  return points([left, top], [right, top], [right, shoulder], [(left + right) / 2, bottom], [left, shoulder]);
}

export function points(...list: readonly (readonly [number, number])[]): string {
  return list.map(([x, y]) => `${fixed(x)},${fixed(y)}`).join(' ');
}

export function fixed(length: number): string {
  return String(Math.round(length * 100) / 100 + 0);
}

/** A pentagon with its letter, and the page where the line goes on. */
export function drawConnector(
  { connector, node, words: box, isBeside }: LaidConnector,
  { letter, from, to }: Letter,
  said: SheetWords,
  firstPage: number,
): SvgElement {
  const { main } = node;
  const middle = { x: (main.left + main.right) / 2, y: main.top + (main.bottom - main.top) * 0.45 };
  const numbers = from.map((page) => String(page + firstPage));
  const pages = { from: numbers.join(', '), to: String(to + firstPage), letter };
  const [first = '', ...others] = numbers;
  const other = connector.isOutgoing ? pages.to : others.length > 0 ? `${first} …` : first;
  const lines = [said.say(connector.isOutgoing ? words.to : words.from), `${said.say(words.pageShort)} ${other}`];
  const room = box.right - box.left;
  const lineHeight = (box.bottom - box.top) / 2;
  const letterSize = Math.min(
    letterFont.size,
    (letterFont.size * (main.right - main.left) * 0.8) / textWidth(letter, letterFont),
  );
  return group('connector', { 'data-letter': letter, 'data-direction': connector.isOutgoing ? 'out' : 'in' }, [
    titled(said.say(words.connector, pages)),
    svg('g', { class: 'symbol' }, [svg('polygon', { class: 'shape', points: pentagon(main), ...OUTLINE })]),
    textLine(letter, { ...middle, align: 'middle' }, { ...letterFont, size: letterSize }),
    ...lines.map((text, index) =>
      textLine(
        shortened(text, room + 0.5, connectorFont),
        {
          x: isBeside ? box.left : (box.left + box.right) / 2,
          y: box.top + (index + 0.5) * lineHeight,
          ...(isBeside ? {} : { align: 'middle' as const }),
        },
        connectorFont,
      ),
    ),
  ]);
}
