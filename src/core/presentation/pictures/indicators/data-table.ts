import { isList, parsePath, spotAt } from '../../../findings/keywords/operands/path.js';
import { childPointer } from '../../../model/read-context.js';
import { readNumber } from '../../../text/numbers.js';
import type { Cell } from '../../overview/table.js';
import { authorColumns, type AuthorColumn, type ToldProperties } from '../author-columns.js';
import { moneyCell, numberCell, percentCell, type DataColumn, type DataSheet } from '../data-sheet.js';
import type { PictureContext } from '../picture.js';
import { sheetWords, type SheetWords } from '../sheet-words.js';
import { originOf } from '../values.js';
import { haveOneUnit } from './achievement.js';
import { directionText } from './alternative-table.js';
import type { Amount, Indicator, Indicators } from './indicator.js';
import { readIndicators } from './read-indicators.js';
import { indicatorsRule, type IndicatorsRule } from './rule.js';
import { nameOf, reasonText, stateText } from './spoken.js';
import { words } from './words.js';

/** The indicators of a document as data: numbers in columns of their own, and all that the author's table says. */
export function indicatorsData(entry: Readonly<Record<string, unknown>>, context: PictureContext): DataSheet {
  const rule = indicatorsRule(entry);
  const read = readIndicators(rule, context);
  const { indicators } = read;
  const said = sheetWords(context);
  const list = spotAt(parsePath(rule.list), originOf(context));
  const rows = isList(list.value)
    ? list.value.map((data, index) => ({
        data,
        pointer: childPointer(list.pointer, index),
        root: context.reading.model,
      }))
    : [];
  const own = authorColumns(rule.list, rows, toldOf(rule), context);
  const parts = { rule, read, context, said };
  const told = own.flatMap((column) => columnsFor(column, parts));
  return {
    caption: said.say(words.caption),
    count: indicators.length,
    columns: [...told, ...judgement(parts)],
  };
}

interface Parts {
  readonly rule: IndicatorsRule;
  readonly read: Indicators;
  readonly context: PictureContext;
  readonly said: SheetWords;
}

/** Actuals over time have columns of their own, and so have the limits of the colours. */
function toldOf({ series = [], thresholds, columns: { actual } }: IndicatorsRule): ToldProperties {
  const paths = series.map((each) => ('columns' in each ? each.columns : each.list));
  const own = [...paths.filter((path) => !path.startsWith('/')), ...(actual === undefined ? [] : [actual])];
  const first = (path: string): string => path.split('/')[0] ?? '';
  return { without: new Set(own.map(first)), groups: new Set(Object.values(thresholds ?? {}).map(first)) };
}

/** What stands in place of a property: numbers for an amount, words for a direction, the text itself for all else. */
function columnsFor(column: AuthorColumn, parts: Parts): readonly DataColumn[] {
  const { rule, read, said } = parts;
  const { columns } = rule;
  const each = (cell: (indicator: Indicator) => Cell): DataColumn => ({
    title: column.title,
    cells: read.indicators.map(cell),
  });
  switch (column.path) {
    case columns.name:
      return [each((indicator) => nameOf(indicator, said))];
    case columns.code:
      return [each(({ code }) => code)];
    case columns.unit:
      return [each(unitOf)];
    case columns.direction:
      return [each((indicator) => directionText(indicator, said))];
    case columns.baseline:
      return amountColumns('baseline', column.title, parts);
    case columns.target:
      return [...amountColumns('target', column.title, parts), ...actualColumns(parts)];
    default:
      return [column];
  }
}

/** An amount as a number, and as it is written where that says more: “≤ 30 menit”, “24% (2025)”. */
function amountColumns(
  name: 'baseline' | 'target' | 'actual',
  title: string,
  { read, context, said }: Parts,
): readonly DataColumn[] {
  const more = read.indicators.map((indicator) => {
    const amount = indicator[name];
    return amount && saysMore(amount, indicator, context) ? amount.text : '';
  });
  return [
    { title, cells: read.indicators.map((indicator) => amountCell(indicator[name], indicator)) },
    { title: said.say(words.asWritten, { column: title }), cells: more },
  ];
}

