import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { render } from 'lit';
import type { CoverageChoice, ShownCoverage } from '../../shared/coverage-messages.js';
import type { Actions } from './actions.js';
import { columnWidth, columnsInSight, columnsToAsk } from './column-window.js';
import { host } from './host.js';
import { leading } from './keys.js';
import { pageTemplate } from './page.js';
import { readMessage } from './read-message.js';
import { readKept, type Cell, type ColumnWindow, type CoverageState, type KeptCoverage } from './state.js';

const kept = readKept(host.getState());
let choice: CoverageChoice = kept.choice;
/** Documents that were asked for last: the widest page, until it is known how many there are. */
let asked: ColumnWindow = { start: 0, end: 96 };
let state: CoverageState = {
  ...{ shown: undefined, filters: kept.filters, details: '' },
  ...{ cell: { row: 1, column: 0 }, columns: { start: 0, end: 0 } },
};

/** Draws the page, and draws it again whenever a message or a person changes something. */
export function startCoverage(): void {
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (message) show(message.shown);
  });
  addEventListener('resize', () => look());
  set({});
  ask();
}

/** Asks for what is chosen, and for the documents in sight; the answer replaces all that is shown. */
function ask(): void {
  host.postMessage({ type: 'choose', choice, part: { columns: asked, item: state.details } });
}

function show(shown: ShownCoverage): void {
  choice = shown.choice;
  set({ shown });
  keep();
  look();
}

function set(change: Partial<CoverageState>): void {
  state = { ...state, ...change };
  document.documentElement.lang = state.shown?.language ?? document.documentElement.lang;
  const root = document.getElementById('coverage');
  if (root) render(pageTemplate(state, actions), root);
}

function keep(): void {
  const now: KeptCoverage = { choice, filters: state.filters };
  host.setState(now);
}

/** Draws the documents that are in sight, when they are others than before. */
function look(): void {
  const matrix = document.querySelector('.matrix');
  if (!matrix) return;
  const columns = columnsInSight(matrix.scrollLeft, matrix.clientWidth, state.shown?.view?.documents ?? 0);
  if (columns.start !== state.columns.start || columns.end !== state.columns.end) set({ columns });
  askFor(state.shown?.view && columnsToAsk(columns, state.shown.view));
}

function askFor(wanted: ColumnWindow | null | undefined): void {
  const isAsked = wanted?.start === asked.start && wanted.end === asked.end;
  if (!wanted || isAsked) return;
  asked = wanted;
  ask();
}

function goTo(cell: Cell): void {
  const isThere = cell.row === state.cell.row && cell.column === state.cell.column;
  if (!isThere) set({ cell });
  const matrix = document.querySelector('.matrix');
  const index = cell.column - leading;
  const isDrawn = index < 0 || (index >= state.columns.start && index < state.columns.end);
  if (matrix && !isDrawn) {
    matrix.scrollLeft = index * columnWidth;
    look();
  }
  const target = document.querySelector<HTMLElement>(`[data-cell="${cell.row}:${cell.column}"]`);
  if (!target || target === document.activeElement) return;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

let isLooking = false;

const actions: Actions = {
  choose: (change) => {
    choice = { ...choice, ...change };
    ask();
  },
  filter: (change) => {
    set({ filters: { ...state.filters, ...change } });
    keep();
    look();
  },
  goTo,
  scrolled: () => {
    if (isLooking) return;
    isLooking = true;
    requestAnimationFrame(() => {
      isLooking = false;
      look();
    });
  },
  open: (uri, item) => host.postMessage({ type: 'open', uri, item }),
  showDetails: (details) => {
    set({ details });
    if (details !== '') ask();
  },
  exportReport: () => host.postMessage({ type: 'export', list: choice.list }),
};
