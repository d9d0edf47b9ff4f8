import { base64 } from './base64.js';

/** A picture with its size in its own units. */
export interface Picture {
  readonly kind: 'png' | 'jpg' | 'gif' | 'svg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The picture in these bytes; what a file is says its content, not its name. */
export function pictureIn(bytes: Uint8Array): Picture | undefined {
  const picture = png(bytes) ?? jpeg(bytes) ?? gif(bytes) ?? vector(bytes);
  return picture && picture.width > 0 && picture.height > 0 ? picture : undefined;
}

const kinds: Readonly<Record<Picture['kind'], string>> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' },
};

/** A picture as an address that holds it: nothing in it runs or is loaded. */
export function pictureAddress({ kind, bytes }: Picture): string {
  return `data:${kinds[kind]};base64,${base64(bytes)}`;
}

function png(bytes: Uint8Array): Picture | undefined {
  if (!startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || bytes.length < 24) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { kind: 'png', bytes, width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size stands in the segment that begins a frame, after others of any length. */
function jpeg(bytes: Uint8Array): Picture | undefined {
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

function gif(bytes: Uint8Array): Picture | undefined {
  if (!startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) || bytes.length < 10) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { kind: 'gif', bytes, width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function vector(bytes: Uint8Array): Picture | undefined {
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
