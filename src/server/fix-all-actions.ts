import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { Finding } from '../core/findings/finding.js';
import { firstFixOf, fixAll, safeFix, type ChooseFix } from '../core/findings/fixes/fix-all.js';
import { genericMessage } from '../core/findings/subject.js';
import { sentence } from '../core/presentation/sentence.js';
import type { Datum } from '../core/model/reading.js';
import { cataloguesOf, type FoundIn } from './show.js';
import type { Session } from './session.js';
import { changesIn, toWorkspaceEdit } from './workspace-edit.js';

/** Kind of the action that applies all safe repairs; `source.fixAll` on save includes it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.naskah`;

/** Which repairs an action stands for, and of which version of the document. */
interface FixAllData {
  readonly uri: string;
  readonly version: number;
  /** Absent: all safe ones. */
  readonly code?: string;
}

/** The action that applies all safe repairs; none when there is none. */
export function actionForAll(session: Session, found: FoundIn): readonly CodeAction[] {
  const hasSafe = found.findings.some((finding) => safeFix(finding) !== undefined);
  return hasSafe ? toAction(session, found, { kind: fixAllKind, problem: 'all-safe', data: {} }) : [];
}

/** For each rule that found several things like those at the cursor: the action that repairs them all. */
export function actionsForKinds(session: Session, found: FoundIn, here: readonly Finding[]): readonly CodeAction[] {
  return [...new Set(here.map(({ code }) => code))].flatMap((code) => {
    const choose = firstFixOf(code);
    const count = found.findings.filter((finding) => choose(finding) !== undefined).length;
    if (count < 2) return [];
    return toAction(session, found, { kind: CodeActionKind.QuickFix, problem: 'all', data: { count, code }, code });
  });
}

interface Wanted {
  readonly kind: string;
  readonly problem: string;
  readonly data: Readonly<Record<string, Datum>>;
  readonly code?: string;
}

function toAction(session: Session, found: FoundIn, { kind, problem, data, code }: Wanted): readonly CodeAction[] {
  const { uri, language, checked } = found;
  const catalogue = cataloguesOf(session)[0];
  const own = code === undefined ? undefined : catalogue?.rules.get(code)?.fixAll;
  const title = own ?? (catalogue && genericMessage(catalogue, 'FIX', problem));
  if (!checked || !title) return [];
  const wanted: FixAllData = { uri, version: checked.version, ...(code !== undefined && { code }) };
  const action: CodeAction = { title: sentence(title, data, language), kind, data: wanted };
  if (session.client.resolvesEdits) return [action];
  const resolved = withEdits(session, found, action, wanted);
  return resolved.edit ? [resolved] : [];
}

/** Works out the edits of an action when it is chosen. */
export const resolveFixAll = {
  uriOf: ({ data }: CodeAction): string | undefined => dataOf(data)?.uri,
  /** Without edits when the document is not the one any more for which the action was offered. */
  resolve(session: Session, found: FoundIn, action: CodeAction): CodeAction {
    const data = dataOf(action.data);
    return data && data.version === found.checked?.version ? withEdits(session, found, action, data) : action;
  },
};

function dataOf(data: unknown): FixAllData | undefined {
  // It comes back as it was sent.
  return typeof data === 'object' && data !== null && 'uri' in data ? (data as FixAllData) : undefined;
}

function withEdits(session: Session, found: FoundIn, action: CodeAction, { code }: FixAllData): CodeAction {
  const { source, findings, checked } = found;
  const choose: ChooseFix = code === undefined ? safeFix : firstFixOf(code);
  const fixed = checked && fixAll(source.text, checked.findIn, choose, findings);
  if (!fixed || fixed.repairs.length === 0) return action;
  return { ...action, edit: toWorkspaceEdit(session, [changesIn(found, fixed.edits)]) };
}
