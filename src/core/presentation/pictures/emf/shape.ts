/** A place on a page, in millimetres. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a shape is drawn; colours are 0xRRGGBB, lengths millimetres. */
export interface Look {
  readonly fill: number | undefined;
  readonly stroke: number | undefined;
  readonly width: number;
  readonly isRound: boolean;
}

/** What is left of a picture when nothing in it is inherited or transformed any more. */
export type Shape =
  | { readonly kind: 'lines'; readonly points: readonly Point[]; readonly isClosed: boolean; readonly look: Look }
  | { readonly kind: 'ellipse'; readonly box: ShapeBox; readonly look: Look }
  | TextShape;

export interface ShapeBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A line of text at its base line. */
export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  readonly at: Point;
  readonly size: number;
  readonly isBold: boolean;
  readonly isUnderlined: boolean;
  readonly isRightToLeft: boolean;
  readonly align: 'start' | 'middle' | 'end';
  /** Degrees, against the clock. */
  readonly turn: number;
  readonly colour: number;
  /** The rim that keeps lines off, as a colour and its width. */
  readonly rim: { readonly colour: number; readonly width: number } | undefined;
}
