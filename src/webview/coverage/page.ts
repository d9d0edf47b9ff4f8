import { html, nothing, type TemplateResult } from 'lit';
import type {
  CoverageDetails,
  CoverageRowView,
  CoverageView,
  LackingDocuments,
} from '../../core/presentation/overview/coverage-view.js';
import type { ShownCoverage } from '../../shared/coverage-messages.js';
import { icon, stateIcon } from '../preview/icons.js';
import type { Actions } from './actions.js';
import { filtersTemplate } from './filters.js';
import { gridTemplate } from './grid.js';
import { leading, reachable } from './keys.js';
import { rowsShown, type CoverageState } from './state.js';
import { textsIn, type Texts } from './texts.js';
import { toldApart } from './told-apart.js';

/** The whole page. Every text of the documents becomes a text node. */
export function pageTemplate(state: CoverageState, actions: Actions): TemplateResult {
  const { shown } = state;
  if (!shown) return html`<main aria-busy="true"></main>`;
  const texts = textsIn(shown.language);
  return html`<main>
    <h1>${texts.heading}</h1>
    ${filtersTemplate(shown, state.filters, texts, actions)}
    ${shown.view ? matrixTemplate(shown, shown.view, state, actions) : html`<p class="empty">${texts.nothing}</p>`}
    <footer>${texts.indication}</footer>
  </main>`;
}

function matrixTemplate(
  shown: ShownCoverage,
  view: CoverageView,
  state: CoverageState,
  actions: Actions,
): TemplateResult {
  const texts = textsIn(shown.language);
  const rows = rowsShown(view, state.filters);
  const { columns } = state;
  const size = { rows: rows.length, columns: view.documents + leading };
  const cell = reachable(state.cell, columns, size);
  const row = view.rows.find(({ id }) => id === state.details);
  const details = view.details?.item === state.details ? view.details : noDetails;
  return html`
    <p class="shown" role="status">${texts.shown(rows.length, view.documents)}${progressText(shown.progress, texts)}</p>
    ${
      rows.length === 0
        ? html`<p class="empty">${texts.noRows}</p>`
        : gridTemplate({ view, rows, columns, cell, texts, actions })
    }
    ${row ? detailsTemplate(row, details, view, texts, actions) : nothing}
  `;
}

function progressText({ done, total }: ShownCoverage['progress'], texts: Texts): string {
  return done < total ? ` · ${texts.checked(done, total)}` : '';
}

/** They are still on their way. */
const noDetails: CoverageDetails = { item: '', lacking: [] };

function detailsTemplate(
  row: CoverageRowView,
  { item, lacking }: CoverageDetails,
  { stateWords }: CoverageView,
  texts: Texts,
  actions: Actions,
): TemplateResult {
  return html`<section class="details" aria-label=${texts.details}>
    <h2>
      <span><span class="id">${row.id}</span> ${row.title}</span>
      <button class="quiet" title=${texts.close} aria-label=${texts.close} @click=${() => actions.showDetails('')}>
        ${icon('close')}
      </button>
    </h2>
    <p>${row.help}</p>
    <p class="source">${texts.sources}: ${row.sources.join('; ')}</p>
    <h3>${texts.lacking}</h3>
    ${item !== '' && lacking.length === 0 ? html`<p>${texts.nowhere}</p>` : nothing}
    ${lacking.map((group) => lackingTemplate(group, row, stateWords[group.state], actions))}
  </section>`;
}

function lackingTemplate(
  { state, documents, more }: LackingDocuments,
  row: CoverageRowView,
  word: string,
  actions: Actions,
): TemplateResult {
  return html`<h4>${stateIcon(state)} ${word}</h4>
    <ul>
      ${documents.map(
        (document) =>
          html`<li>
            <button class="link" title=${document.path} @click=${() => actions.open(document.uri, row.id)}>
              ${toldApart(document)}
            </button>
          </li>`,
      )}
      ${more > 0 ? html`<li>+${more}</li>` : nothing}
    </ul>`;
}
