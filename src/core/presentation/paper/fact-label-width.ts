import { font, textWidth } from '../pictures/text/font.js';

const least = 50;
const most = 75;
const labelFont = font(11);

/** Millimetres for the labels of facts: none is broken that need not be. */
export function factLabelWidth(facts: readonly { readonly label: string }[]): number {
  const widths = facts.map(({ label }) => textWidth(label, labelFont) + 4);
  return Math.ceil(Math.min(most, Math.max(least, ...widths)));
}
