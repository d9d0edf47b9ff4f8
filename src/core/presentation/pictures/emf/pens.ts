import { record, wideBytes, type Metafile } from './records.js';
import type { Look, TextShape } from './shape.js';

/** Objects that every program has. */
const noBrush = 0x80000005;
const noPen = 0x80000008;
const geometricPen = 0x10000;
const sharp = 0x200 | 0x2000;
const baseLine = 24;
const rightToLeft = 0x100;
const alignments = { start: 0, end: 2, middle: 6 } as const;

type Chosen = 'pen' | 'brush' | 'font' | 'align' | 'colour';

/** The pens, brushes and fonts of a file: each is made once, and chosen only when it is not the one in use. */
export class Pens {
  readonly #file: Metafile;
  readonly #typeface: string;
  readonly #made = new Map<string, number>();
  readonly #chosen = new Map<Chosen, number>();

  constructor(file: Metafile, typeface: string) {
    this.#file = file;
    this.#typeface = typeface;
  }

  choose({ fill, stroke, width, isRound }: Look): void {
    this.#select('brush', fill === undefined ? noBrush : this.#brush(fill));
    this.#select('pen', stroke === undefined ? noPen : this.#pen(stroke, units(width), isRound));
  }

  chooseText({ size, isBold, isUnderlined, turn, colour, align, isRightToLeft }: TextShape): void {
    this.#select('font', this.#font(units(size), isBold, isUnderlined, Math.round(turn * 10)));
    // Text from right to left begins at its right end.
    const turned = { start: 'end', middle: 'middle', end: 'start' } as const;
    const mode = isRightToLeft ? alignments[turned[align]] | rightToLeft : alignments[align];
    this.#set('align', record.setTextAlign, baseLine | mode);
    this.#set('colour', record.setTextColour, reversed(colour));
  }

  #brush(colour: number): number {
    return this.#make(`brush ${String(colour)}`, (index) => {
      this.#file.add(record.createBrush, [index, 0, reversed(colour), 0]);
    });
  }

  #pen(colour: number, width: number, isRound: boolean): number {
    return this.#make(`pen ${String(colour)} ${String(width)} ${String(isRound)}`, (index) => {
      const style = geometricPen | (isRound ? 0 : sharp);
      this.#file.add(record.createPen, [index, 0, 0, 0, 0, style, Math.max(1, width), 0, reversed(colour), 0, 0]);
    });
  }

  #font(size: number, isBold: boolean, isUnderlined: boolean, turn: number): number {
    return this.#make(`font ${[size, isBold, isUnderlined, turn].join(' ')}`, (index) => {
      // Height by the letters themselves, not by their lines.
      const numbers = [index, -size, 0, turn, turn, isBold ? 700 : 400, isUnderlined ? 0x100 : 0, 0];
      // Typeface, its full name and style, and what nobody reads.
      this.#file.add(record.createFont, numbers, wideBytes(this.#typeface.slice(0, 31), 32 + 64 + 32 + 20));
    });
  }

  #make(key: string, write: (index: number) => void): number {
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const index = this.#file.nextObject();
    this.#made.set(key, index);
    write(index);
    return index;
  }

  #select(what: 'pen' | 'brush' | 'font', index: number): void {
    this.#set(what, record.selectObject, index);
  }

  #set(what: Chosen, kind: 22 | 24 | 37, value: number): void {
    if (this.#chosen.get(what) === value) return;
    this.#chosen.set(what, value);
    this.#file.add(kind, [value]);
  }
}

/** A length in hundredths of a millimetre, the unit of everything in the file. */
export function units(length: number): number {
  return Math.round(length * 100);
}

/** Metafiles hold blue first. */
function reversed(colour: number): number {
  return ((colour & 255) << 16) | (colour & 0xff00) | (colour >> 16);
}
