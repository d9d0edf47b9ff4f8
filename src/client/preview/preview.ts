import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type {
  FromPreview,
  KeptPreview,
  SeenDocument,
  ShownDocument,
  ToPreview,
} from '../../shared/preview-messages.js';
import {
  answerRequest,
  explainRequest,
  fixRequest,
  previewRequest,
  type AnswerParams,
  type EditResult,
  type ExplainParams,
  type ExplainResult,
  type FixParams,
  type PreviewParams,
  type PreviewResult,
  type ReaderLanguage,
} from '../../shared/protocol.js';
import { changeDocument, openDocument, tick, type Refusal } from './change-document.js';
import { openLink } from './open-link.js';
import { readMessage } from './read-message.js';
import { reopen, type Reveal } from './reveal.js';
import { texts } from '../texts.js';
import { refusals } from './refusals.js';

/** What a preview uses of the rest of the extension. */
export interface PreviewServices {
  readonly client: BaseLanguageClient;
  readonly extension: vscode.Uri;
  readonly reveal: Reveal;
  readonly language: () => ReaderLanguage;
  /** The preview shows another document now, or is pinned to it. */
  readonly changed: (preview: Preview) => void;
}

/** One page, in an editor or the side bar, and the document that it shows. */
export class Preview {
  readonly #webview: vscode.Webview;
  readonly #services: PreviewServices;
  #uri: string;
  #isPinned: boolean;
  #isReady = false;
  /** What the page showed last: its language and version. */
  #shown: ShownDocument | undefined;
  /** Counts views that were asked for, so that an older one gives way. */
  #turn = 0;
  /** What is to be explained once the page is there. */
  #question: ExplainParams | undefined;

  constructor(webview: vscode.Webview, services: PreviewServices, { uri, isPinned }: KeptPreview) {
    this.#webview = webview;
    this.#services = services;
    this.#uri = uri;
    this.#isPinned = isPinned && uri !== '';
  }

  /** Address of the document that is shown; empty when there is none. */
  get uri(): string {
    return this.#uri;
  }

