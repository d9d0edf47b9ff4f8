import type { Span } from '../../../text/span.js';
import { font, type Font } from '../text/font.js';
import { wrapLines } from '../text/wrap.js';
import { markOf, type TextPart } from '../text-parts.js';
import type { IdentityBox } from './identity.js';

export const LABEL_HEIGHT = 6.5;
/** Room of a box around its text. */
const AROUND = 3;
const SIDES = 5;
const INDENT = 6;
/** Levels by which a list is moved in at most. */
const DEEPEST = 5;
/** How rows share what is left: the legal basis is the longest. */
const SHARES = [1.35, 0.9, 0.9];

/** A line of a box. */
export interface BoxLine {
  /** “1.” before the first line of an item. */
  readonly mark: string;
  readonly text: string;
  readonly indent: number;
  readonly room: number;
}

export interface BrokenBox {
  readonly label: string;
  readonly span: Span | undefined;
  readonly lines: readonly BoxLine[];
  readonly own: Font;
}

export interface BoxPage {
  readonly rows: readonly { readonly boxes: readonly BrokenBox[]; readonly height: number }[];
  readonly height: number;
}

/**
 * Breaks the boxes into lines that fit the page; smaller, all together, where it must be. What even then does not fit
 * goes on on further pages: no text is cut.
 */
export function breakBoxes(
  rows: readonly (readonly IdentityBox[])[],
  width: number,
  firstHeight: number,
  nextHeight: number,
): readonly BoxPage[] {
  let broken: readonly (readonly BrokenBox[])[] = [];
  for (const points of [9.5, 9, 8.5, 8]) {
    broken = rows.map((boxes) => boxes.map((box) => breakBox(box, width, font(points))));
    const needed = broken.map(heightOf).reduce((sum, height) => sum + height, 0);
    if (needed <= firstHeight) return [shared(broken, firstHeight)];
  }
  return pagesOf(broken, firstHeight, nextHeight);
}

function breakBox({ label, parts, span }: IdentityBox, width: number, own: Font): BrokenBox {
  const shown = parts.length === 0 ? ['–'] : parts;
  return { label, span, lines: linesOf(shown, 0, width - SIDES, own), own };
}

/** The lines of a text; an item stands beside its mark, and a list within it farther in. */
function linesOf(parts: readonly TextPart[], level: number, width: number, own: Font): readonly BoxLine[] {
  const indent = INDENT * Math.min(level, DEEPEST);
  const room = width - indent;
  return parts.flatMap((part) => {
    if (typeof part === 'string') return wrapLines(part, room, own).map((text) => ({ mark: '', text, indent, room }));
    return part.items.flatMap((item, index) => {
      const [first, ...rest] = linesOf(item, level + 1, width, own);
      return first ? [{ ...first, mark: first.mark || markOf(part, index) }, ...rest] : [];
    });
  });
}

function heightOf(boxes: readonly BrokenBox[]): number {
  const [box] = boxes;
  const most = Math.max(1, ...boxes.map(({ lines }) => lines.length));
  return LABEL_HEIGHT + AROUND + most * lineOf(box);
}

function lineOf(box: BrokenBox | undefined): number {
  return (box?.own.size ?? 3) * 1.3;
}

/** Rows share the height that is left. */
function shared(rows: readonly (readonly BrokenBox[])[], height: number): BoxPage {
  const least = rows.map(heightOf);
  const spare = height - least.reduce((sum, each) => sum + each, 0);
  const shares = rows.map((_row, index) => SHARES[index] ?? 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  return {
    rows: rows.map((boxes, index) => ({ boxes, height: (least[index] ?? 0) + (spare * (shares[index] ?? 0)) / all })),
    height,
  };
}

function pagesOf(rows: readonly (readonly BrokenBox[])[], firstHeight: number, nextHeight: number): readonly BoxPage[] {
  const pages: BoxPage[] = [];
  let own: { readonly boxes: readonly BrokenBox[]; readonly height: number }[] = [];
  let room = firstHeight;
  const close = (): void => {
    pages.push({ rows: own, height: own.reduce((sum, { height }) => sum + height, 0) });
    own = [];
    room = nextHeight;
  };
  const waiting = [...rows];
  for (let boxes = waiting.shift(); boxes; boxes = waiting.shift()) {
    const fitting = Math.floor((room - LABEL_HEIGHT - AROUND) / lineOf(boxes[0]));
    const most = Math.max(1, ...boxes.map(({ lines }) => lines.length));
    if (fitting < Math.min(3, most) && own.length > 0) {
      close();
      waiting.unshift(boxes);
      continue;
    }
    const part = boxes.map((box) => ({ ...box, lines: box.lines.slice(0, fitting) }));
    const height = heightOf(part);
    own.push({ boxes: part, height });
    room -= height;
    if (most > fitting) {
      close();
      waiting.unshift(boxes.map((box) => ({ ...box, lines: box.lines.slice(fitting) })));
    }
  }
  close();
  return pages.filter(({ rows: shown }) => shown.length > 0);
}
