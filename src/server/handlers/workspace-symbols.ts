import { SymbolKind, type ServerCapabilities, type WorkspaceSymbol } from 'vscode-languageserver';
import { symbolsOfSet } from '../../core/presentation/structure/workspace-symbols.js';
import type { Session } from '../session.js';

/** Finds documents by title and number, and indicators by code and name. */
export function offerWorkspaceSymbols(session: Session): ServerCapabilities {
  session.connection.onWorkspaceSymbol(({ query }): WorkspaceSymbol[] => {
    const { set } = session.index;
    if (!set) return [];
    return symbolsOfSet(set, query).map(({ name, container, kind, uri, range }) => ({
      ...{ name, containerName: container, location: { uri, range } },
      kind: kind === 'document' ? SymbolKind.File : SymbolKind.Key,
    }));
  });
  return { workspaceSymbolProvider: true };
}
