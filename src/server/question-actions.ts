import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../core/findings/finding.js';
import type { ExplainedThing } from '../core/presentation/preview/preview-view.js';
import { whyCommand } from '../shared/protocol.js';
import type { Session } from './session.js';
import type { FoundIn } from './show.js';
import { texts } from './texts.js';

/** A finding and how the editor knows it. */
export interface MarkedFinding {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic | undefined;
}

/** The commands that explain findings of a document, for clients that have them. */
export function questionsAbout(
  { checks, client }: Session,
  { uri, language }: FoundIn,
  marked: readonly MarkedFinding[],
): readonly CodeAction[] {
  if (!checks.knows(uri) || client.options.explains !== true) return [];
  return marked.map(({ finding: { code, pointer, span }, diagnostic }) => {
    const title = `${texts.why[language]} ${code}`;
    const about: ExplainedThing = { kind: 'finding', ref: { code, pointer, start: span.start } };
    return {
      ...{ title, kind: CodeActionKind.QuickFix, diagnostics: diagnostic ? [diagnostic] : [] },
      command: { title, command: whyCommand, arguments: [uri, about] },
    };
  });
}
