import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';
import type { ReaderLanguage } from '../shared/protocol.js';
import { texts } from './texts.js';

/** A server that ends more often than this within three minutes would only end again. */
const mostRestarts = 4;
const within = 3 * 60_000;

/** What a person can do when the server is not started again. */
export interface RestartHost {
  readonly language: () => ReaderLanguage;
  /** Starts the server that was given up. */
  readonly start: () => Promise<void>;
  readonly showOutput: () => void;
}

/**
 * Starts the language server again when it ends unasked; the texts of all open documents are sent to it again. After
 * four times in three minutes the person is asked. In place of the client's own handler, which speaks English only.
 */
export class Restarts implements ErrorHandler {
  readonly #host: RestartHost;
  #ends: readonly number[] = [];

  constructor(host: RestartHost) {
    this.#host = host;
  }

  /**
   * What can't be sent to a server that just ended comes here first. To give up now, as the client's own handler does,
   * would keep it from being started again when the connection is closed.
   */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end < within), now];
    const language = this.#host.language();
    if (this.#ends.length <= mostRestarts)
      return { action: CloseAction.Restart, message: texts.serverRestarts[language], handled: true };
    void this.#ask(language);
    return { action: CloseAction.DoNotRestart, message: texts.serverEnded[language], handled: true };
  }

  async #ask(language: ReaderLanguage): Promise<void> {
    const [again, output] = [texts.startAgain[language], texts.showOutput[language]];
    const answer = await vscode.window.showErrorMessage(texts.serverEnded[language], again, output);
    if (answer === output) this.#host.showOutput();
    if (answer !== again) return;
    this.#ends = [];
    await this.#host.start();
  }
}
