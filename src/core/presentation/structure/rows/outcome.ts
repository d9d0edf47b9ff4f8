import type { Bilingual } from '../../../catalogue/schema.js';
import type { Datum } from '../../../model/reading.js';
import type { Span } from '../../../text/span.js';
import type { Edit } from '../../../text/edit.js';

/** What a command does to a document, or the sentence that says why it does nothing. */
export type Outcome = Changed | Refused;

export interface Changed {
  readonly kind: 'changed';
  readonly edits: readonly Edit[];
  /** What is selected afterwards, in the new text. */
  readonly selection: Span;
}

export interface Refused {
  readonly kind: 'refused';
  readonly message: Bilingual;
  readonly data: Readonly<Record<string, Datum>>;
}

export function refused(reason: keyof typeof reasons, data: Refused['data'] = {}): Refused {
  return { kind: 'refused', message: reasons[reason], data };
}

const reasons = {
  noRow: {
    id: 'Letakkan kursor pada sebuah langkah atau fase yang ditulis pada barisnya sendiri, lalu coba lagi.',
    en: 'Place the cursor in a step or phase that is written on lines of its own, then try again.',
  },
  noNumbers: {
    id: 'Di sini tidak ada daftar bernomor. Letakkan kursor pada tabel langkah atau fase yang bernomor, lalu coba lagi.',
    en: 'There is no numbered list here. Place the cursor in a numbered table of steps or phases, then try again.',
  },
  first: { id: 'Baris ini sudah yang pertama.', en: 'This row is the first one already.' },
  last: { id: 'Baris ini sudah yang terakhir.', en: 'This row is the last one already.' },
  inOrder: { id: 'Nomor sudah urut.', en: 'The numbers are in order already.' },
  unnumbered: {
    id: 'Baris ke-{row} belum bernomor, atau nomornya tidak terbaca. Beri nomor dahulu, lalu coba lagi.',
    en: 'Row {row} has no number, or one that cannot be read. Give it a number first, then try again.',
  },
  ambiguous: {
    id: 'Nomor {number} dipakai lebih dari satu baris, sehingga tujuan “{number}” tidak pasti. Bedakan nomornya dahulu, lalu coba lagi.',
    en: 'Several rows have the number {number}, so it is not certain where “{number}” leads. Give them different numbers first, then try again.',
  },
  missingTarget: {
    id: 'Baris ke-{row} menuju nomor {number} yang tidak ada, dan penomoran ulang akan memberinya arti. Perbaiki tujuannya dahulu, lalu coba lagi.',
    en: 'Row {row} leads to number {number}, which does not exist, and renumbering would give it a meaning. Correct the target first, then try again.',
  },
  unreadableTarget: {
    id: 'Tujuan “{number}” pada baris ke-{row} tidak ditulis dengan angka. Tulis nomornya, lalu coba lagi.',
    en: 'The target “{number}” in row {row} is not written in digits. Write its number, then try again.',
  },
  months: {
    id: 'Bulan pada baris ke-{row} tidak dapat digeser dengan cara penulisannya sekarang. Tulis angkanya, misalnya “Bulan 4–8”, lalu coba lagi.',
    en: 'The months in row {row} cannot be moved in the way they are written now. Write their numbers, for example “Month 4–8”, then try again.',
  },
  noPattern: {
    id: 'Baris baru tidak dapat dibuat menurut baris ini. Salin barisnya dan ubah sendiri.',
    en: 'A new row cannot be made like this one. Copy the row and change it yourself.',
  },
  unsafe: {
    id: 'Perubahan ini akan mengubah arti bagian lain dokumen, jadi tidak dilakukan. Perbaiki dahulu temuan pada daftar ini, lalu coba lagi.',
    en: 'This change would alter what other parts of the document mean, so it was not made. Resolve the findings in this list first, then try again.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
