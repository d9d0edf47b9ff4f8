import { rectangle, textLine, type Box } from '../draw.js';
import type { SvgElement } from '../svg.js';
import { font, textWidth } from '../text/font.js';
import { firstLines, wrapLines } from '../text/wrap.js';
import type { LaidRow, PlanLayout } from './layout.js';

/** A mark stands on the line of what it is about. */
const NO_BREAK = '\u00A0';

const sideFont = font(6.5);
const LINE = sideFont.size * 1.12;
/** Between the bar and its words. */
const GAP = 1.2;
/** Millimetres with which a few words can still be read. */
const LEAST = 24;
/** Of the ground that keeps lines off the words. */
const RIM = 0.35;

interface Place {
  /** Where the words begin, or end where they stand before the bar. */
  readonly x: number;
  readonly room: number;
  readonly isBefore: boolean;
}

/**
 * The words of a bar: after it, before it, or in two lines, wherever they stand whole; what is wrong is never left out.
 * A ground below them keeps the lines of the chart out of the words.
 */
export function drawBeside(laid: LaidRow, bar: Box, layout: PlanLayout, words: string): readonly SvgElement[] {
  const text = words.replaceAll('⚠ ', `⚠${NO_BREAK}`);
  const place = text === '' ? undefined : placeOf(laid, bar, layout, text);
  if (!place) return [];
  const { x, room, isBefore } = place;
  const most = Math.max(1, Math.floor((laid.bottom - laid.top - 0.2) / LINE));
  const lines = firstLines(text, room, sideFont, Math.min(2, most));
  if (lines[0] === '…') return [];
  const width = Math.max(...lines.map((line) => textWidth(line, sideFont)));
  const left = isBefore ? x - width : x;
  const middle = (laid.top + laid.bottom) / 2;
  const half = (lines.length * LINE) / 2;
  const ground = { left: left - RIM, right: left + width + RIM, top: middle - half, bottom: middle + half };
  return [
    rectangle(ground, { class: 'plain', fill: '#fff', 'aria-hidden': 'true' }),
    ...lines.map((line, index) => {
      const at = { x, y: middle - half + (index + 0.5) * LINE, width, ...(isBefore && { align: 'end' as const }) };
      return textLine(line, at, sideFont, { class: 'beside' });
    }),
  ];
}

function placeOf(
  { row }: LaidRow,
  { left, right }: Box,
  { columns: { chart } }: PlanLayout,
  text: string,
): Place | undefined {
  const after = { x: right + GAP, room: chart.x + chart.width - right - 2 * GAP, isBefore: false };
  const before = { x: left - GAP, room: left - chart.x - 2 * GAP, isBefore: true };
  const width = textWidth(text, sideFont);
  const wider = after.room >= before.room ? after : before;
  const whole =
    [after, before].find(({ room }) => width <= room) ??
    [after, before].find(({ room }) => room > LEAST && wrapLines(text, room, sideFont).length <= 2) ??
    wider;
  if (row.problems.length > 0 && whole.room < Math.min(LEAST, width)) {
    return { x: chart.x + 2, room: chart.width - 4, isBefore: false };
  }
  return whole.room < 3 ? undefined : whole;
}
