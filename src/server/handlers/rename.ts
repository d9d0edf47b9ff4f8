import {
  ErrorCodes,
  ResponseError,
  type PrepareRenameResult,
  type ServerCapabilities,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { codeHere, countOf, documentsWith, isTaken } from '../../core/presentation/structure/names/code-here.js';
import { namedHere } from '../../core/presentation/structure/names/named-here.js';
import { renameCode, type SharedCode } from '../../core/presentation/structure/names/rename-code.js';
import { faultOfCode, renameFault, type RenameFault } from '../../core/presentation/structure/names/rename-faults.js';
import { renameName } from '../../core/presentation/structure/names/rename-name.js';
import { sameButName } from '../../core/presentation/structure/names/same-but-name.js';
import { reread } from '../../core/presentation/structure/reread.js';
import type { Edit } from '../../core/text/edit.js';
import { sentence } from '../../core/presentation/sentence.js';
import type { Language } from '../../core/catalogue/schema.js';
import { readAny, readOpen, type ReadNow } from '../read-document.js';
import type { Session } from '../session.js';
import { fileName, sameUri } from '../uri.js';
import { toWorkspaceEdit, type DocumentEdits } from '../workspace-edit.js';

/** Changes a name everywhere: performers and terms in their document, codes and numbers in all documents. */
export function offerRename(session: Session): ServerCapabilities {
  session.connection.onPrepareRename(async (params) => {
    const found = await readOpen(session, params.textDocument.uri);
    return found ? prepare(session, found, params.position) : null;
  });
  session.connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const found = await readOpen(session, textDocument.uri);
    if (!found) return null;
    const outcome = await rename(session, found, position, newName);
    return 'kind' in outcome ? refuse(outcome, found.language) : toWorkspaceEdit(session, outcome);
  });
  return { renameProvider: { prepareProvider: true } };
}

type Position = TextDocumentPositionParams['position'];

function refuse({ message, data }: RenameFault, language: Language): ResponseError {
  return new ResponseError(ErrorCodes.InvalidRequest, sentence(message, data, language));
}

async function prepare(
  session: Session,
  { read, entry, language }: ReadNow & { readonly language: Language },
  position: Position,
): Promise<PrepareRenameResult | ResponseError> {
  const offset = read.source.offsetAt(position);
  const named = namedHere(read, offset);
  if (named && !named.name) return refuse(renameFault('rowNumber'), language);
  if (named?.name) return { range: read.source.rangeOf(named.span), placeholder: named.name.text };
  const code = codeHere(read, entry, offset, await session.index.complete());
  if (code?.kind === 'code')
    return { range: read.source.rangeOf(code.span), placeholder: read.source.slice(code.span) };
  return refuse(code ?? renameFault('noName'), language);
}

async function rename(
  session: Session,
  now: ReadNow,
  position: Position,
  wanted: string,
): Promise<readonly DocumentEdits[] | RenameFault> {
  const { read, entry } = now;
  const offset = read.source.offsetAt(position);
  const named = namedHere(read, offset);
  if (named && !named.name) return renameFault('rowNumber');
  if (named?.name) {
    const edits = renameName(read, named.name, wanted);
    return 'kind' in edits ? edits : [{ ...now, source: read.source, edits }];
  }
  const set = await session.index.complete();
  const found = codeHere(read, entry, offset, set);
  if (!found) return renameFault('noName');
  if (found.kind === 'fault') return found;
  const next = { ...found.code, text: wanted.trim() };
  const fault = faultOfCode(next, found.code);
  if (fault) return fault;
  if (isTaken(next, found.code, set)) return renameFault('taken', { name: next.text });
  return renameAcross(session, { now, code: found.code, next, uris: documentsWith(found.code, set) });
}

interface AcrossRename {
  /** The document in which it was asked for. */
  readonly now: ReadNow;
  readonly code: SharedCode;
  readonly next: SharedCode;
  readonly uris: ReadonlySet<string>;
}

/** Every document is read as it is now: what the set knows of it may be older. */
async function renameAcross(
  session: Session,
  { now, code, next, uris }: AcrossRename,
): Promise<readonly DocumentEdits[] | RenameFault> {
  const others = await Promise.all(
    [...uris].filter((uri) => !sameUri(uri, now.uri)).map((uri) => readAny(session, uri)),
  );
  const changed: DocumentEdits[] = [];
  for (const document of [now, ...others]) {
    if (!document) continue;
    const edits = renameCode(code, next.text, document.read, document.entry);
    if (!isSafe(document, edits, code, next)) {
      return document === now
        ? renameFault('unsafe', { name: next.text })
        : renameFault('unsafeElsewhere', { name: next.text, file: fileName(document.uri) });
    }
    if (edits.length > 0) changed.push({ ...document, source: document.read.source, edits });
  }
  return changed;
}

/** Whether the document says the same afterwards, with the new code wherever the old one was. */
function isSafe(
  { read, entry, engine, options }: ReadNow,
  edits: readonly Edit[],
  code: SharedCode,
  next: SharedCode,
): boolean {
  const after = reread(read, edits);
  const entryAfter = engine.index(after.source, options);
  return countOf(next, entryAfter) === countOf(code, entry) && sameButName(read, after, [code.text, next.text]);
}
