import type { Datum } from '../model/reading.js';
import type { Span } from '../text/span.js';
import type { FindingDraft } from './draft.js';
import type { RelatedPlace } from './finding.js';
import { genericLevel } from './levels.js';
import { genericMessage, type Subject } from './subject.js';

/** A finding of the message tables. */
export function generic(
  code: string,
  problem: string,
  pointer: string,
  span: Span,
  data: Readonly<Record<string, Datum>>,
  { catalogue }: Subject,
  related: readonly RelatedPlace[] = [],
): FindingDraft {
  const message = genericMessage(catalogue, code, problem) ?? { id: '{text}', en: '{text}' };
  return { code, level: genericLevel(code, problem), pointer, span, message, problem, data, related };
}
