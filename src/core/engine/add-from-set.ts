import type { Catalogue } from '../catalogue/catalogue.js';
import type { FindingDraft } from '../findings/draft.js';
import { finishApart } from '../findings/find.js';
import type { Span } from '../text/span.js';
import { adjustBy } from './adjust-by.js';
import type { AddOptions, CheckedAlone, FromSet } from './engine.js';
import { checkEntry } from './find-in-set.js';

const unclear = { kind: 'unclear' } as const;

/**
 * What only the others can tell about a document, from its entry alone. Where that could change what is said already
 * (the same words are marked, the author keeps something silent, rules look at the whole), the answer is 'unclear'.
 */
export function addFromSet(
  { entry, marked, hasSuppressions }: CheckedAlone,
  { set, today, settings }: AddOptions,
  catalogue: Catalogue,
): FromSet {
  const type = catalogue.types.find(({ id }) => id === entry.typeId);
  if (!type || hasSuppressions) return unclear;
  const drafts = checkEntry({ entry, set, type, catalogue, today });
  if (!drafts?.every((draft) => isPlain(draft) && isApart(draft.span, marked))) return unclear;
  const { status, language } = entry;
  const findings = finishApart(drafts, { type, catalogue, status, language }, adjustBy(settings));
  return { kind: 'findings', findings };
}

/** Further repairs, and what gives way to other findings, are worked out from the whole document. */
function isPlain({ rule, repairs, yields }: FindingDraft): boolean {
  return rule === undefined && repairs === undefined && yields !== true;
}

function isApart({ start, end }: Span, marked: readonly Span[]): boolean {
  return marked.every((span) => span.end < start || end < span.start);
}
