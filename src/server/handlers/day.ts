import type { ServerCapabilities } from 'vscode-languageserver';
import type { Session } from '../session.js';
import { watchDay } from '../watch-day.js';

/** Checks open documents again when another day begins: reviews are past then, suppressions end. */
export function followDay(session: Session): ServerCapabilities {
  watchDay(session.today, () => {
    for (const uri of session.checks.uris) session.checks.schedule(uri);
    session.summaries.dayBegins();
  });
  return {};
}
