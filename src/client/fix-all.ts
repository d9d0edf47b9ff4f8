import * as vscode from 'vscode';
import type { CodeActionMiddleware } from 'vscode-languageclient';

/** The command that applies all safe repairs to the active document, as `source.fixAll` does on save. */
export function registerFixAll(): vscode.Disposable {
  return vscode.commands.registerCommand('naskah.fixAll', () =>
    vscode.commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.naskah', apply: 'first' }),
  );
}

/** Repairs of a text that changed while they were worked out are not offered. */
export const refuseStale: NonNullable<CodeActionMiddleware['provideCodeActions']> = async (
  document,
  range,
  context,
  token,
  next,
) => {
  const { version } = document;
  const actions = await next(document, range, context, token);
  return document.version === version ? actions : [];
};
