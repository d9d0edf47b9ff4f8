import type { Bilingual, DocumentType, Language } from '../../catalogue/schema.js';
import { keysOf, valueAt } from '../../findings/marks.js';
import { preferredLabelAt } from '../../findings/subject.js';
import type { Json, Place, Reading } from '../../model/reading.js';
import type { SourceText } from '../../text/source-text.js';
import { sentence } from '../sentence.js';
import { clip } from './clip.js';
import type { ExplanationLine } from './explanation.js';

/** A document and how it was read. */
export interface ReadDocument {
  readonly reading: Reading;
  readonly type: DocumentType;
  readonly source: SourceText;
  readonly language: Language;
}

const TEXTS = {
  as: { id: '“{written}” ({how}) dibaca sebagai {name}.', en: '“{written}” ({how}) was read as {name}.' },
  row: {
    id: '“{written}” dibaca sebagai baris ke-{number} dari {name}.',
    en: '“{written}” was read as row {number} of {name}.',
  },
  value: { id: 'Isi {name}: “{written}”.', en: 'The value of {name}: “{written}”.' },
  found: { id: '{name}: “{written}”.', en: '{name}: “{written}”.' },
  missing: { id: '{name}: tidak ditemukan dalam dokumen.', en: '{name}: not found in the document.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const HOW: Readonly<Record<NonNullable<Place['via']>, Bilingual>> = {
  yaml: { id: 'kunci di bagian awal', en: 'a key at the beginning' },
  heading: { id: 'judul bagian', en: 'a heading' },
  cell: { id: 'kolom tabel', en: 'a column of a table' },
  line: { id: 'label isian', en: 'a label' },
  list: { id: 'butir daftar', en: 'an item of a list' },
  derived: { id: 'dari teks bagian lain', en: 'out of the text of another part' },
};

/** As what the words on the way to a value were read, from the whole to the part. */
export function readingOf(pointer: string, document: ReadDocument): readonly ExplanationLine[] {
  const keys = keysOf(pointer);
  return keys.flatMap((key, index) => {
    const at = `/${keys.slice(0, index + 1).join('/')}`;
    const place = document.reading.places.get(at);
    if (!place) return [];
    return [...keyLine(at, key, place, document), ...(index === keys.length - 1 ? valueLine(at, place, document) : [])];
  });
}

/** That what has this name is not in the document. */
export function missingLine(name: Bilingual, language: Language): ExplanationLine {
  const text = sentence(TEXTS.missing, { name }, language);
  return { text: text.charAt(0).toUpperCase() + text.slice(1), place: null };
}

/** What a property holds, in one line. */
export function foundLine(
  pointer: string,
  { start, end }: { start: number; end: number },
  document: ReadDocument,
): ExplanationLine {
  const { source, type, language } = document;
  const written = clip(source.slice({ start, end }));
  return {
    text: sentence(TEXTS.found, { name: preferredLabelAt(type, pointer), written }, language),
    place: { start, end },
  };
}

function keyLine(at: string, key: string, place: Place, document: ReadDocument): readonly ExplanationLine[] {
  const { reading, source, type, language } = document;
  const isRow = /^\d+$/u.test(key);
  // A plain value of a list is told as a value.
  if (isRow && typeof valueAt(reading.model, at) !== 'object') return [];
  const span = isRow ? (place.head ?? place.value) : place.key;
  if (!span) return [];
  const name = preferredLabelAt(type, at);
  const written = clip(source.slice(span));
  const how = HOW[place.via ?? 'yaml'];
  const text = isRow
    ? sentence(TEXTS.row, { written, number: Number(key) + 1, name }, language)
    : sentence(TEXTS.as, { written, how, name }, language);
  return written.trim() === '' ? [] : [{ text, place: span }];
}

function valueLine(at: string, { value: span }: Place, document: ReadDocument): readonly ExplanationLine[] {
  const { reading, source, type, language } = document;
  const value: Json | undefined = valueAt(reading.model, at);
  const isPlain = typeof value !== 'object' && value !== undefined;
  if (!span || !isPlain) return [];
  const written = clip(source.slice(span));
  return [{ text: sentence(TEXTS.value, { name: preferredLabelAt(type, at), written }, language), place: span }];
}
