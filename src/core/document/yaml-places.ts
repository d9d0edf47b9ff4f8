import type { FlatText } from '../text/flat-text.js';
import type { Span } from '../text/span.js';

/** Where the units of a YAML text stand in the source. */
export interface Places {
  /** Source span of the YAML text's range [start, end). */
  span(start: number, end: number): Span;
}

/** The YAML stands in the source unit for unit, from `offset`. */
export function placesFrom(offset: number): Places {
  return { span: (start, end) => ({ start: start + offset, end: end + offset }) };
}

/** The YAML was flattened first (an indented fence). */
export function placesOf(flat: FlatText): Places {
  return { span: (start, end) => flat.span(start, end) };
}