  /** Language of what is shown. */
  get language(): ReaderLanguage {
    return this.#shown?.language ?? this.#services.language();
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** File name of the document, for the title. */
  get name(): string {
    return this.#uri === '' ? '' : nameOf(this.#uri);
  }

  /** Takes another document, unless it is pinned to its own. */
  follow(uri: string): void {
    if (!this.#isPinned && uri !== this.#uri) this.show(uri);
  }

  show(uri: string): void {
    this.#uri = uri;
    this.#services.changed(this);
    void this.refresh();
  }

  pin(isPinned: boolean): void {
    this.#isPinned = isPinned && this.#uri !== '';
    this.#services.changed(this);
    void this.refresh();
  }

  /** The document has another address now. */
  renamed(from: string, to: string): void {
    if (this.#uri === from) this.show(to);
  }

  /** Tells where the cursor stands. */
  cursor(uri: string, offset: number): void {
    if (uri === this.#uri) this.#post({ type: 'cursor', uri, offset });
  }

  /** Shows why a finding was made, or an item has its state. */
  explain(about: ExplainParams['about']): void {
    this.#question = { uri: this.#uri, about };
    void this.#answerQuestion();
  }

  /** Shows the document as it is now. */
  async refresh(): Promise<void> {
    if (!this.#isReady) return;
    this.#turn += 1;
    const turn = this.#turn;
    const shown = await this.#look();
    if (turn !== this.#turn) return;
    const isOtherLanguage = shown.language !== this.#shown?.language;
    this.#shown = shown;
    if (isOtherLanguage) this.#services.changed(this);
    this.#post({ type: 'show', shown });
  }

  /** Takes a message of the page; what is not one of ours is dropped. */
  async receive(raw: unknown): Promise<void> {
    const message = readMessage(raw);
    if (!message) return;
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        if (this.#isPinned && !openDocument(this.#uri)) await reopen(this.#uri);
        await this.refresh();
        await this.#answerQuestion();
        return;
      case 'pin':
        this.pin(message.isPinned);
        return;
      case 'open':
        if (!(await this.#services.reveal.show(this.#uri, { start: 0, end: 0 }))) this.#say(texts.documentGone);
        return;
      case 'rule':
        await vscode.commands.executeCommand('naskah.explainRule', message.code);
        return;
      default:
        await this.#receiveOf(message);
    }
  }

  /** What is asked of a document counts only while the page shows it. */
  async #receiveOf(message: Extract<FromPreview, SeenDocument>): Promise<void> {
    if (message.uri !== this.#uri) {
      this.#refuse('changed');
      return;
    }
    switch (message.type) {
      case 'reveal':
        if (!(await this.#services.reveal.show(message.uri, message.place))) this.#say(texts.documentGone);
        return;
      case 'explain':
        this.explain(message.about);
        return;
      case 'link':
        if (!(await openLink(message.link, vscode.Uri.parse(message.uri)))) this.#say(texts.notALink);
        return;
      case 'tick':
        this.#refuse(await tick(message, message.box, message.isDone));
        return;
      case 'answer': {
        const { uri, version, item, answer } = message;
        const params: AnswerParams = { uri, version, item, answer };
        if (await this.#change(answerRequest, params, message)) this.#post({ type: 'answered', uri, item });
        return;
      }
      case 'fix': {
        const { uri, version, finding } = message;
        const params: FixParams = { uri, version, finding };
        await this.#change(fixRequest, params, message);
        return;
      }
    }
  }

  /** Whether it was written. */
  async #change(request: string, params: AnswerParams | FixParams, seen: SeenDocument): Promise<boolean> {
    const result = await this.#services.client.sendRequest<EditResult>(request, params);
    const refusal = result.kind === 'refused' ? result.why : await changeDocument(seen, result.edits);
    this.#refuse(refusal);
    return refusal === undefined;
  }

  async #look(): Promise<ShownDocument> {
    const document = openDocument(this.#uri);
    const params: PreviewParams = { uri: this.#uri };
    const result = document && (await this.#services.client.sendRequest<PreviewResult | null>(previewRequest, params));
    const { version, view, reason } = result ?? { version: 0, view: null, reason: '' };
    const language = view?.language ?? this.#services.language();
    return {
      ...{ uri: this.#uri, name: this.name, isPinned: this.#isPinned, language, today: localDay(new Date()) },
      ...{ version, view },
      reason: reason || this.#emptiness(document)[language],
      canOpen: this.#uri !== '' && !document,
    };
  }

  /** Why there is nothing to show. */
  #emptiness(document: vscode.TextDocument | undefined): Readonly<Record<ReaderLanguage, string>> {
    if (this.#uri === '') return texts.nothingToShow;
    return document ? texts.notChecked : texts.documentClosed;
  }

  async #answerQuestion(): Promise<void> {
    const question = this.#question;
    if (!question || !this.#isReady) return;
    this.#question = undefined;
    const explanation = await this.#services.client.sendRequest<ExplainResult>(explainRequest, question);
    if (explanation) this.#post({ type: 'explanation', uri: question.uri, explanation });
    else this.#refuse('changed');
  }

  #refuse(why: Refusal | undefined): void {
    if (why) this.#say(refusals[why]);
  }

  #say(text: Readonly<Record<ReaderLanguage, string>>): void {
    this.#post({ type: 'notice', text: text[this.language] });
  }

  #post(message: ToPreview): void {
    if (this.#isReady) void this.#webview.postMessage(message);
  }
}

function nameOf(uri: string): string {
  return decodeURIComponent(vscode.Uri.parse(uri).path.split('/').at(-1) ?? '');
}

/** The person's own date as YYYY-MM-DD. */
function localDay(now: Date): string {
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
