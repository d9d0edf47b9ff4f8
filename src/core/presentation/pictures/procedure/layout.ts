import type { Paper } from '../paper.js';
import { sheetColumns, type SheetColumns } from './columns.js';
import { connectorRoom, layOutPage, type PageLayout } from './layout-page.js';
import { Pages } from './pages.js';
import type { Procedure } from './procedure.js';
import { rowsOf, type Row } from './rows.js';

/** The flowchart pages of a procedure. */
export interface SheetLayout {
  readonly columns: SheetColumns;
  readonly pages: readonly PageLayout[];
  /** Connectors by their key. */
  readonly letters: ReadonlyMap<string, Letter>;
}

/** The letter of a connector, and the pages (from 0) where its line leaves and where it arrives. */
export interface Letter {
  readonly letter: string;
  readonly from: readonly number[];
  readonly to: number;
}

/** The title above the table. */
export const TITLE_HEIGHT = 9;
/** One row has at most three connectors above it and as many below. */
const MOST_CONNECTORS = 3;
/** Less crowded symbols make room for more lines. */
const SCALES = [1, 0.8, 0.64, 0.5];

/** Puts a procedure on pages. Whatever its flow, every way of it is drawn; a page that has no room for its lines ends earlier. */
export function layOut(procedure: Procedure, paper: Paper, pageWord: string): SheetLayout {
  const columns = sheetColumns(procedure, paper);
  const headerHeight = columns.header.top + columns.header.bottom;
  const capacity = paper.contentHeight - TITLE_HEIGHT - headerHeight;
  const connectors = connectorRoom(columns.base.performerWidth, pageWord);
  const rows = rowsOf(
    procedure.steps,
    columns.base,
    capacity - mostStrips(procedure.performers.length, columns.most) * connectors.strip,
  );
  const shown = new Pages(rows, procedure.links, {
    ...{ capacity, strip: connectors.strip },
    performersOf: (own) => columns.pageOf(performersOf(own)).performers,
    mostPerformers: columns.most,
  });
  const pages: PageLayout[] = [];
  const layOutRows = (start: number, end: number, scale: number, shift = 0): PageLayout => {
    const plan = shown.plan(start, end, shift);
    return layOutPage(plan, columns.pageOf(plan.performers), {
      headerHeight,
      capacity,
      connectors,
      symbolColumn: columns.base.performerWidth,
      scale,
    });
  };
  for (let start = 0; start < rows.length;) {
    const ends = shown.ends(start);
    const alone = start + 1;
    const page = firstWhole(ends, (end, scale) => layOutRows(start, end, scale)) ??
      firstWhole(
        Array.from({ length: columns.most }, (_column, index) => index),
        (shift, scale) => layOutRows(start, alone, scale, shift),
        () => alone,
      ) ?? { end: alone, layout: layOutRows(start, alone, 0.5) };
    pages.push(page.layout);
    start = page.end;
  }
  if (rows.length === 0) pages.push(layOutRows(0, 0, 1));
  return { columns, pages, letters: lettersOf(pages) };
}

/** Lines of connectors round a single row; performers who do not act are not on the page, where not all fit. */
function mostStrips(performers: number, most: number): number {
  return 2 * Math.ceil(MOST_CONNECTORS / (performers > most ? 1 : Math.max(1, performers)));
}

/** The first page, by what is tried and then by the size of its symbols, on which every line has room. */
function firstWhole(
  tries: readonly number[],
  layOutTry: (each: number, scale: number) => PageLayout,
  endOf = (each: number): number => each,
): { readonly end: number; readonly layout: PageLayout } | undefined {
  for (const each of tries) {
    for (const scale of SCALES) {
      const layout = layOutTry(each, scale);
      if (layout.routed.left.length === 0) return { end: endOf(each), layout };
    }
  }
  return undefined;
}

/** Performers who act in these rows, in the order of the sheet. */
function performersOf(rows: readonly Row[]): readonly number[] {
  return [...new Set(rows.flatMap(({ step }) => step.performers))].sort((a, b) => a - b);
}

/** A, B, C … in the order in which their lines leave. */
function lettersOf(pages: readonly PageLayout[]): ReadonlyMap<string, Letter> {
  const sources = new Map<string, number[]>();
  const targets = new Map<string, number>();
  for (const [page, { connectors }] of pages.entries()) {
    const outgoing = connectors.filter(({ connector }) => connector.isOutgoing);
    const firstRow = ({ connector }: (typeof outgoing)[number]): number =>
      Math.min(...connector.links.map(({ link }) => link.from));
    for (const { connector } of [...outgoing].sort((a, b) => firstRow(a) - firstRow(b))) {
      sources.set(connector.key, [...(sources.get(connector.key) ?? []), page]);
    }
    for (const { connector } of connectors) if (!connector.isOutgoing) targets.set(connector.key, page);
  }
  return new Map(
    [...sources].map(([key, from], index) => [key, { letter: letterAt(index), from, to: targets.get(key) ?? 0 }]),
  );
}

function letterAt(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? letterAt(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}
