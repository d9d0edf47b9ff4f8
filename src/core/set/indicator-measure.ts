import { preferredLabel } from '../catalogue/property-names.js';
import { parentOf } from '../findings/marks.js';
import { schemaAt, type Subject } from '../findings/subject.js';
import type { Measure } from './entry.js';

/** What is told of an indicator beside its name, of what its row may hold. */
const TOLD = ['unit', 'target'] as const;

/** Unit and target of the indicator whose code stands at a pointer, as its document writes them. */
export function measuresOf(pointer: string, { reading, source, type }: Subject): readonly Measure[] {
  const row = parentOf(pointer);
  const columns = columnsOf(parentOf(row), type.schema.pictures ?? []);
  return TOLD.flatMap((part) => {
    const path = columns[part];
    const span = path === undefined ? undefined : reading.places.get(`${row}/${path}`)?.value;
    const text = span ? source.slice(span).trim() : '';
    if (path === undefined || text === '') return [];
    return [{ label: preferredLabel(path, schemaAt(type.schema, `${row}/${path}`)), text }];
  });
}

/** Where the parts of an indicator of a list stand, as the type draws it. */
function columnsOf(
  list: string,
  pictures: readonly Readonly<Record<string, unknown>>[],
): Readonly<Record<string, string>> {
  const rules = pictures.flatMap(({ indicators }) => (isRule(indicators) ? [indicators] : []));
  return rules.find((rule) => rule.list === list)?.columns ?? {};
}

interface Rule {
  readonly list: string;
  readonly columns: Readonly<Record<string, string>>;
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'list' in value && 'columns' in value;
}
