import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PreviewView } from '../../core/presentation/preview/preview-view.js';
import type { Actions } from './actions.js';
import { groupsOf, type Group } from './filter.js';
import { filtersTemplate } from './filters.js';
import { icon } from './icons.js';
import { itemTemplate } from './item.js';
import type { ItemSubject } from './item-subject.js';
import { toggled, type PreviewState } from './state.js';
import { tasksTemplate } from './tasks.js';
import type { Texts } from './texts.js';

/** The filters, the groups of items, and the tasks of the text. */
export function checklistTemplate(
  { choices, cursor, shown }: PreviewState,
  view: PreviewView,
  texts: Texts,
  actions: Actions,
): TemplateResult {
  const groups = groupsOf(view, choices);
  const hasItems = view.lists.length > 0;
  const subject = { view, choices, cursor, texts, actions, today: shown?.today ?? '' };
  return html`
    ${hasItems ? filtersTemplate({ view, choices, groups, texts, actions }) : html`<p class="empty">${texts.noItems}</p>`}
    ${hasItems && groups.length === 0 ? html`<p class="empty">${texts.noneShown}</p>` : nothing}
    <div class=${choices.isBrief ? 'groups brief' : 'groups'} @keydown=${moveBetweenItems}>
      ${repeat(
        groups,
        ({ key }) => key,
        (group) => groupTemplate(group, subject),
      )}
    </div>
    ${tasksTemplate(view.tasks, choices, texts, actions)}
  `;
}

function groupTemplate(group: Group, subject: Omit<ItemSubject, 'item' | 'group'>): TemplateResult {
  const { choices, texts, actions } = subject;
  const { key, title, items, all } = group;
  const isOpen = !choices.collapsed.includes(key);
  const met = all.filter(({ state }) => state === 'terpenuhi').length;
  const counted = all.filter(({ state }) => state !== 'tidak-berlaku').length;
  return html`<section>
    <h2>
      <button aria-expanded=${isOpen} @click=${() => actions.choose({ collapsed: toggled(choices.collapsed, key) })}>
        ${icon(isOpen ? 'chevron-down' : 'chevron-right')}<bdi>${title}</bdi>
        <span class="count">${texts.met(met, counted)}</span>
      </button>
    </h2>
    ${
      isOpen
        ? html`<ul class="items">
            ${repeat(
              items,
              ({ id }) => id,
              (item) => itemTemplate({ ...subject, item, group: key }),
            )}
          </ul>`
        : nothing
    }
  </section>`;
}

/** Arrow keys go from title to title; what stands between is reached with Tab. */
function moveBetweenItems(event: KeyboardEvent): void {
  const { target, currentTarget, key } = event;
  const isTitle = target instanceof HTMLElement && target.matches('.title, h2 > button');
  if (!isTitle || !(currentTarget instanceof HTMLElement)) return;
  const titles = [...currentTarget.querySelectorAll<HTMLElement>('.title, h2 > button')];
  const index = titles.indexOf(target);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: titles.length - 1,
  };
  const next = titles[targets[key] ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
