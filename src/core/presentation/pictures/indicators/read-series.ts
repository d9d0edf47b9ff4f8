import { isList, parsePath, spotAt, type Origin } from '../../../findings/keywords/operands/path.js';
import type { Json } from '../../../model/reading.js';
import { childPointer } from '../../../model/read-context.js';
import { normaliseName } from '../../../text/names.js';
import type { PictureContext } from '../picture.js';
import { originOf, wordsOf } from '../values.js';
import type { Amount, Measurement } from './indicator.js';
import { readAmount } from './read-amount.js';
import type { IndicatorsRule, SeriesRule } from './rule.js';

/** What was measured over time, by whose row it is. */
export interface SeriesReader {
  of(row: Origin, names: readonly string[]): readonly Measurement[];
}

/** Finds the actuals over time of every indicator: in its row, and in lists of the document that name it. */
export function readSeries(rule: IndicatorsRule, context: PictureContext): SeriesReader {
  const series = rule.series ?? [];
  const shared = series.filter(({ list }) => list.startsWith('/')).map((each) => byName(each, rule, context));
  const own = series.filter(({ list }) => !list.startsWith('/'));
  return {
    of: (row, names) => [
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
