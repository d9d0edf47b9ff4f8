import { Collection } from '../core/presentation/overview/collection.js';
import type { OverviewProgress } from '../core/presentation/overview/overview-view.js';
import type { DocumentSummary } from '../core/presentation/overview/document-summary.js';
import type { DocumentSet } from '../core/set/document-set.js';
import type { DocumentEntry } from '../core/set/entry.js';
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
  /** What makes a summary of what the set knows of a document: nothing is read. */
  outliner(): (entry: DocumentEntry) => DocumentSummary;
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
  /** All documents: those that were not looked at yet as the set knows them. */
  readonly collection = new Collection();
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
      done: Math.min(this.collection.checked, total),
      total,
      isRunning: this.#working !== undefined || this.#listings > 0,
    };
  }

  /** Begins, when that was not done already today. */
  begin(): void {
    if (this.#day === this.#host.today()) return;
    this.#beginDay();
    this.#listAll();
  }

  /** Another day than that of the summaries, if there are any. */
  dayBegins(): void {
    if (this.#day !== undefined) this.begin();
  }

  /** Looks at everything again; goes on where a person stopped it. */
  again(): void {
    const wasPaused = this.#isPaused;
    this.#isPaused = false;
    if (this.#day === undefined) this.#beginDay();
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
      const entry = this.#host.set?.get(uri);
      if (!entry) this.#forget(uri);
      else {
        this.#waiting.add(uri);
        if (this.collection.get(uri)?.isChecked !== true) this.collection.put(this.#host.outliner()(entry), false);
      }
    }
    this.#host.changed();
    if (this.#waiting.size > 0) void this.#work();
  }

  /** Other documents than before, or others that are read otherwise. */
  lookAtAll(): void {
    if (this.#day !== undefined) this.#listAll();
  }

  #beginDay(): void {
    this.#day = this.#host.today();
    this.collection.today = this.#day;
  }

  #listAll(): void {
    this.#listings += 1;
    // What is known already can be shown at once.
    if (this.#host.set) this.#outlineNew(this.#host.set.entries());
    this.#listing = this.#host
      .complete()
      .then((set) => {
        for (const uri of [...this.collection.uris(), ...this.#waiting]) if (!set.get(uri)) this.#forget(uri);
        this.#outlineNew(set.entries());
        for (const { uri } of set.entries()) this.#waiting.add(uri);
        void this.#work();
      })
      .catch((error: unknown) => this.#host.failed(error))
      .finally(() => {
        this.#listings -= 1;
        this.#host.changed();
      });
  }

  /** Documents that nothing is known of yet are known by name until they are looked at. */
  #outlineNew(entries: Iterable<DocumentEntry>): void {
    const outline = this.#host.outliner();
    for (const entry of entries) if (!this.collection.get(entry.uri)) this.collection.put(outline(entry), false);
  }

  #forget(uri: string): void {
    this.#waiting.delete(uri);
    this.collection.remove(uri);
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
    const entry = this.#host.set?.get(uri);
    if (!entry) this.collection.remove(uri);
    else if (summary) this.collection.put(summary, true);
    // What can't be read just now is known by name only.
    else this.collection.put(this.#host.outliner()(entry), false);
  }
}
