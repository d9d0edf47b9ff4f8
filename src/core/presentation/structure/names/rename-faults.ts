import type { Bilingual } from '../../../catalogue/schema.js';
import type { Datum } from '../../../model/reading.js';
import { hasForm, type SharedCode } from './rename-code.js';

/** Why something is not renamed, in a sentence. */
export interface RenameFault {
  readonly kind: 'fault';
  readonly message: Bilingual;
  readonly data: Readonly<Record<string, Datum>>;
}

export function renameFault(problem: keyof typeof faults, data: RenameFault['data'] = {}): RenameFault {
  return { kind: 'fault', message: faults[problem], data };
}

const faults = {
  noName: {
    id: 'Ini bukan nama yang dapat diganti di semua tempat. Letakkan kursor pada nama pelaksana, istilah, kode indikator, atau nomor dokumen.',
    en: 'This is no name that can be changed everywhere. Place the cursor in the name of a performer, a term, an indicator’s code or a document’s number.',
  },
  rowNumber: {
    id: 'Nomor langkah mengikuti urutannya. Pindahkan langkahnya, atau pakai “Nomori Ulang”.',
    en: 'The number of a step follows from its place. Move the step, or use “Renumber”.',
  },
  empty: { id: 'Nama baru masih kosong.', en: 'The new name is empty.' },
  signs: {
    id: 'Nama tidak boleh memuat “{signs}”.',
    en: 'A name cannot contain “{signs}”.',
  },
  beginning: {
    id: 'Nama dimulai dengan huruf atau angka, dan memuat paling sedikit satu huruf.',
    en: 'A name begins with a letter or digit and contains at least one letter.',
  },
  space: { id: 'Kode dan nomor ditulis tanpa spasi.', en: 'Codes and numbers are written without spaces.' },
  form: {
    id: '“{name}” tidak akan dikenali di dalam kalimat. Tulis dalam bentuk seperti “{old}”.',
    en: '“{name}” would not be recognised in a sentence. Write it in a form like “{old}”.',
  },
  taken: {
    id: '“{name}” sudah dipakai. Pilih nama lain.',
    en: '“{name}” is in use already. Choose another name.',
  },
  shared: {
    id: '“{name}” dipakai oleh lebih dari satu dokumen, sehingga tidak pasti yang mana yang dimaksud. Bedakan dahulu.',
    en: 'More than one document has “{name}”, so it is not certain which one is meant. Tell them apart first.',
  },
  undefined: {
    id: '“{name}” tidak ditetapkan oleh dokumen mana pun di ruang kerja, jadi tidak dapat diganti di semua tempat.',
    en: 'No document of the workspace defines “{name}”, so it cannot be changed everywhere.',
  },
  unsafe: {
    id: 'Dengan nama “{name}” dokumen ini akan terbaca lain, jadi tidak ada yang diubah. Pilih nama lain.',
    en: 'With the name “{name}” this document would be read differently, so nothing was changed. Choose another name.',
  },
  unsafeElsewhere: {
    id: 'Dengan nama “{name}” dokumen {file} akan terbaca lain, jadi tidak ada yang diubah. Pilih nama lain.',
    en: 'With the name “{name}” the document {file} would be read differently, so nothing was changed. Choose another name.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Signs that mean something in Markdown, YAML or a list on one line. */
const SIGNS = /[|;,[\]{}<>*`"“”#:\\→\n\r\t]|\s\/\s/u;

/** What is wrong with a new name, whatever it is for. */
export function faultOfName(name: string): RenameFault | undefined {
  if (name.trim() === '') return renameFault('empty');
  const sign = SIGNS.exec(name)?.[0].trim();
  if (sign !== undefined) return renameFault('signs', { signs: sign === '' ? '↵' : sign });
  if (!/^[\p{L}\p{N}].*$/u.test(name) || !/\p{L}/u.test(name)) return renameFault('beginning');
  return undefined;
}

/** What is wrong with a new code of an indicator or number of a document. */
export function faultOfCode(next: SharedCode, old: SharedCode): RenameFault | undefined {
  if (next.text === '') return renameFault('empty');
  if (/\s/u.test(next.text)) return renameFault('space');
  const sign = /[^\p{L}\p{N}./()_-]/u.exec(next.text)?.[0];
  if (sign !== undefined) return renameFault('signs', { signs: sign });
  if (!/^[\p{L}\p{N}]/u.test(next.text)) return renameFault('beginning');
  return hasForm(old) && !hasForm(next) ? renameFault('form', { name: next.text, old: old.text }) : undefined;
}
