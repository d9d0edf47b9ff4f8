import { barAt, monthsInWords } from './bar.js';

/** What the arrows do alone, with Shift (the end) and with Control (the start). */
const SHORTCUTS = ['', 'Shift+', 'Control+'].flatMap((held) => [`${held}ArrowLeft`, `${held}ArrowRight`]).join(' ');

/** Tells assistive programs that the bars of a plan can be moved, and where they stand. */
export function prepareBars(plan: Element): void {
  for (const node of plan.querySelectorAll('[data-from]')) {
    const bar = barAt(node);
    if (!bar) continue;
    const { from, axis } = bar;
    const attributes = {
      role: 'slider',
      tabindex: '0',
      'aria-valuemin': '1',
      'aria-valuemax': String(Math.max(axis.last, from)),
      'aria-valuenow': String(from),
      'aria-keyshortcuts': SHORTCUTS,
      'aria-valuetext': monthsInWords(bar, axis),
    };
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  }
}
