import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { toBase64 } from '../shared/base64.js';
import {
  listFolderRequest,
  readFileRequest,
  readPictureRequest,
  statusNotification,
  undeclaredDocumentsRequest,
  type InitializationOptions,
  type ListFolderParams,
  type ListFolderResult,
  type ReadFileParams,
  type ReadFileResult,
  type ReadPictureParams,
  type ReadPictureResult,
  type ReaderLanguage,
  type StatusParams,
  type UndeclaredDocumentsResult,
} from '../shared/protocol.js';
import { registerOpenConfiguration } from './configuration-file.js';
import { registerConvertDocument } from './convert-document.js';
import { offerFirstSteps } from './first-steps.js';
import { refuseStale, registerFixAll } from './fix-all.js';
import { MarkdownPictures, type ExtendMarkdownIt } from './markdown/markdown-pictures.js';
import { registerMenu } from './menu.js';
import { registerNewDocument } from './new-document.js';
import { registerOverview } from './overview/register-overview.js';
import { registerExport } from './paper/export-document.js';
import { registerImport } from './paper/import-word.js';
import { Previews } from './preview/previews.js';
import { readerLanguage } from './reader-language.js';
import { registerRelations } from './relations.js';
import { Restarts } from './restarts.js';
import { registerRowCommands } from './structure.js';
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
  /** For VS Code's own preview of Markdown: it shows the pictures of our documents. */
  readonly extendMarkdownIt: ExtendMarkdownIt;
}

/** Starts Naskah in either extension host; does not wait for the server. */
export function startClient(context: vscode.ExtensionContext, createClient: CreateClient): NaskahApi {
  const selector = documentSelector();
  const isContributed = contributedCommands(context);
  const initializationOptions: InitializationOptions = {
    rulePages: rulePageTemplate,
    readsFiles: true,
    explains: true,
    schemasElsewhere: schemasElsewhere(),
    lensCommands: {
      ...{ type: 'naskah.showRelations', findings: 'workbench.actions.view.problems' },
      ...(isContributed(checklistCommand) && { checklist: checklistCommand }),
    },
  };
  const status = new StatusDisplay(selector);
  const language = () => readerLanguage(status.language);
  const client: BaseLanguageClient = createClient({
    ...{ documentSelector: selector, initializationOptions, outputChannelName: 'Naskah' },
    middleware: { provideCodeActions: refuseStale },
    errorHandler: new Restarts({
      ...{ language, start: () => client.start(), showOutput: () => client.outputChannel.show() },
    }),
  });
  const previews = new Previews(client, context.extensionUri, language);
  const markdownPictures = new MarkdownPictures(client, (uri) => status.of(uri)?.type !== undefined);
  client.onNotification(statusNotification, (params: StatusParams) => {
    status.receive(params);
    if (params.hasSentPreviews !== true) previews.refresh(vscode.Uri.parse(params.uri));
    markdownPictures.checked(vscode.Uri.parse(params.uri));
  });
  client.onRequest(readFileRequest, readFile);
  client.onRequest(readPictureRequest, readPicture);
  client.onRequest(listFolderRequest, listFolder);
  context.subscriptions.push(
    status,
    previews,
    markdownPictures,
    registerRulePages(client, language),
    registerRelations(client, language),
    registerNewDocument(client, language),
    registerConvertDocument(client, language),
    registerExport(client, language),
    registerImport(client, language),
    registerOpenConfiguration(language),
    registerOverview(client, context, language),
    registerMenu(isContributed, language),
    registerFixAll(),
    registerRowCommands(client, language),
    vscode.commands.registerCommand('naskah.showOutput', () => client.outputChannel.show()),
    { dispose: () => void client.stop() },
  );
  const ready = client.start();
  ready.then(() => offerFirstStepsIn(context, client, language)).catch(() => undefined);
  ready.catch(() => vscode.window.showErrorMessage(texts.serverFailed[language()]));
  return {
    ready,
    statusOf: (uri) => status.of(uri),
    extendMarkdownIt: (markdown) => markdownPictures.extend(markdown),
  };
}

/** Shows how far the checklists of a document are met. */
const checklistCommand = 'naskah.openPreview';

/** Which commands package.json contributes. */
function contributedCommands({ extension }: vscode.ExtensionContext): (command: string) => boolean {
  const { contributes } = extension.packageJSON as {
    readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  };
  const known = new Set(contributes.commands.map(({ command }) => command));
  return (command) => known.has(command);
}

function offerFirstStepsIn(
  { workspaceState, globalState }: vscode.ExtensionContext,
  client: BaseLanguageClient,
  language: () => ReaderLanguage,
): Promise<void> {
  return offerFirstSteps({
    ...{ workspaceState, globalState, language },
    undeclared: () => client.sendRequest<UndeclaredDocumentsResult>(undeclaredDocumentsRequest),
    ask: (message, ...actions) => vscode.window.showInformationMessage(message, ...actions),
  });
}

/** Documents in folders and unsaved ones; not the old side of a comparison, which nobody edits. */
function documentSelector(): { readonly language: string; readonly scheme: string }[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const schemes = new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote', ...folders.map(({ uri }) => uri.scheme)]);
  return ['markdown', 'yaml', 'json', 'jsonc'].flatMap((language) =>
    [...schemes].map((scheme) => ({ language, scheme })),
  );
}

/** Extensions that complete what this extension's package contributes as `jsonValidation` and `yamlValidation`. */
function schemasElsewhere(): readonly ('json' | 'yaml')[] {
  const has = (id: string): boolean => vscode.extensions.getExtension(id) !== undefined;
  return [
    ...(has('vscode.json-language-features') ? (['json'] as const) : []),
    ...(has('redhat.vscode-yaml') ? (['yaml'] as const) : []),
  ];
}

/** The server reads files through VS Code, which also knows folders that are on no disk. */
async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  const address = vscode.Uri.parse(uri);
  // All that the server may ask for: documents, naskah.yaml and what it can name, in folders that the user opened.
  const isAllowed =
    /\.(?:jsonc?|ya?ml|md|markdown)$/i.test(address.path) && vscode.workspace.getWorkspaceFolder(address);
  if (!isAllowed) return { text: null };
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(address)) };
  } catch {
    return { text: null };
  }
}

/** A picture that naskah.yaml or a document of the workspace may name; one that is too large is not printed anyway. */
async function readPicture({ uri, most }: ReadPictureParams): Promise<ReadPictureResult> {
  const address = vscode.Uri.parse(uri);
  if (!/\.(?:png|jpe?g|gif|svg)$/i.test(address.path) || !vscode.workspace.getWorkspaceFolder(address))
    return { content: null };
  try {
    const { size } = await vscode.workspace.fs.stat(address);
    if (size > most) return { content: null, isLarge: true };
    return { content: toBase64(await vscode.workspace.fs.readFile(address)) };
  } catch {
    return { content: null };
  }
}

/** What is in a folder of the workspace; links are left out, because where they lead is not known here. */
async function listFolder({ uri }: ListFolderParams): Promise<ListFolderResult> {
  const address = vscode.Uri.parse(uri);
  if (!vscode.workspace.getWorkspaceFolder(address)) return { entries: [] };
  try {
    const found = await vscode.workspace.fs.readDirectory(address);
    return {
      entries: found.flatMap(([name, type]): ListFolderResult['entries'] => {
        if (type === vscode.FileType.File) return [{ name, kind: 'file' }];
        return type === vscode.FileType.Directory ? [{ name, kind: 'folder' }] : [];
      }),
    };
  } catch {
    return { entries: [] };
  }
}
