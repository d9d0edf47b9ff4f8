import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  convertDocumentRequest,
  documentTypesRequest,
  likelyTypesRequest,
  type ConvertDocumentResult,
  type DocumentTypesResult,
  type LikelyTypesResult,
  type ReaderLanguage,
} from '../shared/protocol.js';
import { texts } from './texts.js';

/** The command that gives an open Markdown document its front matter; the likeliest type is offered first. */
export function registerConvertDocument(client: BaseLanguageClient, language: () => ReaderLanguage): vscode.Disposable {
  return vscode.commands.registerCommand('naskah.convertDocument', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId === 'markdown') await convert(client, editor, language());
    else await vscode.window.showInformationMessage(texts.openMarkdown[language()]);
  });
}

async function convert(client: BaseLanguageClient, editor: vscode.TextEditor, reader: ReaderLanguage): Promise<void> {
  const uri = editor.document.uri.toString();
  const [types, likely] = await Promise.all([
    client.sendRequest<DocumentTypesResult>(documentTypesRequest, { uri }),
    client.sendRequest<LikelyTypesResult>(likelyTypesRequest, { uri }),
  ]);
  const type = likely ? await chooseLikely(types, likely, reader) : undefined;
  if (!likely) await vscode.window.showInformationMessage(texts.notConvertible[reader]);
  if (type === undefined) return;
  const insertion = await client.sendRequest<ConvertDocumentResult>(convertDocumentRequest, { uri, type });
  if (!insertion || insertion.version !== editor.document.version) {
    await vscode.window.showInformationMessage(texts.changedMeanwhile[reader]);
    return;
  }
  const { line, character } = insertion.position;
  const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await shown.insertSnippet(new vscode.SnippetString(insertion.snippet), new vscode.Position(line, character), {
    ...{ undoStopBefore: true, undoStopAfter: true, keepWhitespace: true },
  });
}

/** Types that share headings with the document first, each with these headings; then the others. */
async function chooseLikely(
  types: DocumentTypesResult,
  likely: NonNullable<LikelyTypesResult>,
  reader: ReaderLanguage,
): Promise<string | undefined> {
  const headings = new Map(likely.map((each) => [each.id, each.headings]));
  const ranked = likely.flatMap(({ id }) => types.find((type) => type.id === id) ?? []);
  const others = types.filter(({ id }) => !headings.has(id));
  const items = [...ranked, ...others].map(({ id, title, description }) => {
    const found = headings.get(id) ?? [];
    const matched = found.length > 0 ? `${texts.matchingHeadings[reader]} ${found.join(', ')}` : description[reader];
    return { label: title[reader], description: title[reader === 'id' ? 'en' : 'id'], detail: matched, id };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    ...{ placeHolder: texts.chooseConversion[reader], matchOnDescription: true, matchOnDetail: true },
  });
  return chosen?.id;
}
