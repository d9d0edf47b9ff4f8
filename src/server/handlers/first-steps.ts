import type { ServerCapabilities } from 'vscode-languageserver';
import { parseDocument } from '../../core/document/parse-document.js';
import { isPolicyLike } from '../../core/presentation/new-document/likely-types.js';
import { SourceText } from '../../core/text/source-text.js';
import { undeclaredDocumentsRequest, type UndeclaredDocumentsResult } from '../../shared/protocol.js';
import { notationOf } from '../notation.js';
import type { Session } from '../session.js';
import { fileName } from '../uri.js';
import { filesBelow } from '../walk-folder.js';

/** More files are not looked at, nor longer ones: who has policies has some among the first. */
const MOST_FILES = 40;
const LONGEST = 200_000;
/** So many are worth naming. */
const MOST_NAMED = 3;

/** Answers which documents could become ours, for somebody who does not know yet how. */
export function offerFirstSteps(session: Session): ServerCapabilities {
  session.connection.onRequest(undeclaredDocumentsRequest, async (): Promise<UndeclaredDocumentsResult> => {
    const set = await session.index.complete();
    const isKnown = set.size > 0 || session.configurations.found.length > 0;
    return { documents: isKnown ? [] : await undeclared(session) };
  });
  return {};
}

async function undeclared(session: Session): Promise<UndeclaredDocumentsResult['documents']> {
  const { engine, files } = session;
  const found: { readonly uri: string; readonly name: string }[] = [];
  for await (const uri of markdownFiles(session)) {
    const text = await files.text(uri);
    if (text === undefined || text.length > LONGEST) continue;
    const document = parseDocument(new SourceText(text), 'markdown');
    if (document.kind === 'markdown' && isPolicyLike(document, engine.catalogue))
      found.push({ uri, name: fileName(uri) });
    if (found.length === MOST_NAMED) break;
  }
  return found;
}

/** The first Markdown files of the workspace. */
async function* markdownFiles({ configurations, files }: Session): AsyncGenerator<string, void> {
  let count = 0;
  for (const folder of configurations.folders) {
    for await (const found of filesBelow(folder, { configurations, list: (each) => files.list(each) })) {
      if (found.kind !== 'file' || !found.isDocument || notationOf({ ...found, languageId: '' }) !== 'markdown')
        continue;
      count += 1;
      if (count > MOST_FILES) return;
      yield found.uri;
    }
  }
}
