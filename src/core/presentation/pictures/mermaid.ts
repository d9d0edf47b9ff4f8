import { pictureEntries } from './entries.js';
import type { PictureContext } from './picture.js';
import { procedureMermaid } from './procedure/mermaid.js';
import { timelineMermaid } from './timeline/mermaid.js';

type Write = (entry: Readonly<Record<string, unknown>>, context: PictureContext) => string;

/** One line for each kind that Mermaid has a drawing for. */
const kinds: Readonly<Record<string, Write>> = {
  procedure: procedureMermaid,
  timeline: timelineMermaid,
};

/** The pictures of a document that Mermaid can draw, one text for each. */
export function mermaidOf(context: PictureContext): readonly string[] {
  return pictureEntries(context).flatMap((entry) => {
    const kind = String(entry['kind']);
    const write = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return write ? [write(entry, context)] : [];
  });
}
