import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { KeptPreview } from '../../shared/preview-messages.js';
import {
  previewedNotification,
  previewNotification,
  whyCommand,
  type PreviewChangedParams,
  type PreviewedParams,
  type ReaderLanguage,
} from '../../shared/protocol.js';
import { makePage, pageResources, type PageOptions } from './page.js';
import { Preview, type PreviewServices } from './preview.js';
import { readAbout, readKept } from './read-message.js';
import { panelType, Reveal } from './reveal.js';
import { texts } from '../texts.js';

const viewId = 'naskah.checklist';

/** Previews in editors and in the side bar. */
export class Previews {
  readonly #services: PreviewServices;
  readonly #panels = new Map<Preview, vscode.WebviewPanel>();
  #view: { readonly preview: Preview; readonly view: vscode.WebviewView } | undefined;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(client: BaseLanguageClient, extension: vscode.Uri, language: () => ReaderLanguage) {
    const reveal = new Reveal();
    // A file that was deleted, or is back, is told of by other words.
    const files = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown,yaml,yml}', false, true, false);
    this.#services = { client, extension, reveal, language, changed: (preview) => this.#changed(preview) };
    client.onNotification(previewNotification, (params: PreviewChangedParams) => {
      for (const preview of this.#all) preview.take(params);
    });
    // A server that was started again knows nothing of what is shown.
    client.onDidChangeState(() => this.#tellServer());
    this.#subscriptions = [
      new vscode.Disposable(() => reveal.dispose()),
      vscode.commands.registerCommand('naskah.openPreview', (target?: unknown) => this.#open(target)),
      vscode.commands.registerCommand('naskah.pinPreview', () => this.#activePanel?.pin(true)),
      vscode.commands.registerCommand('naskah.unpinPreview', () => this.#activePanel?.pin(false)),
      vscode.commands.registerCommand(whyCommand, (uri?: unknown, about?: unknown) => this.#why(uri, about)),
      vscode.window.registerWebviewPanelSerializer(panelType, {
        deserializeWebviewPanel: (panel, state) => {
          this.#takePanel(panel, readKept(state));
          return Promise.resolve();
        },
      }),
      vscode.window.registerWebviewViewProvider(viewId, {
        resolveWebviewView: (view, { state }) => this.#takeView(view, readKept(state)),
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#followActive(editor)),
      vscode.window.onDidChangeTextEditorSelection((event) => this.#tellCursor(event)),
      files,
      files.onDidCreate((uri) => this.refresh(uri)),
      files.onDidDelete((uri) => this.refresh(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.refresh(uri)),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const preview of this.#all)
          for (const { oldUri, newUri } of files) preview.renamed(oldUri.toString(), newUri.toString());
      }),
    ];
  }

  /** A document was checked and its previews were not sent, or it was closed. */
  refresh(uri: vscode.Uri): void {
    for (const preview of this.#all) if (preview.uri === uri.toString()) void preview.refresh();
  }

  dispose(): void {
    for (const part of [...this.#panels.values(), ...this.#subscriptions]) part.dispose();
  }

  get #all(): readonly Preview[] {
    return [...this.#panels.keys(), ...(this.#view ? [this.#view.preview] : [])];
  }

  get #activePanel(): Preview | undefined {
    return [...this.#panels].find(([, panel]) => panel.active)?.[0];
  }

  #open(target: unknown): Preview {
    const wanted = addressOf(target) ?? vscode.window.activeTextEditor?.document.uri.toString() ?? '';
    const known = [...this.#panels].find(([preview]) => preview.uri === wanted || !preview.isPinned);
    if (!known) return this.#newPanel(wanted);
    const [preview, panel] = known;
    panel.reveal(undefined, true);
    preview.follow(wanted);
    return preview;
  }

  #newPanel(uri: string): Preview {
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(panelType, texts.checklist[this.#services.language()], place, {
      enableFindWidget: true,
    });
    return this.#takePanel(panel, { uri, isPinned: false });
  }

  #takePanel(panel: vscode.WebviewPanel, kept: KeptPreview): Preview {
    const preview = this.#takePage(panel.webview, kept, 'editor');
    this.#panels.set(preview, panel);
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(this.#services.extension, `media/naskah-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.onDidDispose(() => {
      this.#panels.delete(preview);
      this.#tellServer();
    });
    panel.onDidChangeViewState(() => this.#tellPinned());
    this.#retitle(preview);
    return preview;
  }

  #takeView(view: vscode.WebviewView, kept: KeptPreview): void {
    const preview = this.#takePage(view.webview, kept, 'side-bar');
    this.#view = { preview, view };
    view.onDidDispose(() => {
      this.#view = undefined;
      this.#tellServer();
    });
    this.#retitle(preview);
  }

  /** Messages are listened to before the page can send any. */
  #takePage(webview: vscode.Webview, kept: KeptPreview, place: PageOptions['place']): Preview {
    const { extension, language } = this.#services;
    const uri = kept.isPinned ? kept.uri : this.#documentInView(kept.uri, place);
    const preview = new Preview(webview, this.#services, { ...kept, uri });
    webview.options = { enableScripts: true, localResourceRoots: [pageResources(extension)] };
    webview.onDidReceiveMessage((message: unknown) => preview.receive(message));
    webview.html = makePage(webview, extension, { name: 'preview', language: language(), place });
    return preview;
  }

  /** What a person looks at when a page opens: the text itself, its preview, or a text beside what is active. */
  #documentInView(kept: string, place: PageOptions['place']): string {
    const { activeTextEditor: active, visibleTextEditors } = vscode.window;
    if (active && isText(active.document)) return active.document.uri.toString();
    const previewed = place === 'side-bar' ? this.#activePanel?.uri : undefined;
    const visible = visibleTextEditors.find(({ document }) => isText(document))?.document.uri.toString();
    return [previewed, kept, visible].find((uri) => uri !== undefined && uri !== '') ?? '';
  }

  #followActive(editor: vscode.TextEditor | undefined): void {
    if (!editor || !isText(editor.document)) return;
    for (const preview of this.#all) preview.follow(editor.document.uri.toString());
  }

  #tellCursor({ textEditor: { document }, selections }: vscode.TextEditorSelectionChangeEvent): void {
    const [first] = selections;
    if (!first) return;
    for (const preview of this.#all) preview.cursor(document.uri.toString(), document.offsetAt(first.active));
  }

  #changed(preview: Preview): void {
    this.#retitle(preview);
    this.#tellServer();
  }

  /** The server sends what is shown with the findings. */
  #tellServer(): void {
    const { client } = this.#services;
    if (client.state !== State.Running) return;
    const params: PreviewedParams = { previews: this.#all.flatMap(({ wanted }) => wanted ?? []) };
    client.sendNotification(previewedNotification, params).catch((error: unknown) => client.error(String(error)));
  }

  #retitle(preview: Preview): void {
    const panel = this.#panels.get(preview);
    const title = [texts.checklist[preview.language], preview.name].filter((part) => part !== '').join(': ');
    if (panel) panel.title = title;
    if (this.#view?.preview === preview) this.#view.view.description = preview.name;
    this.#tellPinned();
  }

  /** The buttons over a preview depend on it. */
  #tellPinned(): void {
    const isPinned = this.#activePanel?.isPinned === true;
    void vscode.commands.executeCommand('setContext', 'naskah.previewIsPinned', isPinned);
  }

  /** From a finding's light bulb with its address; from the palette for the finding at the cursor. */
  async #why(uri: unknown, thing: unknown): Promise<void> {
    const about = readAbout(thing) ?? (await this.#findingAtCursor());
    const address = typeof uri === 'string' ? vscode.Uri.parse(uri) : vscode.window.activeTextEditor?.document.uri;
    if (!about || !address) return;
    const isHere = this.#view?.view.visible === true && this.#view.preview.uri === address.toString();
    const preview = isHere && this.#view ? this.#view.preview : this.#open(address);
    preview.explain(about);
  }

  /** The server offers an explanation with each finding at a place. */
  async #findingAtCursor(): Promise<ReturnType<typeof readAbout>> {
    const editor = vscode.window.activeTextEditor;
    const actions = editor
      ? await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          editor.document.uri,
          editor.selection,
          vscode.CodeActionKind.QuickFix.value,
        )
      : [];
    const questions = actions.filter(({ command }) => command?.command === whyCommand);
    const language = this.#services.language();
    if (questions.length === 0) void vscode.window.showInformationMessage(texts.noFindingAtCursor[language]);
    const items = questions.map(({ command, diagnostics }) => ({
      label: command?.title ?? '',
      detail: diagnostics?.[0]?.message ?? '',
      about: readAbout(command?.arguments?.[1]),
    }));
    const placeHolder = texts.chooseFinding[language];
    const chosen = items.length > 1 ? await vscode.window.showQuickPick(items, { placeHolder }) : items[0];
    return chosen?.about;
  }
}

/** A document as people write them; not an output or a settings file. */
function isText({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'markdown' || languageId === 'yaml';
}

/** A menu gives the document as a URI, what stands above it as a text. */
function addressOf(target: unknown): string | undefined {
  if (typeof target === 'string') return vscode.Uri.parse(target).toString();
  return target instanceof vscode.Uri ? target.toString() : undefined;
}
