import { html, nothing, type TemplateResult } from 'lit';
import type { CoverageColumn, CoverageRowView, CoverageView } from '../../core/presentation/overview/coverage-view.js';
import { stateIcon } from '../preview/icons.js';
import type { Actions } from './actions.js';
import { leading, moveBy } from './keys.js';
import { toldApart } from './told-apart.js';
import { states, type Cell, type ColumnWindow } from './state.js';
import type { Texts } from './texts.js';

/** What the matrix is drawn from. */
export interface GridSubject {
  readonly view: CoverageView;
  readonly rows: readonly CoverageRowView[];
  readonly columns: ColumnWindow;
  readonly cell: Cell;
  readonly texts: Texts;
  readonly actions: Actions;
}

/** Items by documents. Of many documents only those in sight are drawn; the others are room before and after them. */
export function gridTemplate(subject: GridSubject): TemplateResult {
  const { view, rows, texts, actions } = subject;
  return html`<div class="matrix" tabindex="-1" @scroll=${() => actions.scrolled()}>
    <table
      role="grid"
      aria-label=${`${view.title}. ${texts.grid}`}
      aria-rowcount=${rows.length + 1}
      aria-colcount=${view.documents + leading}
      @keydown=${(event: KeyboardEvent) => onKey(event, subject)}
    >
      <colgroup>
        <col class="item-column" />
        <col class="coverage-column" />
        ${spans(view.documents).map((span) => html`<col class="document-column" span=${span} />`)}
      </colgroup>
      <thead>
        ${headTemplate(subject)}
      </thead>
      <tbody>
        ${rows.map((row, index) => rowTemplate(row, index + 1, subject))}
      </tbody>
    </table>
  </div>`;
}

function headTemplate(subject: GridSubject): TemplateResult {
  const { view, columns, texts, actions } = subject;
  return html`<tr aria-rowindex="1">
    <th scope="col" class="item-head" aria-colindex="1">${texts.item}</th>
    <th scope="col" class="coverage-head" aria-colindex="2">${texts.coverage}</th>
    ${room(columns.start)}
    ${positions(columns).map((position) => {
      const column = position + leading;
      const { uri, name, apart, path } = columnAt(view, position) ?? unknownColumn;
      return html`<th
        scope="col"
        class="document"
        aria-colindex=${column + 1}
        tabindex=${tabStop({ row: 0, column }, subject)}
        data-cell=${`0:${String(column)}`}
        title=${`${name}\n${path}`}
        @click=${() => (uri === '' ? undefined : actions.open(uri, ''))}
        @focus=${() => actions.goTo({ row: 0, column })}
      >
        <div>
          <span class="name">${name}</span>
          ${apart === '' ? nothing : html`<span class="apart">${apart}</span>`}
        </div>
      </th>`;
    })}
    ${room(view.documents - columns.end)}
  </tr>`;
}

function rowTemplate(row: CoverageRowView, index: number, subject: GridSubject): TemplateResult {
  const { view, columns, actions } = subject;
  const line = view.rows.indexOf(row);
  return html`<tr aria-rowindex=${index + 1} class=${`coverage-${row.coverage}`}>
    <th
      scope="row"
      class="item-head"
      aria-colindex="1"
      tabindex=${tabStop({ row: index, column: 0 }, subject)}
      data-cell=${`${String(index)}:0`}
      title=${row.help}
      @click=${() => actions.showDetails(row.id)}
      @focus=${() => actions.goTo({ row: index, column: 0 })}
    >
      <span class="id">${row.id}</span> ${row.title}
    </th>
    <td class="coverage-head" aria-colindex="2">
      <strong>${row.coverageText}</strong>
      <span class="counts">${countsTemplate(row, view)}</span>
    </td>
    ${room(columns.start)}
    ${positions(columns).map((position) => cellTemplate({ row, line }, { row: index, column: position + leading }, subject))}
    ${room(view.documents - columns.end)}
  </tr>`;
}

function countsTemplate({ counts }: CoverageRowView, { stateWords }: CoverageView): readonly TemplateResult[] {
  return states
    .filter((state) => counts[state] > 0)
    .map(
      (state) =>
        html`<span title=${stateWords[state]}
          >${stateIcon(state)}<span class="hidden">${stateWords[state]} </span>${counts[state]}</span
        >`,
    );
}

function cellTemplate(
  { row, line }: { readonly row: CoverageRowView; readonly line: number },
  cell: Cell,
  subject: GridSubject,
): TemplateResult {
  const { view, texts, actions } = subject;
  const document = columnAt(view, cell.column - leading);
  const state = document && stateOf(view, document, line);
  const word = state ? view.stateWords[state] : document ? texts.notHere : texts.arriving;
  const label = `${row.id}, ${document ? toldApart(document) : ''}: ${word}`;
  return html`<td
    class=${state ? 'cell' : 'cell absent'}
    aria-colindex=${cell.column + 1}
    aria-label=${label}
    title=${label}
    tabindex=${tabStop(cell, subject)}
    data-cell=${`${String(cell.row)}:${String(cell.column)}`}
    @click=${() => (state ? actions.open(document.uri, row.id) : undefined)}
    @focus=${() => actions.goTo(cell)}
  >
    ${state ? stateIcon(state) : html`<span aria-hidden="true">·</span>`}
  </td>`;
}

/** A document whose states are still on their way. */
const unknownColumn: CoverageColumn = { uri: '', name: '…', apart: '', path: '', states: '' };

function columnAt({ columns, start }: CoverageView, position: number): CoverageColumn | undefined {
  return columns[position - start];
}

/** The state in a line of the view; undefined where the item does not hold for the document. */
function stateOf(view: CoverageView, { states: signs }: CoverageColumn, line: number) {
  const sign = signs[line] ?? '-';
  return sign === '-' ? undefined : view.states[Number(sign)];
}

function positions({ start, end }: ColumnWindow): readonly number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}

/** Room for documents that are not drawn; the columns have their widths from the style sheet. */
function room(count: number): readonly TemplateResult[] {
  return spans(count).map((span) => html`<td class="room" role="presentation" colspan=${span}></td>`);
}

/** One cell spans no more columns than this. */
const widest = 1000;

function spans(count: number): readonly number[] {
  const whole = Array.from({ length: Math.floor(count / widest) }, () => widest);
  return count % widest > 0 ? [...whole, count % widest] : whole;
}

function tabStop({ row, column }: Cell, { cell }: GridSubject): 0 | -1 {
  return row === cell.row && column === cell.column ? 0 : -1;
}

function onKey(event: KeyboardEvent, { cell, rows, view, actions }: GridSubject): void {
  if (event.key === 'Enter' || event.key === ' ') {
    if (event.target instanceof HTMLElement) event.target.click();
    event.preventDefault();
    return;
  }
  const target = moveBy(event, cell, { rows: rows.length, columns: view.documents + leading });
  if (!target) return;
  event.preventDefault();
  actions.goTo(target);
}
