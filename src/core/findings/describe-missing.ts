import { preferredLabel } from '../catalogue/property-names.js';
import type { Bilingual, Schema } from '../catalogue/schema.js';
import { childPointer } from '../model/read-context.js';
import { conventions } from '../model/conventions.js';
import type { Place } from '../model/reading.js';
import type { Span } from '../text/span.js';
import { sectionPlace } from '../writing/section-place.js';
import { blank } from './describe-blank.js';
import { basePointer } from './describe-error.js';
import { messageFor, type FindingDraft } from './draft.js';
import type { Fix } from './finding.js';
import { generic } from './generic.js';
import type { PlacedError } from './placed-error.js';
import { keysOf, markOf, parentOf, sectionAnchor, valueAt } from './marks.js';
import { columnInsertion, fieldInsertion, sectionInsertion, valueInsertion } from './fixes/insertions.js';
import { missingColumn } from './missing-column.js';
import { nearHeading } from './near-heading.js';
import { plainHeading, plainHeadingProblem, turnIntoHeading } from './plain-heading.js';
import {
  choicesFor,
  isContainer,
  itemName,
  labelAt,
  preferredLabelAt,
  rowAt,
  rowValues,
  schemaAt,
  shownText,
  type Subject,
} from './subject.js';

/** What an absent property says, and where. */
export function describeMissing(item: PlacedError, subject: Subject): readonly FindingDraft[] {
  const given = item.error.params['missingProperty'];
  const name = typeof given === 'string' ? given : '';
  const own = childPointer(item.pointer, name);
  const place = subject.reading.places.get(own);
  // In a draft a blank is only a blank; from review on the rule that wants a value speaks.
  if (place?.note === 'placeholder' && isDraft(subject)) return [blank(own, subject)];
  if (item.pointer === '') return [atRoot(item, name, own, place, subject)];
  if (isInRow(item.pointer)) return [inRow(item, name, own, place, subject)];
  const part = item.origin.rule?.code === undefined ? partOfRow(item, name, own, place, subject) : undefined;
  if (part) return [part];
  return [inObject(item, name, own, place, subject)];
}

function isDraft({ reading }: Subject): boolean {
  return reading.model[conventions.status] === conventions.draft;
}

function isInRow(pointer: string): boolean {
  return /^\d+$/u.test(keysOf(pointer).at(-1) ?? '');
}

function atRoot(
  item: PlacedError,
  name: string,
  own: string,
  place: Place | undefined,
  subject: Subject,
): FindingDraft {
  const schema = schemaAt(subject.type.schema, own) ?? {};
  if (place && isNothing(place)) return blank(own, subject);
  const data = { label: labelAt(subject, own), choices: choicesFor(subject, schema) };
  if (schema.place === 'section') {
    const draft = missingSection(own, name, schema, place, data, subject);
    return { ...draft, ...coded(item, name), base: basePointer(item) };
  }
  const key = place?.key;
  const problem = key ? 'empty' : subject.notation === 'yaml' ? 'yaml' : 'default';
  const draft = generic('META-001', problem, own, key ?? metadataAnchor(subject), data, subject);
  const insert = insertAt(subject.reading.places.get('')?.insert);
  const repairs = (): readonly Fix[] => fieldInsertion(name, subject);
  return { ...draft, ...coded(item, name), base: basePointer(item), missing: name, ...insert, repairs };
}

/** A placeholder, or a heading with nothing under it. */
function isNothing({ note, via }: Place): boolean {
  return note === 'placeholder' || (note === 'empty' && via === 'heading');
}

/** The opening fence; without front matter the title, else the first line. */
function metadataAnchor(subject: Subject): Span {
  const isBare = subject.notation === 'markdown' && !hasFrontMatter(subject);
  return isBare ? sectionAnchor(subject.reading) : subject.reading.anchor.head;
}

function hasFrontMatter({ source }: Subject): boolean {
  return source.text.startsWith('---');
}

function missingSection(
  own: string,
  name: string,
  schema: Schema,
  place: Place | undefined,
  data: FindingDraft['data'],
  subject: Subject,
): FindingDraft {
  const insert = insertAt(sectionInsert(name, subject));
  const repairs = (): readonly Fix[] => sectionInsertion(name, subject);
  if (place?.key) return { ...generic('SEC-002', 'default', own, place.key, data, subject), missing: name };
  const line = plainHeading(name, subject);
  if (line) {
    const draft = generic(
      'SEC-001',
      plainHeadingProblem(line, subject),
      own,
      line.span,
      { ...data, text: line.text },
      subject,
    );
    const all = (): readonly Fix[] => [...turnIntoHeading(name, line, subject), ...repairs()];
    return { ...draft, missing: name, ...insert, repairs: all };
  }
  const near = nearHeading(name, schema, subject);
  if (near) {
    const more = { ...data, text: near.text };
    const draft = generic('SEC-001', 'similar', own, near.span, more, subject);
    return { ...draft, missing: name, replacement: near.replacement, ...insert, repairs };
  }
  return {
    ...generic('SEC-001', 'default', own, sectionAnchor(subject.reading), data, subject),
    missing: name,
    ...insert,
    repairs,
  };
}

/** Where the section would be written. */
function sectionInsert(name: string, subject: Subject): number | undefined {
  return subject.notation === 'yaml' ? subject.reading.places.get('')?.insert : sectionPlace(name, subject).offset;
}

