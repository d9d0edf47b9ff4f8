import type { OverviewProgress } from '../core/presentation/overview/overview-view.js';
import type { DocumentSummary } from '../core/presentation/overview/document-summary.js';
import type { DocumentSet } from '../core/set/document-set.js';
import type { Progress } from './workspace-index.js';

/** Milliseconds of work after which others have their turn. */
const TURN = 10;

/** What summing up needs from the session. */
export interface SummariesHost {
  /** Today as YYYY-MM-DD: what is found depends on it. */
  readonly today: () => string;
  /** The documents, as far as they are known. */
  readonly set: DocumentSet | undefined;
  /** The documents, once every folder is read. */
  complete(): Promise<DocumentSet>;
  /** Looks at one document; undefined when it is none of ours or can't be read. */
  summarise(uri: string): Promise<DocumentSummary | undefined>;
  startProgress(cancel: () => void): Promise<Progress>;
  /** There is something else to show than before. */
  changed(): void;
  /** A document is no longer one of the set. */
  forgotten(uri: string): void;
  failed(error: unknown): void;
}

/**
 * A summary of every document of the set. Nothing is done before somebody asks for it; then every document is looked
 * at once in the background, and afterwards only those that changed or that a change concerns.
 */
export class DocumentSummaries {
  readonly #host: SummariesHost;
  readonly #known = new Map<string, DocumentSummary>();
  /** Addresses of documents that are to be looked at. */
  readonly #waiting = new Set<string>();
  /** The day as of which they were summed up; undefined until somebody asks. */
  #day: string | undefined;
  #isPaused = false;
  /** How often all documents are being listed. */
  #listings = 0;
  #listing: Promise<void> = Promise.resolve();
  #working: Promise<void> | undefined;

  constructor(host: SummariesHost) {
    this.#host = host;
  }

  /** How far the documents have been looked at. */
  get progress(): OverviewProgress {
    const total = this.#host.set?.size ?? 0;
    return {
      done: Math.min(this.#known.size, total),
      total,
      isRunning: this.#working !== undefined || this.#listings > 0,
    };
  }

  all(): readonly DocumentSummary[] {
    return [...this.#known.values()];
  }

  has(uri: string): boolean {
    return this.#known.has(uri);
  }

  /** Begins, when that was not done already today. */
  begin(): void {
    const today = this.#host.today();
    if (this.#day === today) return;
    this.#day = today;
    this.#listAll();
  }

  /** Looks at everything again; goes on where a person stopped it. */
  again(): void {
    const wasPaused = this.#isPaused;
    this.#isPaused = false;
    this.#day ??= this.#host.today();
    if (wasPaused && this.#waiting.size > 0) void this.#work();
    else this.#listAll();
  }

  /** Done when every document was looked at. */
  async complete(): Promise<void> {
    this.#isPaused = false;
    this.begin();
    await this.#host.complete();
    await this.#listing;
    while (this.#hasWork) await this.#work();
    await this.#working;
  }

  /** Something in these documents, or around them, is different. */
  look(uris: Iterable<string>): void {
    if (this.#day === undefined) return;
    for (const uri of uris) {
      if (this.#host.set?.get(uri)) this.#waiting.add(uri);
      else this.#forget(uri);
    }
    this.#host.changed();
    if (this.#waiting.size > 0) void this.#work();
  }

  /** Other documents than before, or others that are read otherwise. */
  lookAtAll(): void {
    if (this.#day !== undefined) this.#listAll();
  }

  #listAll(): void {
    this.#listings += 1;
    this.#listing = this.#host
      .complete()
      .then((set) => {
        for (const uri of [...this.#known.keys(), ...this.#waiting]) if (!set.get(uri)) this.#forget(uri);
        for (const { uri } of set.entries()) this.#waiting.add(uri);
        void this.#work();
      })
      .catch((error: unknown) => this.#host.failed(error))
      .finally(() => {
        this.#listings -= 1;
        this.#host.changed();
      });
  }

  #forget(uri: string): void {
    this.#waiting.delete(uri);
    this.#known.delete(uri);
    this.#host.forgotten(uri);
  }

  /** One at a time: memory holds one text. */
  #work(): Promise<void> {
    if (this.#isPaused) return Promise.resolve();
    this.#working ??= this.#lookAtWaiting()
      .catch((error: unknown) => this.#host.failed(error))
      .finally(() => {
        this.#working = undefined;
        this.#host.changed();
      });
    return this.#working;
  }

  async #lookAtWaiting(): Promise<void> {
    const progress = await this.#host.startProgress(() => (this.#isPaused = true));
    let turn = performance.now();
    let done = 0;
    try {
      for (let uri = this.#next(); uri !== undefined; uri = this.#next()) {
        await this.#lookAt(uri);
        done += 1;
        progress.show(done, done + this.#waiting.size);
        if (performance.now() - turn < TURN) continue;
        this.#host.changed();
        await new Promise((resolve) => setTimeout(resolve));
        turn = performance.now();
      }
    } finally {
      progress.done();
    }
  }

  get #hasWork(): boolean {
    return this.#waiting.size > 0 && !this.#isPaused;
  }

  #next(): string | undefined {
    if (!this.#hasWork) return undefined;
    const [uri] = this.#waiting;
    if (uri !== undefined) this.#waiting.delete(uri);
    return uri;
  }

  async #lookAt(uri: string): Promise<void> {
    const summary = await this.#host.summarise(uri);
    // It may have gone away while it was read.
    if (summary && this.#host.set?.get(uri)) this.#known.set(uri, summary);
    else this.#known.delete(uri);
  }
}
