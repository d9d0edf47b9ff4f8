import { pictureEntries } from '../entries.js';
import type { PictureContext } from '../picture.js';
import { readIdentity, type Identity } from './identity.js';
import { procedureRule } from './rule.js';

/** The official form of a document's procedure and its number, for those who lay the form out themselves. */
export interface ProcedureForm {
  readonly identity: Identity;
  readonly number: string;
}

/** The form that the type draws before the text; undefined when it has none. */
export function procedureForm(context: PictureContext): ProcedureForm | undefined {
  for (const entry of pictureEntries(context)) {
    const identity = entry['identity'] === undefined ? undefined : readIdentity(procedureRule(entry), context);
    if (!identity) continue;
    const [number] = identity.fields;
    return { identity, number: number?.text ? `${number.label}: ${number.text}` : '' };
  }
  return undefined;
}
