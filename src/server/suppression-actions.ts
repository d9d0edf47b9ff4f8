import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { sentence } from '../core/presentation/sentence.js';
import { suppressionCodes } from '../core/suppressions/suppression-faults.js';
import { quoteOf, writeSuppression } from '../core/suppressions/write-suppression.js';
import { addMonths } from '../core/text/dates.js';
import type { MarkedFinding } from './question-actions.js';
import type { Session } from './session.js';
import type { FoundIn } from './show.js';
import { texts } from './texts.js';
import { changesIn, toWorkspaceEdit } from './workspace-edit.js';

/** Months for which a finding is kept silent unless the author writes another day. */
const monthsOfSilence = 3;

const ownCodes: readonly string[] = Object.values(suppressionCodes);

/** Offers to write the comment that keeps a finding silent; its reason is a blank, so that it holds only when one is given. */
export function suppressionsOf(
  session: Session,
  found: FoundIn,
  marked: readonly MarkedFinding[],
): readonly CodeAction[] {
  const { language, checked } = found;
  const { document, status } = checked?.result ?? {};
  if (!checked || !document || status?.kind !== 'checked') return [];
  const { language: own } = checked.result;
  const until = addMonths(session.today(), monthsOfSilence);
  return marked
    .filter(({ finding }) => !ownCodes.includes(finding.code))
    .map(({ finding, diagnostic }) => {
      const terms = { until, reason: texts.blankReason[own], language: own };
      const quote = quoteOf(finding, found.findings, document);
      const edit = writeSuppression(document, finding, quote, terms);
      const data = { code: finding.code, until: { date: until }, ...(quote !== undefined && { quote }) };
      return {
        // What is named in the comment is all that it keeps silent.
        title: sentence(quote === undefined ? texts.suppressAll : texts.suppress, data, language),
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnostic ? [diagnostic] : [],
        edit: toWorkspaceEdit(session, [changesIn(found, [edit])]),
      };
    });
}
