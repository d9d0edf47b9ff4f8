import type { Bilingual, FixRule } from '../../catalogue/schema.js';
import { conventions } from '../../model/conventions.js';
import type { Edit, Fix } from '../finding.js';
import type { FindingDraft } from '../draft.js';
import { genericMessage, type Subject } from '../subject.js';
import { fixKinds } from './kinds.js';

/** The repairs a finding offers, best first: those of its rule, or a replacement of the marked words. */
export function fixesFor(draft: FindingDraft, subject: Subject): readonly Fix[] {
  const rules = draft.rule?.code === draft.code ? (draft.rule.fix ?? []) : [];
  const fixes = rules.flatMap((rule) => ruleFix(rule, draft, subject));
  return [...replacementFix(draft, subject), ...fixes];
}

function ruleFix(rule: FixRule, draft: FindingDraft, subject: Subject): readonly Fix[] {
  if (rule.when !== undefined && rule.when !== draft.problem) return [];
  const made = fixKinds[rule.kind](rule, draft, subject) ?? [];
  return [made]
    .flat()
    .map(({ data, edits }) => ({ title: rule.title, data: { ...draft.data, ...data }, edits: ordered(edits) }));
}

function replacementFix({ replacement, span, data }: FindingDraft, subject: Subject): readonly Fix[] {
  const title = genericMessage(subject.catalogue, 'FIX', 'replace');
  if (replacement === undefined || !title) return [];
  const text = inLanguage(replacement, subject);
  return [{ title, data: { ...data, value: text }, edits: [{ span, text }] }];
}

/** Names are written in the document's own language. */
function inLanguage(text: Bilingual | string, { reading }: Subject): string {
  if (typeof text === 'string') return text;
  return reading.model[conventions.language] === 'en' ? text.en : text.id;
}

function ordered(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start);
}
