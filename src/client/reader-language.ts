import * as vscode from 'vscode';
import { settingsSection, type ReaderLanguage } from '../shared/protocol.js';

/** The language to speak: as set, else the active document's own (`ofDocument`), else the editor's. */
export function readerLanguage(ofDocument?: ReaderLanguage): ReaderLanguage {
  const set = vscode.workspace.getConfiguration(settingsSection).get<string>('language');
  if (set === 'id' || set === 'en') return set;
  return ofDocument ?? (vscode.env.language.startsWith('id') ? 'id' : 'en');
}
