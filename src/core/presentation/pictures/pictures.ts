import type { Bilingual, Language } from '../../catalogue/schema.js';
import { pictureEntries } from './entries.js';
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

/** The pictures of a document, in the order in which its type names them; none of a kind that is not known or wanted. */
export function picturesOf(
  context: PictureContext,
  isWanted: (kind: string) => boolean = () => true,
): readonly PictureView[] {
  return pictureEntries(context).flatMap((entry) => {
    const kind = String(entry['kind']);
    const draw = Object.hasOwn(kinds, kind) && isWanted(kind) ? kinds[kind] : undefined;
    return draw ? [draw(entry, context)] : [];
  });
}

/** What can be drawn of a document; nothing is drawn yet. */
export function picturesNamed(
  read: Pick<PictureContext, 'type' | 'reading'>,
  language: Language,
): readonly { readonly kind: string; readonly title: string }[] {
  return pictureEntries(read).flatMap((entry) => {
    const [kind, title] = [String(entry['kind']), entry['title'] as Bilingual];
    return Object.hasOwn(kinds, kind) ? [{ kind, title: title[language] }] : [];
  });
}
