import type { Span } from '../text/span.js';
import type { FindingDraft } from './draft.js';
import type { Fix } from './finding.js';
import { columnInsertion } from './fixes/insertions.js';
import { renameColumn } from './fixes/rename-column.js';
import { generic } from './generic.js';
import { nearColumn } from './near-column.js';
import type { Subject } from './subject.js';

/**
 * What a table says that lacks a column, given as a path in its rows: at an unread column that is nearly called so, else
 * at the header row.
 */
export function missingColumn(
  list: string,
  path: string,
  header: Span,
  data: FindingDraft['data'],
  subject: Subject,
  isFilled = true,
): FindingDraft {
  const near = nearColumn(list, path, subject);
  const draft = near
    ? generic('TBL-001', 'similar', list, near.span, { ...data, text: near.text }, subject)
    : generic('TBL-001', 'missing', list, header, data, subject);
  const repairs = (): readonly Fix[] => [
    ...(near ? renameColumn(list, path, near.span, subject) : []),
    ...columnInsertion(list, path, isFilled, subject),
  ];
  return { ...draft, missing: path, repairs };
}
