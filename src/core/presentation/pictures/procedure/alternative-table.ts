import type { PictureTable } from '../picture.js';
import type { Procedure, Step } from './procedure.js';
import type { SheetWords } from '../sheet-words.js';
import { words } from './words.js';

/** The flow in words, step by step. */
export function alternativeTable(procedure: Procedure, said: SheetWords): PictureTable {
  const { headings, steps } = procedure;
  return {
    caption: said.say(words.caption),
    header: [
      ...[headings.number, headings.activity, said.say(words.shape), headings.performer],
      ...[headings.requirements, headings.time, headings.output, headings.remarks, said.say(words.next)],
    ],
    rows: steps.map((step) => {
      const { activity, requirements, time, output, remarks } = step.cells;
      const { row } = step.spans;
      return {
        cells: [
          ...[step.number, activity, said.say(words[step.shape]), step.names.join(', ')],
          ...[requirements, time, output, remarks, nextOf(step, procedure, said)],
        ],
        ...(row && { start: row.start, end: row.end }),
      };
    }),
  };
}

function nextOf(step: Step, { links, steps }: Procedure, said: SheetWords): string {
  return links
    .filter(({ from }) => from === step.index)
    .map(({ to, label, written }) => {
      const number = to === undefined ? `${written}?` : (steps[to]?.number ?? '');
      return `${label === undefined ? '' : `${label}: `}${said.say(words.leadsTo, { number })}`;
    })
    .join('; ');
}
