import { mermaidOf } from '../../../../src/core/presentation/pictures/mermaid.js';
import { picturesOf } from '../../../../src/core/presentation/pictures/pictures.js';
import type { PictureContext, PictureView } from '../../../../src/core/presentation/pictures/picture.js';
import { checkText, testDay } from '../../../support/engine.js';

/** The pictures of a document as an author would see them. */
export function picturesOfText(text: string, options: Partial<PictureContext> = {}): readonly PictureView[] {
  return picturesOf({ ...contextOf(text), ...options });
}

/** The pictures of a document as Mermaid texts. */
export function mermaidOfText(text: string): readonly string[] {
  return mermaidOf(contextOf(text));
}

function contextOf(text: string): PictureContext {
  const { status, reading, findings, source, language } = checkText(text);
  if (status.kind !== 'checked' || !reading) throw new Error('not a document');
  return {
    ...{ type: status.type, reading, findings, source, today: testDay },
    ...{ language, readerLanguage: language, paper: 'F4', marks: true },
  };
}
