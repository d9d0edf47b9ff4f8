import { html, nothing, type TemplateResult } from 'lit';
import type { ItemFinding } from '../../core/presentation/preview/preview-view.js';
import type { Actions } from './actions.js';
import { answerFormTemplate } from './answer-form.js';
import { newDraft } from './drafts.js';
import { icon, severityIcon, stateIcon } from './icons.js';
import type { ItemSubject } from './item-subject.js';
import { toggled } from './state.js';
import type { Texts } from './texts.js';

/** Evidence and findings beyond these are shown when they are asked for. */
const fewPlaces = 3;

/** One item: its state and title, what fulfils it, its evidence, source, findings and answer. */
export function itemTemplate(subject: ItemSubject): TemplateResult {
  const { item, view, cursor, actions } = subject;
  const isCurrent = item.evidence.some(({ start, end }) => start <= cursor && cursor <= end);
  const [first] = item.evidence;
  const title = html`${stateIcon(item.state)}<span class="name">${item.title}</span>`;
  return html`<li class="item" data-item=${item.id} aria-current=${isCurrent ? 'true' : nothing}>
    <h3>
      <button
        class="title"
        @click=${() => (first ? actions.reveal(first) : actions.explain({ kind: 'item', id: item.id }))}
      >
        ${title}
      </button>
      <span class="state state-${item.state}">${view.states[item.state]}</span>
    </h3>
    <p class="help">${item.help}</p>
    ${item.remark === '' ? nothing : html`<p class="remark">${item.remark}</p>`} ${evidenceTemplate(subject)}
    ${findingsTemplate(subject)} ${answerTemplate(subject)}
    <p class="source">
      <span class="id">${item.id}</span> ${item.sources.map((source) => html`<bdi>${source}</bdi> `)}
    </p>
    ${actionsTemplate(subject)}
  </li>`;
}

function evidenceTemplate({ item, choices, texts, actions }: ItemSubject): TemplateResult | typeof nothing {
  const { id, evidence } = item;
  if (evidence.length === 0) return nothing;
  const isExpanded = choices.expanded.includes(id);
  const shown = isExpanded ? evidence : evidence.slice(0, fewPlaces);
  const more = evidence.length - fewPlaces;
  return html`<ul class="evidence" aria-label=${texts.evidence}>
    ${shown.map(
      (place) =>
        html`<li>
          <button class="link" title=${texts.words} @click=${() => actions.reveal(place)}>
            <bdi>${place.text}</bdi> <span class="line">${texts.line(place.line)}</span>
          </button>
        </li>`,
    )}
    ${
      more > 0
        ? html`<li>
            <button
              class="link more"
              aria-expanded=${isExpanded}
              @click=${() => actions.choose({ expanded: toggled(choices.expanded, id) })}
            >
              ${isExpanded ? texts.fewer : texts.more(more)}
            </button>
          </li>`
        : nothing
    }
  </ul>`;
}

function findingsTemplate({ item, choices, texts, actions }: ItemSubject): TemplateResult | typeof nothing {
  const { id, findings } = item;
  if (findings.length === 0) return nothing;
  const key = `findings:${id}`;
  const isExpanded = choices.expanded.includes(key);
  const shown = isExpanded ? findings : findings.slice(0, fewPlaces);
  const more = findings.length - fewPlaces;
  return html`<ul class="findings" aria-label=${texts.findings}>
    ${shown.map((finding) => findingTemplate(finding, texts, actions))}
    ${
      more > 0
        ? html`<li>
            <button
              class="link more"
              aria-expanded=${isExpanded}
              @click=${() => actions.choose({ expanded: toggled(choices.expanded, key) })}
            >
              ${isExpanded ? texts.fewer : texts.more(more)}
            </button>
          </li>`
        : nothing
    }
  </ul>`;
}

function findingTemplate(
  { ref, severity, message, place, fix }: ItemFinding,
  texts: Texts,
  actions: Actions,
): TemplateResult {
  return html`<li>
    ${severityIcon(severity)}
    <span>
      <button class="link plain" title=${texts.words} @click=${() => actions.reveal(place)}>
        <bdi>${message}</bdi>
      </button>
      ${
        fix === null
          ? nothing
          : html`<button class="action" title=${fix} @click=${() => actions.fix(ref)}>
              ${icon('lightbulb-autofix')}<bdi>${fix}</bdi>
            </button>`
      }
      <button
        class="action"
        aria-label="${texts.why} ${ref.code}"
        @click=${() => actions.explain({ kind: 'finding', ref })}
      >
        ${texts.why}
      </button>
    </span>
  </li>`;
}

function answerTemplate({ item, view, choices, texts, actions }: ItemSubject): TemplateResult | typeof nothing {
  const { answer, answeredBy, unused } = item;
  if (!answer || item.id in choices.drafts) return nothing;
  const who = answeredBy === '' ? nothing : html` <bdi>(${answeredBy})</bdi>`;
  return html`<div class="answer">
    <p><b>${texts.answered}: ${view.states[answer.status]}</b>${who}</p>
    ${unused === '' ? nothing : html`<p class="remark">${unused}</p>`}
    ${[answer.reason, answer.note].map((text) => (text === null ? nothing : html`<p><bdi>${text}</bdi></p>`))}
    ${
      answer.link === null
        ? nothing
        : html`<p>
            <button class="link" @click=${() => actions.openLink(answer.link ?? '')}>
              ${icon('link-external')}<bdi>${answer.link}</bdi>
            </button>
          </p>`
    }
  </div>`;
}

function actionsTemplate(subject: ItemSubject): TemplateResult {
  const { item, choices, texts, actions, today } = subject;
  const draft = choices.drafts[item.id];
  if (draft) return answerFormTemplate({ ...subject, draft });
  const words = item.answer ? texts.change : item.answers.length > 1 ? texts.answer : texts.notApplicable;
  const begin = (): void => actions.beginAnswer(item.id, newDraft(item, choices.by, today));
  return html`<div class="actions">
    <button class="action begin-answer" aria-label="${words} ${item.id}" @click=${begin}>
      ${icon('edit')}${words}
    </button>
    <button
      class="action"
      aria-label="${texts.why} ${item.id}"
      @click=${() => actions.explain({ kind: 'item', id: item.id })}
    >
      ${icon('info')}${texts.why}
    </button>
  </div>`;
}
