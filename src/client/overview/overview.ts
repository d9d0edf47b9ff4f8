import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OverviewView } from '../../core/presentation/overview/overview-view.js';
import {
  overviewChangedNotification,
  overviewRequest,
  type OverviewParams,
  type OverviewResult,
  type ReaderLanguage,
} from '../../shared/protocol.js';

/** Milliseconds between two requests while documents are being checked. */
const BETWEEN = 1500;

/** The overview as the server last told it; asked for when somebody looks, and again when it changed. */
export class Overview {
  readonly #client: BaseLanguageClient;
  readonly #language: () => ReaderLanguage;
  readonly #changed = new vscode.EventEmitter<OverviewView>();
  readonly #lookers: (() => boolean)[] = [];
  #asking: Promise<OverviewView> | undefined;
  #view: OverviewView | undefined;
  #isStale = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onChanged = this.#changed.event;

  constructor(client: BaseLanguageClient, language: () => ReaderLanguage) {
    this.#client = client;
    this.#language = language;
    client.onNotification(overviewChangedNotification, () => {
      this.#isStale = true;
      this.refresh();
    });
  }

  /** The overview as it was last told, in the language in which it was told. */
  get last(): OverviewView | undefined {
    return this.#view;
  }

  /** Somebody who may be looking: for nobody nothing is asked. */
  addLooker(isLooking: () => boolean): void {
    this.#lookers.push(isLooking);
  }

  /** The overview as it is now. */
  async now(): Promise<OverviewView> {
    if (this.#view && !this.#isStale) return this.#view;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
      // What changed while the answer was on its way is not in it.
      this.refresh();
    });
    return this.#asking;
  }

  /** Asks when somebody looks, but not at once after the last time while there is more to come. */
  refresh(): void {
    if (!this.#isStale || this.#timer !== undefined || !this.#lookers.some((isLooking) => isLooking())) return;
    const wait = this.#view?.progress.isRunning === true ? BETWEEN : 0;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.now().catch((error: unknown) => this.#client.error(String(error)));
    }, wait);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
  }

  async #ask(): Promise<OverviewView> {
    await this.#client.start();
    this.#isStale = false;
    const params: OverviewParams = { language: this.#language() };
    const view = await this.#client.sendRequest<OverviewResult>(overviewRequest, params);
    this.#view = view;
    this.#changed.fire(view);
    return view;
  }
}
