/** A node of a Word document as the library reads it; only what is used here. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly alignment?: string | null;
  /** Of a bookmark. */
  readonly name?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isStrikethrough?: boolean;
  readonly verticalAlignment?: string | null;
  readonly href?: string | undefined;
  readonly checked?: boolean;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly breakType?: string;
}

/** Stands where a shape was: a box in the column of a performer says who acts. */
export const shapeSign = '\uE000';
