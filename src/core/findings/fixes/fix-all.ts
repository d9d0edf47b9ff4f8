import { applyEdits, type Edit } from '../../text/edit.js';
import type { Finding, Fix } from '../finding.js';
import { keepsPromise } from './keeps-promise.js';

/** Finds what is wrong in a text, in the circumstances of the first time. */
export type FindIn = (text: string) => readonly Finding[];

/** The repair of a finding that is to be applied, if any. */
export type ChooseFix = (finding: Finding) => Fix | undefined;

/** A finding and the repair that was applied; places count in the text that was there just before. */
export interface Repair {
  readonly finding: Finding;
  readonly fix: Fix;
}

export interface FixedText {
  readonly text: string;
  /** From the first text to this one. */
  readonly edits: readonly Edit[];
  readonly repairs: readonly Repair[];
}

/** The first repair, when it may be applied without a person looking. */
export const safeFix: ChooseFix = ({ fixes: [first] }) => (first?.isSafe === true ? first : undefined);

/** The first repair of the findings of one code. */
export function firstFixOf(code: string): ChooseFix {
  return (finding) => (finding.code === code ? finding.fixes.find(({ needsTrial }) => needsTrial !== true) : undefined);
}

/** However many repairs wait for others, a text is not checked more often than this. */
const mostChecks = 60;

/**
 * Applies repairs until none is left: all that do not touch each other at once, the others after these. One that does not
 * remove its finding, or adds another, is left out. `text` has no byte-order mark.
 */
export function fixAll(text: string, find: FindIn, choose: ChooseFix, before = find(text)): FixedText {
  const refused = new Set<string>();
  const repairs: Repair[] = [];
  const steps: (readonly Edit[])[] = [];
  let state = { text, findings: before };
  for (let checks = 0; checks < mostChecks;) {
    const chosen = chooseApart(state.findings, choose, refused);
    if (chosen.length === 0) break;
    const tried = attempt(state.text, chosen, find);
    checks += 1;
    if (chosen.every((repair) => keepsPromise(repair, state.findings, tried.findings, tried.text))) {
      state = tried;
      repairs.push(...chosen);
      steps.push(tried.edits);
      continue;
    }
    // One of them does not do what it promised: the first is tried alone, and the others after it.
    const [first] = chosen;
    if (!first) break;
    const alone = chosen.length === 1 ? tried : attempt(state.text, [first], find);
    checks += 1;
    if (chosen.length > 1 && keepsPromise(first, state.findings, alone.findings, alone.text)) {
      state = alone;
      repairs.push(first);
      steps.push(alone.edits);
    } else refused.add(keyOf(first));
  }
  return { text: state.text, edits: editsBetween(text, state.text, steps), repairs };
}

interface Attempt {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

function attempt(text: string, repairs: readonly Repair[], find: FindIn): Attempt {
  const edits = repairs.flatMap(({ fix }) => fix.edits);
  const repaired = applyEdits(text, edits);
  return { text: repaired, edits, findings: find(repaired) };
}

/** One repair for each finding, without those that touch an earlier one. */
function chooseApart(findings: readonly Finding[], choose: ChooseFix, refused: ReadonlySet<string>): readonly Repair[] {
  const taken: Edit[] = [];
  return findings.flatMap((finding) => {
    const fix = choose(finding);
    if (!fix || refused.has(keyOf({ finding, fix })) || fix.edits.some((edit) => touches(edit, taken))) return [];
    taken.push(...fix.edits);
    return [{ finding, fix }];
  });
}

function touches({ span }: Edit, others: readonly Edit[]): boolean {
  return others.some((other) => span.start <= other.span.end && other.span.start <= span.end);
}

function keyOf({ finding: { code, pointer, missing, span }, fix }: Repair): string {
  return JSON.stringify([
    code,
    pointer,
    missing,
    span.end - span.start,
    fix.title.id,
    fix.edits.map(({ text }) => text),
  ]);
}

/** The edits as they are when they were applied at once; else the part of the text that changed. */
function editsBetween(before: string, after: string, steps: readonly (readonly Edit[])[]): readonly Edit[] {
  const [only = []] = steps;
  if (steps.length < 2) return only;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < Math.min(before.length, after.length) - start && before.at(-1 - same) === after.at(-1 - same))
    same += 1;
  // Half a character is never changed alone.
  if (isHalf(before, start) || isHalf(after, start)) start -= 1;
  if (isHalf(before, before.length - same) || isHalf(after, after.length - same)) same -= 1;
  return [{ span: { start, end: before.length - same }, text: after.slice(start, after.length - same) }];
}

/** Within a line break or a character of two units. */
function isHalf(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1);
  return offset > 0 && (pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair));
}
