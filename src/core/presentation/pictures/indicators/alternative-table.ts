import type { PictureTable } from '../picture.js';
import type { SheetWords } from '../sheet-words.js';
import type { Indicator, Indicators } from './indicator.js';
import { nameOf, numberText, reasonText, seriesText, stateText } from './spoken.js';
import { directionWords, words } from './words.js';

/** The indicators in words. */
export function alternativeTable({ headings, indicators, colours }: Indicators, said: SheetWords): PictureTable {
  return {
    caption: said.say(words.caption),
    header: [
      ...[headings.name, headings.direction, headings.baseline, headings.target],
      ...[headings.actual, said.say(words.trend), said.say(words.achievement), said.say(words.state)],
    ],
    rows: indicators.map((indicator) => {
      const { row } = indicator.spans;
      return { cells: cellsOf(indicator, colours, said), ...(row && { start: row.start, end: row.end }) };
    }),
  };
}

function cellsOf(indicator: Indicator, colours: Indicators['colours'], said: SheetWords): readonly string[] {
  const { code, baseline, target, actual, actualPeriod, series } = indicator;
  const missing = said.say(words.missing);
  const latest = actual?.text || missing;
  return [
    [code, nameOf(indicator, said)].filter((text) => text !== '').join(' '),
    directionText(indicator, said),
    baseline?.text ?? missing,
    target?.text ?? missing,
    actualPeriod === '' ? latest : `${latest} (${actualPeriod})`,
    seriesText(series, said) || missing,
    achievementText(indicator, said),
    stateText(indicator.state, colours, said),
  ];
}

/** What the direction means; of one that is not written, what baseline and target say. */
export function directionText({ direction, directionText: written }: Indicator, said: SheetWords): string {
  const meaning = direction ? said.say(directionWords[direction]) : '';
  if (written === '' || written === meaning) return meaning;
  return meaning === '' ? written : `${written} (${meaning})`;
}

/** The percentage, with what the author wrote where that differs, or why there is none. */
export function achievementText(indicator: Indicator, said: SheetWords): string {
  const { achievement } = indicator;
  if ('reason' in achievement) return reasonText(achievement.reason, said);
  const other = numberText.differing(indicator, said);
  const percent = numberText.percent(achievement.percent, said);
  return other === '' ? percent : `${percent} (${said.say(words.written, { text: other })})`;
}
