import type { Actions } from '../actions.js';
import { barAt, monthsInWords, moved, type Months, type Part } from './bar.js';

/** Arrows move the bar that has the focus by a step, with Shift its end, with Ctrl (or Command) its start. */
export function pressArrow(event: KeyboardEvent, actions: Actions): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const bar = by === undefined ? undefined : barAt(event.target);
  const part = partFor(event);
  if (!bar || by === undefined || !part) return;
  event.preventDefault();
  const months: Months = moved(bar, part, by * bar.step);
  if (months.from === bar.from && months.to === bar.to) return;
  const said = monthsInWords(months, bar.axis);
  actions.reschedule({ document: actions.seen(), row: bar.row, ...months, said });
}

/** What the keys held with an arrow move; with others it is not ours. */
function partFor({ shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Part | undefined {
  const isControl = ctrlKey || metaKey;
  if (altKey || (shiftKey && isControl)) return undefined;
  if (isControl) return 'start';
  return shiftKey ? 'end' : 'body';
}
