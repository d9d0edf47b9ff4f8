import * as vscode from 'vscode';
import type { OverviewView } from '../../core/presentation/overview/overview-view.js';
import type { ReaderLanguage } from '../../shared/protocol.js';
import { idOf, treeItem, type OverviewNode } from './document-items.js';
import type { Overview } from './overview.js';
import { ShownRows, top, type Row } from './shown-rows.js';
import { filled } from '../filled.js';
import { texts } from './texts.js';

const viewId = 'naskah.documents';

/** So many documents or entries are shown, and so many more when that is asked for. */
const PAGE = 100;

/** Milliseconds for which rows stay as they are while documents are being checked: a click meets what was aimed at. */
const CALM = 5000;

/**
 * The documents of the workspace in the side bar. The tree knows a row by its id, and draws only those again that
 * changed: a click while documents are being checked does not meet a row that is going.
 */
export class DocumentTree implements vscode.TreeDataProvider<string> {
  readonly #overview: Overview;
  readonly #changed = new vscode.EventEmitter<string[] | undefined>();
  readonly #view: vscode.TreeView<string>;
  readonly #rows = new ShownRows();
  readonly #nodes = new Map<string, OverviewNode>();
  /** How many are shown where more than a page was asked for. */
  readonly #shown = new Map<string, number>();
  /** When rows were compared last. */
  #compared = -Infinity;
  /** Comparing takes a moment: one after the other. */
  #comparing: Promise<void> = Promise.resolve();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(overview: Overview) {
    this.#overview = overview;
    this.#view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    overview.addLooker(() => this.#view.visible);
    this.#view.onDidChangeVisibility(() => overview.refresh());
    overview.onChanged((view) => this.#show(view));
  }

  /** Shows one page more of a group or list. */
  showMore(parent: string): void {
    this.#shown.set(parent, this.#count(parent) + PAGE);
    this.#changed.fire([parent]);
  }

  /** Address of the document that a row is about. */
  uriOf(id: string): string | undefined {
    const node = this.#nodes.get(id);
    if (node?.kind === 'document') return node.document.uri;
    return node?.kind === 'entry' ? node.entry.uri : undefined;
  }

  getTreeItem(id: string): vscode.TreeItem {
    const node = this.#nodes.get(id);
    return node ? treeItem(node, this.#language) : new vscode.TreeItem('');
  }

  async getChildren(parent = top): Promise<string[]> {
    const nodes = await this.#below(parent);
    this.#rows.show(parent, this.#take(nodes));
    return nodes.map(idOf);
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }

  get #language(): ReaderLanguage {
    return this.#overview.last?.language ?? 'id';
  }

  async #below(parent: string): Promise<readonly OverviewNode[]> {
    if (parent === top) return roots(this.#overview.last ?? (await this.#overview.now()), this.#overview.groupedBy);
    const node = this.#nodes.get(parent);
    switch (node?.kind) {
      case 'attention':
        return node.lists.map((list) => ({ kind: 'list', list }));
      case 'list':
        return this.#entriesOf(node);
      case 'group':
        return this.#documentsOf(node);
      default:
        return [];
    }
  }

  async #entriesOf(node: Extract<OverviewNode, { readonly kind: 'list' }>): Promise<readonly OverviewNode[]> {
    const { list } = node;
    const entries = await this.#overview.entries(list, this.#count(idOf(node)));
    const nodes = entries.map((entry, index): OverviewNode => {
      return { kind: 'entry', entry, id: `entry:${list.id}:${entry.uri}:${String(index)}` };
    });
    return [...nodes, ...more(idOf(node), nodes.length, list.count)];
  }

  async #documentsOf(node: Extract<OverviewNode, { readonly kind: 'group' }>): Promise<readonly OverviewNode[]> {
    const documents = await this.#overview.documents(node.group, this.#count(idOf(node)));
    const nodes = documents.map((document): OverviewNode => ({ kind: 'document', document }));
    return [...nodes, ...more(idOf(node), nodes.length, node.group.count)];
  }

  #count(parent: string): number {
    return this.#shown.get(parent) ?? PAGE;
  }

  /** What the rows stand for from now on. */
  #take(nodes: readonly OverviewNode[]): readonly Row[] {
    return nodes.map((node) => {
      const id = idOf(node);
      this.#nodes.set(id, node);
      return { id, look: JSON.stringify(treeItem(node, this.#language)) };
    });
  }

  #show({ documents, withErrors: count, progress, language }: OverviewView): void {
    // Beside the title: a message above the rows would move them when it comes and goes.
    this.#view.description = progress.isRunning ? runningText(progress, language) : '';
    this.#view.message = progress.isRunning ? '' : partlyText(progress, language);
    this.#view.badge = { value: count, tooltip: filled(texts.withErrors[language], { count }) };
    const isEmpty = documents === 0 && !progress.isRunning;
    void vscode.commands.executeCommand('setContext', 'naskah.hasNoDocuments', isEmpty);
    if (progress.isRunning && performance.now() - this.#compared < CALM) return;
    this.#compared = performance.now();
    this.#comparing = this.#comparing.then(() => this.#refresh());
  }

  /** Draws again what is not as it was; all of it when that can't be said. */
  async #refresh(): Promise<void> {
    const changed = await this.#changedBelow(top).catch(() => [top]);
    if (changed.includes(top)) this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire([...changed]);
  }

  async #changedBelow(parent: string): Promise<readonly string[]> {
    if (!this.#rows.knows(parent)) return [];
    const rows = this.#take(await this.#below(parent));
    const changed = this.#rows.changes(parent, rows);
    // The tree asks for what is below a row that it draws again.
    const deeper = rows.filter(({ id }) => !changed.includes(parent) && !changed.includes(id));
    this.#rows.show(parent, rows);
    const below: string[] = [];
    for (const { id } of deeper) below.push(...(await this.#changedBelow(id)));
    return [...changed, ...below];
  }
}

function roots({ documents, lists, groups }: OverviewView, by: Overview['groupedBy']): readonly OverviewNode[] {
  if (documents === 0) return [];
  return [{ kind: 'attention', lists }, ...groups.map((group): OverviewNode => ({ kind: 'group', by, group }))];
}

function more(parent: string, shown: number, total: number): readonly OverviewNode[] {
  return shown < total ? [{ kind: 'more', parent, shown, total }] : [];
}

function runningText({ done, total }: OverviewView['progress'], language: ReaderLanguage): string {
  return filled((total === 0 ? texts.reading : texts.running)[language], { done, total });
}

/** Empty unless the checking was cancelled. */
function partlyText({ done, total }: OverviewView['progress'], language: ReaderLanguage): string {
  return done < total ? filled(texts.partly[language], { done, total }) : '';
}
