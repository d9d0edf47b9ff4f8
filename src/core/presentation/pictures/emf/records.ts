/** Kinds of records of an enhanced metafile (MS-EMF) that our drawings need. */
export const record = {
  header: 1,
  polygon: 3,
  polyline: 4,
  setWindowExtent: 9,
  setWindowOrigin: 10,
  setViewportExtent: 11,
  setViewportOrigin: 12,
  end: 14,
  setMapMode: 17,
  setBackgroundMode: 18,
  setTextAlign: 22,
  setTextColour: 24,
  selectObject: 37,
  createBrush: 39,
  ellipse: 42,
  createFont: 82,
  text: 84,
  createPen: 95,
} as const;

export type RecordKind = (typeof record)[keyof typeof record];

const headerSize = 108;

/** A metafile while it is written: records one after the other, each a whole number of four bytes long. */
export class Metafile {
  #view = new DataView(new ArrayBuffer(1 << 16));
  #length = headerSize;
  #records = 1;
  #objects = 0;

  /** The number of a new object (a pen, a brush, a font). */
  nextObject(): number {
    this.#objects += 1;
    return this.#objects;
  }

  /** A record of 32-bit numbers, and bytes after them. */
  add(kind: RecordKind, numbers: readonly number[], bytes: Uint8Array = new Uint8Array()): void {
    const size = 8 + 4 * numbers.length + Math.ceil(bytes.length / 4) * 4;
    this.#makeRoom(size);
    this.#put([kind, size, ...numbers], this.#length);
    new Uint8Array(this.#view.buffer).set(bytes, this.#length + 8 + 4 * numbers.length);
    this.#length += size;
    this.#records += 1;
  }

  /** The whole file; width and height are hundredths of a millimetre, which are its units too. */
  end(width: number, height: number): Uint8Array {
    this.add(record.end, [0, 16, 20]);
    const millimetres = [Math.round(width / 100), Math.round(height / 100)];
    this.#put(
      [
        ...[record.header, headerSize],
        // Bounds in units of the device, frame in hundredths of a millimetre.
        ...[0, 0, width, height, 0, 0, width, height],
        // “ EMF”, version 1.0, and how long all is.
        ...[0x464d4520, 0x10000, this.#length, this.#records, this.#objects + 1],
        // No description, no palette.
        ...[0, 0, 0],
        ...[width, height, ...millimetres],
        // No pixel format, no OpenGL; the device again, in micrometres.
        ...[0, 0, 0, ...millimetres.map((length) => length * 1000)],
      ],
      0,
    );
    return new Uint8Array(this.#view.buffer.slice(0, this.#length));
  }

  #put(numbers: readonly number[], at: number): void {
    numbers.forEach((number, index) => {
      this.#view.setInt32(at + 4 * index, number | 0, true);
    });
  }

  #makeRoom(size: number): void {
    const needed = this.#length + size;
    if (needed <= this.#view.byteLength) return;
    const grown = new Uint8Array(Math.max(needed, 2 * this.#view.byteLength));
    grown.set(new Uint8Array(this.#view.buffer));
    this.#view = new DataView(grown.buffer);
  }
}

/** A text in UTF-16, as metafiles hold it. */
export function wideBytes(text: string, length = text.length): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * length));
  for (let index = 0; index < Math.min(length, text.length); index += 1)
    view.setUint16(2 * index, text.charCodeAt(index), true);
  return new Uint8Array(view.buffer);
}
