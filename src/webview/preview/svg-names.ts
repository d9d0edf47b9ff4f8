/** Elements that a picture may have: shapes, words and groups; nothing that runs, loads or links. */
const names = new Set([
  ...['svg', 'g', 'defs', 'title', 'desc', 'text', 'tspan'],
  ...['rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'path'],
]);

/** Attributes that say where and how something is drawn, and what it is for a reader. */
const attributes = new Set([
  ...['viewBox', 'preserveAspectRatio', 'width', 'height', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy'],
  ...['cx', 'cy', 'r', 'rx', 'ry', 'd', 'points', 'transform', 'fill', 'fill-opacity', 'fill-rule', 'opacity'],
  ...['stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity'],
  ...['paint-order', 'pointer-events', 'text-decoration'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'direction'],
  ...['class', 'role', 'aria-label', 'aria-hidden', 'data-start', 'data-end'],
  // What of a time plan can be moved, and over which months.
  ...['data-row', 'data-from', 'data-to', 'data-step', 'data-left', 'data-width', 'data-last', 'data-months'],
]);

/** Whether an element of this name is drawn; what is in one that is not is left out with it. */
export function mayBeDrawn(name: string): boolean {
  return names.has(name);
}

/** Whether an attribute is kept: none that hears of events, and none whose value leads anywhere. */
export function mayBeSet(name: string, value: string): boolean {
  return attributes.has(name) && !/url\s*\(|:\s*\/\/|javascript:/iu.test(value);
}
