import { SymbolKind, type DocumentSymbol, type ServerCapabilities } from 'vscode-languageserver';
import type { OutlineSymbol } from '../../core/presentation/structure/outline-symbol.js';
import { outlineOf } from '../../core/presentation/structure/outline.js';
import type { SourceText } from '../../core/text/source-text.js';
import { readOpen } from '../read-document.js';
import type { Session } from '../session.js';

/** Shows the parts of a document: metadata, sections, and the rows of their lists. */
export function offerDocumentSymbols(session: Session): ServerCapabilities {
  session.connection.onDocumentSymbol(async ({ textDocument }) => {
    const found = await readOpen(session, textDocument.uri);
    return found ? outlineOf(found.read).map((symbol) => toSymbol(symbol, found.read.source)) : [];
  });
  return { documentSymbolProvider: { label: 'Naskah' } };
}

const kinds: Readonly<Record<OutlineSymbol['kind'], SymbolKind>> = {
  metadata: SymbolKind.Object,
  field: SymbolKind.Field,
  section: SymbolKind.Namespace,
  row: SymbolKind.Struct,
};

function toSymbol(
  { name, detail, kind, span, selection, children }: OutlineSymbol,
  source: SourceText,
): DocumentSymbol {
  return {
    ...{ name, detail, kind: kinds[kind] },
    range: source.rangeOf(span),
    selectionRange: source.rangeOf(selection),
    children: children.map((child) => toSymbol(child, source)),
  };
}
