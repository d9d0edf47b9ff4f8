import { CodeActionKind, type CodeAction, type Diagnostic, type ServerCapabilities } from 'vscode-languageserver';
import type { Finding, Fix } from '../../core/findings/finding.js';
import type { ExplainedThing } from '../../core/presentation/preview/preview-view.js';
import { sentence } from '../../core/presentation/sentence.js';
import type { Range } from '../../core/text/source-text.js';
import { whyCommand } from '../../shared/protocol.js';
import type { Session } from '../session.js';
import { foundInConfiguration, foundInDocument, foundInNamedFile, toDiagnostics, type FoundIn } from '../show.js';
import { texts } from '../texts.js';

/** Offers the safe repairs of the findings at the cursor. */
export function offerFixes(session: Session): ServerCapabilities {
  session.connection.onCodeAction(async ({ textDocument, range, context }) => {
    if (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) return [];
    const found = await findingsNow(session, textDocument.uri);
    return found ? actionsAt(session, found, range) : [];
  });
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } };
}

async function findingsNow(session: Session, uri: string): Promise<FoundIn | undefined> {
  const folder = session.configurations.folderConfiguredBy(uri);
  if (folder !== undefined) return foundInConfiguration(session, await session.configurations.at(folder));
  const named = session.configurations.namedFile(uri);
  if (named) return { ...(await foundInNamedFile(session, named)), uri };
  const checked = await session.checks.current(uri);
  return checked && foundInDocument(checked);
}

function actionsAt(session: Session, found: FoundIn, range: Range): CodeAction[] {
  const findings = found.findings.filter((finding) => touches(found, finding, range));
  const diagnostics = toDiagnostics(session, { ...found, findings });
  const fixes = findings.flatMap((finding, position) =>
    finding.fixes.map((fix, index) =>
      toAction(found, fix, { diagnostic: diagnostics[position], isPreferred: index === 0 }),
    ),
  );
  const isDocument = session.checks.knows(found.uri);
  const questions = isDocument && session.client.options.explains === true ? findings : [];
  return [...fixes, ...questions.map((finding, position) => toQuestion(found, finding, diagnostics[position]))];
}

/** The command that explains a finding; the client has it. */
function toQuestion(
  { uri, language }: FoundIn,
  { code, pointer, span }: Finding,
  diagnostic: Diagnostic | undefined,
): CodeAction {
  const title = `${texts.why[language]} ${code}`;
  const about: ExplainedThing = { kind: 'finding', ref: { code, pointer, start: span.start } };
  return {
    ...{ title, kind: CodeActionKind.QuickFix, diagnostics: diagnostic ? [diagnostic] : [] },
    command: { title, command: whyCommand, arguments: [uri, about] },
  };
}

/** The cursor may stand right before or after the words; what is missing is marked by a place without width. */
function touches({ source }: FoundIn, { span }: Finding, range: Range): boolean {
  return span.start <= source.offsetAt(range.end) && source.offsetAt(range.start) <= span.end;
}

function toAction(
  { uri, source, language }: FoundIn,
  fix: Fix,
  { diagnostic, isPreferred }: { readonly diagnostic: Diagnostic | undefined; readonly isPreferred: boolean },
): CodeAction {
  const edits = fix.edits.map((edit) => ({ range: source.rangeOf(edit.span), newText: edit.text }));
  return {
    title: sentence(fix.title, fix.data, language),
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostic ? [diagnostic] : [],
    isPreferred,
    edit: { changes: { [uri]: edits } },
  };
}
