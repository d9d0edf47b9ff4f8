import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FactView, PreviewItem, PreviewView } from '../../core/presentation/preview/preview-view.js';
import type { Actions } from './actions.js';
import { icon, stateIcon } from './icons.js';
import type { PreviewState } from './state.js';
import type { Texts } from './texts.js';

type ItemState = PreviewItem['state'];

export const itemStates: readonly ItemState[] = [
  'terpenuhi',
  'sebagian',
  'belum',
  'perlu-penilaian-manusia',
  'tidak-berlaku',
];

/** Who the document is, and how far its checklists are met. */
export function headerTemplate({ shown, choices }: PreviewState, texts: Texts, actions: Actions): TemplateResult {
  const view = shown?.view;
  if (!shown || !view) return html``;
  const { header } = view;
  const pin = shown.isPinned ? texts.unpin : texts.pin;
  return html`<header>
    <div class="who">
      <div>
        <p class="type">${header.type}</p>
        <h1>${header.title === '' ? shown.name : header.title}</h1>
      </div>
      <button class="quiet" title=${texts.export} aria-label=${texts.export} @click=${() => actions.exportReport()}>
        ${icon('export')}
      </button>
      <button
        class="quiet"
        title=${pin}
        aria-label=${texts.pin}
        aria-pressed=${shown.isPinned}
        @click=${() => actions.pin(!shown.isPinned)}
      >
        ${icon(shown.isPinned ? 'pinned' : 'pin')}
      </button>
    </div>
    <dl class="facts">
      ${header.facts.map((fact) => factTemplate(fact, texts, actions))}
      <div>
        <dt>${texts.findings}</dt>
        <dd>${header.findings}</dd>
      </div>
    </dl>
    ${progressTemplate(view, choices.states, texts, actions)}
  </header>`;
}

function factTemplate({ label, text, place, warning }: FactView, texts: Texts, actions: Actions): TemplateResult {
  const value = place
    ? html`<button class="link" @click=${() => actions.reveal(place)}><bdi>${text}</bdi></button>`
    : html`<span class="absent">${texts.notWritten}</span>`;
  return html`<div>
    <dt>${label}</dt>
    <dd>${value} ${warning === '' ? nothing : html`<span class="warning">${icon('warning')}${warning}</span>`}</dd>
  </div>`;
}

/** A bar of the states, and a button for each that shows only its items. */
function progressTemplate(
  { counts, states }: PreviewView,
  chosen: readonly ItemState[],
  texts: Texts,
  actions: Actions,
): TemplateResult {
  const present = itemStates.filter((state) => counts[state] > 0);
  const all = present.reduce((sum, state) => sum + counts[state], 0);
  if (all === 0) return html``;
  const toggle = (state: ItemState): void =>
    actions.choose({
      states: chosen.includes(state) ? chosen.filter((each) => each !== state) : [...chosen, state],
    });
  return html`<div class="progress">
    <p class="sum">${texts.met(counts.terpenuhi, all - counts['tidak-berlaku'])}</p>
    <svg class="bar" viewBox="0 0 ${all} 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      ${barParts(present, counts)}
    </svg>
    <div class="states" role="group" aria-label=${texts.states}>
      ${present.map(
        (state) =>
          html`<button aria-pressed=${chosen.includes(state)} @click=${() => toggle(state)}>
            ${stateIcon(state)}<span>${states[state]}</span> <b>${counts[state]}</b>
          </button>`,
      )}
    </div>
  </div>`;
}

/** One rectangle for each state, as wide as there are items. */
function barParts(present: readonly ItemState[], counts: PreviewView['counts']): readonly unknown[] {
  let start = 0;
  return present.map((state) => {
    const x = start;
    start += counts[state];
    return svg`<rect class="state-${state}" x=${x} y="0" width=${counts[state]} height="1"></rect>`;
  });
}
