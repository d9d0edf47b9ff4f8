import type { TextDocument } from 'vscode-languageserver-textdocument';
import { SectionCache } from '../core/document/section-cache.js';
import type { CheckResult, Engine } from '../core/engine/engine.js';
import type { FindIn } from '../core/findings/fixes/fix-all.js';
import type { SourceText } from '../core/text/source-text.js';
import type { FileSettings } from '../core/workspace/settings.js';

/** Milliseconds without a keystroke before something is checked again. */
export const pauseInTyping = 80;

/** What a document is checked with. */
export interface DocumentSettings {
  readonly engine: Engine;
  readonly settings: FileSettings;
}

/** A document and what was found in it. */
export interface FoundDocument extends DocumentSettings {
  readonly uri: string;
  readonly source: SourceText;
  readonly result: CheckResult;
}

/** An open document and what was found in this version of it. */
export interface CheckedDocument extends FoundDocument {
  readonly version: number;
  /** What would be found if this were its text: repairs are tried with it. */
  readonly findIn: FindIn;
}

/** What checking needs from the session. */
export interface CheckingHost {
  /** The open document as it is now. */
  document(uri: string): TextDocument | undefined;
  settingsOf(uri: string): Promise<DocumentSettings>;
  check(document: TextDocument, settings: DocumentSettings, cache: SectionCache): CheckedDocument;
  show(checked: CheckedDocument): void;
  /** A check threw: our bug. */
  failed(uri: string, error: unknown): void;
}

interface OpenDocument {
  readonly cache: SectionCache;
  /** Counts checks, so that an older one that was waiting for settings gives way. */
  turn: number;
  timer?: ReturnType<typeof setTimeout>;
  checked?: CheckedDocument;
}

/** Checks open documents a moment after they change: one check at a time for each, the newest wins. */
export class DocumentChecks {
  readonly #host: CheckingHost;
  readonly #open = new Map<string, OpenDocument>();

  constructor(host: CheckingHost) {
    this.#host = host;
  }

  /** The documents that were scheduled and are not closed. */
  get uris(): readonly string[] {
    return [...this.#open.keys()];
  }

  knows(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** Checks the document after `delay` milliseconds, unless it is scheduled again before. */
  schedule(uri: string, delay = 0): void {
    const open = this.#entry(uri);
    clearTimeout(open.timer);
    open.timer = setTimeout(() => void this.#run(uri, open), delay);
  }

  /** The result for the document as it is now; checks at once when the last result is of an older version. */
  async current(uri: string): Promise<CheckedDocument | undefined> {
    const open = this.#open.get(uri);
    if (!open) return undefined;
    if (open.checked?.version !== this.#host.document(uri)?.version) await this.#run(uri, open);
    return open.checked;
  }

  /** Drops everything that is kept for a document. */
  close(uri: string): void {
    clearTimeout(this.#open.get(uri)?.timer);
    this.#open.delete(uri);
  }

  #entry(uri: string): OpenDocument {
    const known = this.#open.get(uri);
    if (known) return known;
    const fresh: OpenDocument = { cache: new SectionCache(), turn: 0 };
    this.#open.set(uri, fresh);
    return fresh;
  }

  async #run(uri: string, open: OpenDocument): Promise<void> {
    clearTimeout(open.timer);
    open.turn += 1;
    const turn = open.turn;
    try {
      const settings = await this.#host.settingsOf(uri);
      const document = this.#host.document(uri);
      const isStale = open.turn !== turn || this.#open.get(uri) !== open;
      if (!document || isStale) return;
      open.checked = this.#host.check(document, settings, open.cache);
      this.#host.show(open.checked);
    } catch (error) {
      delete open.checked;
      this.#host.failed(uri, error);
    }
  }
}
