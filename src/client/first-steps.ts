import * as vscode from 'vscode';
import type { ReaderLanguage, UndeclaredDocumentsResult } from '../shared/protocol.js';
import { texts } from './texts.js';
import { openWalkthrough } from './walkthrough.js';

/** What the hint needs to know and may do. */
export interface FirstStepsHost {
  /** Documents that look like ours, in a workspace without any. */
  readonly undeclared: () => Promise<UndeclaredDocumentsResult>;
  /** Remembers for this workspace that the hint was shown. */
  readonly workspaceState: vscode.Memento;
  /** Remembers that it is wanted nowhere. */
  readonly globalState: vscode.Memento;
  readonly ask: (message: string, ...actions: readonly string[]) => Thenable<string | undefined>;
  readonly language: () => ReaderLanguage;
}

export const shownKey = 'naskah.firstSteps.shown';
export const unwantedKey = 'naskah.firstSteps.unwanted';

/** Tells once in a workspace that a document in it could be checked, and how. */
export async function offerFirstSteps(host: FirstStepsHost): Promise<void> {
  const { workspaceState, globalState, ask } = host;
  if (workspaceState.get(shownKey) === true || globalState.get(unwantedKey) === true) return;
  const { documents } = await host.undeclared();
  const [first] = documents;
  if (!first) return;
  await workspaceState.update(shownKey, true);
  const language = host.language();
  const actions = {
    convert: texts.convert[language],
    walkthrough: texts.openWalkthrough[language],
    never: texts.neverAgain[language],
  };
  const message = texts.looksLikePolicy[language].replace('{name}', () => first.name);
  const chosen = await ask(message, actions.convert, actions.walkthrough, actions.never);
  if (chosen === actions.convert) await convert(vscode.Uri.parse(first.uri));
  if (chosen === actions.walkthrough) await openWalkthrough();
  if (chosen === actions.never) await globalState.update(unwantedKey, true);
}

async function convert(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri);
  await vscode.commands.executeCommand('naskah.convertDocument');
}
