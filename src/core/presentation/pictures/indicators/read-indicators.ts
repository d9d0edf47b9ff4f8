import { preferredLabel } from '../../../catalogue/property-names.js';
import { isList, parsePath, spotAt, type Origin } from '../../../findings/keywords/operands/path.js';
import { choiceWord, schemaAt } from '../../../findings/subject.js';
import { childPointer } from '../../../model/read-context.js';
import { sentence } from '../../sentence.js';
import { withoutMarks } from '../footnotes.js';
import type { PictureContext } from '../picture.js';
import { columnLabel, nameOf, originOf, spanAt, valueOn, wordsOf } from '../values.js';
import { achievementOf, directionOf } from './achievement.js';
import { readBounds, type OperatorNames } from './bounds.js';
import type { Amount, Direction, Indicator, IndicatorNote, Indicators, Measurement, Operator } from './indicator.js';
import { asWritten, readAmount } from './read-amount.js';
import { readSeries, type SeriesReader } from './read-series.js';
import type { IndicatorsRule } from './rule.js';
import { stateOf, type Limits } from './state.js';

/** Reads a document's indicators. A list that could not be read, or is missing, gives none. */
export function readIndicators(rule: IndicatorsRule, context: PictureContext): Indicators {
  const list = spotAt(parsePath(rule.list), originOf(context));
  const rows = isList(list.value) ? list.value : [];
  const series = readSeries(rule, context);
  const found = notesOf(rule.list, context);
  const operators = operatorNames(rule, context);
  const parts = { rule, context, series, operators };
  return {
    name: withoutMarks(valueOn(rule.name, context).text, context.source.text),
    headings: headingsOf(rule, context),
    colours: coloursOf(rule, context),
    indicators: rows.map((data, index) => {
      const row = { data, pointer: childPointer(list.pointer, index), root: context.reading.model };
      return readIndicator(row, index, found.get(index) ?? [], parts);
    }),
    notes: found.get(-1) ?? [],
  };
}

interface Parts {
  readonly rule: IndicatorsRule;
  readonly context: PictureContext;
  readonly series: SeriesReader;
  readonly operators: OperatorNames;
}

function readIndicator(row: Origin, index: number, notes: readonly IndicatorNote[], parts: Parts): Indicator {
  const { rule, context } = parts;
  const { columns } = rule;
  const at = (path: string | undefined) => (path === undefined ? undefined : spotAt(parsePath(path), row));
  const text = (path: string | undefined): string => {
    const spot = at(path);
    return spot ? nameOf(spot.value, spot.pointer, context) : '';
  };
  const code = text(columns.code);
  // A row that could not be taken apart is shown as the name of its indicator.
  const isRow = typeof row.data === 'object' && row.data !== null;
  const name = isRow ? text(columns.name) : nameOf(row.data, row.pointer, context);
  const unit = text(columns.unit);
  const [baseline, target, written] = [columns.baseline, columns.target, columns.actual].map((path) =>
    readAmount(path, row, rule, context),
  );
  const { series, actual, period } = withLatest(parts.series.of(row, [code, name]), written);
  const direction = directionOf(writtenDirection(at(columns.direction)?.value, rule), baseline, target);
  const achievement = achievementOf(actual, target, direction);
  const limits = limitsOf(row, parts);
  return {
    ...{ index, code, name, unit, direction, directionText: directionWord(row, parts) },
    ...{ baseline, target, actual, actualPeriod: period, series, achievement, written: writtenText(row, parts) },
    state: stateOf({ actual, target, baseline, direction, achievement, unit, limits }),
    notes,
    spans: {
      row: spanAt(row.pointer, context),
      name: spanAt(`${row.pointer}/${columns.name}`, context),
      direction: columns.direction === undefined ? undefined : spanAt(`${row.pointer}/${columns.direction}`, context),
    },
  };
}