function inRow(item: PlacedError, name: string, own: string, place: Place | undefined, subject: Subject): FindingDraft {
  const array = parentOf(item.pointer);
  const column = isOfSomeRows(array, item, subject) ? undefined : columnAbsent(array, name, subject);
  if (column) return missingColumnOrKey(array, name, column, subject);
  const row = subject.reading.places.get(item.pointer);
  const cell = place?.value ?? place?.key;
  const span = cell ?? markOf(item.pointer, subject.reading, subject.source);
  const schema = schemaAt(subject.type.schema, own);
  const data = {
    ...rowValues(subject, item.pointer),
    label: labelAt(subject, own),
    item: itemName(subject, item.pointer),
    choices: choicesFor(subject, schema),
    text: shownText(subject.source.slice(span)),
  };
  const problem = row?.via === 'heading' ? 'heading' : 'default';
  const draft = generic('VAL-003', problem, own, visible(span, row), data, subject);
  return {
    ...draft,
    ...coded(item, name),
    base: basePointer(item),
    missing: name,
    ...insertAt(place?.insert ?? row?.insert),
    repairs: () => valueInsertion(item.pointer, name, subject),
  };
}

/** Half of a value that two columns give ("Bulan Mulai", "Bulan Selesai"): the cell of the row, or the column. */
function partOfRow(
  item: PlacedError,
  name: string,
  own: string,
  place: Place | undefined,
  subject: Subject,
): FindingDraft | undefined {
  const row = rowAt(subject, item.pointer);
  if (row === undefined) return undefined;
  const path = own.slice(row.length + 1);
  const table = subject.reading.places.get(parentOf(row))?.table;
  const label = preferredLabelAt(subject.type, own);
  const data = { label, item: itemName(subject, row), text: '' };
  if (table && !table.columns.has(path) && isSplit(table.columns, path)) {
    return missingColumn(parentOf(row), path, table.header, data, subject);
  }
  const span = place?.value ?? place?.key ?? markOf(row, subject.reading, subject.source);
  return { ...generic('VAL-003', 'default', own, span, data, subject), missing: name };
}

/** Whether the other half has a column of its own. */
function isSplit(columns: ReadonlySet<string>, path: string): boolean {
  const parent = path.slice(0, path.lastIndexOf('/') + 1);
  return [...columns].some((column) => column.startsWith(parent) && column !== path);
}

/** A cell that is not even there is marked at the row's number. */
function visible(span: Span, row: Place | undefined): Span {
  return span.start === span.end ? (row?.head ?? span) : span;
}

/**
 * What only some rows must say is no fault of the others: a list is not marked for it, and a table only when no rule
 * has its own words for it.
 */
function isOfSomeRows(array: string, { origin }: PlacedError, { reading }: Subject): boolean {
  return origin.isConditional && (!reading.places.get(array)?.table || origin.rule?.code !== undefined);
}

/** Asked for with each row that lacks something, and the same for all rows of a list. */
const absent = new WeakMap<Subject['reading'], Map<string, Span | undefined>>();

/** Span to mark when a table lacks the column (or every item of a YAML list lacks the key). */
function columnAbsent(array: string, name: string, { reading }: Subject): Span | undefined {
  const known = absent.get(reading) ?? new Map<string, Span | undefined>();
  absent.set(reading, known);
  const column = childPointer(array, name);
  if (!known.has(column)) known.set(column, findAbsent(array, name, reading));
  return known.get(column);
}

function findAbsent(array: string, name: string, reading: Subject['reading']): Span | undefined {
  const place = reading.places.get(array);
  const items = valueAt(reading.model, array);
  if (!Array.isArray(items)) return undefined;
  const rows = items as readonly unknown[];
  const places = rows.map((_, index) => reading.places.get(childPointer(array, index)));
  const allLack = rows.every((_, index) => !reading.places.has(childPointer(childPointer(array, index), name)));
  if (!allLack) return undefined;
  if (place?.table) return place.table.columns.has(name) ? undefined : place.table.header;
  const isYaml = places.every((row) => row?.via === 'yaml');
  return isYaml && rows.length >= 2 ? (place?.key ?? places[0]?.head) : undefined;
}

function missingColumnOrKey(array: string, name: string, span: Span, subject: Subject): FindingDraft {
  const schema = schemaAt(subject.type.schema, array)?.items?.properties?.[name];
  const data = { label: preferredLabel(name, schema) };
  if (subject.reading.places.get(array)?.table) return missingColumn(array, name, span, data, subject);
  const draft = generic('TBL-001', 'missing-key', array, span, data, subject);
  return { ...draft, missing: name, repairs: () => columnInsertion(array, name, true, subject) };
}

function inObject(
  item: PlacedError,
  name: string,
  own: string,
  place: Place | undefined,
  subject: Subject,
): FindingDraft {
  const data = {
    label: labelAt(subject, own),
    item: itemName(subject, item.pointer),
    text: '',
    parent: labelAt(subject, item.pointer),
  };
  const parent = subject.reading.places.get(item.pointer);
  const written = place?.note === 'placeholder' ? place.value : place?.key;
  const whole = isContainer(valueAt(subject.reading.model, item.pointer)) ? parent?.key : undefined;
  const span = written ?? whole ?? markOf(item.pointer, subject.reading, subject.source);
  const draft = generic('META-001', 'part', own, span, data, subject);
  return {
    ...draft,
    ...coded(item, name),
    base: basePointer(item),
    missing: name,
    ...insertAt(parent?.insert),
    repairs: () => valueInsertion(item.pointer, name, subject),
  };
}

/** A rule's own code, level and sentence instead of the generic ones. */
function coded({ origin: { rule } }: PlacedError, name: string): Partial<FindingDraft> {
  if (rule?.code === undefined) return {};
  const message: Bilingual = messageFor(rule.message, name) ?? { id: '{label}', en: '{label}' };
  return { code: rule.code, level: rule.severity ?? 'error', message, problem: name, rule };
}

function insertAt(offset: number | undefined): { insert?: number } {
  return offset === undefined ? {} : { insert: offset };
}
