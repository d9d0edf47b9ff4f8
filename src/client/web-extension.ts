import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser.js';
import { startClient, type NaskahApi } from './client.js';

/** Entry for the extension host of vscode.dev: the language server is a web worker. */
export function activate(context: vscode.ExtensionContext): NaskahApi {
  const addressOf = (script: string): string =>
    vscode.Uri.joinPath(context.extensionUri, 'dist', script).toString(true);
  return startClient(context, (options) => {
    const worker = new Worker(addressOf('worker-loader.js'));
    worker.postMessage(addressOf('server-worker.js'));
    return new LanguageClient('naskah', 'Naskah', options, worker);
  });
}
