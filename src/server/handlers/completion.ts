import type { CompletionItem, ServerCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from '../session.js';
import { completePolicyDocument } from '../document-completion.js';
import { completeAuthorFile } from '../schema-completion.js';

/** Offers what one kind of file can hold at an offset; undefined for files of other kinds. */
export type CompletionProvider = (
  session: Session,
  document: TextDocument,
  offset: number,
) => Promise<readonly CompletionItem[] | undefined>;

/** The first that knows the file answers. */
const providers: readonly CompletionProvider[] = [completeAuthorFile, completePolicyDocument];

/** What one types before something new can stand: in YAML a blank and a dash, in JSON a quote, in Markdown `#` and `|`. */
const triggerCharacters = [':', ' ', '-', '"', '#', '|'];

/** Offers what can be written at the cursor. */
export function offerCompletion(session: Session): ServerCapabilities {
  session.connection.onCompletion(async ({ textDocument, position }) => {
    const document = session.documents.get(textDocument.uri);
    if (!document) return [];
    for (const provide of providers) {
      const items = await provide(session, document, document.offsetAt(position));
      if (items) return [...items];
    }
    return [];
  });
  return { completionProvider: { triggerCharacters } };
}
