import { collectNames } from '../../model/names-at.js';
import { normaliseName } from '../../text/names.js';
import { Blanks } from '../../writing/blanks.js';
import { insertFieldValue } from '../../writing/insert-field.js';
import type { FixKind } from './fix-kind.js';
import { pathsOf } from './targets.js';

/** A field that lists the names which stand elsewhere in the document, each once. */
export const addField: FixKind = (rule, _draft, subject) => {
  const names = pathsOf(rule['from']).flatMap((path) => collectNames(subject.reading.model, path));
  const first = new Map(names.toReversed().map((name) => [normaliseName(name), name]));
  const field = insertFieldValue(String(rule['name']), [...first.values()].toReversed(), new Blanks(), subject);
  return names.length > 0 && field ? { edits: [field], data: {} } : undefined;
};
