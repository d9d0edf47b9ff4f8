import type { Bilingual } from '../../catalogue/schema.js';
import { base64 } from './base64.js';

/** A picture that an office prints on its paper, with its size in its own units. */
export interface Logo {
  readonly kind: 'png' | 'jpg' | 'svg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A picture of more is no logo, and makes every file as large as itself. */
export const largestLogo = 2 * 1024 * 1024;

/** The logo in these bytes, or why there is none; what a file is says its content, not its name. */
export function readLogo(bytes: Uint8Array): Logo | { readonly fault: Bilingual } {
  if (bytes.length > largestLogo) return { fault: tooLarge };
  const logo = png(bytes) ?? jpeg(bytes) ?? vector(bytes);
  return logo && logo.width > 0 && logo.height > 0 ? logo : { fault: noPicture };
}

const kinds: Readonly<Record<Logo['kind'], string>> = { png: 'image/png', jpg: 'image/jpeg', svg: 'image/svg+xml' };

/** The logo as an address that holds it: as a picture, nothing in it runs or is loaded. */
export function logoAddress({ kind, bytes }: Logo): string {
  return `data:${kinds[kind]};base64,${base64(bytes)}`;
}

/** Room of a logo in millimetres. */
const logoRoom = { width: 22, height: 24 };

/** Millimetres of a logo, as large as its room lets it be. */
export function logoSize({ width, height }: Logo): { readonly width: number; readonly height: number } {
  const scale = Math.min(logoRoom.width / width, logoRoom.height / height);
  return { width: width * scale, height: height * scale };
}

function png(bytes: Uint8Array): Logo | undefined {
  if (!startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || bytes.length < 24) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { kind: 'png', bytes, width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size stands in the segment that begins a frame, after others of any length. */
function jpeg(bytes: Uint8Array): Logo | undefined {
  if (!startsWith(bytes, [0xff, 0xd8, 0xff])) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { kind: 'jpg', bytes, width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function vector(bytes: Uint8Array): Logo | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  const tag = /<svg\b[^>]*>/u.exec(head)?.[0];
  if (tag === undefined) return undefined;
  const length = (name: string): number =>
    Number.parseFloat(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px|mm|cm|pt|in)?["']`, 'u').exec(tag)?.[1] ?? '0');
  const [, , width, height] = (/\sviewBox\s*=\s*["']([^"']+)["']/u.exec(tag)?.[1] ?? '').split(/[\s,]+/u).map(Number);
  return { kind: 'svg', bytes, width: length('width') || width || 0, height: length('height') || height || 0 };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

const tooLarge: Bilingual = {
  id: 'logonya lebih dari 2 MB, jadi tidak dicetak. Kecilkan gambarnya.',
  en: 'the logo is larger than 2 MB, so it is not printed. Make the picture smaller.',
};
const noPicture: Bilingual = {
  id: 'logonya bukan gambar PNG, JPEG atau SVG yang utuh, jadi tidak dicetak.',
  en: 'the logo is no whole PNG, JPEG or SVG picture, so it is not printed.',
};
