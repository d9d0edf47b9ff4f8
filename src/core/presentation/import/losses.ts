import type { Bilingual } from '../../catalogue/schema.js';
import type { ListMark } from './list-marks.js';
import { shapeSign } from './word-tree.js';
import { xmlTags, type XmlTag } from './word-xml.js';

/** What of a Word file a Markdown text cannot hold, and how often it was there. */
export interface Loss {
  readonly kind: LossKind;
  readonly count: number;
}

type LossKind = keyof typeof words;

/** What is said of each kind; the number stands before it. */
const words = {
  pictures: { id: 'gambar tidak dibawa', en: 'pictures were left out' },
  shapes: { id: 'bentuk atau simbol bagan alir tidak dibawa', en: 'shapes or flowchart symbols were left out' },
  charts: { id: 'diagram atau grafik tidak dibawa', en: 'diagrams or charts were left out' },
  textBoxes: {
    id: 'kotak teks: periksa apakah teksnya terbawa dan di tempat yang benar',
    en: 'text boxes: see whether their text is there and in its right place',
  },
  objects: { id: 'objek tertanam tidak dibawa', en: 'embedded objects were left out' },
  equations: { id: 'rumus tidak dibawa', en: 'equations were left out' },
  comments: { id: 'komentar tidak dibawa', en: 'comments were left out' },
  notes: { id: 'catatan kaki atau catatan akhir tidak dibawa', en: 'footnotes or endnotes were left out' },
  numbers: {
    id: 'nomor otomatis ditulis dengan angka biasa: periksa bentuknya',
    en: 'automatic numbers were written in plain digits: see whether they read as they should',
  },
  changes: {
    id: 'perubahan terlacak dibaca seolah diterima',
    en: 'tracked changes were read as accepted',
  },
  macros: { id: 'makro tidak dibawa dan tidak dijalankan', en: 'macros were left out and not run' },
  addresses: {
    id: 'baris alamat kop tidak dibawa (kop ditulis sekali dalam naskah.yaml)',
    en: 'lines of the letterhead’s address were left out (the letterhead is written once, in naskah.yaml)',
  },
  pages: { id: 'nomor halaman formulir tidak dibawa', en: 'page numbers of forms were left out' },
  headers: { id: 'kepala atau kaki halaman tidak dibawa', en: 'page headers or footers were left out' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const kinds: Readonly<Record<string, LossKind>> = {
  'a:blip': 'pictures',
  'v:imagedata': 'pictures',
  'wps:wsp': 'shapes',
  'v:shape': 'shapes',
  'v:rect': 'shapes',
  'v:roundrect': 'shapes',
  'v:oval': 'shapes',
  'v:line': 'shapes',
  'c:chart': 'charts',
  'dgm:relIds': 'charts',
  'w:txbxContent': 'textBoxes',
  'o:OLEObject': 'objects',
  'm:oMath': 'equations',
  'w:commentReference': 'comments',
  'w:footnoteReference': 'notes',
  'w:endnoteReference': 'notes',
  'w:ins': 'changes',
  'w:del': 'changes',
  'w:moveFrom': 'changes',
  'w:moveTo': 'changes',
};

/** What holds a drawing within a run; a sign before it marks the place of a shape. */
const holders: ReadonlySet<string> = new Set(['mc:AlternateContent', 'w:drawing', 'w:pict']);
const symbol = /<(?:wps:wsp|v:(?:shape|rect|roundrect|oval))\b/u;
const connector = /prst="(?:\w*[cC]onnector\d?|line|\w*[aA]rrow)"|type="#_x0000_t32"/u;
/** A text of a Word file with a sign where each flowchart symbol stands, and what is lost of it. */
export function markShapes(xml: string): { readonly xml: string; readonly losses: readonly Loss[] } {
  const tags = [...xmlTags(xml)];
  return { xml: insertSigns(xml, symbolsIn(xml, tags)), losses: toLosses(countLosses(tags)) };
}

/** What older programs see instead of a drawing is the same drawing again. */
function countLosses(tags: readonly XmlTag[]): ReadonlyMap<LossKind, number> {
  const counts = new Map<LossKind, number>();
  const add = (kind: LossKind, by: number): unknown => counts.set(kind, Math.max(0, (counts.get(kind) ?? 0) + by));
  let fallbacks = 0;
  for (const { name, step } of tags) {
    if (name === 'mc:Fallback') fallbacks += step;
    const kind = kinds[name];
    if (!kind || step < 0 || fallbacks > 0) continue;
    add(kind, 1);
    // An old picture stands in a shape of its own.
    if (name === 'v:imagedata') add('shapes', -1);
  }
  return counts;
}

/** The places of the drawings that are symbols, not arrows or pictures. */
function symbolsIn(xml: string, tags: readonly XmlTag[]): readonly number[] {
  const places: number[] = [];
  let holder: { readonly name: string; readonly start: number; depth: number } | undefined;
  for (const { name, start, step } of tags) {
    if (!holder && step === 1 && holders.has(name)) holder = { name, start, depth: 0 };
    if (holder?.name !== name) continue;
    holder.depth += step;
    if (holder.depth > 0) continue;
    if (isSymbol(xml.slice(holder.start, start))) places.push(holder.start);
    holder = undefined;
  }
  return places;
}

function isSymbol(drawing: string): boolean {
  return symbol.test(drawing) && !connector.test(drawing) && !drawing.includes('v:imagedata');
}

function insertSigns(xml: string, places: readonly number[]): string {
  let from = 0;
  const pieces = places.map((place) => {
    const piece = xml.slice(from, place);
    from = place;
    return isWithinRun(piece.slice(-reach)) ? `${piece}<w:t>${shapeSign}</w:t>` : piece;
  });
  return [...pieces, xml.slice(from)].join('');
}

/** How far before a drawing the beginning of its run is looked for. */
const reach = 4000;

function isWithinRun(before: string): boolean {
  return Math.max(before.lastIndexOf('<w:r>'), before.lastIndexOf('<w:r ')) > before.lastIndexOf('</w:r>');
}

/** Programs within the file, as its list of contents names them. */
export function macroLosses(parts: ReadonlyMap<string, string>): readonly Loss[] {
  const programs = parts.get('[Content_Types].xml')?.match(/"[^"]*\/vbaProject\w*\.bin"/giu) ?? [];
  return toLosses(new Map([['macros', programs.length]]));
}

/** Automatic numbers whose form is not known. */
export function numberLosses(marks: readonly ListMark[]): readonly Loss[] {
  return toLosses(new Map([['numbers', marks.filter(({ isForeign }) => isForeign).length]]));
}

/** Lines of address and contacts in a letterhead. */
export function addressLosses(count: number): readonly Loss[] {
  return toLosses(new Map([['addresses', count]]));
}

/** Page numbers that stand in a form. */
export function pageLosses(count: number): readonly Loss[] {
  return toLosses(new Map([['pages', count]]));
}

/** Page headers and footers that say something. */
export function headerLosses(parts: ReadonlyMap<string, string>): readonly Loss[] {
  const said = [...parts].filter(
    ([name, text]) => /^word\/(?:header|footer)\d*\.xml$/u.test(name) && /<w:t[ >]/u.test(text),
  );
  return toLosses(new Map([['headers', said.length]]));
}

function toLosses(counts: ReadonlyMap<LossKind, number>): readonly Loss[] {
  return (Object.keys(words) as readonly LossKind[]).flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
}

/** “3 gambar tidak dibawa”, in both languages. */
export function lossWords({ kind, count }: Loss): Bilingual {
  const { id, en } = words[kind];
  return { id: `${String(count)} ${id}`, en: `${String(count)} × ${en}` };
}
