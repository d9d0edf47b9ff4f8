import type { FixRule } from '../../catalogue/schema.js';
import { inOrder } from '../../text/edit.js';
import type { Fix } from '../finding.js';
import type { FindingDraft } from '../draft.js';
import { genericMessage, type Subject } from '../subject.js';
import { inLanguage } from './insertions.js';
import { fixKinds } from './kinds.js';

/** The repairs a finding offers, best first: a replacement of the marked words, those of its rule, and further ones. */
export function fixesFor(draft: FindingDraft, subject: Subject): readonly Fix[] {
  const rules = draft.rule?.code === draft.code ? (draft.rule.fix ?? []) : [];
  const fixes = rules.flatMap((rule) => ruleFix(rule, draft, subject));
  return [...replacementFix(draft, subject), ...fixes, ...(draft.repairs?.() ?? [])];
}

function ruleFix(rule: FixRule, draft: FindingDraft, subject: Subject): readonly Fix[] {
  if (rule.when !== undefined && rule.when !== draft.problem) return [];
  const made = fixKinds[rule.kind](rule, draft, subject);
  if (!made) return [];
  const { title, safe = safeKinds.has(rule.kind) } = rule;
  return [{ title, data: { ...draft.data, ...made.data }, edits: inOrder(made.edits), ...(safe && { isSafe: true }) }];
}

/** These have one outcome wherever they are possible. */
const safeKinds: ReadonlySet<FixRule['kind']> = new Set(['renumber']);

function replacementFix({ replacement, isSpelling, span, data }: FindingDraft, subject: Subject): readonly Fix[] {
  const title = genericMessage(subject.catalogue, 'FIX', 'replace');
  if (replacement === undefined || !title) return [];
  const value = inLanguage(replacement, subject);
  return [
    { title, data: { ...data, value }, edits: [{ span, text: value }], ...(isSpelling === true && { isSafe: true }) },
  ];
}
