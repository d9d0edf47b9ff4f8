import type { Bilingual } from '../../catalogue/schema.js';
import { readLogo, tooLarge, type Logo } from './logo.js';

/** The bytes of a file that naskah.yaml names, or why there are none. */
export type NamedBytes = Uint8Array | 'missing' | 'outside' | 'large';

/** The logo that these bytes are, or why it is not printed. */
export function officeLogo(bytes: NamedBytes): Logo | { readonly fault: Bilingual } {
  if (bytes === 'missing') return { fault: missing };
  if (bytes === 'large') return { fault: tooLarge };
  return bytes === 'outside' ? { fault: outside } : readLogo(bytes);
}

const missing: Bilingual = {
  id: 'logonya tidak ditemukan atau tidak dapat dibaca, jadi tidak dicetak.',
  en: 'the logo is not there or cannot be read, so it is not printed.',
};
const outside: Bilingual = {
  id: 'logonya tautan ke luar folder naskah.yaml, jadi tidak dicetak. Salin berkasnya ke dalam folder.',
  en: 'the logo is a link that leads out of the folder of naskah.yaml, so it is not printed. Copy the file into the folder.',
};
