/** Applies what git keeps instead of a whole object: pieces of another one, and what is new between them. */
export function applyDelta(base: Uint8Array, delta: Uint8Array, largest: number): Uint8Array | undefined {
  const cursor = { at: 0 };
  if (readSize(delta, cursor) !== base.length) return undefined;
  const size = readSize(delta, cursor);
  if (size > largest) return undefined;
  const result = new Uint8Array(size);
  let filled = 0;
  while (cursor.at < delta.length) {
    const piece = readPiece(base, delta, cursor);
    if (!piece || filled + piece.length > size) return undefined;
    result.set(piece, filled);
    filled += piece.length;
  }
  return filled === size ? result : undefined;
}

interface Cursor {
  at: number;
}

function readPiece(base: Uint8Array, delta: Uint8Array, cursor: Cursor): Uint8Array | undefined {
  const order = delta[cursor.at] ?? 0;
  cursor.at += 1;
  if (order === 0) return undefined;
  if (order < 0x80) {
    const start = cursor.at;
    cursor.at += order;
    return delta.subarray(start, cursor.at);
  }
  const offset = readBytes(delta, cursor, order & 0x0f, 4);
  const length = readBytes(delta, cursor, (order >> 4) & 0x07, 3) || 0x10000;
  return offset + length > base.length ? undefined : base.subarray(offset, offset + length);
}

/** A number of which only the bytes are written that a bit stands for. */
function readBytes(delta: Uint8Array, cursor: Cursor, bits: number, most: number): number {
  let value = 0;
  for (let index = 0; index < most; index += 1) {
    if (((bits >> index) & 1) === 0) continue;
    value += (delta[cursor.at] ?? 0) * 2 ** (8 * index);
    cursor.at += 1;
  }
  return value;
}

/** Seven bits a byte, the lowest first. */
function readSize(bytes: Uint8Array, cursor: Cursor): number {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[cursor.at] ?? 0;
    cursor.at += 1;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return value;
  }
}
