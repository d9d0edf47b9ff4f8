import type { FindingDraft } from '../findings/draft.js';
import { mapErrors, placeErrors } from '../findings/map-errors.js';
import type { Subject } from '../findings/subject.js';
import { checks } from '../set/checks/index.generated.js';
import { nameOf, type SetCheck, type SetView } from '../set/set-check.js';
import { othersName, othersOf, setSchema } from '../set/set-rules.js';
import type { ValidatorSource } from './engine.js';

const all: readonly SetCheck[] = checks;

/** Everything that only the other documents of the set can tell about a document. */
export function findInSet(view: SetView, subject: Subject, validatorOf: ValidatorSource): readonly FindingDraft[] {
  return [...all.flatMap((check) => check.find(view)), ...breachesOf(view, subject, validatorOf)];
}

/** Whether the set may have something to say: known from the entries alone. */
export function concerns(view: SetView): boolean {
  return all.some((check) => check.find(view).length > 0) || hasOthers(view);
}

/** What the set says, as far as entries alone can tell; undefined when rules of the type look at the whole document. */
export function checkEntry(view: SetView): readonly FindingDraft[] | undefined {
  return hasOthers(view) ? undefined : all.flatMap((check) => check.find(view));
}

function hasOthers({ entry, type, set }: SetView): boolean {
  return setSchema(type) !== undefined && othersOf(entry, type, set) !== undefined;
}

/** What the set rules of the type find in the document and those that they look at. */
function breachesOf(
  { entry, set, type, today }: SetView,
  subject: Subject,
  validatorOf: ValidatorSource,
): readonly FindingDraft[] {
  const compiled = setSchema(type);
  const others = compiled && othersOf(entry, type, set);
  if (!others) return [];
  const model = { ...subject.reading.model, [othersName]: others.model };
  const errors = validatorOf(compiled)(model, { today, hoursPerDay: subject.office.hoursPerDay });
  const ruled: Subject = {
    ...subject,
    reading: { ...subject.reading, model },
    type: { ...type, schema: { ...type.schema, allOf: compiled.schema.allOf ?? [] } },
    elsewhere: (pointer) => {
      const found = pointer.startsWith(`/${othersName}/`) ? others.placeOf(pointer) : undefined;
      if (!found) return undefined;
      const { entry: other, place } = found;
      return { uri: other.uri, range: place.range, span: place.span, title: nameOf(other) };
    },
  };
  return mapErrors(placeErrors(errors, ruled), ruled);
}
