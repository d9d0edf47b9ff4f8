import { preferredLabel } from '../../catalogue/property-names.js';
import { conventions } from '../../model/conventions.js';
import { firstCalendarMonth } from '../../text/months.js';
import { Blanks } from '../../writing/blanks.js';
import { insertFieldValue } from '../../writing/insert-field.js';
import type { Fix } from '../finding.js';
import type { Subject } from '../subject.js';
import { titledFix } from './titled-fix.js';

/** Gives the month that months are counted from: the earliest one that the document names with its year. */
export function giveStartMonth(subject: Subject): readonly Fix[] {
  const { reading, source, type } = subject;
  const property = type.schema.properties?.[conventions.start];
  const months = [...reading.places.values()].flatMap(({ note, value }) =>
    note === 'needs-start' && value ? (firstCalendarMonth(source.slice(value)) ?? []) : [],
  );
  const [value] = months.sort();
  if (!property || value === undefined) return [];
  const field = insertFieldValue(conventions.start, value, new Blanks(), subject);
  const label = preferredLabel(conventions.start, property);
  return titledFix('start-month', field, { label, value }, subject, { reveals: true });
}
