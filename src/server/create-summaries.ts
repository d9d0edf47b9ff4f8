import {
  summariseDocument,
  summariseEntry,
  type DocumentSummary,
  type ReferenceFault,
} from '../core/presentation/overview/document-summary.js';
import type { DocumentEntry } from '../core/set/entry.js';
import { checkNow } from './check-stored.js';
import { DocumentSummaries } from './document-summaries.js';
import { startProgress } from './indexing-progress.js';
import type { Session } from './session.js';
import { knownCatalogue } from './show.js';
import { texts } from './texts.js';
import { fileName, pathInside, plainUri } from './uri.js';

/** The summaries of a session's documents; looking at one also shows its findings where that is wanted. */
export function createSummaries(session: () => Session, changed: () => void): DocumentSummaries {
  return new DocumentSummaries({
    today: () => session().today(),
    get set() {
      return session().index.set;
    },
    complete: () => session().index.complete(),
    outliner: () => outliner(session()),
    summarise: (uri) => summarise(session(), uri),
    startProgress: (cancel) => startProgress(session(), texts.summing, cancel),
    changed,
    forgotten: (uri) => session().closedDiagnostics.forget(uri),
    failed: (error) => session().connection.console.error(String(error)),
  });
}

function outliner(session: Session): (entry: DocumentEntry) => DocumentSummary {
  const titles = new Map(knownCatalogue(session).types.map(({ id, title }) => [id, title]));
  return (entry) => {
    const { typeId, uri } = entry;
    return summariseEntry(entry, titles.get(typeId) ?? { id: typeId, en: typeId }, pathOf(session, uri));
  };
}

async function summarise(session: Session, uri: string): Promise<DocumentSummary | undefined> {
  try {
    const found = await checkNow(session, uri);
    if (!found) return undefined;
    session.closedDiagnostics.show({ ...found, uri });
    const { result, source, engine } = found;
    const summary = summariseDocument(result, source, engine.checklists(result, session.today()), pathOf(session, uri));
    return summary && detached(summary);
  } catch (error) {
    // One file must not keep the others from being looked at.
    session.connection.console.error(`${uri}: ${String(error)}`);
    return undefined;
  }
}

/** Words that were cut out of a text keep all of it in memory; a copy does not. What all share is not copied. */
function detached(summary: DocumentSummary): DocumentSummary {
  const { uri, path, title, number, status, version, unit, approver, effective, review, suppressions } = summary;
  const words = { uri, path, title, number, status, version, unit, approver, effective, review, suppressions };
  const own = (faults: readonly ReferenceFault[]) => faults.map((each) => ({ ...each, data: copy(each.data) }));
  return { ...summary, ...copy(words), references: own(summary.references), unverified: own(summary.unverified) };
}

function copy<Value>(value: Value): Value {
  return structuredClone<Value>(value);
}

/** Below its folder; with the folder's name where there are several. */
export function pathOf({ configurations: { folders } }: Pick<Session, 'configurations'>, uri: string): string {
  const folder = folders.find((each) => pathInside(each, uri) !== undefined);
  if (folder === undefined) return plainUri(uri);
  const path = pathInside(folder, uri) ?? '';
  return folders.length > 1 ? `${fileName(folder)}/${path}` : path;
}
