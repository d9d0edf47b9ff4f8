import * as vscode from 'vscode';
import type { ReaderLanguage } from '../shared/protocol.js';
import { texts } from './texts.js';
import { openWalkthrough } from './walkthrough.js';

interface MenuItem extends vscode.QuickPickItem {
  readonly run: () => Thenable<unknown>;
}

/** The list behind the status bar: what can be done with the document, and with Naskah. */
export function registerMenu(
  isContributed: (command: string) => boolean,
  language: () => ReaderLanguage,
): vscode.Disposable {
  return vscode.commands.registerCommand('naskah.showMenu', () => showMenu(isContributed, language()));
}

async function showMenu(isContributed: (command: string) => boolean, language: ReaderLanguage): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const items = [...documentItems(uri, language), ...generalItems(language)];
  const chosen = await vscode.window.showQuickPick(
    items.filter(({ command }) => !command.startsWith('naskah.') || isContributed(command)).map(({ item }) => item),
    { placeHolder: texts.chooseAction[language] },
  );
  await chosen?.run();
}

interface Entry {
  readonly command: string;
  readonly item: MenuItem;
}

function entry(icon: string, label: string, command: string, ...args: readonly unknown[]): Entry {
  return {
    command,
    item: { label: `$(${icon}) ${label}`, run: () => vscode.commands.executeCommand(command, ...args) },
  };
}

/** Only where a document is open. */
function documentItems(uri: vscode.Uri | undefined, language: ReaderLanguage): readonly Entry[] {
  if (!uri) return [];
  return [
    entry('warning', texts.showProblems[language], 'workbench.actions.view.problems'),
    entry('wand', texts.fixAll[language], 'naskah.fixAll'),
    entry('checklist', texts.showPreview[language], 'naskah.openPreview', uri),
    entry('export', texts.exportDocument[language], 'naskah.exportDocument', uri),
    entry('references', texts.showRelations[language], 'naskah.showRelations'),
  ];
}

function generalItems(language: ReaderLanguage): readonly Entry[] {
  const walkthrough = { label: `$(book) ${texts.openWalkthrough[language]}`, run: openWalkthrough };
  return [
    entry('new-file', texts.newDocument[language], 'naskah.newDocument'),
    entry('file-symlink-file', texts.importWord[language], 'naskah.importWord'),
    entry('question', texts.explainRule[language], 'naskah.explainRule'),
    entry('globe', texts.setLanguage[language], 'workbench.action.openSettings', 'naskah.language'),
    entry('gear', texts.openConfiguration[language], 'naskah.openConfiguration'),
    { command: '', item: walkthrough },
    entry('output', texts.showOutput[language], 'naskah.showOutput'),
  ];
}
