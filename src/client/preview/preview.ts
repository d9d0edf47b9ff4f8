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
  rescheduleRequest,
  type AnswerParams,
  type EditResult,
  type ExplainParams,
  type ExplainResult,
  type FixParams,
  type PreviewChangedParams,
  type PreviewParams,
  type PreviewResult,
  type ReaderLanguage,
  type RescheduleParams,
} from '../../shared/protocol.js';
import { changeDocument, openDocument, tick, type Refusal } from './change-document.js';
import { openLink } from './open-link.js';
import { readMessage } from './read-message.js';
import { isInUse, isStored, reopen, type Reveal } from './reveal.js';
import { texts } from '../texts.js';
import { refusals } from './refusals.js';
import { shownDocument, type Look } from './shown-document.js';

/** What a preview uses of the rest of the extension. */
export interface PreviewServices {
  readonly client: BaseLanguageClient;
  readonly extension: vscode.Uri;
  readonly reveal: Reveal;
  readonly language: () => ReaderLanguage;
  /** The preview shows another document or picture now, or is pinned to it. */
  readonly changed: (preview: Preview) => void;
}

/** One page, in an editor or the side bar, and the document that it shows. */
export class Preview {
  readonly #webview: vscode.Webview;
  readonly #services: PreviewServices;
  #uri: string;
  #isPinned: boolean;
  /** The document that was opened as evidence last, until an editor is looked at. */
  #evidence = '';
  #isReady = false;
  /** What the page showed last: its language and version. */
  #shown: ShownDocument | undefined;
  /** Counts views that were asked for, so that an older one gives way. */
  #turn = 0;
  /** Kind of the picture that the page looks at, or empty: others are not drawn. */
  #picture = '';
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

  /** What the page shows, if it is there and shows a document. */
  get wanted(): PreviewParams | undefined {
    return this.#isReady && this.#uri !== '' ? { uri: this.#uri, picture: this.#picture } : undefined;
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** File name of the document, for the title. */
  get name(): string {
    return this.#uri === '' ? '' : nameOf(this.#uri);
  }

  /** Takes another document, unless it is pinned to its own, or the other one was opened as evidence for it. */
  follow(uri: string): void {
    const isEvidence = uri === this.#evidence;
    this.#evidence = '';
    if (!this.#isPinned && !isEvidence && uri !== this.#uri) this.show(uri);
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

  /** The document, or a folder that it lies in, has another address now. */
  renamed(from: string, to: string): void {
    if (this.#uri === from) this.show(to);
    else if (this.#uri.startsWith(`${from}/`)) this.show(to + this.#uri.slice(from.length));
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
    const shown = await this.#asked();
    if (turn === this.#turn) this.#tell(shown);
  }

  /** Shows a document that was just checked, and that the server sent without being asked. */
  take({ uri, picture, preview }: PreviewChangedParams): void {
    // What is for another picture was asked for already; a file that may be gone has to be looked for.
    const document = openDocument(uri);
    if (!this.#isReady || uri !== this.#uri || picture !== this.#picture) return;
    if (!document || !isInUse(document)) {
      void this.refresh();
      return;
    }
    // What was asked for before is older.
    this.#turn += 1;
    this.#tell(this.#shownAs({ document, isMissing: false, result: preview }));
  }

  #tell(shown: ShownDocument): void {
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
        this.#look(message.picture);
        if (this.#isPinned && !openDocument(this.#uri)) await reopen(this.#uri);
        await this.refresh();
        await this.#answerQuestion();
        return;
      case 'picture':
        this.#look(message.picture);
        await this.refresh();
        return;
      case 'pin':
        this.pin(message.isPinned);
        return;
      case 'open':
        await this.#openAgain();
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
      case 'export':
        await vscode.commands.executeCommand('naskah.exportReport', {
          ...{ document: message.uri, language: this.language },
        });
        return;
      case 'link':
        await this.#openEvidence(message);
        return;
      case 'tick':
        this.#refuse(await tick(message, message.box, message.isDone));
        return;
      default:
        await this.#write(message);
    }
  }

  async #openEvidence({ link, uri }: Extract<FromPreview, { readonly type: 'link' }>): Promise<void> {
    const isOpened = await openLink(link, vscode.Uri.parse(uri), (file) => {
      const isActive = vscode.window.activeTextEditor?.document.uri.toString() === file.toString();
      this.#evidence = isActive ? '' : file.toString();
    });
    if (!isOpened) this.#say(texts.notALink);
  }

  /** What changes the text. */
  async #write(message: Extract<FromPreview, { readonly type: 'answer' | 'fix' | 'reschedule' }>): Promise<void> {
    const { uri, version } = message;
    switch (message.type) {
      case 'answer': {
        const { item, answer } = message;
        const params: AnswerParams = { uri, version, item, answer };
        if (await this.#change(answerRequest, params, message)) this.#post({ type: 'answered', uri, item });
        return;
      }
      case 'fix': {
        const params: FixParams = { uri, version, finding: message.finding };
        await this.#change(fixRequest, params, message);
        return;
      }
      case 'reschedule': {
        const { row, from, to } = message;
        const params: RescheduleParams = { uri, version, row, from, to };
        await this.#change(rescheduleRequest, params, message);
        return;
      }
    }
  }

  /** Whether it was written. */
  async #change(
    request: string,
    params: AnswerParams | FixParams | RescheduleParams,
    seen: SeenDocument,
  ): Promise<boolean> {
    const result = await this.#services.client.sendRequest<EditResult>(request, params);
    const refusal = result.kind === 'refused' ? result.why : await changeDocument(seen, result.edits);
    this.#refuse(refusal);
    return refusal === undefined;
  }

  /** The page looks at a picture, or at none. */
  #look(picture: string): void {
    this.#picture = picture;
    this.#services.changed(this);
  }

  async #asked(): Promise<ShownDocument> {
    const isMissing = await this.#isMissing();
    const document = isMissing ? undefined : openDocument(this.#uri);
    const { client } = this.#services;
    const params: PreviewParams = { uri: this.#uri, picture: this.#picture };
    const result = document ? await client.sendRequest<PreviewResult | null>(previewRequest, params) : null;
    return this.#shownAs({ document, isMissing, result });
  }

  #shownAs(found: Pick<Look, 'document' | 'isMissing' | 'result'>): ShownDocument {
    // What is said of a document that is gone is said in the language in which it was shown.
    const before = this.#shown?.uri === this.#uri ? this.#shown.language : undefined;
    const language = before ?? this.#services.language();
    return shownDocument({ uri: this.#uri, name: this.name, isPinned: this.#isPinned, language, ...found });
  }

  /** Whether the file is gone and nobody has its text before them. */
  async #isMissing(): Promise<boolean> {
    const document = openDocument(this.#uri);
    return this.#uri !== '' && !(document && isInUse(document)) && !(await isStored(this.#uri));
  }

  /** What can't be opened may be back, or readable, the next time. */
  async #openAgain(): Promise<void> {
    if (await this.#isMissing()) this.#say(texts.documentDeleted);
    else if (!(await this.#services.reveal.show(this.#uri, { start: 0, end: 0 }))) this.#say(texts.documentUnreadable);
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
