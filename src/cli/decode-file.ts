import type { Bilingual } from '../core/catalogue/schema.js';

/** A file's text, and why it is not what it seems when its bytes are no UTF-8 text. */
export interface DecodedFile {
  /** Byte-order mark included; with a fault only what could be guessed. */
  readonly text: string;
  readonly fault?: Bilingual;
}

const FAULTS = {
  utf16: {
    id: 'Berkas ini bukan teks UTF-8, melainkan UTF-16. Simpan ulang sebagai UTF-8.',
    en: 'This file is not UTF-8 text but UTF-16. Save it again as UTF-8.',
  },
  binary: {
    id: 'Berkas ini bukan teks UTF-8: isinya data biner.',
    en: 'This file is not UTF-8 text: it holds binary data.',
  },
  other: {
    id: 'Berkas ini bukan teks UTF-8: ada huruf dengan pengodean lain, misalnya Windows-1252. Simpan ulang sebagai UTF-8.',
    en: 'This file is not UTF-8 text: it holds characters in another encoding, for example Windows-1252. Save it again as UTF-8.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads bytes as UTF-8. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return guess(bytes, 'utf-16le', FAULTS.utf16);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return guess(swapped(bytes), 'utf-16le', FAULTS.utf16);
  if (bytes.includes(0)) return guess(bytes, 'utf-8', FAULTS.binary);
  try {
    return { text: strict.decode(bytes) };
  } catch {
    return guess(bytes, 'latin1', FAULTS.other);
  }
}

function guess(bytes: Uint8Array, encoding: string, fault: Bilingual): DecodedFile {
  return { text: new TextDecoder(encoding).decode(bytes), fault };
}

/** Big-endian as little-endian: a runtime without full ICU knows no utf-16be. */
function swapped(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let index = 0; index + 1 < copy.length; index += 2) {
    copy[index] = bytes[index + 1] ?? 0;
    copy[index + 1] = bytes[index] ?? 0;
  }
  return copy;
}
