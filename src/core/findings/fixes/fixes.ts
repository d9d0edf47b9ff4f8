import type { Catalogue } from '../../catalogue/catalogue.js';
import type { FixRule, Language } from '../../catalogue/schema.js';
import { inOrder } from '../../text/edit.js';
import { compileExpression } from '../../text/expressions.js';
import type { Fix } from '../finding.js';
import type { FindingDraft } from '../draft.js';
import { genericMessage, type Subject } from '../subject.js';
import { languageOf } from './insertions.js';
import { fixKinds } from './kinds.js';
import { spanOf, targetOf } from './targets.js';

/** The repairs a finding offers, best first: a replacement of the marked words, those of its rule, and further ones. */
export function fixesFor(draft: FindingDraft, subject: Subject): readonly Fix[] {
  const rules = draft.rule?.code === draft.code ? (draft.rule.fix ?? []) : [];
  const fixes = rules.flatMap((rule) => ruleFix(rule, draft, subject));
  return withoutRepeats([
    ...replacementFix(draft, subject.catalogue, languageOf(subject)),
    ...fixes,
    ...(draft.repairs?.() ?? []),
  ]);
}

/** A rule may offer what is offered anyway. */
function withoutRepeats(fixes: readonly Fix[]): readonly Fix[] {
  const first = new Map(fixes.toReversed().map((fix) => [JSON.stringify(fix.edits), fix]));
  return fixes.filter((fix) => first.get(JSON.stringify(fix.edits)) === fix);
}

function ruleFix(rule: FixRule, draft: FindingDraft, subject: Subject): readonly Fix[] {
  if (rule.when !== undefined && rule.when !== draft.problem) return [];
  if (!matchesText(rule, draft, subject)) return [];
  const made = fixKinds[rule.kind](rule, draft, subject) ?? [];
  const { title, trial, safe = safeKinds.has(rule.kind) } = rule;
  return [made].flat().map(({ data, edits, isSafe = safe }) => ({
    ...{ title, data: { ...draft.data, ...data } },
    edits: inOrder(edits).map(({ span, text }) => ({ span, text })),
    ...(isSafe && { isSafe: true }),
    ...(trial === true && { needsTrial: true }),
    ...(discards(rule) && { discards: true }),
  }));
}

function matchesText({ matching, at }: FixRule, draft: FindingDraft, subject: Subject): boolean {
  if (matching === undefined) return true;
  const span = at === undefined ? draft.span : (spanOf(targetOf(at, draft, subject), subject) ?? draft.span);
  return compileExpression(matching, 'iu').test(subject.source.slice(span).trim());
}

function discards({ kind, repeated }: FixRule): boolean {
  return kind === 'remove' && repeated !== true;
}

/** These have one outcome wherever they are possible. */
const safeKinds: ReadonlySet<FixRule['kind']> = new Set(['renumber']);

/** The repair that writes a draft's replacement over the words it marks. */
export function replacementFix(
  { replacement, isSpelling, span, data }: FindingDraft,
  catalogue: Catalogue,
  language: Language,
): readonly Fix[] {
  const title = genericMessage(catalogue, 'FIX', 'replace');
  if (replacement === undefined || !title) return [];
  const value = typeof replacement === 'string' ? replacement : replacement[language];
  return [
    { title, data: { ...data, value }, edits: [{ span, text: value }], ...(isSpelling === true && { isSafe: true }) },
  ];
}
