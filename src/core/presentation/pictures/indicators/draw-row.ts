import { group, placeOf, rectangle, textLine, titled } from '../draw.js';
import type { Span } from '../../../text/span.js';
import type { SheetWords } from '../sheet-words.js';
import { noteMark } from '../note-mark.js';
import type { SvgChild, SvgElement } from '../svg.js';
import { achievementText, directionText } from './alternative-table.js';
import { drawBullet } from './draw-bullet.js';
import { drawDirection, drawTone } from './draw-signs.js';
import { drawTrend, type Box } from './draw-trend.js';
import type { Indicator } from './indicator.js';
import {
  heightOf,
  LINE,
  PADDING,
  SHAPE_ROOM,
  type ColumnName,
  type LaidRow,
  type Lines,
  type SheetLayout,
} from './layout.js';
import { nameOf, seriesText } from './spoken.js';
import { words } from './words.js';

/** Height of the bar below its percentage. */
const BULLET = 5;

/** One indicator: every cell leads to the words that it shows. */
export function drawRow(row: LaidRow, columns: SheetLayout['columns'], said: SheetWords): SvgElement {
  const { indicator, texts } = row;
  const { spans, baseline, target, actual, state, direction } = indicator;
  const place = (name: ColumnName): Box => {
    const { x, width } = columns[name];
    return { left: x, right: x + width, top: row.top, bottom: row.bottom };
  };
  const middle = (row.top + row.bottom) / 2;
  const cell = (name: ColumnName, span: Span | undefined, title: string, children: readonly SvgChild[]): SvgElement =>
    group('cell', { 'data-column': name, ...placeOf(span ?? spans.row) }, [
      ...(title === '' ? [] : [titled(title)]),
      rectangle(place(name), { class: 'hit', fill: 'none' }),
      ...children,
    ]);
  const amounts = { baseline, target, actual };
  const lastSpan = actual?.span ?? indicator.series.at(-1)?.amount.span;
  return group('row', { 'data-row': indicator.index }, [
    cell('name', spans.name, noteTitle(indicator, said), [
      ...drawBlocks(texts.name, place('name'), 0),
      ...drawNotes(indicator, place('name'), said),
    ]),
    cell('direction', spans.direction, directionText(indicator, said), [
      ...(direction ? [drawDirection(direction, columns.direction.x + PADDING + 2.2, middle)] : []),
      ...drawBlocks(texts.direction, place('direction'), SHAPE_ROOM),
    ]),
    ...(['baseline', 'target', 'actual'] as const).map((name) =>
      cell(name, amounts[name]?.span, '', drawBlocks(texts[name], place(name), 0, !amounts[name]?.text)),
    ),
    cell('trend', lastSpan, trendTitle(indicator, said), drawTrend(indicator, inner(place('trend')), said)),
    cell('achievement', lastSpan, achievementText(indicator, said), drawAchievement(row, place('achievement'))),
    cell('state', lastSpan, texts.state.flatMap(({ lines }) => lines).join(' '), [
      drawTone(state.tone, columns.state.x + PADDING + 2.4, middle),
      ...drawBlocks(texts.state, place('state'), SHAPE_ROOM),
    ]),
  ]);
}

function inner({ left, right, top, bottom }: Box): Box {
  const middle = (top + bottom) / 2;
  const half = Math.min(8, (bottom - top) / 2 - PADDING);
  return { left: left + PADDING, right: right - PADDING, top: middle - half, bottom: middle + half };
}

/** The percentage above its bar, both in the middle of the row; without a bar it stands there alone. */
function drawAchievement({ indicator, texts }: LaidRow, box: Box): readonly SvgElement[] {
  const { left, right, top, bottom } = box;
  const height = heightOf(texts.achievement);
  const start = (top + bottom - height - BULLET) / 2;
  const isReason = 'reason' in indicator.achievement;
  const bullet = drawBullet(indicator, {
    ...{ left: left + PADDING, right: right - PADDING },
    ...{ top: start + height, bottom: start + height + BULLET },
  });
  const textBox = bullet.length === 0 ? box : { ...box, top: start, bottom: start + height };
  return [...drawBlocks(texts.achievement, textBox, 0, isReason), ...bullet];
}

/** Blocks below one another, round the middle of their box. */
function drawBlocks(blocks: readonly Lines[], box: Box, indent: number, isQuiet = false): readonly SvgElement[] {
  let y = (box.top + box.bottom - heightOf(blocks)) / 2;
  const x = box.left + PADDING + indent;
  const width = box.right - PADDING - x;
  return blocks.flatMap(({ lines, font }) =>
    lines.map((text) => {
      const height = font.size * LINE;
      y += height;
      return textLine(text, { x, y: y - height / 2, width }, font, isQuiet ? { class: 'quiet' } : {});
    }),
  );
}

function trendTitle(indicator: Indicator, said: SheetWords): string {
  const text = seriesText(indicator.series, said) || said.say(words.missing);
  return said.say(words.trendOf, { name: nameOf(indicator, said) || indicator.code, text });
}

function noteTitle({ notes }: Indicator, { marks }: SheetWords): string {
  return marks ? notes.map(({ text, code }) => `${text} [${code}]`).join('\n') : '';
}

function drawNotes({ notes }: Indicator, { right, top }: Box, { marks }: SheetWords): readonly SvgElement[] {
  const shown = notes.filter(({ severity }) => severity !== 'hint');
  return marks && shown.length > 0 ? [noteMark(right - 3.2, top + 3.6, shown)] : [];
}
