import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { AttentionEntry } from '../../core/presentation/overview/attention.js';
import type {
  AttentionList,
  GroupView,
  OverviewDocument,
  OverviewView,
} from '../../core/presentation/overview/overview-view.js';
import {
  overviewChangedNotification,
  overviewEntriesRequest,
  overviewRequest,
  type OverviewEntriesParams,
  type OverviewEntriesResult,
  type OverviewParams,
  type OverviewResult,
  type ReaderLanguage,
} from '../../shared/protocol.js';
import { GroupDocuments } from './group-documents.js';
import type { Grouping } from './grouping.js';

/** Milliseconds between two requests while documents are being checked. */
const BETWEEN = 1500;

/** Entries of a list as they were told last. */
interface ToldEntries {
  readonly revision: number;
  readonly count: number;
  readonly entries: readonly AttentionEntry[];
}

/**
 * The overview as the server last told it; asked for when somebody looks, and again when it changed. What is in a
 * group or a list is asked for when it is opened, and again when it is another than before.
 */
export class Overview {
  readonly #client: BaseLanguageClient;
  readonly #language: () => ReaderLanguage;
  readonly #changed = new vscode.EventEmitter<OverviewView>();
  readonly #lookers: (() => boolean)[] = [];
  readonly #groups = new Map<string, GroupDocuments>();
  readonly #entries = new Map<string, ToldEntries>();
  #groupedBy: Grouping;
  #asking: Promise<OverviewView> | undefined;
  #view: OverviewView | undefined;
  #isStale = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onChanged = this.#changed.event;

  constructor(client: BaseLanguageClient, language: () => ReaderLanguage, groupedBy: Grouping) {
    this.#client = client;
    this.#language = language;
    this.#groupedBy = groupedBy;
    client.onNotification(overviewChangedNotification, () => {
      this.#isStale = true;
      this.refresh();
    });
    // A server that was started again counts its revisions anew.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#forget();
    });
  }

  #forget(): void {
    this.#groups.clear();
    this.#entries.clear();
    this.#isStale = true;
    this.refresh();
  }

  /** The overview as it was last told, in the language in which it was told. */
  get last(): OverviewView | undefined {
    return this.#view;
  }

  get groupedBy(): Grouping {
    return this.#groupedBy;
  }

  /** Groups the documents otherwise. */
  async groupBy(grouping: Grouping): Promise<void> {
    this.#groupedBy = grouping;
    this.#groups.clear();
    // An answer that is on its way is grouped as before.
    await this.#asking;
    this.#isStale = true;
    await this.now();
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

  /** The first documents of a group. */
  documents({ key, revision }: GroupView, count: number): Promise<readonly OverviewDocument[]> {
    let group = this.#groups.get(key);
    if (!group) this.#groups.set(key, (group = new GroupDocuments(this.#client, { by: this.#groupedBy, key })));
    return group.first(count, revision, this.#view?.language ?? 'id');
  }

  /** The first entries of a list of those who need attention. */
  async entries({ id, revision }: AttentionList, count: number): Promise<readonly AttentionEntry[]> {
    const told = this.#entries.get(id);
    if (told?.revision === revision && told.count === count) return told.entries;
    const params: OverviewEntriesParams = { language: this.#view?.language ?? 'id', list: id, count };
    const entries = await this.#client.sendRequest<OverviewEntriesResult>(overviewEntriesRequest, params);
    this.#entries.set(id, { revision, count, entries });
    return entries;
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
    const params: OverviewParams = { language: this.#language(), groupedBy: this.#groupedBy };
    const view = await this.#client.sendRequest<OverviewResult>(overviewRequest, params);
    if (view.language !== this.#view?.language) {
      this.#groups.clear();
      this.#entries.clear();
    }
    this.#view = view;
    this.#changed.fire(view);
    return view;
  }
}
