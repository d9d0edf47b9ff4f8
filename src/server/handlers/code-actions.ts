import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Finding, Fix } from '../../core/findings/finding.js';
import { keepsPromise } from '../../core/findings/fixes/keeps-promise.js';
import { sentence } from '../../core/presentation/sentence.js';
import { applyEdits } from '../../core/text/edit.js';
import type { Range } from '../../core/text/source-text.js';
import { actionForAll, actionsForKinds, fixAllKind, resolveFixAll } from '../fix-all-actions.js';
import { questionsAbout } from '../question-actions.js';
import type { Session } from '../session.js';
import { foundInConfiguration, foundInDocument, foundInNamedFile, toDiagnostics, type FoundIn } from '../show.js';
import { suppressionsOf } from '../suppression-actions.js';
import { changesIn, toWorkspaceEdit } from '../workspace-edit.js';

/** Offers the repairs of the findings at the cursor, of all of their kind, and of all that are safe. */
export function offerFixes(session: Session): ServerCapabilities {
  session.connection.onCodeAction((params) => actionsFor(session, params));
  session.connection.onCodeActionResolve(async (action) => {
    const uri = resolveFixAll.uriOf(action);
    const found = uri === undefined ? undefined : await findingsNow(session, uri);
    return found ? resolveFixAll.resolve(session, found, action) : action;
  });
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true } };
}

async function actionsFor(session: Session, { textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
  const { only } = context;
  const isWanted = (kind: string): boolean =>
    only?.some((each) => kind === each || kind.startsWith(`${each}.`)) === true;
  const wantsQuickFixes = only === undefined || isWanted(CodeActionKind.QuickFix);
  if (!wantsQuickFixes && !isWanted(fixAllKind)) return [];
  const found = await findingsNow(session, textDocument.uri);
  if (!found) return [];
  return [
    ...(wantsQuickFixes ? quickFixes(session, found, range) : []),
    ...(isWanted(fixAllKind) ? actionForAll(session, found) : []),
  ];
}

async function findingsNow(session: Session, uri: string): Promise<FoundIn | undefined> {
  const folder = session.configurations.folderConfiguredBy(uri);
  if (folder !== undefined) return foundInConfiguration(session, await session.configurations.at(folder));
  const named = session.configurations.namedFile(uri);
  if (named) return { ...(await foundInNamedFile(session, named)), uri };
  const checked = await session.checks.current(uri);
  return checked && foundInDocument(checked);
}

function quickFixes(session: Session, found: FoundIn, range: Range): CodeAction[] {
  const findings = found.findings.filter((finding) => touches(found, finding, range));
  const diagnostics = toDiagnostics(session, { ...found, findings });
  const trials = new Trials(found);
  const single = findings.flatMap((finding, position) =>
    finding.fixes
      .filter((fix) => trials.mayOffer(finding, fix))
      .map((fix, index) =>
        toAction(session, found, fix, {
          diagnostic: diagnostics[position],
          // What VS Code applies unasked: of several choices none is better than the others.
          isPreferred: index === 0 && fix.needsTrial !== true && fix.discards !== true,
        }),
      ),
  );
  const marked = findings.map((finding, position) => ({ finding, diagnostic: diagnostics[position] }));
  return [
    ...single,
    ...actionsForKinds(session, found, findings),
    ...suppressionsOf(session, found, marked),
    ...questionsAbout(session, found, marked),
  ];
}

/** Milliseconds for which the repairs at one place are tried. */
const timeForTrials = 250;

/** Tries repairs before they are offered. */
class Trials {
  readonly #found: FoundIn;
  readonly #until = Date.now() + timeForTrials;

  constructor(found: FoundIn) {
    this.#found = found;
  }

  /**
   * Whether a repair does what it promises. When there is no time left to try it, one is offered that is known to work
   * wherever it is made, but not one of many choices.
   */
  mayOffer(finding: Finding, fix: Fix): boolean {
    const { source, findings, checked } = this.#found;
    if (!checked || Date.now() > this.#until) return fix.needsTrial !== true;
    const text = applyEdits(source.text, fix.edits);
    return keepsPromise({ finding, fix }, findings, checked.findIn(text), text);
  }
}

/** The cursor may stand right before or after the words; what is missing is marked by a place without width. */
function touches({ source }: FoundIn, { span }: Finding, range: Range): boolean {
  return span.start <= source.offsetAt(range.end) && source.offsetAt(range.start) <= span.end;
}

function toAction(
  session: Session,
  found: FoundIn,
  fix: Fix,
  { diagnostic, isPreferred }: { readonly diagnostic: Diagnostic | undefined; readonly isPreferred: boolean },
): CodeAction {
  return {
    title: sentence(fix.title, fix.data, found.language),
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostic ? [diagnostic] : [],
    isPreferred,
    edit: toWorkspaceEdit(session, [changesIn(found, fix.edits)]),
  };
}
