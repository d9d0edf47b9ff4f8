import type { ReaderLanguage } from '../../shared/protocol.js';

/** What is said of a list beside its title. */
const gapWords = {
  id: {
    none: 'tanpa celah',
    gaps: (count: number) => `${count} celah`,
    open: (count: number) => `${count} belum di semua dokumen`,
  },
  en: {
    none: 'no gaps',
    gaps: (count: number) => (count === 1 ? '1 gap' : `${count} gaps`),
    open: (count: number) => `${count} not in all documents`,
  },
} as const satisfies Readonly<Record<ReaderLanguage, object>>;

/** A list has no gaps only when no document lacks an item. */
function gapsText(gaps: number, open: number, words: (typeof gapWords)[ReaderLanguage]): string {
  const parts = [...(gaps > 0 ? [words.gaps(gaps)] : []), ...(open > 0 ? [words.open(open)] : [])];
  return parts.length === 0 ? words.none : parts.join(', ');
}

/** What the page itself says; all that is said of documents and items comes with its view. */
const all = {
  id: {
    heading: 'Cakupan daftar periksa',
    filters: 'Saring matriks',
    list: 'Daftar',
    type: 'Jenis',
    unit: 'Unit',
    state: 'Keadaan',
    all: 'Semua',
    search: 'Cari butir atau sumber',
    onlyGaps: 'Hanya celah',
    clear: 'Hapus saringan',
    export: 'Ekspor…',
    gaps: (gaps: number, open: number) => gapsText(gaps, open, gapWords.id),
    shown: (rows: number, documents: number) => `${rows} butir × ${documents} dokumen`,
    checked: (done: number, total: number) => `${done} dari ${total} dokumen diperiksa`,
    item: 'Butir',
    coverage: 'Cakupan',
    grid: 'Butir menurut dokumen. Tombol panah berpindah, Enter membuka dokumen pada kata yang menunjukkannya.',
    notHere: 'tidak dimuat',
    arriving: 'sedang diambil',
    details: 'Rincian butir',
    sources: 'Sumber',
    lacking: 'Belum terpenuhi di',
    nowhere: 'Tidak ada.',
    close: 'Tutup rincian',
    noRows: 'Tidak ada butir yang cocok dengan saringan.',
    nothing: 'Tidak ada daftar periksa yang berlaku bagi dokumen yang dipilih.',
    indication: 'Indikasi, bukan pernyataan kepatuhan dan bukan nasihat hukum.',
  },
  en: {
    heading: 'Checklist coverage',
    filters: 'Filter the matrix',
    list: 'List',
    type: 'Type',
    unit: 'Unit',
    state: 'State',
    all: 'All',
    search: 'Search items or sources',
    onlyGaps: 'Only gaps',
    clear: 'Clear filters',
    export: 'Export…',
    gaps: (gaps: number, open: number) => gapsText(gaps, open, gapWords.en),
    shown: (rows: number, documents: number) => `${rows} items × ${documents} documents`,
    checked: (done: number, total: number) => `${done} of ${total} documents checked`,
    item: 'Item',
    coverage: 'Coverage',
    grid: 'Items by documents. Arrow keys move, Enter opens the document at the words that show it.',
    notHere: 'not part of it',
    arriving: 'on its way',
    details: 'Details of the item',
    sources: 'Sources',
    lacking: 'Not met in',
    nowhere: 'None.',
    close: 'Close the details',
    noRows: 'No item matches the filters.',
    nothing: 'No checklist holds for the chosen documents.',
    indication: 'An indication: no statement of compliance and no legal advice.',
  },
} as const satisfies Readonly<Record<ReaderLanguage, object>>;

export type Texts = (typeof all)[ReaderLanguage];

/** The texts in a language. */
export function textsIn(language: ReaderLanguage): Texts {
  return all[language];
}
