import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { picturesRequest, type PicturesParams, type PicturesResult } from '../../shared/protocol.js';
import { DrawnPictures, type Drawing } from './drawn-pictures.js';
import { addPictures, normalized } from './picture-plugin.js';

/** What VS Code calls with the renderer of its Markdown preview. */
export type ExtendMarkdownIt = (markdown: MarkdownIt) => MarkdownIt;

/** A document that a preview rendered. */
interface Rendered {
  /** What the preview was given last. */
  shown: Drawing;
  /** The version that the server was last asked about; absent before the first question. */
  asked?: number;
}

/**
 * The pictures of our documents in VS Code's own preview of Markdown. A preview renders at once and cannot wait: it gets
 * what is known of the text, the server is asked, and the preview is rendered again when there is something else to show.
 */
export class MarkdownPictures implements vscode.Disposable {
  readonly #client: BaseLanguageClient;
  readonly #isOurs: (uri: vscode.Uri) => boolean;
  readonly #drawn = new DrawnPictures();
  readonly #rendered = new Map<string, Rendered>();
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(client: BaseLanguageClient, isOurs: (uri: vscode.Uri) => boolean) {
    this.#client = client;
    this.#isOurs = isOurs;
    this.#subscriptions = [
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.some(isPreview) && !isPreviewOpen()) for (const key of [...this.#rendered.keys()]) this.#forget(key);
      }),
    ];
  }

  extend(markdown: MarkdownIt): MarkdownIt {
    return addPictures(markdown, (text) => this.#markupFor(text));
  }

  /** A document was checked: in a preview it may look different now. */
  checked(uri: vscode.Uri): void {
    const key = uri.toString();
    const rendered = this.#rendered.get(key);
    const document = rendered && vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
    if (document) void this.#ask(document, rendered);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** While a person types, the last drawing stays until the next is there: the page does not jump. */
  #markupFor(text: string): string {
    const document = this.#documentWith(text);
    if (!document) return '';
    const key = document.uri.toString();
    const known = this.#drawn.of(key);
    const markup = known?.markup ?? '';
    const rendered = this.#rendered.get(key) ?? { shown: { text, markup } };
    rendered.shown = { text, markup };
    this.#rendered.set(key, rendered);
    if (known?.text !== text && this.#isOurs(document.uri)) this.#askOnce(document, rendered);
    return markup;
  }

  /** The renderer is given a text without its address. */
  #documentWith(text: string): vscode.TextDocument | undefined {
    const found = vscode.workspace.textDocuments.filter(
      (document) => document.languageId === 'markdown' && normalized(document.getText()) === text,
    );
    return found.find(({ uri }) => this.#isOurs(uri)) ?? found[0];
  }

  /** A drawing that was given up is not asked for again and again by previews that push each other out. */
  #askOnce(document: vscode.TextDocument, rendered: Rendered): void {
    if (rendered.asked !== document.version) void this.#ask(document, rendered);
  }

  async #ask(document: vscode.TextDocument, rendered: Rendered): Promise<void> {
    rendered.asked = document.version;
    const params: PicturesParams = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    // Without an answer the page stays as it is.
    const result = await this.#client.sendRequest<PicturesResult>(picturesRequest, params).catch(() => null);
    const key = document.uri.toString();
    if (result?.version !== document.version || this.#rendered.get(key) !== rendered) return;
    const drawing = { text: normalized(document.getText()), markup: result.markup };
    this.#drawn.keep(key, drawing);
    const { shown } = rendered;
    // Of another text the preview renders the next time on its own.
    if (shown.text === drawing.text && shown.markup !== drawing.markup)
      await vscode.commands.executeCommand('markdown.preview.refresh');
  }

  #forget(key: string): void {
    this.#rendered.delete(key);
    this.#drawn.drop(key);
  }
}

function isPreviewOpen(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isPreview));
}

function isPreview({ input }: vscode.Tab): boolean {
  return (
    (input instanceof vscode.TabInputWebview && input.viewType.endsWith('markdown.preview')) ||
    (input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor')
  );
}
