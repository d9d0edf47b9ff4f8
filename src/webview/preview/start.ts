import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { render } from 'lit';
import type { FromPreview, SeenDocument, ShownDocument, ToPreview } from '../../shared/preview-messages.js';
import type { Actions } from './actions.js';
import { host } from './host.js';
import { pageTemplate } from './page.js';
import { readMessage } from './read-message.js';
import { firstChoices, readChoices, type KeptState, type PreviewState } from './state.js';

let state: PreviewState = {
  ...{ shown: undefined, explanation: undefined, cursor: -1, notice: '', choices: readChoices(host.getState()) },
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
  host.postMessage({ type: 'ready' });
}

function receive(message: ToPreview): void {
  if (message.type === 'show') show(message.shown);
  else if (message.type === 'notice') set({ notice: message.text });
  else if (message.uri === state.shown?.uri) receiveOfShown(message);
}

function show(shown: ShownDocument): void {
  const isOther = state.shown !== undefined && shown.uri !== state.shown.uri;
  set({ shown, ...(isOther && leftBehind()) });
  keep();
}

/** What is said of another document than the one shown comes too late. */
function receiveOfShown(message: Exclude<ToPreview, { readonly type: 'show' | 'notice' }>): void {
  switch (message.type) {
    case 'explanation':
      set({ explanation: message.explanation });
      actions.choose({ tab: 'why' });
      return;
    case 'cursor':
      set({ cursor: message.offset });
      showCurrentItem();
      return;
    case 'answered':
      closeDraft(message.item);
  }
}

/** Only once it is written: what was typed is not lost when the document changed meanwhile. */
function closeDraft(item: string): void {
  const drafts = Object.fromEntries(Object.entries(state.choices.drafts).filter(([id]) => id !== item));
  set({ notice: '' });
  actions.choose({ drafts });
}

/** What belonged to the document that was shown before; a person's filters stay. */
function leftBehind(): Partial<PreviewState> {
  const { tab } = state.choices;
  const choices = { ...state.choices, drafts: {}, expanded: [], tab: tab === 'why' ? firstChoices.tab : tab };
  return { explanation: undefined, cursor: -1, notice: '', choices };
}

function set(change: Partial<PreviewState>): void {
  state = { ...state, ...change };
  draw();
}

function draw(): void {
  const root = document.getElementById('preview');
  document.documentElement.lang = state.shown?.language ?? document.documentElement.lang;
  if (root) render(pageTemplate(state, actions), root);
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
    set({ choices: { ...state.choices, ...change } });
    keep();
  },
  reveal: (place) => send({ type: 'reveal', place: { start: place.start, end: place.end }, ...seen() }),
  answer: (item, answer) => {
    send({ type: 'answer', item, answer, ...seen() });
    if (answer) actions.choose({ by: answer.by });
  },
  tick: (box, isDone) => send({ type: 'tick', box, isDone, ...seen() }),
  fix: (finding) => send({ type: 'fix', finding, ...seen() }),
  explain: (about) => send({ type: 'explain', about, ...seen() }),
  closeExplanation: () => {
    set({ explanation: undefined });
    actions.choose({ tab: firstChoices.tab });
  },
  pin: (isPinned) => send({ type: 'pin', isPinned }),
  openRule: (code) => send({ type: 'rule', code }),
  openLink: (link) => send({ type: 'link', link, ...seen() }),
  openDocument: () => send({ type: 'open' }),
  dismissNotice: () => set({ notice: '' }),
};
