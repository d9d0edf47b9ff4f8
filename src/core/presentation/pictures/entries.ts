import { parsePath, spotAt } from '../../findings/keywords/operands/path.js';
import type { PictureContext } from './picture.js';
import { originOf } from './values.js';

/** What the type draws of this document: a picture that needs a part of it is left out where that is not written. */
export function pictureEntries({
  type,
  reading,
}: Pick<PictureContext, 'type' | 'reading'>): readonly Readonly<Record<string, unknown>>[] {
  return (type.schema.pictures ?? []).filter(
    ({ needs }) => typeof needs !== 'string' || spotAt(parsePath(needs), originOf({ reading })).value !== undefined,
  );
}
