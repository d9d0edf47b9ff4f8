import { namesOf } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import type { Observation } from '../model/reading.js';
import { editDistance } from '../text/distance.js';
import { normaliseName } from '../text/names.js';
import type { Span } from '../text/span.js';
import { isNear } from './near-heading.js';
import { schemaAt, type Subject } from './subject.js';

/** A column of a list's tables that nothing is read from, and whose name is nearly one of a property it lacks. */
export interface NearColumn {
  readonly span: Span;
  readonly text: string;
}

const leastLetters = 4;

/** The first unread column that is nearly called by a name of the property at `path` in the rows of a list. */
export function nearColumn(list: string, path: string, subject: Subject): NearColumn | undefined {
  const item = schemaAt(subject.type.schema, list)?.items ?? {};
  const unread = subject.reading.observations.filter(({ code, pointer }) => code === 'TBL-003' && pointer === list);
  return unread.flatMap((seen) => nameIn(seen, subject) ?? []).find(({ text }) => isNearColumn(text, path, item));
}

/** The property, absent from a list's tables, that the name of an unread column is nearly a name of. */
export function nearestColumn(seen: Observation, subject: Subject): (NearColumn & { path: string }) | undefined {
  const item = schemaAt(subject.type.schema, seen.pointer)?.items ?? {};
  const present = subject.reading.places.get(seen.pointer)?.table?.columns;
  const name = nameIn(seen, subject);
  if (!name || !present) return undefined;
  const paths = new Set([...namesOf(item, 'all').values()].map(({ path }) => path.join('/')));
  const path = [...paths].find((each) => !present.has(each) && isNearColumn(name.text, each, item));
  return path === undefined ? undefined : { ...name, path };
}

/**
 * The name without the unit that stands behind it: "Wktu (menit)". With marks of emphasis within, what is written is not
 * what is read.
 */
function nameIn({ span: { start, end }, data }: Observation, { source }: Subject): NearColumn | undefined {
  const written = source.slice({ start, end });
  const text = written.replace(/\s*\([^()]*\)\s*$/u, '');
  return written === data['text'] ? { span: { start, end: start + text.length }, text } : undefined;
}

/** In short names only one slip is taken for one, and never in the first letter: "Nama" is not "Lama". */
function isNearColumn(text: string, path: string, item: Schema): boolean {
  const wanted = normaliseName(text);
  const names = [...namesOf(item, 'all')].filter(([, found]) => found.path.join('/') === path);
  return names.some(([name]) => isNear(wanted, name) || isShortSlip(wanted, name));
}

function isShortSlip(wanted: string, name: string): boolean {
  const isShort = name.length >= leastLetters && wanted.length >= leastLetters - 1;
  return isShort && name.startsWith(wanted.charAt(0)) && editDistance(wanted, name, 1) <= 1;
}
