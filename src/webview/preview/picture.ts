import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { PictureTable, PictureView } from '../../core/presentation/pictures/picture.js';
import type { SvgElement } from '../../core/presentation/pictures/svg.js';
import type { Actions } from './actions.js';
import { dragBar } from './bars/drag-bar.js';
import { prepareBars } from './bars/prepare-bars.js';
import { pressArrow } from './bars/press-arrow.js';
import { mayBeDrawn, mayBeSet } from './svg-names.js';
import type { Texts } from './texts.js';
import { zoomTemplate } from './zoom.js';

const svgNames = 'http://www.w3.org/2000/svg';

/** A picture of the document and the same in words; what belongs to words of the document leads there. */
export function pictureTemplate(picture: PictureView, zoom: number, texts: Texts, actions: Actions): TemplateResult {
  const { pages, table } = picture;
  const go = (event: Event): void => {
    const place = placeAt(event);
    if (place) actions.reveal(place);
  };
  const goOnEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') go(event);
    else pressArrow(event, actions);
  };
  const startDrag = (event: PointerEvent): void => dragBar(event, actions);
  return html`<div
    class="pictures ${zoom === 0 ? '' : `zoom-${String(zoom)}`}"
    @click=${go}
    @keydown=${goOnEnter}
    @pointerdown=${startDrag}
  >
    ${pages.some(isMovable) ? html`<p class="hint">${texts.moveBars}</p>` : nothing}
    ${zoomTemplate(zoom, texts, actions)}
    ${pages.map(
      (page, index) =>
        html`<div class="page" role="group" aria-label=${texts.page(index + 1, pages.length)}>
          ${guard([page], () => draw(page))}
        </div>`,
    )}
    ${table ? tableTemplate(table, actions) : nothing}
  </div>`;
}

/** An SVG element as a node of the page, of allowed names only; every text is a text node. */
function draw({ name, attributes, children }: SvgElement): Element | undefined {
  if (!mayBeDrawn(name)) return undefined;
  const node = document.createElementNS(svgNames, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (mayBeSet(key, String(value))) node.setAttribute(key, String(value));
  }
  // What has no name is for the pointer alone; the table says the same in words.
  if (node.hasAttribute('data-start') && isNamed(attributes, children)) {
    node.setAttribute('tabindex', '0');
    node.setAttribute('role', 'link');
  }
  if (node instanceof SVGSVGElement) {
    // What can be reached inside would be hidden by the role of an image.
    node.setAttribute('role', 'group');
    node.style.setProperty('--paper', String(attributes['width'] ?? '100%'));
  }
  node.append(...children.flatMap((child) => (typeof child === 'string' ? child : (draw(child) ?? []))));
  if (node.hasAttribute('data-last')) prepareBars(node);
  return node;
}

function isNamed(attributes: SvgElement['attributes'], children: SvgElement['children']): boolean {
  const names = children.map((child) => (typeof child === 'string' ? 'text' : child.name));
  return 'aria-label' in attributes || names.some((name) => name === 'title' || name === 'text');
}

/** Whether anything in it can be moved. */
function isMovable({ attributes, children }: SvgElement): boolean {
  return 'data-step' in attributes || children.some((child) => typeof child !== 'string' && isMovable(child));
}

function placeAt({ target }: Event): { readonly start: number; readonly end: number } | undefined {
  const node = target instanceof Element ? target.closest('[data-start]') : null;
  const [start, end] = ['data-start', 'data-end'].map((name) => Number(node?.getAttribute(name) ?? NaN));
  const isPlace = Number.isSafeInteger(start) && Number.isSafeInteger(end);
  return isPlace && start !== undefined && end !== undefined ? { start, end } : undefined;
}

function tableTemplate({ caption, header, rows }: PictureTable, actions: Actions): TemplateResult {
  return html`<div class="wide" role="region" tabindex="0" aria-label=${caption}>
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${header.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ cells, start, end }) => {
          const reveal = (): void => {
            if (start !== undefined) actions.reveal({ start, end: end ?? start });
          };
          return html`<tr>
            ${cells.map((cell, index) =>
              index === 0 && start !== undefined
                ? html`<td>
                    <button class="link" @click=${reveal}><bdi>${cell}</bdi></button>
                  </td>`
                : html`<td><bdi>${cell}</bdi></td>`,
            )}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