/** The actual of the row is the latest; without one, it is the last that was measured. */
function withLatest(
  series: readonly Measurement[],
  written: Amount | undefined,
): { readonly series: readonly Measurement[]; readonly actual: Amount | undefined; readonly period: string } {
  const last = series.findLast(({ amount }) => amount.number !== undefined);
  if (!written) return { series, actual: last?.amount, period: last?.period ?? '' };
  const isThere = series.length > 0 && last?.amount.number === written.number;
  return {
    series: isThere || written.number === undefined ? series : [...series, { period: '', amount: written }],
    ...{ actual: written, period: isThere ? (last?.period ?? '') : '' },
  };
}

/** The direction as the type's words say it in the language of the paper; what is none stands as it is written. */
function directionWord(row: Origin, { rule: { list, columns }, context }: Parts): string {
  if (columns.direction === undefined) return '';
  const { value, pointer } = spotAt(parsePath(columns.direction), row);
  const schema = schemaAt(context.type.schema, `${list}/0/${columns.direction}`);
  return typeof value === 'string' ? choiceWord(value, schema)[context.language] : wordsOf(value, pointer, context);
}

function writtenText(row: Origin, { rule: { columns }, context }: Parts): string {
  if (columns.written === undefined) return '';
  const { value, pointer } = spotAt(parsePath(columns.written), row);
  return value === undefined ? '' : (asWritten(pointer, context) ?? wordsOf(value, pointer, context));
}

function writtenDirection(value: unknown, { directions }: IndicatorsRule): Direction | undefined {
  return (['up', 'down', 'keep'] as const).find((name) => directions[name] === value);
}

function limitsOf(row: Origin, { rule: { thresholds }, context, operators }: Parts): Limits {
  if (!thresholds) return {};
  const boundsAt = (path: string) => {
    const { value } = spotAt(parsePath(path), row);
    return typeof value === 'string' ? readBounds(value, operators, context.language) : undefined;
  };
  return { good: boundsAt(thresholds.good), middle: boundsAt(thresholds.middle), bad: boundsAt(thresholds.bad) };
}

/** The words that the type reads as an operator of a target serve the limits of the colours too. */
function operatorNames({ list, columns, amount, operators }: IndicatorsRule, context: PictureContext): OperatorNames {
  if (amount.operator === undefined) return [];
  const schema = schemaAt(context.type.schema, `${list}/0/${columns.target}/${amount.operator}`);
  const kinds: readonly Operator[] = ['atLeast', 'atMost', 'above', 'below'];
  return kinds
    .flatMap((kind) => {
      const labels = schema?.choices?.[operators[kind]];
      const names = [operators[kind], ...(labels?.id ?? []), ...(labels?.en ?? [])];
      return names.map((name): readonly [string, Operator] => [name, kind]);
    })
    .sort(([one], [other]) => other.length - one.length);
}

function headingsOf({ list, columns }: IndicatorsRule, context: PictureContext): Indicators['headings'] {
  const label = (column: string | undefined): string =>
    column === undefined ? '' : columnLabel(list, column, context);
  return {
    name: label(columns.name),
    direction: label(columns.direction),
    baseline: label(columns.baseline),
    target: label(columns.target),
    actual: label(columns.actual),
  };
}

function coloursOf({ list, thresholds }: IndicatorsRule, { type, language }: PictureContext): Indicators['colours'] {
  if (!thresholds) return undefined;
  const label = (path: string): string =>
    preferredLabel(path.split('/').at(-1) ?? '', schemaAt(type.schema, `${list}/0/${path}`))[language];
  return { good: label(thresholds.good), middle: label(thresholds.middle), bad: label(thresholds.bad) };
}

/** Findings by indicator; those about all of them under -1. */
function notesOf(list: string, context: PictureContext): ReadonlyMap<number, readonly IndicatorNote[]> {
  const notes = new Map<number, IndicatorNote[]>();
  for (const { pointer, code, severity, message, data } of context.findings) {
    if (pointer !== list && !pointer.startsWith(`${list}/`)) continue;
    const [row] = pointer.slice(list.length + 1).split('/');
    const index = row === '' || row === undefined ? -1 : Number(row);
    const known = notes.get(index) ?? [];
    known.push({ text: sentence(message, data, context.readerLanguage), code, severity });
    notes.set(index, known);
  }
  return notes;
}
