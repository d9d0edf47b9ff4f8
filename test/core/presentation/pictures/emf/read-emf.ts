/** A record of a metafile: its kind and its 32-bit numbers. */
export interface EmfRecord {
  readonly kind: number;
  readonly numbers: readonly number[];
}

/** What stands in a metafile, read by the lengths that its records give. */
export function readEmf(bytes: Uint8Array): {
  readonly records: readonly EmfRecord[];
  readonly texts: readonly string[];
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: EmfRecord[] = [];
  const texts: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const [kind, size] = [view.getInt32(at, true), view.getInt32(at + 4, true)];
    if (size < 8 || size % 4 !== 0 || at + size > bytes.length) throw new Error(`record at ${String(at)}`);
    const numbers = Array.from({ length: size / 4 - 2 }, (_, index) => view.getInt32(at + 8 + 4 * index, true));
    records.push({ kind, numbers });
    if (kind === 84) texts.push(textAt(view, at, numbers));
    at += size;
  }
  return { records, texts };
}

function textAt(view: DataView, at: number, numbers: readonly number[]): string {
  const [length = 0, offset = 0] = numbers.slice(9, 11);
  return Array.from({ length }, (_, index) => String.fromCharCode(view.getUint16(at + offset + 2 * index, true))).join(
    '',
  );
}
