import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.js';
import { checklistTemplate } from './checklist.js';
import { headerTemplate } from './header.js';
import { icon } from './icons.js';
import { pictureTemplate } from './picture.js';
import { pictureTab, type PreviewState } from './state.js';
import { tabsTemplate, type Tab } from './tabs.js';
import { textsIn, type Texts } from './texts.js';
import { whyTemplate } from './why.js';

/** The whole page. Every text of the document becomes a text node. */
export function pageTemplate(state: PreviewState, actions: Actions): TemplateResult {
  const { shown } = state;
  if (!shown) return html`<main aria-busy="true"></main>`;
  const texts = textsIn(shown.language);
  return html`
    <div class="notices" role="status" aria-live="polite">${noticeTemplate(state, texts, actions)}</div>
    <div class="hidden" role="status" aria-live="polite">${state.said === '' ? nothing : texts.moved(state.said)}</div>
    <main>${shown.view ? documentTemplate(state, texts, actions) : emptyTemplate(state, texts, actions)}</main>
  `;
}

function noticeTemplate({ notice }: PreviewState, texts: Texts, actions: Actions): TemplateResult | typeof nothing {
  if (notice === '') return nothing;
  return html`<div class="notice">
    ${icon('info')}<span>${notice}</span>
    <button class="quiet" title=${texts.dismiss} aria-label=${texts.dismiss} @click=${() => actions.dismissNotice()}>
      ${icon('close')}
    </button>
  </div>`;
}

function emptyTemplate({ shown }: PreviewState, texts: Texts, actions: Actions): TemplateResult {
  const canOpen = shown?.canOpen === true;
  return html`<div class="empty">
    <h1>${shown?.name === '' || !shown ? 'Naskah' : shown.name}</h1>
    <p>${shown?.reason}</p>
    ${canOpen ? html`<vscode-button @click=${() => actions.openDocument()}>${texts.open}</vscode-button>` : nothing}
  </div>`;
}

function documentTemplate(state: PreviewState, texts: Texts, actions: Actions): TemplateResult {
  const tabs = tabsOf(state, texts, actions);
  const chosen = tabs.find(({ id }) => id === state.choices.tab) ?? tabs[0];
  return html`
    ${headerTemplate(state, texts, actions)}
    ${tabs.length > 1 && chosen ? tabsTemplate(tabs, chosen, texts, actions) : nothing}
    <div
      id="tab-panel"
      role=${tabs.length > 1 ? 'tabpanel' : nothing}
      aria-labelledby=${tabs.length > 1 ? `tab-${chosen?.id ?? ''}` : nothing}
    >
      ${chosen?.content()}
    </div>
    <footer>${state.shown?.view?.disclaimer}</footer>
  `;
}

/** The checklist first, then what else there is to see of the document. */
function tabsOf(state: PreviewState, texts: Texts, actions: Actions): readonly Tab[] {
  const { explanation, shown } = state;
  const view = shown?.view;
  if (!view) return [];
  return [
    { id: 'checklist', title: texts.checklist, content: () => checklistTemplate(state, view, texts, actions) },
    ...view.pictures.map((picture) => ({
      id: pictureTab(picture.kind),
      title: picture.title,
      content: () =>
        picture.drawn
          ? pictureTemplate(picture.drawn, state.choices.zoom, texts, actions)
          : html`<div aria-busy="true"></div>`,
    })),
    ...(explanation ? [{ id: 'why', title: texts.why, content: () => whyTemplate(explanation, texts, actions) }] : []),
  ];
}
