import { MarkupKind, type Hover } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChecklistResult } from '../core/checklists/checklist-state.js';
import { hoverDocument } from '../core/presentation/assist/hover-document.js';
import type { CheckResult } from '../core/engine/engine.js';
import { assistContext } from './document-completion.js';
import type { CheckedDocument } from './document-checks.js';
import type { Session } from './session.js';

/** What the words under the pointer name or say in a document of a type; undefined for files that are none. */
export async function explainPolicyDocument(
  session: Session,
  document: TextDocument,
  offset: number,
): Promise<Hover | null | undefined> {
  const checked = await session.checks.current(document.uri);
  if (checked?.result.status.kind !== 'checked') return undefined;
  const { source, result } = checked;
  const context = { ...assistContext(session, checked), checklists: () => checklistsOf(checked, session.today()) };
  const found = hoverDocument(result, source.offsetAt(document.positionAt(offset)), context);
  if (!found) return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: source.rangeOf(found.span) };
}

const computed = new WeakMap<CheckResult, { readonly today: string; readonly lists: readonly ChecklistResult[] }>();

/** The checklists of one version of a document, computed once for many hovers. */
function checklistsOf({ engine, result }: CheckedDocument, today: string): readonly ChecklistResult[] {
  const known = computed.get(result);
  if (known?.today === today) return known.lists;
  const lists = engine.checklists(result, today);
  computed.set(result, { today, lists });
  return lists;
}
