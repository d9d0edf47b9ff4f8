import { applyEditorSettings, settingsFor } from '../core/workspace/file-settings.js';
import type { DocumentSettings } from './document-checks.js';
import type { Session } from './session.js';
import { pathInside } from './uri.js';

/**
 * What a document is checked with: the nearest naskah.yaml first, then the editor's own settings, which are those of
 * `scope`. An editor is asked for each scope once: for many documents it is their folder.
 */
export async function settingsOf(
  { configurations, editorSettings, engine }: Session,
  uri: string,
  scope = uri,
): Promise<DocumentSettings> {
  const found = await configurations.of(uri);
  const path = found && pathInside(found.folder, uri);
  const settings = settingsFor(found?.result?.configuration, path ?? '');
  return {
    engine: found?.result?.engine ?? engine,
    settings: applyEditorSettings(settings, await editorSettings.of(scope)),
  };
}
