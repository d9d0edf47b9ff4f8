import { afterLineBreak, lineEnd, startOfLine } from '../document/lines.js';
import type { Fix } from '../findings/finding.js';
import { titledFix } from '../findings/fixes/titled-fix.js';
import { generic } from '../findings/generic.js';
import type { FindingDraft } from '../findings/draft.js';
import type { Subject } from '../findings/subject.js';
import { nearestName } from '../text/distance.js';
import type { Span } from '../text/span.js';
import { isExpired, type SuppressionResult } from './suppress.js';
import type { ReadSuppression, Suppression, SuppressionFault } from './suppression.js';

/** Codes that speak of suppressions, and cannot be suppressed themselves. */
export const suppressionCodes = { fault: 'SUP-001', expired: 'SUP-002', idle: 'SUP-003' } as const;

/** What is wrong with the suppressions of a document as they are written. */
export function writtenFaults(read: readonly ReadSuppression[], subject: Subject): readonly FindingDraft[] {
  return read.flatMap((each) =>
    each.fault ? [faultDraft(each.fault, subject)] : unknownCodes(each.suppression, subject),
  );
}

function faultDraft({ problem, span, text }: SuppressionFault, subject: Subject): FindingDraft {
  return generic(suppressionCodes.fault, problem, '', span, { text }, subject);
}

function unknownCodes({ codes, span }: Suppression, subject: Subject): readonly FindingDraft[] {
  const { catalogue, source } = subject;
  const known = new Set(catalogue.rules.keys());
  return codes
    .filter((code) => !known.has(code))
    .map((code) => {
      const nearest = nearestName(code, known, 1);
      const place = placeOf(code, span, source.slice(span));
      const problem = nearest === undefined ? 'unknown-code' : 'similar-code';
      const draft = generic(
        suppressionCodes.fault,
        problem,
        '',
        place,
        { text: code, nearest: nearest ?? '' },
        subject,
      );
      return nearest === undefined ? draft : { ...draft, replacement: nearest };
    });
}

function placeOf(word: string, span: Span, text: string): Span {
  const start = span.start + Math.max(0, text.indexOf(word));
  return { start, end: start + word.length };
}

/** The suppressions that no longer hold on the day, and those under which there is nothing. */
export function staleSuppressions(
  suppressions: readonly Suppression[],
  { idle }: SuppressionResult,
  subject: Subject,
  isSilent: (code: string) => boolean,
): readonly FindingDraft[] {
  const expired = suppressions
    .filter((suppression) => isExpired(suppression, subject.today))
    .map(({ span, until, reason, codes }) => {
      const data = { codes, until: { date: until }, text: reason };
      const draft = generic(suppressionCodes.expired, 'default', '', span, data, subject);
      return { ...draft, repairs: () => removal(span, subject) };
    });
  const unused = idle
    .filter(({ code }) => !isSilent(code) && subject.catalogue.rules.has(code))
    .map(({ suppression: { span, codes }, code }) => {
      const place = placeOf(code, span, subject.source.slice(span));
      const draft = generic(suppressionCodes.idle, 'default', '', place, { text: code }, subject);
      // With other codes it may still keep something silent.
      return codes.length > 1 ? draft : { ...draft, repairs: () => removal(span, subject) };
    });
  return [...expired, ...unused];
}

/** Takes a comment away, with its line where nothing else stands on that. */
function removal({ start, end }: Span, subject: Subject): readonly Fix[] {
  const { text } = subject.source;
  const line = { start: startOfLine(text, start), end: lineEnd(text, end) };
  const [before, after] = [text.slice(line.start, start), text.slice(end, line.end)];
  const isAlone = before.trim() === '' && after.trim() === '';
  const own = { start: line.start + before.trimEnd().length, end };
  const span = isAlone ? { start: line.start, end: afterLineBreak(text, line.end) } : own;
  return titledFix('comment', { span, text: '' }, {}, subject);
}
