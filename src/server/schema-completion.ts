import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { completeBySchema, type SchemaCompletion } from '../core/presentation/schema/complete-by-schema.js';
import { plainText } from '../core/presentation/schema/write-snippet.js';
import { authorFile } from './author-files.js';
import type { ClientFacts } from './client-facts.js';
import { readerLanguage } from './reader-language.js';
import { namesFor } from './schema-names.js';
import type { Session } from './session.js';

const kinds: Readonly<Record<SchemaCompletion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
};

/** What naskah.yaml, an office's own types and checklists can hold at the cursor. */
export async function completeAuthorFile(
  session: Session,
  document: TextDocument,
  offset: number,
): Promise<readonly CompletionItem[] | undefined> {
  const file = await authorFile(session, document);
  if (!file) return undefined;
  const language = await readerLanguage(session, document.uri);
  const help = { ...file, language, namesOf: await namesFor(session, document.uri, language) };
  const items = completeBySchema(document.getText(), offset, help);
  // What the editor offers itself is not offered twice: only names that it cannot know are added.
  const ours = file.isHelpedElsewhere ? items.filter(({ isNamed }) => isNamed) : items;
  return ours.map((item, index) => toCompletionItem(item, index, document, session.client));
}

function toCompletionItem(
  item: SchemaCompletion,
  index: number,
  document: TextDocument,
  { takesSnippets, takesTextAsIs }: ClientFacts,
): CompletionItem {
  const range = { start: document.positionAt(item.replace.start), end: document.positionAt(item.replace.end) };
  return {
    label: item.label,
    kind: kinds[item.kind],
    ...(item.detail === undefined ? {} : { detail: item.detail }),
    ...(item.documentation === undefined
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: item.documentation } }),
    sortText: String(index).padStart(4, '0'),
    filterText: item.filter,
    textEdit: { range, newText: takesSnippets ? item.insert : plainText(item.insert) },
    insertTextFormat: takesSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // It is indented for its place already.
    ...(takesTextAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
  };
}
