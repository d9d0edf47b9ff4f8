import type { ReadNote } from '../model/reading.js';
import { placeholderProblem } from '../text/placeholder.js';
import type { Span } from '../text/span.js';
import type { FindingDraft } from './draft.js';
import { brokenTable, delimiterRepair, isHeaderAtFault } from './broken-table.js';
import type { Fix } from './finding.js';
import { tableInsertion } from './fixes/insertions.js';
import { generic } from './generic.js';
import { lostNames, nameRepairs, type Nameless } from './lost-name.js';
import { keysOf, markOf, valueAt } from './marks.js';
import type { PlacedError } from './placed-error.js';
import { tableOfTabs, tabbedTable } from './tabbed-table.js';
import { isContainer, itemName, labelAt, rowAt, schemaAt, type Subject } from './subject.js';

/** Whether a keyword asks for more than is written. */
export function isSizeError(keyword: string): boolean {
  return keyword === 'minItems' || keyword === 'minLength' || keyword === 'pattern';
}

/** Nothing is written there, or only something that stands for nothing. */
export function isBlank(pointer: string, { reading }: Subject): boolean {
  const note = reading.places.get(pointer)?.note;
  const value = valueAt(reading.model, pointer);
  const isNothing = value === '' || (Array.isArray(value) && value.length === 0);
  return isNothing || ((note === 'empty' || note === 'placeholder') && !isContainer(value));
}

/** What an empty section lacks besides is no second fault. */
export function isEmptySection(pointer: string, subject: Subject): boolean {
  const note = subject.reading.places.get(pointer)?.note;
  return isSection(pointer, subject) && (note === 'empty' || note === 'placeholder') && isBlank(pointer, subject);
}

function isSection(pointer: string, { reading, type }: Subject): boolean {
  if (keysOf(pointer).length !== 1) return false;
  return schemaAt(type.schema, pointer)?.place === 'section' || reading.places.get(pointer)?.via === 'heading';
}

/** Whether a rule with a code of its own demands that something is written where nothing is: it says it best. */
export function speaksOfEmptiness({ error, origin, pointer }: PlacedError, subject: Subject): boolean {
  if (origin.rule?.code === undefined || !['minItems', 'minLength'].includes(error.keyword)) return false;
  if (subject.reading.places.get(pointer)?.note === 'placeholder' || !isBlank(pointer, subject)) return false;
  return error.params['limit'] === 1 || !isSection(pointer, subject);
}

/** What an empty value says: of a section SEC-002, of a cell or field that it is not filled in. */
export function empty(pointer: string, subject: Subject): FindingDraft {
  const place = subject.reading.places.get(pointer);
  const isNoted = place?.note === 'placeholder' || place?.note === 'no-table' || place?.note === 'no-rows';
  if (isNoted || isSection(pointer, subject)) return blank(pointer, subject);
  const row = rowAt(subject, pointer);
  const data = { label: labelAt(subject, pointer), item: itemName(subject, pointer), text: '' };
  const span = place?.key && place.via !== 'cell' ? place.key : markOf(pointer, subject.reading, subject.source);
  return row === undefined
    ? generic('META-001', 'empty', pointer, span, data, subject)
    : generic('VAL-003', 'default', pointer, span, data, subject);
}

/** SEC-002 (or TBL-001 when a section has prose where its table should be). */
export function blank(pointer: string, subject: Subject): FindingDraft {
  const place = subject.reading.places.get(pointer);
  const data = { label: labelAt(subject, pointer) };
  const key = place?.key ?? markOf(pointer, subject.reading, subject.source);
  if (place?.note === 'no-table') return noTable(pointer, key, subject);
  const written = place?.note === 'placeholder' ? place.value : undefined;
  const span = written ?? key;
  const more = { ...data, text: subject.source.slice(span) };
  return inOwnLevel(
    generic('SEC-002', problemOf(place?.note, written, more.text), pointer, span, more, subject),
    subject,
  );
}

/** Prose, or lines of pipes that are no table, where a table should be. */
function noTable(pointer: string, span: Span, subject: Subject): FindingDraft {
  const data = { label: labelAt(subject, pointer) };
  const broken = brokenTable(pointer, subject);
  const item = schemaAt(subject.type.schema, pointer)?.items;
  if (broken && item && isHeaderAtFault(broken) && broken.header.cells.length < (broken.delimiter?.cells.length ?? 0))
    return lostName(pointer, { ...broken, delimiter: undefined, item }, data, subject);
  if (broken) {
    const draft = generic('TBL-001', 'broken-table', pointer, broken.header.span, data, subject);
    return { ...draft, repairs: () => delimiterRepair(pointer, broken, subject) };
  }
  const tabbed = tabbedTable(pointer, subject);
  const draft = tabbed
    ? generic('TBL-001', 'tabs', pointer, tabbed.header, data, subject)
    : generic('TBL-001', 'table', pointer, span, data, subject);
  const [name = '', deeper] = keysOf(pointer);
  const repairs = (): readonly Fix[] => [
    ...(tabbed ? tableOfTabs(tabbed, subject) : []),
    ...(deeper === undefined ? tableInsertion(name, subject) : []),
  ];
  return { ...draft, repairs };
}

/** Rows and the line above them agree: the header lacks a name. */
function lostName(pointer: string, table: Nameless, data: FindingDraft['data'], subject: Subject): FindingDraft {
  const names = lostNames(table, subject);
  const more = { ...data, column: names[0]?.label ?? '' };
  const problem = names.length > 0 ? 'lost-name' : 'lost-names';
  const draft = generic('TBL-001', problem, pointer, table.header.span, more, subject);
  return { ...draft, repairs: () => nameRepairs(names, table, subject) };
}

function problemOf(note: ReadNote | undefined, written: Span | undefined, text: string): string {
  if (written) return placeholderProblem(text);
  return note === 'no-rows' ? 'no-rows' : 'default';
}

function inOwnLevel(draft: FindingDraft, { type }: Subject): FindingDraft {
  return { ...draft, level: schemaAt(type.schema, draft.pointer)?.severity ?? draft.level };
}
