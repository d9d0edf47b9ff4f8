import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node.js';
import { startClient, type NaskahApi } from './client.js';

/** Entry for the extension host of desktop VS Code and of servers: the language server is a process of its own. */
export function activate(context: vscode.ExtensionContext): NaskahApi {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist/server.js').fsPath;
  return startClient(
    context,
    (options) => new LanguageClient('naskah', 'Naskah', { module: server, transport: TransportKind.ipc }, options),
  );
}
