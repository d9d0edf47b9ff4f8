import { SourceText } from '../../src/core/text/source-text.js';
import { defaultSettings } from '../../src/core/workspace/settings.js';
import type { Language } from '../../src/core/catalogue/schema.js';
import { sentence } from '../../src/core/presentation/sentence.js';
import type { Outcome } from '../../src/core/presentation/structure/rows/outcome.js';
import type { StructuredDocument } from '../../src/core/presentation/structure/structured-document.js';
import { applyEdits } from '../../src/core/text/edit.js';
import { atCursor } from './cursor.js';
import { engine, notationOf } from './engine.js';

/** A text read as the document it declares to be. */
export function readText(text: string): StructuredDocument {
  const read = engine.read(new SourceText(text), { notation: notationOf(text), settings: defaultSettings });
  if (!read) throw new Error('the text is no document of ours');
  return read;
}

/** What a command leaves behind at the cursor, the selection in «…»; or why it does nothing. */
export function afterCommand(
  marked: string,
  command: (read: StructuredDocument, offset: number) => Outcome,
  language: Language = 'id',
): string {
  const { text, offset } = atCursor(marked);
  const outcome = command(readText(text), offset);
  if (outcome.kind === 'refused') return sentence(outcome.message, outcome.data, language);
  const after = applyEdits(text, outcome.edits);
  const { start, end } = outcome.selection;
  if (start === end) return after;
  return `${after.slice(0, start)}«${after.slice(start, end)}»${after.slice(end)}`;
}
