import type { Severity } from '../catalogue/schema.js';
import type { Configuration } from './configuration.js';
import { defaultSettings, type FileSettings, type LevelOverride } from './settings.js';

/** What the user set in the editor: `naskah.language` and `naskah.checks`. */
export interface EditorSettings {
  readonly language?: FileSettings['language'];
  readonly checks?: Readonly<Record<string, Severity | 'off'>>;
}

/** What naskah.yaml says about one file; the path is relative to its folder, with forward slashes. */
export function settingsFor(configuration: Configuration | undefined, path: string): FileSettings {
  if (!configuration) return defaultSettings;
  const overrides = configuration.overrides.filter(({ files }) => files.matches(path));
  return {
    language: configuration.language ?? defaultSettings.language,
    typeId: configuration.types.findLast(({ files }) => files.matches(path))?.type,
    excluded: configuration.exclude.matches(path),
    levels: [...configuration.checks, ...overrides.flatMap(({ checks }) => checks)],
    office: configuration.office,
  };
}

/**
 * Puts the editor's settings and the folder's together. Levels: naskah.yaml wins, because the office agreed on it and the
 * command line sees the same findings; the editor's levels serve where it is silent. Language: the editor's wins when it
 * is set, because it is the reader's own and changes no result.
 */
export function applyEditorSettings(settings: FileSettings, editor: EditorSettings): FileSettings {
  const own: readonly LevelOverride[] = Object.entries(editor.checks ?? {}).map(([code, to]) => ({
    codes: [code],
    to,
  }));
  const language = editor.language ?? 'document';
  return {
    ...settings,
    language: language === 'document' ? settings.language : language,
    levels: [...own, ...settings.levels],
  };
}
