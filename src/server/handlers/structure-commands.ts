import type { ServerCapabilities } from 'vscode-languageserver';
import { insertRow } from '../../core/presentation/structure/rows/insert-row.js';
import { moveRow } from '../../core/presentation/structure/rows/move-row.js';
import type { Outcome } from '../../core/presentation/structure/rows/outcome.js';
import { renumberRows } from '../../core/presentation/structure/rows/renumber-rows.js';
import type { StructuredDocument } from '../../core/presentation/structure/structured-document.js';
import { applyEdits } from '../../core/text/edit.js';
import { sentence } from '../../core/presentation/sentence.js';
import { SourceText } from '../../core/text/source-text.js';
import {
  changeRowsRequest,
  type ChangeRowsParams,
  type ChangeRowsResult,
  type RowCommand,
} from '../../shared/protocol.js';
import { readOpen } from '../read-document.js';
import type { Session } from '../session.js';
import { toEdits } from '../workspace-edit.js';

const commands: Readonly<Record<RowCommand, (read: StructuredDocument, offset: number) => Outcome>> = {
  insertBefore: (read, offset) => insertRow(read, offset, 'before'),
  insertAfter: (read, offset) => insertRow(read, offset, 'after'),
  moveUp: (read, offset) => moveRow(read, offset, -1),
  moveDown: (read, offset) => moveRow(read, offset, 1),
  renumber: renumberRows,
};

/** Moves, inserts and renumbers rows that are numbered or follow each other: steps and phases. */
export function offerRowCommands(session: Session): ServerCapabilities {
  session.connection.onRequest(changeRowsRequest, async (params: ChangeRowsParams): Promise<ChangeRowsResult> => {
    const found = await readOpen(session, params.uri);
    if (!found) return null;
    const { read, version, language } = found;
    const outcome = commands[params.command](read, read.source.offsetAt(params.position));
    if (outcome.kind === 'refused') return { refused: sentence(outcome.message, outcome.data, language) };
    const after = new SourceText(applyEdits(read.source.text, outcome.edits));
    return {
      version: version ?? 0,
      edits: toEdits({ source: read.source, edits: outcome.edits }),
      selection: after.rangeOf(outcome.selection),
    };
  });
  return {};
}
