import { pictureEntries } from '../entries.js';
import type { PictureContext } from '../picture.js';
import { readIdentity, type Identity } from './identity.js';
import { procedureRule, type ProcedureRule } from './rule.js';

/** The official form of a document's procedure, for those who lay it out themselves. */
export interface ProcedureForm {
  readonly identity: Identity;
  /** Pointers of all that the form shows. */
  readonly shown: readonly string[];
}

/** The form that the type draws before the text; undefined when it has none. */
export function procedureForm(context: PictureContext): ProcedureForm | undefined {
  for (const entry of pictureEntries(context)) {
    if (entry['identity'] === undefined) continue;
    const rule = procedureRule(entry);
    const identity = readIdentity(rule, context);
    if (identity) return { identity, shown: shownBy(rule) };
  }
  return undefined;
}

function shownBy({ number, name, identity }: ProcedureRule): readonly string[] {
  if (!identity) return [];
  const { fields, boxes, approver } = identity;
  const { position, name: person, rank, employee } = approver;
  return [
    ...[number, name, ...fields, ...boxes.flat()].map(({ path }) => path),
    ...[position, person, rank, employee].flatMap((path) => path ?? []),
  ];
}
