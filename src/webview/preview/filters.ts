import { html, nothing, type TemplateResult } from 'lit';
import type { PreviewView } from '../../core/presentation/preview/preview-view.js';
import type { Actions } from './actions.js';
import { isFiltered, type Group } from './filter.js';
import { icon } from './icons.js';
import { firstChoices, type Choices } from './state.js';
import type { Texts } from './texts.js';

/** What the row of filters needs to know. */
export interface FilterSubject {
  readonly view: PreviewView;
  readonly choices: Choices;
  readonly groups: readonly Group[];
  readonly texts: Texts;
  readonly actions: Actions;
}

/** Search, list, grouping and how much is shown. */
export function filtersTemplate({ view, choices, groups, texts, actions }: FilterSubject): TemplateResult {
  const areCollapsed = groups.length > 0 && groups.every(({ key }) => choices.collapsed.includes(key));
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0);
  const all = view.lists.reduce((sum, { items }) => sum + items.length, 0);
  const { states, list, search } = firstChoices;
  const fold = areCollapsed ? texts.expand : texts.collapse;
  return html`<search class="filters" aria-label=${texts.filters}>
    <vscode-textfield
      type="search"
      .label=${texts.search}
      placeholder=${texts.search}
      .value=${choices.search}
      @input=${({ target }: Event) => actions.choose({ search: valueOf(target) })}
    >
      <span slot="content-before">${icon('search')}</span>
    </vscode-textfield>
    ${view.lists.length > 1 ? listChoice(view, choices, texts, actions) : nothing}
    ${select(
      texts.groupBy,
      choices.groupBy,
      [
        ['list', texts.byList],
        ['source', texts.bySource],
      ],
      (value) => actions.choose({ groupBy: value === 'source' ? 'source' : 'list' }),
    )}
    <div class="folding">
      <p class="shown" role="status">${texts.shown(shown, all)}</p>
      ${
        isFiltered(choices)
          ? html`<button class="link" @click=${() => actions.choose({ states, list, search })}>${texts.clear}</button>`
          : nothing
      }
      <button
        class="quiet"
        aria-pressed=${choices.isBrief}
        title=${texts.brief}
        aria-label=${texts.brief}
        @click=${() => actions.choose({ isBrief: !choices.isBrief })}
      >
        ${icon('list-flat')}
      </button>
      <button
        class="quiet"
        title=${fold}
        aria-label=${fold}
        @click=${() => actions.choose({ collapsed: areCollapsed ? [] : groups.map(({ key }) => key) })}
      >
        ${icon(areCollapsed ? 'expand-all' : 'collapse-all')}
      </button>
    </div>
  </search>`;
}

function listChoice({ lists }: PreviewView, { list }: Choices, texts: Texts, actions: Actions): TemplateResult {
  const options = [['', texts.allLists], ...lists.map(({ id, title }) => [id, title] as const)] as const;
  return select(texts.list, list, options, (value) => actions.choose({ list: value }));
}

/** A choice from few, with its name before it. */
export function select(
  label: string,
  value: string,
  options: readonly (readonly [value: string, text: string])[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="choice">
    <span>${label}</span>
    <select @change=${({ target }: Event) => choose(valueOf(target))}>
      ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
    </select>
  </label>`;
}

/** What stands in a field. */
export function valueOf(target: EventTarget | null): string {
  const value: unknown = target && 'value' in target ? target.value : '';
  return typeof value === 'string' ? value : '';
}
