import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ISpacingProperties,
  type ParagraphChild,
} from 'docx';
import {
  columnsOf,
  columnWidths,
  isNumbered,
  isShort,
  tableSize,
  wordsOfCells,
  type TableText,
} from '../paper/table-text.js';
import { pictureLine, type WordsRoom } from './word-image.js';
import { wordRuns } from './word-runs.js';

/** More columns than Word can show are parted. */
const mostColumns = 60;
/** Twips left and right of what stands in a cell. */
const sides = 170;
const shade = { type: ShadingType.CLEAR, color: 'auto', fill: 'E8E8E8' };
const alignments: ReadonlyMap<string, (typeof AlignmentType)[keyof typeof AlignmentType]> = new Map([
  ['center', AlignmentType.CENTER],
  ['right', AlignmentType.RIGHT],
]);

/** A table as wide as its room, its columns as wide as what stands in them asks. */
export function wordTables(table: TableText, room: WordsRoom): readonly Table[] {
  const { rows, align } = table;
  const count = columnsOf(table);
  const starts = Array.from({ length: Math.ceil(count / mostColumns) }, (_, index) => index * mostColumns);
  return starts.map((start) => {
    const end = Math.min(count, start + mostColumns);
    const part = rows.map((row) => Array.from({ length: end - start }, (_, index) => row[start + index] ?? []));
    return wordTable({ rows: part, align: align.slice(start, end) }, room);
  });
}

function wordTable(table: TableText, room: WordsRoom): Table {
  const { rows, align } = table;
  const texts = wordsOfCells(table);
  const size = tableSize(columnsOf(table));
  const widths = columnWidths(texts, room.width, size);
  const made = rows.map((row, index) => {
    const isHeader = index === 0;
    const cells = row.map((cell, column) => {
      const isNarrow = isHeader || isNumbered(texts, column);
      const alignment = isNarrow ? AlignmentType.CENTER : alignments.get(align[column] ?? '');
      const width = widths[column] ?? 0;
      const within = { ...room, width: Math.max(1, width - sides) };
      const children = wordRuns(cell, { size, ...(isHeader && { bold: true }) }, within);
      return wordCell(children, { width, isHeader, spacing: pictureLine(cell, room), ...(alignment && { alignment }) });
    });
    return new TableRow({ children: cells, tableHeader: isHeader, cantSplit: isShort(texts[index]) });
  });
  return tableOf(made, widths);
}

/** Rows as a table of fixed columns (twips). */
export function tableOf(rows: TableRow[], widths: readonly number[], frame: Frame = 'thin'): Table {
  const width = widths.reduce((sum, each) => sum + each, 0);
  return new Table({
    ...{ rows, columnWidths: [...widths], layout: TableLayoutType.FIXED },
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 85, right: 85, marginUnitType: WidthType.DXA },
    ...(frame !== 'thin' && { borders: frame === 'none' ? noBorders : strongFrame }),
  });
}

const none = { style: 'none', size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Half a millimetre around the form, a quarter within it. */
const strong = { style: 'single', size: 12, color: 'auto' } as const;
const fine = { style: 'single', size: 6, color: 'auto' } as const;
const strongFrame = {
  ...{ top: strong, bottom: strong, left: strong, right: strong },
  ...{ insideHorizontal: fine, insideVertical: fine },
};

/** What is drawn around a table and between its cells. */
type Frame = 'thin' | 'strong' | 'none';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** Where a cell stands in its table. */
export interface CellPlace {
  readonly width: number;
  readonly isHeader?: boolean;
  readonly rows?: number;
  readonly columns?: number;
  readonly isCentred?: boolean;
}

/** A cell of one paragraph; that of a header is grey. */
export function wordCell(
  children: readonly ParagraphChild[],
  { alignment, spacing, ...at }: CellPlace & { readonly alignment?: Alignment; readonly spacing?: ISpacingProperties },
): TableCell {
  return cellOf(
    [
      new Paragraph({
        children: [...children],
        spacing: { after: 0, line: 250, ...spacing },
        ...(alignment && { alignment }),
      }),
    ],
    at,
  );
}

/** A cell of any paragraphs, over as many rows and columns as it takes. */
export function cellOf(
  children: readonly Paragraph[],
  { width, isHeader = false, rows = 1, columns = 1, isCentred = false }: CellPlace,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHeader && { shading: shade }),
    ...((isHeader || isCentred) && { verticalAlign: VerticalAlignTable.CENTER }),
    ...(rows > 1 && { rowSpan: rows }),
    ...(columns > 1 && { columnSpan: columns }),
    children: [...children],
  });
}
