/** Draws anew; the bar that had the focus has it again. */
export function keepingBar(root: Element, draw: () => void): void {
  const row = root.contains(document.activeElement) ? document.activeElement?.getAttribute('data-row') : null;
  draw();
  if (!row || document.activeElement?.getAttribute('data-row') === row) return;
  const bars = [...root.querySelectorAll<SVGGElement>('[data-from]')];
  bars.find((bar) => bar.getAttribute('data-row') === row)?.focus({ preventScroll: true });
}
