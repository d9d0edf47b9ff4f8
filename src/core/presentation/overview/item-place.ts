import type { ItemResult } from '../../checklists/checklist-state.js';
import type { Reading } from '../../model/reading.js';
import type { Span } from '../../text/span.js';

/** The words that show an item; where there are none, the nearest place at which they would be written. */
export function itemPlace(item: ItemResult, { places, anchor }: Reading): Span {
  const [first] = item.evidence;
  if (first) return first.span;
  if (item.answer?.span) return item.answer.span;
  const asked = item.asks.map((path) => `/${path.split('/*', 1)[0] ?? ''}`);
  const written = asked.flatMap((pointer) => spanAt(pointer, places) ?? []);
  return written[0] ?? anchor.title ?? anchor.head;
}

/** Where a property stands, else the nearest one around it that stands anywhere. */
function spanAt(pointer: string, places: Reading['places']): Span | undefined {
  for (let inner = pointer; inner !== ''; inner = inner.slice(0, inner.lastIndexOf('/'))) {
    const place = places.get(inner);
    const span = place?.key ?? place?.value;
    if (span) return span;
  }
  return undefined;
}
