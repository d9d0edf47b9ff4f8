/** Where a part of a picture is put: turned (degrees, against the clock), then moved. */
export interface Matrix {
  readonly turn: number;
  readonly x: number;
  readonly y: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Nothing moved or turned. */
export const upright: Matrix = { turn: 0, x: 0, y: 0 };

/** What `transform` says: moves and turns, one after the other. */
export function transformOf(text: string | number | undefined): Matrix {
  const steps = [...String(text ?? '').matchAll(/(translate|rotate)\(([^)]*)\)/gu)];
  return steps.reduce((matrix, [, name, numbers = '']) => {
    const [first = 0, second = 0] = numbers
      .trim()
      .split(/[\s,]+/u)
      .map(Number);
    return multiply(matrix, name === 'rotate' ? { ...upright, turn: -first } : { turn: 0, x: first, y: second });
  }, upright);
}

/** The inner one within the outer one. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return { ...placed(inner, outer), turn: outer.turn + inner.turn };
}

/** A point of a part, on the page. */
export function placed({ x, y }: Point, matrix: Matrix): Point {
  const angle = (-matrix.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: matrix.x + x * cos - y * sin, y: matrix.y + x * sin + y * cos };
}
