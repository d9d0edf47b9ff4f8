import { formatNumber, readNumber } from '../../../text/numbers.js';
import type { SheetWords } from '../sheet-words.js';
import type { Indicator, Indicators, Measurement, Reason, State } from './indicator.js';
import { reasonWords, stateWords, words } from './words.js';

/** What an indicator is called: its name, else its code, else its place in the list. */
export function nameOf({ name, code, index }: Indicator, said: SheetWords): string {
  return name || (code === '' ? said.say(words.unnamed, { number: index + 1 }) : '');
}

/** Why there is no percentage. */
export function reasonText(reason: Reason, said: SheetWords): string {
  return said.say(reasonWords[reason]);
}

/** How it stands in words, with the name of its colour where the author set limits for colours. */
export function stateText({ word }: State, colours: Indicators['colours'], said: SheetWords): string {
  const text = said.say(stateWords[word]);
  const isColour = word === 'good' || word === 'middle' || word === 'bad';
  return isColour && colours ? `${text} (${colours[word].toLocaleLowerCase(said.language)})` : text;
}

export const numberText = {
  /** A percentage with one digit behind the decimal sign, none when it is whole. */
  percent(percent: number, { language }: SheetWords): string {
    return `${formatNumber(Math.round(percent * 10) / 10, language)}%`;
  },
  /** The achievement as the author wrote it, when it is another by more than a percentage point. */
  differing({ written, achievement }: Indicator, { language }: SheetWords): string {
    if (written === '' || !('percent' in achievement)) return '';
    const number = readNumber(written, language);
    return number === undefined || Math.abs(number - achievement.percent) > 1 ? written : '';
  },
};

/** Actuals over time in one line: “TW I: 30%; TW II: belum ada data”. */
export function seriesText(series: readonly Measurement[], said: SheetWords): string {
  return series
    .map(({ period, amount }) => {
      const text = amount.text || said.say(words.missing);
      return period === '' ? text : `${period}: ${text}`;
    })
    .join('; ');
}
