// Pictures of large documents: from a checked text to the markup that a page is given.
import { picturesMarkup } from '../src/core/presentation/pictures/pictures-markup.js';
import { picturesOf } from '../src/core/presentation/pictures/pictures.js';
import type { Engine } from '../src/core/engine/engine.js';
import { SourceText } from '../src/core/text/source-text.js';
import { defaultSettings } from '../src/core/workspace/settings.js';
import { pictureDocuments } from './picture-documents.js';

const today = '2026-06-01';

/** Median milliseconds from a checked document to markup, each picture. */
export function measurePictures(
  engine: Engine,
  median: (run: (round: number) => void, rounds: number) => number,
): readonly { readonly what: string; readonly milliseconds: number }[] {
  return pictureDocuments.map(({ what, text }) => {
    const source = new SourceText(text);
    const result = engine.check(source, { notation: 'markdown', today, settings: defaultSettings });
    const { status, reading, findings, language } = result;
    if (status.kind !== 'checked' || !reading) throw new Error(`${what}: not a document`);
    const context = {
      ...{ type: status.type, reading, source, findings, today, language, readerLanguage: language },
      ...{ paper: 'A4' as const, marks: true },
    };
    return { what, milliseconds: median(() => void picturesMarkup(picturesOf(context), language), 21) };
  });
}
