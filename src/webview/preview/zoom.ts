import { html, nothing, type TemplateResult } from 'lit';
import type { Actions } from './actions.js';
import { icon } from './icons.js';
import { zooms } from './state.js';
import type { Texts } from './texts.js';

/** Buttons for the size of pictures: smaller, larger, and as wide as the page (0, as they are at first). */
export function zoomTemplate(zoom: number, texts: Texts, actions: Actions): TemplateResult {
  const step = (event: Event, isLarger: boolean): void => {
    const now = zoom === 0 ? fittedZoom(event) : zoom;
    const next = isLarger ? zooms.find((each) => each > now) : zooms.findLast((each) => each < now);
    if (next !== undefined) actions.choose({ zoom: next });
  };
  return html`<div class="zoom" role="toolbar" aria-label=${texts.size}>
    ${button('zoom-out', texts.smaller, (event) => step(event, false))}
    ${button('zoom-in', texts.larger, (event) => step(event, true))}
    ${button('screen-full', texts.fit, () => actions.choose({ zoom: 0 }), zoom === 0)}
    ${zoom === 0 ? nothing : html`<span class="percent">${zoom} %</span>`}
  </div>`;
}

function button(name: string, title: string, act: (event: Event) => void, pressed?: boolean): TemplateResult {
  return html`<button class="quiet" title=${title} aria-label=${title} aria-pressed=${pressed ?? nothing} @click=${act}>
    ${icon(name)}
  </button>`;
}

const pixelsOfMillimetre = 96 / 25.4;

/** The size in percent at which the first picture fits the page. */
function fittedZoom({ currentTarget }: Event): number {
  const drawn = currentTarget instanceof Element ? currentTarget.closest('.pictures')?.querySelector('svg') : null;
  const paper = drawn?.viewBox.baseVal.width ?? 0;
  return drawn && paper > 0 ? (100 * drawn.getBoundingClientRect().width) / (paper * pixelsOfMillimetre) : 100;
}
