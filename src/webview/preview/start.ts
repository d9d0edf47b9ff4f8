import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { render } from 'lit';
import type { FromPreview, SeenDocument, ShownDocument, ToPreview } from '../../shared/preview-messages.js';
import type { Actions } from './actions.js';
import { goToForm, isInForm, leaveForm } from './draft-focus.js';
import { exchangeDrafts, withoutDraft } from './drafts.js';
import { keepingBar } from './bars/focus-bar.js';
import { goBack, goToExplanation, rememberItem } from './explanation-focus.js';
import { host } from './host.js';
import { pageTemplate } from './page.js';
import { readMessage } from './read-message.js';
import { firstChoices, pictureOf, readChoices, type KeptState, type PreviewState } from './state.js';

let state: PreviewState = {
  ...{ shown: undefined, explanation: undefined, cursor: -1, notice: '', said: '', pending: undefined },
  choices: readChoices(host.getState()),
};

/** Draws the page, and draws it again whenever a message or a person changes something. */
export function startPreview(): void {
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (message) receive(message);
  });
  // An explanation is not kept: its tab would be empty.
  if (state.choices.tab === 'why') set({ choices: { ...state.choices, tab: firstChoices.tab } });
  draw();
  host.postMessage({ type: 'ready', picture: pictureOf(state.choices.tab) });
}

function receive(message: ToPreview): void {
  if (message.type === 'show') show(message.shown);
  else if (message.type === 'notice') set({ notice: message.text, said: '', pending: undefined });
  else if (message.uri === state.shown?.uri) receiveOfShown(message);
}

function show(shown: ShownDocument): void {
  const before = state.shown?.uri;
  const isOther = before !== undefined && shown.uri !== before;
  set({ shown, ...arrived(shown), ...(isOther && leftBehind(before, shown.uri)) });
  keep();
}

/** What was asked for is there with the next version of the text. */
function arrived({ version }: ShownDocument): Partial<PreviewState> {
  const { pending } = state;
  return pending && pending.version !== version ? { said: pending.said, pending: undefined } : {};
}

/** What is said of another document than the one shown comes too late. */
function receiveOfShown(message: Exclude<ToPreview, { readonly type: 'show' | 'notice' }>): void {
  switch (message.type) {
    case 'explanation':
      set({ explanation: message.explanation });
      actions.choose({ tab: 'why' });
      goToExplanation();
      return;
    case 'cursor':
      set({ cursor: message.offset });
      showCurrentItem();
      return;
    case 'answered':
      // Only once it is written: what was typed is not lost when the document changed meanwhile.
      set({ notice: '' });
      closeDraft(message.item);
  }
}

function closeDraft(item: string): void {
  const wasHere = isInForm(item);
  actions.choose({ drafts: withoutDraft(state.choices.drafts, item) });
  if (wasHere) leaveForm(item);
}

/** What belonged to the document that was shown before; a person's filters stay. */
function leftBehind(before: string, now: string): Partial<PreviewState> {
  const { tab } = state.choices;
  const kept = { ...state.choices, expanded: [], tab: tab === 'why' ? firstChoices.tab : tab };
  const choices = exchangeDrafts(kept, before, now);
  return { explanation: undefined, cursor: -1, notice: '', said: '', pending: undefined, choices };
}

function set(change: Partial<PreviewState>): void {
  state = { ...state, ...change };
  draw();
}

function draw(): void {
  const root = document.getElementById('preview');
  document.documentElement.lang = state.shown?.language ?? document.documentElement.lang;
  if (root) keepingBar(root, () => render(pageTemplate(state, actions), root));
}

function keep(): void {
  const { shown, choices } = state;
  const kept: KeptState = { uri: shown?.uri ?? '', isPinned: shown?.isPinned ?? false, choices };
  host.setState(kept);
}

/** Not while the person is busy here: the page would move under the hands. */
function showCurrentItem(): void {
  if (!document.hasFocus()) document.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
}

function send(message: FromPreview): void {
  host.postMessage(message);
}

/** The text that the person sees. */
function seen(): SeenDocument {
  return { uri: state.shown?.uri ?? '', version: state.shown?.version ?? 0 };
}

const actions: Actions = {
  choose: (change) => {
    const before = pictureOf(state.choices.tab);
    set({ choices: { ...state.choices, ...change } });
    keep();
    const picture = pictureOf(state.choices.tab);
    if (picture !== before) send({ type: 'picture', picture });
  },
  reveal: (place) => send({ type: 'reveal', place: { start: place.start, end: place.end }, ...seen() }),
  beginAnswer: (item, draft) => {
    actions.choose({ drafts: { ...state.choices.drafts, [item]: draft } });
    goToForm(item);
  },
  cancelAnswer: closeDraft,
  answer: (item, answer) => {
    send({ type: 'answer', item, answer, ...seen() });
    if (answer) actions.choose({ by: answer.by });
  },
  tick: (box, isDone) => send({ type: 'tick', box, isDone, ...seen() }),
  seen,
  reschedule: ({ document, row, from, to, said }) => {
    // The text may be changed already: what comes next is asked of its next version.
    if (state.pending) return;
    set({ notice: '', said: '', pending: { version: document.version, said } });
    send({ type: 'reschedule', row, from, to, ...document });
  },
  fix: (finding) => send({ type: 'fix', finding, ...seen() }),
  explain: (about) => {
    rememberItem();
    send({ type: 'explain', about, ...seen() });
  },
  closeExplanation: () => {
    set({ explanation: undefined });
    actions.choose({ tab: firstChoices.tab });
    goBack();
  },
  pin: (isPinned) => send({ type: 'pin', isPinned }),
  openRule: (code) => send({ type: 'rule', code }),
  openLink: (link) => send({ type: 'link', link, ...seen() }),
  exportReport: () => send({ type: 'export', ...seen() }),
  openDocument: () => send({ type: 'open' }),
  dismissNotice: () => set({ notice: '' }),
};
