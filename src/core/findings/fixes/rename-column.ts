import { headerFor } from '../../writing/table-columns.js';
import type { Span } from '../../text/span.js';
import type { Fix } from '../finding.js';
import { schemaAt, type Subject } from '../subject.js';
import { titledFix } from './titled-fix.js';

/** Gives a column the name of a property of the rows, in the document's language. */
export function renameColumn(list: string, path: string, span: Span, subject: Subject): readonly Fix[] {
  const item = schemaAt(subject.type.schema, list)?.items;
  const value = item && headerFor(path, item, subject);
  if (value === undefined) return [];
  // What stands in the column is read only then.
  return titledFix('replace', { span, text: value }, { value }, subject, { reveals: true });
}
