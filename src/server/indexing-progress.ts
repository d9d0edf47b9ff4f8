import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Language } from '../core/catalogue/schema.js';
import { texts } from './texts.js';

/** Milliseconds after which reading a folder is worth a message. */
const SHORT = 1000;

/** Tells the client how far reading the workspace has come, when it takes long; the reader may end it. */
export class IndexingProgress {
  readonly #connection: Connection;
  readonly #language: Language;
  readonly #cancel: () => void;
  readonly #timer: ReturnType<typeof setTimeout>;
  #reporter: WorkDoneProgressServerReporter | undefined;
  #percentage = 0;
  #isDone = false;

  constructor(connection: Connection, language: Language, cancel: () => void) {
    this.#connection = connection;
    this.#language = language;
    this.#cancel = cancel;
    this.#timer = setTimeout(() => void this.#begin(), SHORT);
  }

  show(done: number, of: number): void {
    const percentage = Math.floor((100 * done) / of);
    if (percentage === this.#percentage) return;
    this.#percentage = percentage;
    this.#reporter?.report(percentage);
  }

  done(): void {
    this.#isDone = true;
    clearTimeout(this.#timer);
    this.#reporter?.done();
  }

  async #begin(): Promise<void> {
    try {
      // A client that shows no progress gets one that does nothing.
      const reporter = await this.#connection.window.createWorkDoneProgress();
      if (this.#isDone) return;
      reporter.begin(texts.indexing[this.#language], this.#percentage, undefined, true);
      reporter.token.onCancellationRequested(this.#cancel);
      this.#reporter = reporter;
    } catch (error) {
      this.#connection.console.error(String(error));
    }
  }
}
