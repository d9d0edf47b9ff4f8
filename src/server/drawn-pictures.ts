import type { PictureContext, PictureView } from '../core/presentation/pictures/picture.js';
import { picturesNamed, picturesOf } from '../core/presentation/pictures/pictures.js';
import type { CheckedDocument } from './document-checks.js';
import { languageFor } from './show.js';

/** The pictures of a checked document by what they depend on besides: kind and day. */
const drawn = new WeakMap<CheckedDocument, Map<string, readonly PictureView[]>>();

/** A kind of picture of a document for the screen, drawn once for each version; without a kind all of them. */
export function picturesIn(checked: CheckedDocument, today: string, kind?: string): readonly PictureView[] {
  const { status, reading } = checked.result;
  if (status.kind !== 'checked' || !reading) return [];
  if (kind === undefined) {
    const named = picturesNamed({ type: status.type, reading }, languageFor(checked));
    return named.flatMap((each) => picturesIn(checked, today, each.kind));
  }
  const known = drawn.get(checked) ?? new Map<string, readonly PictureView[]>();
  drawn.set(checked, known);
  const key = `${today} ${kind}`;
  const pictures = known.get(key) ?? draw(checked, today, kind);
  known.set(key, pictures);
  return pictures;
}

function draw(checked: CheckedDocument, today: string, kind: string): readonly PictureView[] {
  const context = pictureContext(checked, today);
  return context ? picturesOf(context, (each) => each === kind) : [];
}

/** How a checked document is drawn for the screen; undefined for one that was read as no type. */
export function pictureContext(checked: CheckedDocument, today: string): PictureContext | undefined {
  const { result, source } = checked;
  const { reading, status, findings, language, hoursPerDay } = result;
  if (!reading || status.kind !== 'checked') return undefined;
  return {
    ...{ type: status.type, reading, source, findings, hoursPerDay, today },
    ...{ language, readerLanguage: languageFor(checked), paper: 'A4', marks: true },
  };
}
