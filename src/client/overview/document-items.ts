import * as vscode from 'vscode';
import type { AttentionEntry } from '../../core/presentation/overview/attention.js';
import type { AttentionList, GroupView, OverviewDocument } from '../../core/presentation/overview/overview-view.js';
import type { ReaderLanguage } from '../../shared/protocol.js';
import type { Grouping } from './grouping.js';
import { filled } from '../filled.js';
import { texts } from './texts.js';

/** What stands in the tree. */
export type OverviewNode =
  | { readonly kind: 'attention'; readonly lists: readonly AttentionList[] }
  | { readonly kind: 'list'; readonly list: AttentionList }
  | { readonly kind: 'entry'; readonly id: string; readonly entry: AttentionEntry }
  | { readonly kind: 'group'; readonly by: Grouping; readonly group: GroupView }
  | { readonly kind: 'document'; readonly document: OverviewDocument }
  | { readonly kind: 'more'; readonly parent: string; readonly shown: number; readonly total: number };

/** Shows more of a group or list; not in the palette. */
export const moreCommand = 'naskah.showMoreInOverview';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** Tells a node from all others; the same as long as it stands for the same. */
export function idOf(node: OverviewNode): string {
  switch (node.kind) {
    case 'attention':
      return 'attention';
    case 'list':
      return `list:${node.list.id}`;
    case 'entry':
      return node.id;
    case 'group':
      return `group:${node.by}:${node.group.key}`;
    case 'document':
      return `document:${node.document.uri}`;
    case 'more':
      return `more:${node.parent}`;
  }
}

/** How a node looks. Titles of documents are shown as they are: nothing in a tree is Markdown. */
export function treeItem(node: OverviewNode, language: ReaderLanguage): vscode.TreeItem {
  const item = itemOf(node, language);
  item.id = idOf(node);
  return item;
}

function itemOf(node: OverviewNode, language: ReaderLanguage): vscode.TreeItem {
  switch (node.kind) {
    case 'attention':
      return attentionItem(node.lists, language);
    case 'list':
      return listItem(node.list);
    case 'entry':
      return entryItem(node.entry);
    case 'group':
      return groupItem(node.group);
    case 'document':
      return documentItem(node.document, language);
    case 'more':
      return moreItem(node, language);
  }
}

function attentionItem(lists: readonly AttentionList[], language: ReaderLanguage): vscode.TreeItem {
  const item = new vscode.TreeItem(texts.attention[language], Expanded);
  item.iconPath = new vscode.ThemeIcon('bell');
  item.description = String(lists.reduce((sum, { count }) => sum + count, 0));
  return item;
}

const listIcons: Readonly<Record<AttentionList['id'], string>> = {
  reviews: 'calendar',
  drafts: 'edit',
  references: 'references',
  suppressions: 'bell-slash',
};

function listItem({ id, title, about, count }: AttentionList): vscode.TreeItem {
  const item = new vscode.TreeItem(title, count === 0 ? None : Collapsed);
  item.iconPath = new vscode.ThemeIcon(listIcons[id]);
  item.description = String(count);
  item.tooltip = about;
  // Else the tooltip alone is read aloud.
  item.accessibilityInformation = { label: joined([title, String(count), about], ', ') };
  return item;
}

/** What is wrong comes first: a row of the side bar has room for little more. */
function entryItem({ uri, path, name, apart, short, text, range }: AttentionEntry): vscode.TreeItem {
  const document = toldApart(name, apart);
  const item = new vscode.TreeItem(oneLine(short || document), None);
  item.description = oneLine(short ? joined([document, text === short ? '' : text], ' · ') : text);
  item.tooltip = joined([text, name, path], '\n');
  item.contextValue = 'document';
  item.command = openCommand(name, uri, range);
  return item;
}

function groupItem({ title, count }: GroupView): vscode.TreeItem {
  const item = new vscode.TreeItem(oneLine(title), Collapsed);
  item.description = String(count);
  return item;
}

function documentItem(document: OverviewDocument, language: ReaderLanguage): vscode.TreeItem {
  const { uri, path, name, apart, number, status, review, findingsText, met, items, type } = document;
  const progress = items === 0 ? '' : `${met}/${items}`;
  const item = new vscode.TreeItem(oneLine(toldApart(name, apart)), None);
  // The gravest is said first; the tooltip says all.
  item.description = joined([findingsText.split(', ', 1)[0] ?? '', progress], ' · ');
  const facts = [joined([type, number, status], ' · '), review && `${texts.review[language]}: ${review}`];
  const counts = joined([findingsText, progress && `${progress} ${texts.met[language]}`], ' · ');
  item.tooltip = joined([name, path, ...facts, counts], '\n');
  item.accessibilityInformation = { label: joined([toldApart(name, apart), counts], ', ') };
  item.iconPath = documentIcon(document);
  item.contextValue = 'document';
  item.command = openCommand(name, uri);
  return item;
}

function moreItem(
  { parent, shown, total }: Extract<OverviewNode, { readonly kind: 'more' }>,
  language: ReaderLanguage,
): vscode.TreeItem {
  const item = new vscode.TreeItem(filled(texts.more[language], { shown, total }), None);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: moreCommand, title: texts.more[language], arguments: [parent] };
  return item;
}

/** VS Code's own command: with one of ours, a click that meets a row while it is drawn again would be lost. */
function openCommand(title: string, uri: string, range?: AttentionEntry['range']): vscode.Command {
  const target = vscode.Uri.parse(uri, true);
  if (!range) return { command: 'vscode.open', title, arguments: [target] };
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  return { command: 'vscode.open', title, arguments: [target, { selection }] };
}

function documentIcon({ isChecked, findings }: OverviewDocument): vscode.ThemeIcon {
  const icon = (name: string, colour: string): vscode.ThemeIcon =>
    new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
  if (!isChecked) return icon('circle-outline', 'disabledForeground');
  if (findings.error > 0) return icon('error', 'list.errorForeground');
  if (findings.warning > 0) return icon('warning', 'list.warningForeground');
  return icon('pass', 'testing.iconPassed');
}

/** A title that several documents have comes after what tells them apart: a long one would leave no room for it. */
function toldApart(name: string, apart: string): string {
  return joined([apart, name], ' · ');
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== '').join(by);
}

/** A row has one line; the tooltip says all. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 200);
}
