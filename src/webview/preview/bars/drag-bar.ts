import type { Actions } from '../actions.js';
import { barAt, monthsInWords, moved, type Bar, type Months, type Part } from './bar.js';
import { Ghost } from './ghost.js';

/** Pixels at either end of a bar that are its end. */
const END = 7;
/** Pixels that a hand may tremble. */
const STILL = 3;

/** Begins to drag the bar under the pointer, or one of its ends; its months are asked for where it is let go. */
export function dragBar(down: PointerEvent, actions: Actions): void {
  const bar = down.button === 0 ? barAt(down.target) : undefined;
  const scale = bar?.axis.node.getScreenCTM()?.a;
  if (!bar || !scale) return;
  const part = partAt(bar, down.clientX);
  const ghost = new Ghost(bar);
  // The page may show another text before the bar is let go.
  const document = actions.seen();
  const ended = new AbortController();
  const { signal } = ended;
  let months: Months = bar;
  let isDragged = false;
  const move = ({ clientX }: PointerEvent): void => {
    const by = clientX - down.clientX;
    if (!isDragged && Math.abs(by) <= STILL) return;
    // The hand may leave the page while it drags; a click needs no more than it has.
    if (!isDragged) bar.node.setPointerCapture(down.pointerId);
    isDragged = true;
    months = moved(bar, part, by / scale / bar.axis.month);
    ghost.show(months);
  };
  const end = (): void => {
    ended.abort();
    ghost.remove();
  };
  const drop = (): void => {
    end();
    if (isDragged) swallowClick();
    if (months.from === bar.from && months.to === bar.to) return;
    actions.reschedule({ document, row: bar.row, ...months, said: monthsInWords(months, bar.axis) });
  };
  addEventListener('pointermove', move, { signal });
  addEventListener('pointerup', drop, { signal });
  addEventListener('pointercancel', end, { signal });
  addEventListener('blur', end, { signal });
  addEventListener('keydown', ({ key }) => (key === 'Escape' ? end() : undefined), { signal });
}

/** Where a bar is too short for three parts, its end and its body remain. */
function partAt({ node }: Bar, x: number): Part {
  const shape = node.querySelector('rect, polygon');
  if (!shape || shape.matches('.ring, .dot')) return 'body';
  const { left, right } = shape.getBoundingClientRect();
  const end = Math.min(END, (right - left) / 3);
  if (x > right - end) return 'end';
  return x < left + end ? 'start' : 'body';
}

/** What was a drag is no click. */
function swallowClick(): void {
  const stop = (event: Event): void => event.stopPropagation();
  addEventListener('click', stop, { capture: true, once: true });
  // Where the pointer was let go over another element there is no click to come.
  setTimeout(() => removeEventListener('click', stop, { capture: true }), 0);
}
