import type { Edit } from '../../text/edit.js';
import type { Fix } from '../finding.js';
import { genericMessage, type Subject } from '../subject.js';

/** A repair with a title of the message tables, as a list of one; none where there is nothing to write. */
export function titledFix(
  title: string,
  edits: Edit | readonly Edit[] | undefined,
  data: Fix['data'],
  { catalogue }: Pick<Subject, 'catalogue'>,
  more: Pick<Fix, 'isSafe' | 'needsTrial' | 'reveals'> = {},
): readonly Fix[] {
  const sentence = genericMessage(catalogue, 'FIX', title);
  if (edits === undefined || !sentence) return [];
  const parts = isList(edits) ? edits : [edits];
  return parts.length === 0
    ? []
    : [{ title: sentence, data, edits: parts.map(({ span, text }) => ({ span, text })), ...more }];
}

function isList(edits: Edit | readonly Edit[]): edits is readonly Edit[] {
  return Array.isArray(edits);
}
