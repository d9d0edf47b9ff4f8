import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.js';
import type { Texts } from './texts.js';

/** A part of the page that is shown alone. */
export interface Tab {
  readonly id: string;
  readonly title: string;
  /** Called only for the tab that is shown. */
  readonly content: () => TemplateResult;
}

/** The row of tabs: one stop of the Tab key, arrows go from one to the next and show it. */
export function tabsTemplate(tabs: readonly Tab[], chosen: Tab, texts: Texts, actions: Actions): TemplateResult {
  return html`<div
    class="tabs"
    role="tablist"
    aria-label=${texts.tabs}
    @keydown=${(event: KeyboardEvent) => move(event, tabs, chosen, actions)}
  >
    ${tabs.map(
      ({ id, title }) =>
        html`<button
          id="tab-${id}"
          role="tab"
          aria-selected=${id === chosen.id}
          aria-controls=${id === chosen.id ? 'tab-panel' : nothing}
          tabindex=${id === chosen.id ? 0 : -1}
          @click=${() => actions.choose({ tab: id })}
        >
          ${title}
        </button>`,
    )}
  </div>`;
}

function move(event: KeyboardEvent, tabs: readonly Tab[], chosen: Tab, actions: Actions): void {
  const index = tabs.indexOf(chosen);
  const last = tabs.length - 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: index === last ? 0 : index + 1,
    ArrowLeft: index === 0 ? last : index - 1,
    Home: 0,
    End: last,
  };
  const target = tabs[targets[event.key] ?? -1];
  if (!target) return;
  event.preventDefault();
  actions.choose({ tab: target.id });
  document.getElementById(`tab-${target.id}`)?.focus();
}
