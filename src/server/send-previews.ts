import { makePreview } from '../core/presentation/preview/make-preview.js';
import { toStatus } from '../core/presentation/to-status.js';
import { previewNotification, type PreviewChangedParams, type PreviewResult } from '../shared/protocol.js';
import type { CheckedDocument } from './document-checks.js';
import { picturesIn } from './drawn-pictures.js';
import type { Session } from './session.js';
import { languageFor } from './show.js';

/** A checked document as a preview shows it that looks at this kind of picture, or at none. */
export function previewOf(session: Session, checked: CheckedDocument, picture: string): PreviewResult {
  const { source, engine, result, version } = checked;
  const [today, language] = [session.today(), languageFor(checked)];
  const checklists = engine.checklists(result, today);
  const pictures = picture === '' ? [] : picturesIn(checked, today, picture);
  const view = makePreview({ result, checklists, source, catalogue: engine.catalogue, today, language, pictures });
  return { version, view: view ?? null, reason: view ? '' : toStatus(result, language).tooltip };
}

/** Sends the client all previews of a document that it shows; false when there is none, or they could not be made. */
export function sendPreviews(session: Session, checked: CheckedDocument): boolean {
  const { connection, previews } = session;
  const shown = previews.of(checked.uri);
  try {
    for (const { uri, picture } of shown) {
      const params: PreviewChangedParams = { uri, picture, preview: previewOf(session, checked, picture) };
      void connection.sendNotification(previewNotification, params);
    }
    return shown.length > 0;
  } catch (error) {
    // Our bug, but the findings are there all the same.
    connection.console.error(`${checked.uri}: ${String(error)}`);
    return false;
  }
}
