import { completeBySchema, type SchemaCompletion } from '../../src/core/presentation/schema/complete-by-schema.js';
import type { SchemaHelp } from '../../src/core/presentation/schema/json-schema.js';
import { plainText } from '../../src/core/presentation/schema/write-snippet.js';

const CURSOR = '‸';

/** A text with the cursor's mark taken out, and where it stood. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf(CURSOR);
  if (offset < 0) throw new Error(`no ${CURSOR} in the text`);
  return { text: marked.replace(CURSOR, ''), offset };
}

/** What is offered at the mark. */
export function completionsAt(marked: string, help: SchemaHelp): readonly SchemaCompletion[] {
  const { text, offset } = atCursor(marked);
  return completeBySchema(text, offset, help);
}

/** The text after an item was chosen, tab stops filled with their defaults. */
export function afterChoosing(marked: string, label: string, help: SchemaHelp): string {
  const { text } = atCursor(marked);
  const item = completionsAt(marked, help).find((each) => each.label === label);
  if (!item) throw new Error(`“${label}” is not offered`);
  return text.slice(0, item.replace.start) + plainText(item.insert) + text.slice(item.replace.end);
}
