import type { Bilingual, Language } from '../../catalogue/schema.js';
import type { Datum } from '../../model/reading.js';
import { sentence } from '../sentence.js';
import type { PictureContext } from './picture.js';

/** How a sheet speaks. */
export interface SheetWords {
  readonly language: Language;
  /** Whether faults are marked. */
  readonly marks: boolean;
  /** In the language of the paper. */
  say(message: Bilingual, data?: Readonly<Record<string, Datum>>): string;
  /** In the language of the reader. */
  tell(message: Bilingual, data?: Readonly<Record<string, Datum>>): string;
}

export function sheetWords({ language, readerLanguage, marks }: PictureContext): SheetWords {
  return {
    language,
    marks,
    say: (message, data = {}) => sentence(message, data, language),
    tell: (message, data = {}) => sentence(message, data, readerLanguage),
  };
}
