import { indicatorsSheet } from './indicators/view.js';
import type { PictureContext, PictureView } from './picture.js';
import { procedureSheet } from './procedure/sheet.js';
import { timelineSheet } from './timeline/view.js';

/** What draws a kind of picture, from its entry in the type's `pictures`. */
type Draw = (entry: Readonly<Record<string, unknown>>, context: PictureContext) => PictureView;

/** One line for each kind. */
const kinds: Readonly<Record<string, Draw>> = {
  procedure: procedureSheet,
  indicators: indicatorsSheet,
  timeline: timelineSheet,
};

/** The pictures of a document, in the order in which its type names them; none of a kind that is not known. */
export function picturesOf(context: PictureContext): readonly PictureView[] {
  return entriesOf(context).flatMap((entry) => {
    const kind = String(entry['kind']);
    const draw = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return draw ? [draw(entry, context)] : [];
  });
}

function entriesOf({ type }: PictureContext): readonly Readonly<Record<string, unknown>>[] {
  return type.schema.pictures ?? [];
}
