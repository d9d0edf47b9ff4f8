import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AssistContext, Completion } from '../core/presentation/assist/assist-context.js';
import { completeDocument } from '../core/presentation/assist/complete-document.js';
import { DocumentSet } from '../core/set/document-set.js';
import type { SourceText } from '../core/text/source-text.js';
import type { ClientFacts } from './client-facts.js';
import type { CheckedDocument } from './document-checks.js';
import type { Session } from './session.js';
import { foundInDocument } from './show.js';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  section: CompletionItemKind.Module,
  table: CompletionItemKind.Struct,
  row: CompletionItemKind.Snippet,
  column: CompletionItemKind.Field,
};

/** What a document of a type can hold at the cursor; undefined for files that are none. */
export async function completePolicyDocument(
  session: Session,
  document: TextDocument,
  offset: number,
): Promise<readonly CompletionItem[] | undefined> {
  const checked = await session.checks.current(document.uri);
  if (!checked || checked.result.status.kind === 'skipped') return undefined;
  const { source, result } = checked;
  const items = completeDocument(result, source.offsetAt(document.positionAt(offset)), assistContext(session, checked));
  return items.map((item, index) => toCompletionItem(item, index, source, session.client));
}

/** What is known around a checked document. */
export function assistContext(session: Session, checked: CheckedDocument): AssistContext {
  return {
    catalogue: checked.engine.catalogue,
    set: session.index.set ?? new DocumentSet(),
    office: checked.settings.office,
    today: session.today(),
    language: foundInDocument(checked).language,
  };
}

function toCompletionItem(
  { label, kind, detail, documentation, insert, filter, replace, more }: Completion,
  index: number,
  source: SourceText,
  { takesSnippets, takesTextAsIs }: ClientFacts,
): CompletionItem {
  return {
    label,
    kind: kinds[kind],
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    sortText: String(index).padStart(4, '0'),
    filterText: filter,
    textEdit: { range: source.rangeOf(replace), newText: takesSnippets ? insert.snippet : insert.text },
    ...(more && {
      additionalTextEdits: more.map(({ span, text }) => ({ range: source.rangeOf(span), newText: text })),
    }),
    insertTextFormat: takesSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    // It is laid out for its place already.
    ...(takesTextAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
  };
}
