import * as vscode from 'vscode';
import type {
  AttentionEntry,
  AttentionList,
  OverviewDocument,
} from '../../core/presentation/overview/overview-view.js';
import type { ReaderLanguage } from '../../shared/protocol.js';
import type { DocumentGroup } from './grouping.js';
import { texts } from './texts.js';

/** What stands in the tree. */
export type OverviewNode =
  | { readonly kind: 'attention'; readonly lists: readonly AttentionList[] }
  | { readonly kind: 'list'; readonly list: AttentionList }
  | { readonly kind: 'entry'; readonly id: string; readonly entry: AttentionEntry }
  | { readonly kind: 'group'; readonly group: DocumentGroup }
  | { readonly kind: 'document'; readonly document: OverviewDocument };

/** Opens a document at a range; not in the palette. */
export const openCommand = 'naskah.openFromOverview';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a node looks. Titles of documents are shown as they are: nothing in a tree is Markdown. */
export function treeItem(node: OverviewNode, language: ReaderLanguage): vscode.TreeItem {
  switch (node.kind) {
    case 'attention':
      return attentionItem(node.lists, language);
    case 'list':
      return listItem(node.list);
    case 'entry':
      return entryItem(node.id, node.entry);
    case 'group':
      return groupItem(node.group);
    case 'document':
      return documentItem(node.document, language);
  }
}

function attentionItem(lists: readonly AttentionList[], language: ReaderLanguage): vscode.TreeItem {
  const item = new vscode.TreeItem(texts.attention[language], Expanded);
  item.id = 'attention';
  item.iconPath = new vscode.ThemeIcon('bell');
  item.description = String(lists.reduce((sum, { entries }) => sum + entries.length, 0));
  return item;
}

const listIcons: Readonly<Record<AttentionList['id'], string>> = {
  reviews: 'calendar',
  drafts: 'edit',
  references: 'references',
  suppressions: 'bell-slash',
};

function listItem({ id, title, about, entries }: AttentionList): vscode.TreeItem {
  const item = new vscode.TreeItem(title, entries.length === 0 ? None : Collapsed);
  item.id = `list:${id}`;
  item.iconPath = new vscode.ThemeIcon(listIcons[id]);
  item.description = String(entries.length);
  item.tooltip = about;
  return item;
}

function entryItem(id: string, { uri, name, text, range }: AttentionEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(oneLine(name), None);
  item.id = id;
  item.description = oneLine(text);
  item.tooltip = `${name}\n${text}`;
  item.contextValue = 'document';
  item.command = { command: openCommand, title: name, arguments: [uri, range] };
  return item;
}

function groupItem({ key, title, documents }: DocumentGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(oneLine(title), Collapsed);
  item.id = `group:${key}`;
  item.description = String(documents.length);
  return item;
}

function documentItem(document: OverviewDocument, language: ReaderLanguage): vscode.TreeItem {
  const { uri, path, name, number, status, reviewText, findingsText, met, items, type } = document;
  const progress = items === 0 ? '' : `${met}/${items}`;
  const item = new vscode.TreeItem(oneLine(name), None);
  item.id = `document:${uri}`;
  // The gravest is said first; the tooltip says all.
  item.description = joined([findingsText.split(', ', 1)[0] ?? '', progress], ' · ');
  const facts = [
    joined([type.title, number, status.word], ' · '),
    reviewText && `${texts.review[language]}: ${reviewText}`,
  ];
  const counts = joined([findingsText, progress && `${progress} ${texts.met[language]}`], ' · ');
  item.tooltip = joined([name, path, ...facts, counts], '\n');
  item.accessibilityInformation = { label: joined([name, counts], ', ') };
  item.iconPath = documentIcon(document);
  item.contextValue = 'document';
  item.command = { command: openCommand, title: name, arguments: [uri] };
  return item;
}

function documentIcon({ isChecked, findings }: OverviewDocument): vscode.ThemeIcon {
  const icon = (name: string, colour: string): vscode.ThemeIcon =>
    new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
  if (!isChecked) return icon('circle-outline', 'disabledForeground');
  if (findings.error > 0) return icon('error', 'list.errorForeground');
  if (findings.warning > 0) return icon('warning', 'list.warningForeground');
  return icon('pass', 'testing.iconPassed');
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by);
}

/** A row has one line; the tooltip says all. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 200);
}
