import type { CoverageRowView, CoverageView } from '../../core/presentation/overview/coverage-view.js';
import type { CoverageChoice, ShownCoverage } from '../../shared/coverage-messages.js';

/** All that the page draws. */
export interface CoverageState {
  readonly shown: ShownCoverage | undefined;
  readonly filters: Filters;
  /** Where the keyboard is: row 0 holds the documents, column 0 the items; both count what is shown. */
  readonly cell: Cell;
  /** Id of the item whose details are shown, or empty. */
  readonly details: string;
  /** Which documents are drawn. */
  readonly columns: ColumnWindow;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** From `start` to before `end`. */
export interface ColumnWindow {
  readonly start: number;
  readonly end: number;
}

type ItemState = keyof CoverageView['stateWords'];

/** What a person chose to see; it stays after a reload. */
export interface Filters {
  readonly search: string;
  readonly isGapsOnly: boolean;
  /** Only items that are in this state somewhere, or empty. */
  readonly state: ItemState | '';
}

export const noFilters: Filters = { search: '', isGapsOnly: false, state: '' };

export const states: readonly ItemState[] = [
  ...(['terpenuhi', 'sebagian', 'belum', 'tidak-berlaku', 'perlu-penilaian-manusia'] as const),
];

/** What the page keeps for the time after a reload. */
export interface KeptCoverage {
  readonly choice: CoverageChoice;
  readonly filters: Filters;
}

/** What was kept; each part that is not what it should be is left out. */
export function readKept(kept: unknown): KeptCoverage {
  const { choice, filters } = fieldsOf(kept);
  const { list, documentType, unit } = fieldsOf(choice);
  const { search, isGapsOnly, state } = fieldsOf(filters);
  return {
    choice: { list: textOf(list), documentType: textOf(documentType), unit: textOf(unit) },
    filters: {
      search: textOf(search),
      isGapsOnly: isGapsOnly === true,
      state: states.find((each) => each === state) ?? '',
    },
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The rows that the filters let through; gaps are rows whose item is met in no document. */
export function rowsShown({ rows }: CoverageView, { search, isGapsOnly, state }: Filters): readonly CoverageRowView[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (!isGapsOnly || row.coverage === 'gap') &&
      (state === '' || row.counts[state] > 0) &&
      [row.id, row.title, ...row.sources].some((text) => text.toLowerCase().includes(wanted)),
  );
}
