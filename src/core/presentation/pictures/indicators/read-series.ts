import { preferredLabel } from '../../../catalogue/property-names.js';
import { isList, parsePath, spotAt, type Origin } from '../../../findings/keywords/operands/path.js';
import { schemaAt } from '../../../findings/subject.js';
import type { Json } from '../../../model/reading.js';
import { childPointer } from '../../../model/read-context.js';
import { normaliseName } from '../../../text/names.js';
import type { PictureContext } from '../picture.js';
import { originOf, spanAt, wordsOf } from '../values.js';
import type { Amount, Measurement } from './indicator.js';
import { readAmount } from './read-amount.js';
import type { IndicatorsRule, PeriodColumns, SeriesRule } from './rule.js';

/** What was measured over time, by whose row it is. */
export interface SeriesReader {
  of(row: Origin, names: readonly string[]): readonly Measurement[];
}

/** Finds the actuals over time of every indicator: in its row, and in lists of the document that name it. */
export function readSeries(rule: IndicatorsRule, context: PictureContext): SeriesReader {
  const series = rule.series ?? [];
  const lists = series.filter((each) => 'list' in each);
  const shared = lists.filter(({ list }) => list.startsWith('/')).map((each) => byName(each, rule, context));
  const own = lists.filter(({ list }) => !list.startsWith('/'));
  const columns = series.flatMap((each) => ('columns' in each ? periodColumns(each, rule, context) : []));
  return {
    of: (row, names) => [
      ...columns.map((column) => measurementOn(column, row, rule, context)),
      ...own.flatMap((each) => elementsOf(each, row).map((element) => measurementIn(element, each, rule, context))),
      ...shared.flatMap((rows) => {
        const known = names.find((name) => rows.has(normaliseName(name)));
        return known === undefined ? [] : (rows.get(normaliseName(known)) ?? []);
      }),
    ],
  };
}

function byName(
  each: SeriesRule,
  rule: IndicatorsRule,
  context: PictureContext,
): ReadonlyMap<string, readonly Measurement[]> {
  const found = new Map<string, Measurement[]>();
  for (const element of elementsOf(each, originOf(context))) {
    for (const column of each.names ?? []) {
      const { value } = spotAt(parsePath(column), element);
      const name = typeof value === 'string' ? normaliseName(value) : '';
      if (name === '') continue;
      const known = found.get(name) ?? [];
      known.push(measurementIn(element, each, rule, context));
      found.set(name, known);
    }
  }
  return found;
}

function elementsOf({ list }: SeriesRule, origin: Origin): readonly Origin[] {
  const { value, pointer } = spotAt(parsePath(list), origin);
  if (!isList(value)) return [];
  return value.map((data: Json, index) => ({ data, pointer: childPointer(pointer, index), root: origin.root }));
}

function measurementIn(
  element: Origin,
  { period, value }: SeriesRule,
  rule: IndicatorsRule,
  context: PictureContext,
): Measurement {
  const spot = spotAt(parsePath(period), element);
  // What could not be taken apart is shown as it stands.
  const whole = typeof element.data === 'object' ? undefined : wordsOf(element.data, element.pointer, context);
  const missing: Amount = {
    text: whole ?? '',
    span: context.reading.places.get(element.pointer)?.value,
    isChange: false,
  };
  return {
    period: wordsOf(spot.value, spot.pointer, context),
    amount: readAmount(value, element, rule, context) ?? missing,
  };
}

/** A column that stands for a period. */
interface PeriodColumn {
  readonly path: string;
  readonly period: string;
}

/** The periods that any row has, in the order of the type; what a row lacks is a gap in it. */
function periodColumns(
  { columns }: PeriodColumns,
  { list }: IndicatorsRule,
  context: PictureContext,
): readonly PeriodColumn[] {
  const { value } = spotAt(parsePath(list), originOf(context));
  const rows = isList(value) ? value.map((_row, index) => childPointer(list, index)) : [];
  const { properties = {} } = schemaAt(context.type.schema, `${list}/0/${columns}`) ?? {};
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = `${columns}/${name}`;
    const places = rows.flatMap((row) => context.reading.places.get(`${row}/${path}`) ?? []);
    const [first] = places;
    return first ? [{ path, period: first.label ?? preferredLabel(name, schema)[context.language] }] : [];
  });
}

function measurementOn(
  { path, period }: PeriodColumn,
  row: Origin,
  rule: IndicatorsRule,
  context: PictureContext,
): Measurement {
  const nothing: Amount = { text: '', span: spanAt(`${row.pointer}/${path}`, context), isChange: false };
  return { period, amount: readAmount(path, row, rule, context) ?? nothing };
}
