import { finishAll, inOrder, type AdjustLevel } from '../findings/find.js';
import type { Finding } from '../findings/finding.js';
import type { Subject } from '../findings/subject.js';
import type { ReadSuppression } from '../suppressions/suppression.js';
import { staleSuppressions, writtenFaults } from '../suppressions/suppression-faults.js';
import { suppress } from '../suppressions/suppress.js';
import type { CheckResult } from './engine.js';

/** Takes out what the author keeps silent, and adds what is to be said about that. */
export function applySuppressions(
  findings: readonly Finding[],
  read: readonly ReadSuppression[],
  subject: Subject,
  { adjust, isAmongOthers }: { readonly adjust: AdjustLevel; readonly isAmongOthers: boolean },
): Pick<CheckResult, 'findings' | 'suppressed'> {
  if (read.length === 0) return { findings, suppressed: [] };
  const suppressions = read.flatMap((each) => (each.fault ? [] : [each.suppression]));
  const result = suppress(findings, suppressions, subject.source, subject.today);
  const { rules } = subject.catalogue;
  // What only others can tell is not looked for in a document that is checked alone; nor is what is switched off.
  const isSilent = (code: string): boolean =>
    adjust(code, 'hint') === 'off' || (!isAmongOthers && rules.get(code)?.beside !== undefined);
  const drafts = [...writtenFaults(read, subject), ...staleSuppressions(suppressions, result, subject, isSilent)];
  return { findings: inOrder([...result.shown, ...finishAll(drafts, subject, adjust)]), suppressed: result.suppressed };
}
