import type { Severity } from '../../catalogue/schema.js';
import { group, rectangle, textLine } from './draw.js';
import { svg, type SvgElement } from './svg.js';
import { font } from './text/font.js';

/** What a mark says of a fault. */
interface Noted {
  readonly severity: Severity;
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
const PRINT_COLOURS = { error: '#b3001b', warning: '#7a4b00', information: '#0b5394', hint: '#0b5394' };
const markFont = font(6.5, 'bold');

/** The gravest of the notes. */
function worst(notes: readonly Noted[]): Severity {
  return SEVERITIES.find((severity) => notes.some((note) => note.severity === severity)) ?? 'hint';
}

/** A triangle with an exclamation mark: seen without colour too. */
export function noteMark(x: number, y: number, notes: readonly Noted[]): SvgElement {
  const severity = worst(notes);
  const points = `${String(x)},${String(y - 2)} ${String(x + 2.2)},${String(y + 1.7)} ${String(x - 2.2)},${String(y + 1.7)}`;
  const fill = PRINT_COLOURS[severity];
  return group(severity, { fill }, [
    svg('polygon', {
      class: 'mark',
      points,
      fill: 'none',
      stroke: fill,
      'stroke-width': 0.35,
      'stroke-linejoin': 'round',
    }),
    textLine('!', { x, y: y + 0.5, align: 'middle' }, markFont),
  ]);
}

/** A dashed frame within the cell. */
export function cellMark(box: Parameters<typeof rectangle>[0], notes: readonly Noted[]): SvgElement {
  const severity = worst(notes);
  const inset = 0.7;
  const inner = { left: box.left + inset, right: box.right - inset, top: box.top + inset, bottom: box.bottom - inset };
  const attributes = {
    class: 'mark',
    fill: 'none',
    stroke: PRINT_COLOURS[severity],
    'stroke-width': 0.35,
    'stroke-dasharray': '1.2 0.8',
  };
  return group(severity, {}, [rectangle(inner, attributes)]);
}
