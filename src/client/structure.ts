import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  changeRowsRequest,
  type ChangeRowsParams,
  type ChangeRowsResult,
  type ChangedRows,
  type PlainRange,
  type ReaderLanguage,
  type RowCommand,
} from '../shared/protocol.js';
import { texts } from './texts.js';

const commands: readonly (readonly [id: string, command: RowCommand])[] = [
  ['naskah.insertRowBefore', 'insertBefore'],
  ['naskah.insertRowAfter', 'insertAfter'],
  ['naskah.moveRowUp', 'moveUp'],
  ['naskah.moveRowDown', 'moveDown'],
  ['naskah.renumberRows', 'renumber'],
];

/** The commands that move, insert and renumber steps and phases at the cursor. */
export function registerRowCommands(client: BaseLanguageClient, language: () => ReaderLanguage): vscode.Disposable {
  return vscode.Disposable.from(
    ...commands.map(([id, command]) =>
      vscode.commands.registerCommand(id, () => changeRows(client, command, language())),
    ),
  );
}

async function changeRows(client: BaseLanguageClient, command: RowCommand, language: ReaderLanguage): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const changed = editor && (await ask(client, command, editor));
  if (!changed) {
    await vscode.window.showInformationMessage(texts.noDocument[language]);
    return;
  }
  if ('refused' in changed) await vscode.window.showInformationMessage(changed.refused);
  else if (!(await apply(changed, editor)))
    await vscode.window.showInformationMessage(texts.changedMeanwhile[language]);
}

async function ask(
  client: BaseLanguageClient,
  command: RowCommand,
  { document, selection }: vscode.TextEditor,
): Promise<ChangeRowsResult> {
  const params: ChangeRowsParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: client.code2ProtocolConverter.asPosition(selection.active),
    command,
  };
  return client.sendRequest<ChangeRowsResult>(changeRowsRequest, params);
}

/** All of it is one step to undo; nothing happens when the text has changed since. */
async function apply({ version, edits, selection }: ChangedRows, editor: vscode.TextEditor): Promise<boolean> {
  if (editor.document.version !== version) return false;
  const isDone = await editor.edit((edit) => {
    for (const { range, newText } of edits) edit.replace(toRange(range), newText);
  });
  if (!isDone) return false;
  const selected = toRange(selection);
  editor.selection = new vscode.Selection(selected.start, selected.end);
  editor.revealRange(selected);
  return true;
}

function toRange({ start, end }: PlainRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
