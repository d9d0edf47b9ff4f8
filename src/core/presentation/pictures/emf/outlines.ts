import type { Point, ShapeBox } from './shape.js';

/** Lines with which a quarter of a circle is drawn: at the size of a symbol nobody sees its corners in print. */
const steps = 12;

/** The corners of a box, with the clock. */
export function cornersOf({ left, top, right, bottom }: ShapeBox): readonly Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** The outline of a box whose corners are quarters of a circle; programs disagree about the boxes of a metafile that are. */
export function roundedCorners({ left, top, right, bottom }: ShapeBox, rx: number, ry = rx): readonly Point[] {
  const centres: readonly Point[] = [
    { x: right - rx, y: bottom - ry },
    { x: left + rx, y: bottom - ry },
    { x: left + rx, y: top + ry },
    { x: right - rx, y: top + ry },
  ];
  return centres.flatMap(({ x, y }, quarter) =>
    Array.from({ length: steps + 1 }, (_, step): Point => {
      const angle = ((quarter + step / steps) * Math.PI) / 2;
      return { x: x + rx * Math.cos(angle), y: y + ry * Math.sin(angle) };
    }),
  );
}
