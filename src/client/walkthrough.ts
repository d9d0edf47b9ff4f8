import * as vscode from 'vscode';

/** The walkthrough that package.json contributes, under its whole name. */
const walkthrough = 'naskah.naskah#start';

/** Opens the first steps, as the welcome page does. */
export function openWalkthrough(): Thenable<unknown> {
  return vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
}
