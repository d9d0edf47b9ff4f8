import { html, nothing, type TemplateResult } from 'lit';
import type { TaskView } from '../../core/presentation/preview/preview-view.js';
import type { Actions } from './actions.js';
import { icon } from './icons.js';
import { toggled, type Choices } from './state.js';
import type { Texts } from './texts.js';

const key = 'tasks';

/** The task-list items of the text, which can be ticked here. */
export function tasksTemplate(
  tasks: readonly TaskView[],
  choices: Choices,
  texts: Texts,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (tasks.length === 0) return nothing;
  const isOpen = !choices.collapsed.includes(key);
  const done = tasks.filter(({ isDone }) => isDone).length;
  return html`<section class="tasks">
    <h2>
      <button aria-expanded=${isOpen} @click=${() => actions.choose({ collapsed: toggled(choices.collapsed, key) })}>
        ${icon(isOpen ? 'chevron-down' : 'chevron-right')}${texts.tasks}
        <span class="count">${texts.tasksDone(done, tasks.length)}</span>
      </button>
    </h2>
    ${
      isOpen
        ? html`<ul class="items">
            ${tasks.map((task) => taskTemplate(task, texts, actions))}
          </ul>`
        : nothing
    }
  </section>`;
}

function taskTemplate({ text, isDone, under, box, place }: TaskView, texts: Texts, actions: Actions): TemplateResult {
  // What is shown is what the text says: the tick comes back with the next view.
  const ask = (event: Event): void => {
    event.preventDefault();
    actions.tick(box, !isDone);
  };
  const where = under === '' ? texts.words : under;
  return html`<li class="task">
    <label><input type="checkbox" .checked=${isDone} @click=${ask} /><bdi>${text}</bdi></label>
    <button class="link" title=${texts.words} aria-label="${where}: ${text}" @click=${() => actions.reveal(place)}>
      <bdi>${where}</bdi>
    </button>
  </li>`;
}
