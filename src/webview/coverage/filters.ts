import { html, nothing, type TemplateResult } from 'lit';
import type { ShownCoverage } from '../../shared/coverage-messages.js';
import { select, valueOf } from '../preview/filters.js';
import { icon } from '../preview/icons.js';
import type { Actions } from './actions.js';
import { noFilters, states, type Filters } from './state.js';
import type { Texts } from './texts.js';

/** Which checklist, of which documents, and which of its items. */
export function filtersTemplate(
  shown: ShownCoverage,
  filters: Filters,
  texts: Texts,
  actions: Actions,
): TemplateResult {
  const { choice, lists, types, units, view } = shown;
  const listOptions = lists.map(({ id, title, gaps, open }) => [id, `${title} (${texts.gaps(gaps, open)})`] as const);
  const typeOptions = types.map(({ id, title }) => [id, title] as const);
  const unitOptions = units.map((unit) => [unit, unit] as const);
  const stateOptions = view ? states.map((state) => [state, view.stateWords[state]] as const) : [];
  const any = ['', texts.all] as const;
  return html`<search class="matrix-filters" aria-label=${texts.filters}>
    ${select(texts.list, choice.list, listOptions, (list) => actions.choose({ list }))}
    ${select(texts.type, choice.documentType, [any, ...typeOptions], (documentType) => actions.choose({ documentType }))}
    ${select(texts.unit, choice.unit, [any, ...unitOptions], (unit) => actions.choose({ unit }))}
    ${select(texts.state, filters.state, [any, ...stateOptions], (value) =>
      actions.filter({ state: states.find((state) => state === value) ?? '' }),
    )}
    <vscode-textfield
      type="search"
      .label=${texts.search}
      placeholder=${texts.search}
      .value=${filters.search}
      @input=${({ target }: Event) => actions.filter({ search: valueOf(target) })}
    >
      <span slot="content-before">${icon('search')}</span>
    </vscode-textfield>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${filters.isGapsOnly}
        @change=${() => actions.filter({ isGapsOnly: !filters.isGapsOnly })}
      />
      <span>${texts.onlyGaps}</span>
    </label>
    ${clearTemplate(shown, filters, texts, actions)}
    <vscode-button secondary @click=${() => actions.exportReport()}>${texts.export}</vscode-button>
  </search>`;
}

function clearTemplate(
  { choice }: ShownCoverage,
  { search, isGapsOnly, state }: Filters,
  texts: Texts,
  actions: Actions,
): TemplateResult | typeof nothing {
  const isFiltered = search !== '' || isGapsOnly || state !== '' || choice.documentType !== '' || choice.unit !== '';
  const clear = (): void => {
    actions.filter(noFilters);
    if (choice.documentType !== '' || choice.unit !== '') actions.choose({ documentType: '', unit: '' });
  };
  return isFiltered ? html`<button class="link" @click=${clear}>${texts.clear}</button>` : nothing;
}