/** What was reached: the latest, and what was measured before. */
function actualColumns(parts: Parts): readonly DataColumn[] {
  const { read, said } = parts;
  const title = read.headings.actual || said.say(words.actual);
  return [...amountColumns('actual', title, parts), ...seriesColumns(title, parts)];
}

/** A column for each period in which anything was measured, in the order in which they are met. */
function seriesColumns(actual: string, { read, said }: Parts): readonly DataColumn[] {
  const { indicators } = read;
  const periods = new Set(indicators.flatMap(({ series }) => series.map(({ period }) => period)));
  periods.delete('');
  const latest = said.say(words.latest, { column: actual });
  return [
    { title: latest, cells: indicators.map(({ actualPeriod }) => actualPeriod) },
    ...[...periods].map((period) => ({
      title: `${actual} ${period}`,
      cells: indicators.map((indicator) => {
        // What was measured anew for the same period stands last.
        const measured = indicator.series.findLast((each) => each.period === period);
        return amountCell(measured?.amount, indicator);
      }),
    })),
  ];
}

function judgement({ read, said }: Parts): readonly DataColumn[] {
  const { indicators, colours } = read;
  return [
    {
      title: said.say(words.calculated),
      cells: indicators.map(({ achievement }) =>
        'percent' in achievement ? percentCell(Math.round(achievement.percent * 100) / 100) : '',
      ),
    },
    { title: said.say(words.state), cells: indicators.map(({ state }) => stateText(state, colours, said)) },
    {
      title: said.say(words.reason),
      cells: indicators.map(({ achievement }) => ('reason' in achievement ? reasonText(achievement.reason, said) : '')),
    },
  ];
}

/** The unit that is written in its own column, else the first that stands beside a number. */
function unitOf({ unit, target, baseline, actual }: Indicator): string {
  return unit || ([target, baseline, actual].find((amount) => amount?.unit !== undefined)?.unit ?? '');
}

/** A single number in the unit of its row; anything else stands as it is written. */
function amountCell(amount: Amount | undefined, indicator: Indicator): Cell {
  if (!amount) return '';
  const { number, text } = amount;
  if (number === undefined || amount.isChange || amount.upper !== undefined || isOther(amount, indicator)) return text;
  if (isPercent(amount.unit ?? indicator.unit)) return percentCell(number);
  return isMoney(amount, indicator) ? moneyCell(number, 'Rp') : numberCell(number);
}

/** Numbers of another unit than those beside them would be counted wrongly. */
function isOther(amount: Amount, { target, baseline, actual }: Indicator): boolean {
  const first = [target, baseline, actual].find((each) => each?.unit !== undefined);
  return first !== undefined && !haveOneUnit(first, amount);
}

/** Whether a number has another unit than the column of units says. */
function isOtherThan(amount: Amount, indicator: Indicator): boolean {
  const { unit } = indicator;
  if (unit === '' || isMoney(amount, indicator)) return false;
  return !haveOneUnit(amount, { ...amount, unit }) && !(isPercent(amount.unit ?? '') && isPercent(unit));
}

function isPercent(unit: string): boolean {
  return /^(?:%|per\s?sen(?:tase)?|per\s?cent(?:age)?)$/iu.test(unit.trim());
}

function isMoney({ text, unit }: Amount, indicator: Indicator): boolean {
  return /^[^\p{L}\d]*(?:Rp|IDR)/iu.test(text) || /^(?:Rp\.?|rupiah|IDR)$/iu.test((unit ?? indicator.unit).trim());
}

/** Whether more is written than a number and its unit. */
function saysMore(amount: Amount, indicator: Indicator, { language }: PictureContext): boolean {
  const { text, number, unit = '' } = amount;
  if (typeof amountCell(amount, indicator) === 'string') return false;
  if (unit !== '' && isOtherThan(amount, indicator)) return true;
  const bare = unit === '' ? text : text.replace(unit, '').trim();
  return /[()≥≤<>]/u.test(text) || ![text, bare].some((each) => readNumber(each, language) === number);
}
