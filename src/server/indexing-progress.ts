import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Bilingual } from '../core/catalogue/schema.js';
import { readerLanguage } from './reader-language.js';
import type { Session } from './session.js';

/** Milliseconds after which reading a folder is worth a message. */
const SHORT = 1000;

/** The progress of some work on the whole workspace, told in the reader's language. */
export async function startProgress(session: Session, title: Bilingual, cancel: () => void): Promise<IndexingProgress> {
  const language = await readerLanguage(session, session.configurations.folders[0] ?? '');
  return new IndexingProgress(session.connection, title[language], cancel);
}

/** Tells the client how far some work on the workspace has come, when it takes long; the reader may end it. */
class IndexingProgress {
  readonly #connection: Connection;
  readonly #title: string;
  readonly #cancel: () => void;
  readonly #timer: ReturnType<typeof setTimeout>;
  #reporter: WorkDoneProgressServerReporter | undefined;
  #percentage = 0;
  #isDone = false;

  constructor(connection: Connection, title: string, cancel: () => void) {
    this.#connection = connection;
    this.#title = title;
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
      reporter.begin(this.#title, this.#percentage, undefined, true);
      reporter.token.onCancellationRequested(this.#cancel);
      this.#reporter = reporter;
    } catch (error) {
      this.#connection.console.error(String(error));
    }
  }
}
