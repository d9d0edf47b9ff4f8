import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OverviewView } from '../../core/presentation/overview/overview-view.js';
import type { CoverageChoice, CoveragePart, FromCoverage, ToCoverage } from '../../shared/coverage-messages.js';
import {
  coverageRequest,
  evidenceRequest,
  type CoverageParams,
  type CoverageResult,
  type EvidenceParams,
  type EvidenceResult,
  type ReaderLanguage,
} from '../../shared/protocol.js';
import { makePage, pageResources } from '../preview/page.js';
import { openAt } from './open-document.js';
import type { Overview } from './overview.js';
import { readCoverageChoice, readCoverageMessage, readCoveragePart } from './read-coverage-message.js';
import { texts } from './texts.js';

const panelType = 'naskah.coverage';

/** What a panel needs. */
export interface CoverageServices {
  readonly client: BaseLanguageClient;
  readonly extension: vscode.Uri;
  readonly overview: Overview;
  readonly language: () => ReaderLanguage;
}

/** The page of the coverage matrix: there is one. */
export class CoveragePanels {
  readonly #services: CoverageServices;
  #panel: vscode.WebviewPanel | undefined;
  #choice: CoverageChoice = readCoverageChoice(undefined);
  #part: CoveragePart = readCoveragePart(undefined);
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(services: CoverageServices) {
    this.#services = services;
    services.overview.addLooker(() => this.#panel?.visible === true);
    this.#subscriptions = [
      services.overview.onChanged((view) => this.#follow(view)),
      vscode.window.registerWebviewPanelSerializer(panelType, {
        // The page tells what was chosen.
        deserializeWebviewPanel: (panel) => {
          this.#take(panel);
          return Promise.resolve();
        },
      }),
    ];
  }

  /** Shows the matrix of a checklist; without one, that which was shown last. */
  open(list: string): void {
    if (list !== '') this.#choice = { ...this.#choice, list };
    if (this.#panel) {
      this.#panel.reveal();
      void this.#show();
      return;
    }
    const title = texts.coverage[this.#services.language()];
    this.#take(vscode.window.createWebviewPanel(panelType, title, vscode.ViewColumn.Active));
  }

  dispose(): void {
    for (const part of [this.#panel, ...this.#subscriptions]) part?.dispose();
  }

  /** Messages are listened to before the page can send any. */
  #take(panel: vscode.WebviewPanel): void {
    const { extension, language } = this.#services;
    this.#panel?.dispose();
    this.#panel = panel;
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(extension, `media/naskah-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    panel.onDidChangeViewState(() => this.#services.overview.refresh());
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageResources(extension)] };
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const read = readCoverageMessage(message);
      if (read) void this.#receive(read);
    });
    panel.webview.html = makePage(panel.webview, extension, {
      ...{ name: 'coverage', language: language(), place: 'editor' },
    });
  }

  async #receive(message: FromCoverage): Promise<void> {
    switch (message.type) {
      case 'choose':
        // A list that a command asked for goes before the one that the page kept.
        this.#choice = { ...message.choice, list: message.choice.list || this.#choice.list };
        this.#part = message.part;
        return this.#show();
      case 'open':
        return this.#open(message);
      case 'export':
        await vscode.commands.executeCommand('naskah.exportReport', message.list ? { lists: [message.list] } : {});
    }
  }

  /** While documents are being checked only the progress changes much; the matrix is shown once it is whole. */
  #follow({ progress }: OverviewView): void {
    if (this.#panel?.visible === true && !progress.isRunning) void this.#show();
  }

  async #show(): Promise<void> {
    const { client, overview } = this.#services;
    try {
      const { checklists: lists, progress, language } = await overview.now();
      const widest = [...lists].sort((a, b) => b.documents - a.documents)[0];
      const { id: list = '' } = lists.find(({ id }) => id === this.#choice.list) ?? widest ?? {};
      const choice = { ...this.#choice, list };
      const { columns, item } = this.#part;
      const { documentType, unit } = choice;
      const params: CoverageParams = {
        ...{ list, language, documentType: documentType || undefined, unit: unit || undefined },
        ...{ columns, item: item || undefined },
      };
      const { types, units, view } = await client.sendRequest<CoverageResult>(coverageRequest, params);
      await this.#post({ type: 'show', shown: { language, choice, lists, types, units, progress, view } });
    } catch (error) {
      client.error(String(error));
    }
  }

  async #open({ uri, item }: Extract<FromCoverage, { readonly type: 'open' }>): Promise<void> {
    const { client, language } = this.#services;
    const params: EvidenceParams = { uri, item };
    const found = item === '' ? null : await client.sendRequest<EvidenceResult>(evidenceRequest, params);
    await openAt(uri, language(), found?.range);
  }

  async #post(message: ToCoverage): Promise<void> {
    await this.#panel?.webview.postMessage(message);
  }
}
