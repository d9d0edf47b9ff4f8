import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  configurationFile,
  readFileRequest,
  statusNotification,
  type InitializationOptions,
  type ReadFileParams,
  type ReadFileResult,
  type StatusParams,
} from '../shared/protocol.js';
import { registerConvertDocument } from './convert-document.js';
import { registerNewDocument } from './new-document.js';
import { readerLanguage } from './reader-language.js';
import { registerRulePages, rulePageTemplate } from './rule-pages.js';
import { StatusDisplay } from './status.js';
import { texts } from './texts.js';

/** Makes the language client for the host that runs the extension. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What the extension offers to other extensions, and to its own tests. */
export interface NaskahApi {
  /** Done when the language server runs. */
  readonly ready: Promise<void>;
  /** What was last said about an open document. */
  statusOf(uri: vscode.Uri): StatusParams | undefined;
}

/** Starts Naskah in either extension host; does not wait for the server. */
export function startClient(context: vscode.ExtensionContext, createClient: CreateClient): NaskahApi {
  const selector = documentSelector();
  const initializationOptions: InitializationOptions = { rulePages: rulePageTemplate, readsFiles: true };
  const client = createClient({ documentSelector: selector, initializationOptions, outputChannelName: 'Naskah' });
  const status = new StatusDisplay(selector);
  const language = () => readerLanguage(status.active?.language);
  client.onNotification(statusNotification, (params: StatusParams) => status.receive(params));
  client.onRequest(readFileRequest, readFile);
  context.subscriptions.push(
    status,
    registerRulePages(client, language),
    registerNewDocument(client, language),
    registerConvertDocument(client, language),
    vscode.commands.registerCommand('naskah.showOutput', () => client.outputChannel.show()),
    { dispose: () => void client.stop() },
  );
  const ready = client.start();
  ready.catch(() => vscode.window.showErrorMessage(texts.serverFailed[language()]));
  return { ready, statusOf: (uri) => status.of(uri) };
}

/** Documents in folders and unsaved ones; not the old side of a comparison, which nobody edits. */
function documentSelector(): { readonly language: string; readonly scheme: string }[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const schemes = new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote', ...folders.map(({ uri }) => uri.scheme)]);
  return ['markdown', 'yaml'].flatMap((language) => [...schemes].map((scheme) => ({ language, scheme })));
}

/** The server reads files through VS Code, which also knows folders that are on no disk. */
async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  const address = vscode.Uri.parse(uri);
  // All that the server may ask for.
  if (!address.path.endsWith(`/${configurationFile}`)) return { text: null };
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(address)) };
  } catch {
    return { text: null };
  }
}
