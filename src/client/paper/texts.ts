import type { ReaderLanguage } from '../../shared/protocol.js';

type Text = Readonly<Record<ReaderLanguage, string>>;

/** What is said while documents are exported and Word files imported. */
export const texts = {
  chooseForm: { id: 'Ekspor dokumen sebagai', en: 'Export the document as' },
  docx: {
    id: 'Berkas Word: kop, teks, tabel, lembar dan gambar, tanda tangan',
    en: 'Word file: letterhead, text, tables, form and drawings, signature',
  },
  html: {
    id: 'Halaman untuk dicetak; peramban dapat menyimpannya sebagai PDF',
    en: 'Page for print; a browser can save it as PDF',
  },
  svg: {
    id: 'Gambar saja: lembar SOP, rencana waktu, indikator',
    en: 'Drawings only: SOP sheet, time plan, indicators',
  },
  xlsx: {
    id: 'Buku kerja Excel: tabel rencana waktu dan indikator',
    en: 'Excel workbook: tables of the time plan and the indicators',
  },
  mermaid: {
    id: 'Teks bagan alir atau rencana waktu untuk alat lain',
    en: 'Text of the flowchart or the time plan for other tools',
  },
  openDocument: {
    id: 'Buka dahulu dokumen yang ingin diekspor.',
    en: 'Open the document to be exported first.',
  },
  notOurs: {
    id: '“{name}” bukan dokumen Naskah: bagian awalnya tidak menyebut jenis dokumen. Pakai “Jadikan Dokumen Naskah” dahulu.',
    en: '“{name}” is no Naskah document: its front matter names no document type. Use “Convert to a Naskah Document” first.',
  },
  nothingToShow: {
    id: '“{name}” tidak memuat gambar atau tabel yang dapat diekspor sebagai {form}. Sebagai docx atau html isinya dapat diekspor.',
    en: '“{name}” holds no drawing or table that can be exported as {form}. As docx or html its contents can.',
  },
  exporting: { id: 'Naskah: menyusun {form}', en: 'Naskah: making the {form}' },
  exported: { id: 'Diekspor ke “{name}”.', en: 'Exported to “{name}”.' },
  targetExists: {
    id: '“{name}” sudah ada dan tidak ditimpa. Pilih nama lain.',
    en: '“{name}” is there already and is not overwritten. Choose another name.',
  },
  isTheDocument: {
    id: '“{name}” dokumennya sendiri dan tidak ditimpa. Pilih nama lain.',
    en: '“{name}” is the document itself and is not overwritten. Choose another name.',
  },
  notWritten: {
    id: '“{name}” tidak dapat ditulis. Pilih tempat lain, atau tutup berkas itu di program lain.',
    en: '“{name}” could not be written. Choose another place, or close the file in other programs.',
  },
  shownInstead: {
    id: '“{name}” tidak dapat ditulis; isinya dibuka sebagai dokumen baru yang belum disimpan.',
    en: '“{name}” could not be written; its contents are open as a new document that is not saved.',
  },
  chooseWordFile: { id: 'Impor', en: 'Import' },
  wordFiles: { id: 'Berkas Word', en: 'Word files' },
  importing: { id: 'Naskah: membaca “{name}”', en: 'Naskah: reading “{name}”' },
  notRead: {
    id: '“{name}” tidak dapat dibaca. Mungkin sudah dihapus, dipindahkan, atau dikunci program lain.',
    en: '“{name}” can’t be read. It may have been deleted, moved, or locked by another program.',
  },
  tooLarge: {
    id: '“{name}” lebih dari 100 MB. Kecilkan gambarnya atau bagi berkasnya.',
    en: '“{name}” is larger than 100 MB. Make its pictures smaller or split it.',
  },
  imported: {
    id: '“{name}” dibaca sebagai {type}. Periksa hasilnya dan lengkapi isian [isi …].',
    en: '“{name}” was read as {type}. Check the result and complete the blanks [fill in …].',
  },
  importedUnsaved: {
    id: 'Foldernya tidak dapat ditulisi: dokumennya belum disimpan.',
    en: 'Its folder can’t be written to: the document is not saved.',
  },
  someLost: { id: 'Tidak terbawa: {losses}.', en: 'Left out: {losses}.' },
  nothingLost: { id: 'Semua isinya terbawa.', en: 'Nothing was left out.' },
  showLosses: { id: 'Lihat Daftarnya', en: 'Show the List' },
  lossesTitle: { id: 'Yang tidak terbawa dari {name}', en: 'What was left out of {name}' },
  lossesAdvice: {
    id: 'Dokumen Word itu sendiri tidak berubah. Buka kembali untuk melihat yang tidak terbawa, lalu tulis sebagai teks atau tabel bila diperlukan.',
    en: 'The Word document itself did not change. Open it again to see what was left out, and write it as text or a table where it is needed.',
  },
} as const satisfies Readonly<Record<string, Text>>;
