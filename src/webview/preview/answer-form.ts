import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerFields } from '../../core/presentation/preview/preview-view.js';
import { isUntouched } from './drafts.js';
import { select, valueOf } from './filters.js';
import type { ItemSubject } from './item-subject.js';

/** An item whose answer is being written. */
export interface FormSubject extends ItemSubject {
  readonly draft: AnswerFields;
}

/** The form of a person's answer; what is typed stays when the document changes meanwhile. */
export function answerFormTemplate({ item, view, draft, choices, texts, actions }: FormSubject): TemplateResult {
  const change = (part: Partial<AnswerFields>): void =>
    actions.choose({ drafts: { ...choices.drafts, [item.id]: { ...draft, ...part } } });
  const needsReason = draft.status === 'tidak-berlaku' && draft.reason.trim() === '';
  const field = (name: 'reason' | 'by' | 'link' | 'note', placeholder = ''): TemplateResult =>
    html`<label class="field">
      <span aria-hidden="true">${texts[name]}</span>
      <vscode-textfield
        .label=${texts[name]}
        placeholder=${placeholder}
        .value=${draft[name]}
        @input=${({ target }: Event) => change({ [name]: valueOf(target) })}
      ></vscode-textfield>
    </label>`;
  const save = (event: Event): void => {
    event.preventDefault();
    if (!needsReason) actions.answer(item.id, draft);
  };
  return html`<form
    class="form"
    aria-label="${texts.answered} ${item.id}"
    @submit=${save}
    @keydown=${onKeys(save, () => {
      if (isUntouched(item, draft)) actions.cancelAnswer(item.id);
    })}
  >
    ${select(
      texts.status,
      draft.status,
      item.answers.map((status) => [status, view.states[status]] as const),
      (value) => change({ status: item.answers.find((each) => each === value) ?? draft.status }),
    )}
    ${field('reason')} ${needsReason ? html`<p class="remark" role="alert">${texts.reasonNeeded}</p>` : nothing}
    ${field('by')}
    <label class="field">
      <span aria-hidden="true">${texts.date}</span>
      <vscode-textfield
        type="date"
        .label=${texts.date}
        .value=${draft.date}
        @input=${({ target }: Event) => change({ date: valueOf(target) })}
      ></vscode-textfield>
    </label>
    ${field('link', texts.linkHelp)} ${field('note')}
    <div class="buttons">
      <vscode-button ?disabled=${needsReason} @click=${save}>${texts.save}</vscode-button>
      <vscode-button secondary @click=${() => actions.cancelAnswer(item.id)}> ${texts.cancel} </vscode-button>
      ${
        item.answer
          ? html`<vscode-button secondary @click=${() => actions.answer(item.id, null)}>${texts.remove}</vscode-button>`
          : nothing
      }
    </div>
  </form>`;
}

/**
 * Enter saves: the fields lie in components of their own, so a form does not hear of it. Escape leaves a form in which
 * nothing was written.
 */
function onKeys(save: (event: Event) => void, leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const { target, key } = event;
    if (key === 'Enter' && target instanceof HTMLElement && target.localName === 'vscode-textfield') save(event);
    if (key === 'Escape') leave();
  };
}
