import type { PictureTable } from '../picture.js';
import type { SheetWords } from '../sheet-words.js';
import { timeInWords } from './bar-text.js';
import type { Row, Timeline } from './timeline.js';
import { words } from './words.js';

/** The plan in words, row by row. */
export function alternativeTable(plan: Timeline, said: SheetWords): PictureTable {
  const { headings, rows } = plan;
  const optional = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);
  return {
    caption: said.say(words.caption),
    header: [
      ...[headings.activity || said.say(words.activity), said.say(words.kind), said.say(words.time)],
      ...optional(headings.owner),
      ...optional(headings.budget),
      ...(plan.hasProgress ? [said.say(words.progress)] : []),
      ...[said.say(words.dependency), said.say(words.notes)],
    ],
    rows: rows.map((row, index) => ({
      cells: [
        ...[[row.code, row.name || said.say(words.unnamed)].filter((text) => text !== '').join(' ')],
        ...[said.say(words[row.kind]), timeInWords(row, said)],
        ...(headings.owner === undefined ? [] : [row.owner]),
        ...(headings.budget === undefined ? [] : [row.budget?.text ?? '']),
        ...(plan.hasProgress ? [row.progress === undefined ? '' : `${String(Math.round(row.progress))}%`] : []),
        ...[before(index, plan), remarks(row, said)],
      ],
      ...(row.spans.row && { start: row.spans.row.start, end: row.spans.row.end }),
    })),
  };
}

function before(index: number, { dependencies, rows }: Timeline): string {
  return dependencies
    .filter(({ to }) => to === index)
    .map(({ from }) => rows[from]?.code ?? '')
    .join(', ');
}

function remarks({ problems, notes }: Row, said: SheetWords): string {
  return [
    ...problems.map(({ text }) => text),
    ...(said.marks ? notes.map(({ text, code }) => `${text} [${code}]`) : []),
  ].join('; ');
}
