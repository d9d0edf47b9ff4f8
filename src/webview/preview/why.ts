import { html, nothing, type TemplateResult } from 'lit';
import type { Explanation, ExplanationLine } from '../../core/presentation/preview/explanation.js';
import type { Actions } from './actions.js';
import { icon } from './icons.js';
import type { Texts } from './texts.js';

/** Why a finding was made, or an item has its state. */
export function whyTemplate(explanation: Explanation, texts: Texts, actions: Actions): TemplateResult {
  const { title, message, parts, rule } = explanation;
  return html`<article class="why">
    <div class="who">
      <h2 tabindex="-1">${texts.why} <bdi>${title}</bdi></h2>
      <button
        class="quiet"
        title=${texts.closeWhy}
        aria-label=${texts.closeWhy}
        @click=${() => actions.closeExplanation()}
      >
        ${icon('close')}
      </button>
    </div>
    <p class="message"><bdi>${message}</bdi></p>
    ${parts.map(
      ({ heading, lines }) =>
        html`<h3>${heading}</h3>
          <ul>
            ${lines.map((line) => lineTemplate(line, texts, actions))}
          </ul>`,
    )}
    ${
      rule === null
        ? nothing
        : html`<button class="link" @click=${() => actions.openRule(rule)}>${icon('book')}${texts.openRule}</button>`
    }
  </article>`;
}

function lineTemplate({ text, place }: ExplanationLine, texts: Texts, actions: Actions): TemplateResult {
  const words = place
    ? html`<button class="link" title=${texts.words} @click=${() => actions.reveal(place)}>
        <bdi>${text}</bdi>
      </button>`
    : html`<bdi>${text}</bdi>`;
  return html`<li>${words}</li>`;
}
