import { CodeLensRefreshRequest, type CodeLens, type ServerCapabilities } from 'vscode-languageserver';
import { documentLenses, type DocumentLens } from '../../core/presentation/document-lenses.js';
import { viewDocument } from '../../core/presentation/document-view.js';
import { DocumentSet } from '../../core/set/document-set.js';
import type { CheckedDocument } from '../document-checks.js';
import type { Session } from '../session.js';
import { foundInDocument } from '../show.js';

/** Says above a document as what it is read, what was found, how far its checklists are met, and when it is reviewed. */
export function offerCodeLens(session: Session): ServerCapabilities {
  /** What was last answered for a document, and about which version. */
  const answered = new Map<string, { readonly version: number; readonly texts: string }>();
  session.connection.onCodeLens(async ({ textDocument: { uri } }) => {
    const checked = await session.checks.current(uri);
    const lenses = await lensesOf(session, checked);
    if (checked) answered.set(uri, { version: checked.version, texts: textsOf(lenses) });
    return lenses.map((lens) => toCodeLens(lens, uri, session));
  });
  session.documents.onDidClose(({ document: { uri } }) => answered.delete(uri));
  if (session.client.refreshesCodeLens) {
    // An editor asks again when the text changes, not when something around it does.
    session.onChecked(async (checked) => {
      const last = answered.get(checked.uri);
      if (last?.version !== checked.version || last.texts === textsOf(await lensesOf(session, checked))) return;
      await session.connection.sendRequest(CodeLensRefreshRequest.type);
    });
  }
  return { codeLensProvider: {} };
}

async function lensesOf(session: Session, checked: CheckedDocument | undefined): Promise<readonly DocumentLens[]> {
  if (!checked || session.configurations.namedFile(checked.uri)) return [];
  const { result, engine, uri } = checked;
  const { status, findings, entry } = result;
  if (status.kind !== 'checked' || (await session.editorSettings.of(uri)).codeLens === false) return [];
  const { language } = foundInDocument(checked);
  const today = session.today();
  const set = session.index.set ?? new DocumentSet();
  const view = entry && viewDocument(entry, { set, catalogue: engine.catalogue, today, language });
  const checklists = engine.checklists(result, today);
  return documentLenses({ type: status.type, findings, checklists, view }, language);
}

function toCodeLens({ kind, text }: DocumentLens, uri: string, { client }: Session): CodeLens {
  const start = { line: 0, character: 0 };
  const command = client.options.lensCommands?.[kind];
  // Without a command a lens is only read.
  return {
    range: { start, end: start },
    command: command === undefined ? { title: text, command: '' } : { title: text, command, arguments: [uri] },
  };
}

function textsOf(lenses: readonly DocumentLens[]): string {
  return JSON.stringify(lenses.map(({ text }) => text));
}
