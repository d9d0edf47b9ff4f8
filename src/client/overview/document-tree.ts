import * as vscode from 'vscode';
import type { OverviewView } from '../../core/presentation/overview/overview-view.js';
import type { ReaderLanguage } from '../../shared/protocol.js';
import { treeItem, type OverviewNode } from './document-items.js';
import { groupDocuments, groupings, type Grouping } from './grouping.js';
import type { Overview } from './overview.js';
import { filled, texts } from './texts.js';

const viewId = 'naskah.documents';
const groupingKey = 'naskah.documents.groupedBy';

/** The documents of the workspace in the side bar. */
export class DocumentTree implements vscode.TreeDataProvider<OverviewNode> {
  readonly #overview: Overview;
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #view: vscode.TreeView<OverviewNode>;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(overview: Overview, memory: vscode.Memento) {
    this.#overview = overview;
    this.#memory = memory;
    this.#view = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    overview.addLooker(() => this.#view.visible);
    this.#view.onDidChangeVisibility(() => overview.refresh());
    overview.onChanged((view) => this.#show(view));
  }

  get groupedBy(): Grouping {
    const kept = this.#memory.get(groupingKey);
    return groupings.find((each) => each === kept) ?? 'type';
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await this.#memory.update(groupingKey, grouping);
    this.#changed.fire(undefined);
  }

  getTreeItem(node: OverviewNode): vscode.TreeItem {
    return treeItem(node, this.#overview.last?.language ?? 'id');
  }

  async getChildren(node?: OverviewNode): Promise<OverviewNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#roots(this.#overview.last ?? (await this.#overview.now()));
      case 'attention':
        return node.lists.map((list) => ({ kind: 'list', list }));
      case 'list':
        return node.list.entries.map((entry, index) => ({
          ...{ kind: 'entry', entry },
          id: `entry:${node.list.id}:${entry.uri}:${index}`,
        }));
      case 'group':
        return node.group.documents.map((document) => ({ kind: 'document', document }));
      case 'entry':
      case 'document':
        return [];
    }
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }

  #roots({ documents, lists, language }: OverviewView): OverviewNode[] {
    if (documents.length === 0) return [];
    const groups = groupDocuments(documents, this.groupedBy, language);
    return [{ kind: 'attention', lists }, ...groups.map((group): OverviewNode => ({ kind: 'group', group }))];
  }

  #show({ documents, progress, language }: OverviewView): void {
    this.#view.message = messageOf(progress, language);
    const count = documents.filter(({ findings }) => findings.error > 0).length;
    this.#view.badge = { value: count, tooltip: filled(texts.withErrors[language], { count }) };
    const isEmpty = documents.length === 0 && !progress.isRunning;
    void vscode.commands.executeCommand('setContext', 'naskah.hasNoDocuments', isEmpty);
    this.#changed.fire(undefined);
  }
}

/** Empty: there is nothing to say. */
function messageOf({ done, total, isRunning }: OverviewView['progress'], language: ReaderLanguage): string {
  if (isRunning) return filled((total === 0 ? texts.reading : texts.running)[language], { done, total });
  return done < total ? filled(texts.partly[language], { done, total }) : '';
}
