import type { Span } from '../../text/span.js';
import { isRightToLeft } from './text/wrap.js';
import type { Font } from './text/font.js';
import { svg, type SvgChild, type SvgElement } from './svg.js';

/** The place in the text that an element shows when it is clicked. */
export function placeOf(span: Span | undefined): Readonly<Record<string, number>> {
  return span ? { 'data-start': span.start, 'data-end': Math.max(span.start, span.end) } : {};
}

/** What is read out, and shown when the pointer rests on it. */
export function titled(text: string): SvgElement {
  return svg('title', {}, [text]);
}

export function group(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly SvgChild[],
): SvgElement {
  return svg('g', { class: name, ...attributes }, children);
}

export type Align = 'start' | 'middle' | 'end';

/** One line of text; `y` is its middle. A line that is read from right to left begins at the other end of its room. */
export function textLine(
  text: string,
  at: { readonly x: number; readonly y: number; readonly width?: number; readonly align?: Align },
  font: Font,
  attributes: Readonly<Record<string, string | number>> = {},
): SvgElement {
  const isTurned = at.align !== 'middle' && isRightToLeft(text);
  return svg(
    'text',
    {
      x: isTurned && at.align !== 'end' ? at.x + (at.width ?? 0) : at.x,
      y: at.y + font.size * 0.357,
      'font-size': font.size,
      'font-weight': font.bold ? 'bold' : undefined,
      'text-anchor': at.align === undefined || at.align === 'start' ? undefined : at.align,
      direction: isTurned ? 'rtl' : undefined,
      ...attributes,
    },
    [text],
  );
}

/** Lines of text one below the other, round a middle. */
export function textBlock(
  lines: readonly string[],
  at: { readonly x: number; readonly middle: number; readonly width?: number; readonly align?: Align },
  font: Font,
  lineHeight: number,
): readonly SvgElement[] {
  const top = at.middle - (lines.length * lineHeight) / 2 + lineHeight / 2;
  const { x, align, width } = at;
  return lines.map((line, index) =>
    textLine(
      line,
      { x, y: top + index * lineHeight, ...(align && { align }), ...(width !== undefined && { width }) },
      font,
    ),
  );
}

export function line(x1: number, y1: number, x2: number, y2: number): SvgElement {
  return svg('line', { x1, y1, x2, y2 });
}

/** Where something is drawn. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function rectangle(box: Box, attributes: Readonly<Record<string, string | number>> = {}): SvgElement {
  const { left, top, right, bottom } = box;
  return svg('rect', { x: left, y: top, width: right - left, height: bottom - top, ...attributes });
}
