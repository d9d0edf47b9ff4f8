import {
  readChoice,
  readFields,
  readScalar,
  readTexts,
  type Context,
  type Field,
  type Words,
} from './configuration-fields.js';
import { wordFault } from './configuration-faults.js';

/** Papers of Indonesian offices; F4 (folio) is 215 × 330 mm. */
export const paperNames = ['F4', 'A4', 'A3'] as const;

export type PaperName = (typeof paperNames)[number];

/** How an office's paper looks; empty parts are said nowhere. */
export interface Stationery {
  /** Lines over every letter, the widest authority first; they take the place of the document's agency and unit. */
  readonly lines: readonly string[];
  readonly address: string;
  readonly telephone: string;
  /** A picture beside the lines: its path counts from the folder of naskah.yaml. */
  readonly logo: Words | undefined;
  readonly font: string | undefined;
  /** Points. */
  readonly size: number | undefined;
  readonly paper: PaperName | undefined;
}

/** An office that said nothing of its paper. */
export const plainPaper: Stationery = {
  ...{ lines: [], address: '', telephone: '' },
  ...{ logo: undefined, font: undefined, size: undefined, paper: undefined },
};

const leastSize = 8;
const mostSize = 16;

const HEAD = {
  id: '“{text}” memerlukan “logo”, “lines”, “address” atau “telephone”.',
  en: '“{text}” needs “logo”, “lines”, “address” or “telephone”.',
};
const PRINT = {
  id: '“{text}” memerlukan “font”, “size” atau “paper”.',
  en: '“{text}” needs “font”, “size” or “paper”.',
};
const SIZE = {
  id: '“{text}” bukan ukuran huruf; tulis angka 8 sampai 16, misalnya 11.',
  en: '“{text}” is no size of letters; write a number from 8 to 16, for example 11.',
};
const FONT = {
  id: '“{text}” bukan nama huruf; tulis nama seperti di Word, misalnya “Bookman Old Style”.',
  en: '“{text}” is no name of a font; write it as Word shows it, for example “Bookman Old Style”.',
};
const NO_PICTURE = {
  id: '“{text}” bukan gambar yang dapat dipakai; tulis berkas .png, .jpg atau .svg.',
  en: '“{text}” is no picture that can be used; name a .png, .jpg or .svg file.',
};
const OUTSIDE = {
  id: '“{text}” menunjuk ke luar folder ini. Salin berkasnya ke dalam folder dan tulis namanya dengan “/”.',
  en: '“{text}” leads out of this folder. Copy the file into the folder and write its name with “/”.',
};

/** The keys `letterhead` and `print`. Whether the logo is there is known later. */
export function readStationery(fields: ReadonlyMap<string, Field>, context: Context): Stationery {
  const head = group(fields.get('letterhead'), ['logo', 'lines', 'address', 'telephone'], HEAD, context);
  const print = group(fields.get('print'), ['font', 'size', 'paper'], PRINT, context);
  return {
    lines: readTexts(head.get('lines'), context).map(({ words }) => words.text),
    address: readScalar(head.get('address'), context)?.text.text ?? '',
    telephone: readScalar(head.get('telephone'), context)?.text.text ?? '',
    logo: readLogo(head.get('logo'), context),
    font: readFont(print.get('font'), context),
    size: readSize(print.get('size'), context),
    paper: readChoice(print.get('paper'), paperNames, context),
  };
}

function group(
  field: Field | undefined,
  names: readonly string[],
  message: typeof HEAD,
  context: Context,
): ReadonlyMap<string, Field> {
  if (!field?.value) return new Map();
  if (field.value.kind === 'map') return readFields(field.value, field.pointer, names, context);
  context.faults.push(wordFault('CFG-003', field.pointer, field.key, message));
  return new Map();
}

function readLogo(field: Field | undefined, context: Context): Words | undefined {
  const scalar = readScalar(field, context);
  if (!field || !scalar) return undefined;
  const { text } = scalar.text;
  const leaves = /\\|^[A-Za-z]:|^\/|(?:^|\/)\.\.(?:\/|$)/u.test(text);
  const fault = leaves ? OUTSIDE : /\.(?:png|jpe?g|svg)$/iu.test(text) ? undefined : NO_PICTURE;
  if (!fault) return { words: scalar.text, pointer: field.pointer };
  context.faults.push(wordFault('CFG-003', field.pointer, scalar.text, fault));
  return undefined;
}

/** A name of letters, digits and spaces: it goes into files of several notations. */
function readFont(field: Field | undefined, context: Context): string | undefined {
  const scalar = readScalar(field, context);
  if (!field || !scalar) return undefined;
  const { text } = scalar.text;
  if (/^[\p{L}\p{N}][\p{L}\p{N} -]{0,30}$/u.test(text)) return text;
  context.faults.push(wordFault('CFG-003', field.pointer, scalar.text, FONT));
  return undefined;
}

function readSize(field: Field | undefined, context: Context): number | undefined {
  const scalar = readScalar(field, context);
  if (!field || !scalar) return undefined;
  const { value, text } = scalar;
  if (typeof value === 'number' && value >= leastSize && value <= mostSize) return value;
  context.faults.push(wordFault('CFG-003', field.pointer, text, SIZE));
  return undefined;
}
