import { MarkupKind, type Hover } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { hoverBySchema } from '../core/presentation/schema/hover-by-schema.js';
import { authorFile } from './author-files.js';
import { readerLanguage } from './reader-language.js';
import { namesFor } from './schema-names.js';
import type { Session } from './session.js';

/** What a key or value of naskah.yaml, of an office's own type or checklist is for. */
export async function explainAuthorFile(
  session: Session,
  document: TextDocument,
  offset: number,
): Promise<Hover | null | undefined> {
  const file = await authorFile(session, document);
  if (!file) return undefined;
  // The editor explains these itself.
  if (file.isHelpedElsewhere) return null;
  const language = await readerLanguage(session, document.uri);
  const help = { ...file, language, namesOf: await namesFor(session, document.uri, language) };
  const found = hoverBySchema(document.getText(), offset, help);
  if (!found) return null;
  const { title, description, span } = found;
  const value = [title === undefined ? '' : `**${title}**`, description ?? '']
    .filter((part) => part !== '')
    .join('\n\n');
  const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
  return { contents: { kind: MarkupKind.Markdown, value }, range };
}
