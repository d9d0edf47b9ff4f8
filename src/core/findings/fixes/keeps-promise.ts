import { lineEnd, startOfLine } from '../../document/lines.js';
import { isPlaceholder } from '../../text/placeholder.js';
import type { Span } from '../../text/span.js';
import type { Finding, Fix } from '../finding.js';

/**
 * Whether a repair removed its finding and added none, by what was found before and after it. `text` is the repaired one.
 * What is said of words with a blank that it wrote is no new fault: to fill them in is what it asks for.
 */
export function keepsPromise(
  { finding, fix }: { readonly finding: Finding; readonly fix: Fix },
  before: readonly Finding[],
  after: readonly Finding[],
  text: string,
): boolean {
  const blanks = writesBlanks(fix) ? blanksIn(text) : [];
  const rest = after.filter(({ span }) => !blanks.some(({ start, end }) => span.start <= end && start <= span.end));
  const [was, is] = [countByCode(before), countByCode(rest)];
  const isGone = (is.get(finding.code) ?? 0) < (was.get(finding.code) ?? 0);
  // What could not be seen before may be of the same code.
  if (fix.reveals === true)
    return isGone || !rest.some(({ code, span }) => code === finding.code && isNear(span, fix, text));
  if (!isGone) return false;
  // A hint that is new is no fault.
  const faults = countByCode(rest.filter(({ severity }) => severity !== 'hint'));
  return [...faults].every(([code, count]) => count <= (was.get(code) ?? 0));
}

/** Whether a place lies on the line where a repair begins, which stands where it stood. */
function isNear({ start, end }: Span, { edits: [first] }: Fix, text: string): boolean {
  const at = first?.span.start ?? 0;
  return start <= lineEnd(text, at) && startOfLine(text, at) <= end;
}

function countByCode(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

const BLANK = /\[[^[\]\n]*\]/gu;

function writesBlanks({ edits }: Fix): boolean {
  return edits.some(({ text }) => text.includes('['));
}

function blanksIn(text: string): readonly Span[] {
  return [...text.matchAll(BLANK)].flatMap(({ index, 0: words }) =>
    isPlaceholder(words) ? [{ start: index - 1, end: index + words.length + 1 }] : [],
  );
}
