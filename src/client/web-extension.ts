import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser.js';
import { startClient, type NaskahApi } from './client.js';

/** Entry for the extension host of vscode.dev: the language server is a web worker. */
export function activate(context: vscode.ExtensionContext): NaskahApi {
  const [loader = '', ...scripts] = ['worker-loader.js', 'built-in.js', 'server-worker.js'].map((name) =>
    vscode.Uri.joinPath(context.extensionUri, 'dist', name).toString(true),
  );
  return startClient(context, (options) => {
    const worker = new Worker(loader);
    worker.postMessage(scripts);
    return new LanguageClient('naskah', 'Naskah', options, worker);
  });
}
