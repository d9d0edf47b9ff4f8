import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser.js';
import { startClient, type NaskahApi } from './client.js';

/** Entry for the extension host of vscode.dev: the language server is a web worker. */
export function activate(context: vscode.ExtensionContext): NaskahApi {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist/server-worker.js').toString(true);
  return startClient(context, (options) => new LanguageClient('naskah', 'Naskah', options, new Worker(server)));
}
