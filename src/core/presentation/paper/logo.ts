import type { Bilingual } from '../../catalogue/schema.js';
import { pictureAddress, pictureIn, type Picture } from './picture-bytes.js';

/** A picture that an office prints on its paper. */
export type Logo = Picture;

/** A picture of more is no logo, and makes every file as large as itself. */
export const largestLogo = 2 * 1024 * 1024;

/** The logo in these bytes, or why there is none. */
export function readLogo(bytes: Uint8Array): Logo | { readonly fault: Bilingual } {
  if (bytes.length > largestLogo) return { fault: tooLarge };
  const logo = pictureIn(bytes);
  return logo && logo.kind !== 'gif' ? logo : { fault: noPicture };
}

/** The logo as an address that holds it. */
export function logoAddress(logo: Logo): string {
  return pictureAddress(logo);
}

/** Room of a logo in millimetres. */
const logoRoom = { width: 22, height: 24 };

/** Millimetres of a logo, as large as its room lets it be. */
export function logoSize({ width, height }: Logo): { readonly width: number; readonly height: number } {
  const scale = Math.min(logoRoom.width / width, logoRoom.height / height);
  return { width: width * scale, height: height * scale };
}

/** Said of a larger one. */
export const tooLarge: Bilingual = {
  id: 'logonya lebih dari 2 MB, jadi tidak dicetak. Kecilkan gambarnya.',
  en: 'the logo is larger than 2 MB, so it is not printed. Make the picture smaller.',
};
const noPicture: Bilingual = {
  id: 'logonya bukan gambar PNG, JPEG atau SVG yang utuh, jadi tidak dicetak.',
  en: 'the logo is no whole PNG, JPEG or SVG picture, so it is not printed.',
};
