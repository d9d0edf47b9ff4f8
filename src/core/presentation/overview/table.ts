/** A list of a report: headings, and rows of cells. Everything in it is text of the reader's language. */
export interface Table {
  /** Name by which `--list` chooses it; stable. */
  readonly id: string;
  readonly title: string;
  /** What the list shows, in one sentence. */
  readonly about: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  /** Width in characters where the format has widths. */
  readonly width: number;
  /** Only in spreadsheets, which scroll sideways: one column for each document. */
  readonly isWide?: true;
}

/** Text, a number, a number that is written in a way of its own, a day, or a place in a document. */
export type Cell = string | number | NumberCell | DayCell | PlaceCell;

export interface NumberCell {
  readonly number: number;
  /** How a spreadsheet writes it: `0.0%`. */
  readonly format: string;
  /** How it is written elsewhere. */
  readonly text: string;
}

export interface DayCell {
  /** YYYY-MM-DD, or empty. */
  readonly day: string;
}

export interface PlaceCell {
  readonly path: string;
  readonly uri: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** What every report says about itself. */
export interface ReportFacts {
  readonly title: string;
  /** Sentences: day, tool version, version of the rule data, and what it is not. */
  readonly notes: readonly string[];
  readonly language: 'id' | 'en';
}

/** A cell as plain text. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  return 'day' in cell ? cell.day : cell.text;
}
