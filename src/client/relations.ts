import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Relation, Relations } from '../core/presentation/relations.js';
import {
  relationsRequest,
  type ReaderLanguage,
  type RelationsParams,
  type RelationsResult,
} from '../shared/protocol.js';
import { texts } from './texts.js';

/** A related document to choose, and the place that opens then. */
interface RelationItem extends vscode.QuickPickItem {
  readonly place?: { readonly uri: vscode.Uri; readonly range: vscode.Range | undefined };
}

/** The command that shows what the active document refers to, and what refers to it. */
export function registerRelations(client: BaseLanguageClient, language: () => ReaderLanguage): vscode.Disposable {
  return vscode.commands.registerCommand('naskah.showRelations', () => showRelations(client, language()));
}

async function showRelations(client: BaseLanguageClient, language: ReaderLanguage): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const relations = document && (await relationsOf(client, document.uri));
  if (!relations) {
    void vscode.window.showInformationMessage(texts.noDocument[language]);
    return;
  }
  const items = toItems(relations, document.uri, language);
  if (items.length === 0) {
    void vscode.window.showInformationMessage(texts.noRelations[language]);
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: relations.document.name,
    placeHolder: texts.chooseRelation[language],
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen?.place) return;
  const { uri, range } = chosen.place;
  await vscode.commands.executeCommand('vscode.open', uri, range ? { selection: range } : undefined);
}

async function relationsOf(client: BaseLanguageClient, uri: vscode.Uri): Promise<Relations | null> {
  const params: RelationsParams = { uri: client.code2ProtocolConverter.asUri(uri) };
  const { relations } = await client.sendRequest<RelationsResult>(relationsRequest, params);
  return relations;
}

function toItems({ refersTo, referredBy }: Relations, own: vscode.Uri, language: ReaderLanguage): RelationItem[] {
  const group = (label: string, items: readonly RelationItem[]): readonly RelationItem[] =>
    items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
  return [
    ...group(
      texts.refersTo[language],
      refersTo.map((relation) => toItem(relation, targetPlace(relation, own), language)),
    ),
    ...group(
      texts.referredBy[language],
      referredBy.map((relation) => toItem(relation, namingPlace(relation), language)),
    ),
  ];
}

function toItem({ target, places }: Relation, place: RelationItem['place'], language: ReaderLanguage): RelationItem {
  const words = plain([...new Set(places.map(({ text }) => text))].slice(0, MOST_WORDS).join(', '));
  const to = place && { place };
  if (target.kind === 'missing') {
    return { label: `$(error) ${plain(target.text)}`, description: texts.missing[language], ...to };
  }
  if (target.kind === 'file') return { label: `$(file) ${plain(nameOf(target.path))}`, description: words, ...to };
  const { name, number, type, standing } = target.document;
  const icon = standing.kind === 'holds' ? 'file-text' : 'warning';
  const detail = [type, standing.text].filter((part) => part !== '').join(' · ');
  return { label: `$(${icon}) ${plain(name)}`, description: plain(number) || words, detail: plain(detail), ...to };
}

/** More words of the same document would push the rest out of sight. */
const MOST_WORDS = 3;

/** The document or file itself; where it is missing, the words that name it. */
function targetPlace({ target, places }: Relation, own: vscode.Uri): RelationItem['place'] {
  if (target.kind === 'document') return toPlace(vscode.Uri.parse(target.document.uri), target.document.range);
  return target.kind === 'file' ? toPlace(vscode.Uri.parse(target.uri)) : toPlace(own, places[0]?.range);
}

/** The words of the other document that name this one. */
function namingPlace({ target, places }: Relation): RelationItem['place'] {
  return target.kind === 'document' ? toPlace(vscode.Uri.parse(target.document.uri), places[0]?.range) : undefined;
}

function toPlace(uri: vscode.Uri, range?: Relations['document']['range']): RelationItem['place'] {
  const { start, end } = range ?? {};
  const selection = start && end && new vscode.Range(start.line, start.character, end.line, end.character);
  return { uri, range: selection };
}

/** Words of a document, in which no icon is meant. */
function plain(text: string): string {
  return text.replaceAll('$(', String.raw`\$(`);
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
