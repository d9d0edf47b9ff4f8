import * as vscode from 'vscode';
import type { ReaderLanguage, StatusParams } from '../shared/protocol.js';
import { readerLanguage } from './reader-language.js';
import { texts } from './texts.js';

/** Says of the active document as what it was read and what was found, or why it is not checked. */
export class StatusDisplay implements vscode.Disposable {
  readonly #byUri = new Map<string, StatusParams>();
  /** In the list behind `{}`: always there, also for what is not checked. */
  readonly #item: vscode.LanguageStatusItem;
  /** In the status bar itself: only for documents that are ours. */
  readonly #bar: vscode.StatusBarItem;
  readonly #subscriptions: readonly vscode.Disposable[];
  #language: ReaderLanguage | undefined;

  constructor(selector: vscode.DocumentSelector) {
    this.#item = vscode.languages.createLanguageStatusItem('naskah.status', selector);
    this.#bar = vscode.window.createStatusBarItem('naskah.findings', vscode.StatusBarAlignment.Right, 100);
    this.#bar.command = 'naskah.showMenu';
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#refresh()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#byUri.delete(uri.toString())),
    ];
    this.#refresh();
  }

  /** Takes what the server says about a document. */
  receive(status: StatusParams): void {
    this.#byUri.set(keyOf(vscode.Uri.parse(status.uri)), status);
    this.#refresh();
  }

  of(uri: vscode.Uri): StatusParams | undefined {
    return this.#byUri.get(keyOf(uri));
  }

  /** The language of the document that is being edited; of the last one while none is, or it is not known yet. */
  get language(): ReaderLanguage | undefined {
    return this.#language;
  }

  dispose(): void {
    for (const part of [this.#item, this.#bar, ...this.#subscriptions]) part.dispose();
  }

  #refresh(): void {
    const status = this.#active;
    if (status) this.#language = status.language;
    this.#refreshItem(status);
    this.#refreshBar(status);
    // Menus show what the active document can do, and buttons and commands that make sense for one of ours only.
    void vscode.commands.executeCommand('setContext', 'naskah.hasRows', status?.hasRows === true);
    void vscode.commands.executeCommand('setContext', 'naskah.isDocument', status?.type !== undefined);
  }

  /** The status of the document that is being edited. */
  get #active(): StatusParams | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && this.of(document.uri);
  }

  #refreshItem(status: StatusParams | undefined): void {
    const language = readerLanguage(status?.language);
    this.#item.name = texts.statusName[language];
    this.#item.busy = status === undefined;
    this.#item.text = status?.text ?? 'Naskah';
    this.#item.detail = firstSentence(status?.tooltip ?? '');
    this.#item.severity = status?.findings
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    this.#item.command = status?.findings
      ? { title: texts.showProblems[language], command: 'workbench.actions.view.problems' }
      : undefined;
  }

  #refreshBar(status: StatusParams | undefined): void {
    if (status?.type === undefined && !status?.findings) {
      this.#bar.hide();
      return;
    }
    this.#bar.name = texts.statusName[status.language];
    this.#bar.text = `$(${status.findings > 0 ? 'warning' : 'pass'}) ${status.text}`;
    this.#bar.tooltip = status.tooltip;
    this.#bar.show();
  }
}

function keyOf(uri: vscode.Uri): string {
  return uri.toString();
}

/** The list behind `{}` gives each entry one line. */
function firstSentence(text: string): string {
  return text.split(/(?<=\.)\s/, 1)[0] ?? '';
}
