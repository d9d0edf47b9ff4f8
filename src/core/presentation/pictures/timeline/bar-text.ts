import type { SheetWords } from '../sheet-words.js';
import type { LaidRow } from './layout.js';
import type { Dependency, Row, Timeline } from './timeline.js';
import { words } from './words.js';

/** What a row is, in one sentence: its name, its time, how far it is and what is wrong. */
export function spokenRow(row: Row, said: SheetWords, isMarked = true): string {
  const time = row.written === '' ? [] : [timeInWords(row, said)];
  const parts = [
    ...[[row.code, row.name || said.say(words.unnamed)].filter((text) => text !== '').join(' ')],
    ...time,
    ...(row.progress === undefined ? [] : [said.say(words.done, { percent: Math.round(row.progress) })]),
    ...row.problems.map(({ text }) => text),
    ...(isMarked ? row.notes.map(({ text, code }) => `${text} [${code}]`) : []),
  ];
  return parts.join(' · ');
}

/** “bulan 4–8”, or the days. */
export function timeInWords({ written }: Row, said: SheetWords): string {
  return /^\d+(?:–\d+)?$/u.test(written) ? said.say(words.inMonths, { months: written }) : written;
}

/** The few words beside a bar. */
export function besideBar(
  { row, index }: LaidRow,
  plan: Timeline,
  pageOf: (index: number) => number,
  said: SheetWords,
): string {
  const progress = row.progress === undefined ? [] : [`${String(Math.round(row.progress))}%`];
  const problems = row.problems.filter(({ kind }) => kind !== 'missing').map(({ text }) => `⚠ ${text}`);
  return [
    ...(row.kind === 'gate' ? [] : [row.written]),
    ...progress,
    ...problems,
    ...elsewhere(index, plan, pageOf, said),
  ]
    .filter((text) => text !== '')
    .join(' · ');
}

/** Where a line would lead to another page, its other end is named. */
function elsewhere(
  index: number,
  { dependencies, rows }: Timeline,
  pageOf: (index: number) => number,
  said: SheetWords,
): readonly string[] {
  const isAway = ({ from, to }: Dependency): boolean => pageOf(from) !== pageOf(to);
  const place = (other: number): string =>
    `${rows[other]?.code ?? ''} (${said.say(words.pageShort, { page: pageOf(other) })})`;
  const away = dependencies.filter(isAway);
  return [
    ...away.flatMap(({ from, to }) => (to === index ? [`← ${place(from)}`] : [])),
    ...away.flatMap(({ from, to }) => (from === index ? [`→ ${place(to)}`] : [])),
  ].slice(0, 2);
}
