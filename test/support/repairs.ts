import type { Finding, Fix } from '../../src/core/findings/finding.js';
import { applyEdits, inOrder } from '../../src/core/text/edit.js';
import { isPlaceholder } from '../../src/core/text/placeholder.js';
import { SourceText } from '../../src/core/text/source-text.js';
import type { Span } from '../../src/core/text/span.js';

/** Checks a text in the same circumstances as the first time. */
export type CheckAgain = (text: string) => readonly Finding[];

/** A repair that was tried: what it promised and did not keep. */
export interface TriedRepair {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly text: string;
  /** Empty when it did what it promised. */
  readonly faults: readonly string[];
}

/** Applies every repair that is offered for a text, each by itself: it must remove its finding and add none. */
export function tryRepairs(
  text: string,
  check: CheckAgain,
  isWanted: (finding: Finding) => boolean = () => true,
): readonly TriedRepair[] {
  const plain = new SourceText(text).text;
  const before = check(plain);
  return before.filter(isWanted).flatMap((finding) =>
    finding.fixes
      .filter(({ needsTrial }) => needsTrial !== true)
      .map((fix) => {
        const repaired = applyEdits(plain, fix.edits);
        return { finding, fix, text: repaired, faults: faultsOf(finding, before, check(repaired), fix, repaired) };
      }),
  );
}

function faultsOf(
  { code }: Finding,
  before: readonly Finding[],
  after: readonly Finding[],
  fix: Fix,
  text: string,
): readonly string[] {
  const written = writtenBy(fix);
  const own = written.flatMap((place) => blanksIn(place, text));
  const others = after.filter(
    ({ span, severity }) =>
      !own.some((blank) => span.start <= blank.end && blank.start <= span.end) &&
      !(severity === 'hint' && written.some(({ start, end }) => start === span.start && end === span.end)),
  );
  const count = (findings: readonly Finding[], wanted: string): number =>
    findings.filter((each) => each.code === wanted).length;
  // What a repair of the reading brings to light was there before.
  const added =
    fix.reveals === true
      ? []
      : [...new Set(others.map((each) => each.code))].filter((each) => count(others, each) > count(before, each));
  return [
    ...(count(others, code) < count(before, code) ? [] : ['it is still there']),
    ...added.map((each) => {
      const words = others.filter((other) => other.code === each).map(({ span }) => text.slice(span.start, span.end));
      return `new: ${each} at ${words.join(' / ')}`;
    }),
  ];
}

/** Where the texts of a repair stand afterwards. A hint may be about the name that was written. */
function writtenBy({ edits }: Fix): readonly Span[] {
  let shift = 0;
  return inOrder(edits).map(({ span, text }) => {
    const start = span.start + shift;
    shift += text.length - (span.end - span.start);
    return { start, end: start + text.length };
  });
}

/** The placeholders in a place, with the sign before and after them: to fill them in is what a repair asks for. */
function blanksIn({ start, end }: Span, text: string): readonly Span[] {
  return [...text.slice(start, end).matchAll(/\[[^[\]\n]*\]/gu)].flatMap(({ index, 0: words }) =>
    isPlaceholder(words) ? [{ start: start + index - 1, end: start + index + words.length + 1 }] : [],
  );
}
