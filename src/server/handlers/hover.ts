import type { Hover, ServerCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from '../session.js';
import { explainPolicyDocument } from '../document-hover.js';
import { explainAuthorFile } from '../schema-hover.js';

/** Explains what stands at an offset in one kind of file: null where there is nothing to say, undefined for other files. */
export type HoverProvider = (
  session: Session,
  document: TextDocument,
  offset: number,
) => Promise<Hover | null | undefined>;

/** The first that knows the file answers. */
const providers: readonly HoverProvider[] = [explainAuthorFile, explainPolicyDocument];

/** Explains what stands under the pointer. */
export function offerHover(session: Session): ServerCapabilities {
  session.connection.onHover(async ({ textDocument, position }) => {
    const document = session.documents.get(textDocument.uri);
    if (!document) return null;
    for (const explain of providers) {
      const hover = await explain(session, document, document.offsetAt(position));
      if (hover !== undefined) return hover;
    }
    return null;
  });
  return { hoverProvider: true };
}
