import type { ReaderLanguage } from '../shared/protocol.js';

/** What the client itself says at run time; the manifest's strings stand in package.nls*.json. */
export const texts = {
  chooseRule: { id: 'Pilih aturan yang ingin dijelaskan', en: 'Choose the rule to explain' },
  chooseRelation: { id: 'Pilih dokumen yang ingin dibuka', en: 'Choose the document to open' },
  openWritten: { id: 'Buka', en: 'Open' },
  showWritten: { id: 'Tampilkan di Explorer', en: 'Show in Explorer' },
  missing: { id: 'tidak ditemukan di ruang kerja', en: 'not found in the workspace' },
  noDocument: {
    id: 'Buka dahulu dokumen yang diperiksa Naskah.',
    en: 'Open a document first that Naskah checks.',
  },
  noRelations: {
    id: 'Dokumen ini tidak mengacu dokumen lain, dan tidak diacu.',
    en: 'This document refers to no other one, and none refers to it.',
  },
  referredBy: { id: 'Diacu oleh', en: 'Referred to by' },
  refersTo: { id: 'Mengacu ke', en: 'Refers to' },
  chooseType: {
    id: 'Pilih jenis dokumen: cari dengan judul atau kegunaannya',
    en: 'Choose a document type: search by title or purpose',
  },
  chooseTemplate: { id: 'Pilih varian', en: 'Choose a variant' },
  chooseLanguage: { id: 'Bahasa dokumen', en: 'Language of the document' },
  askTitle: { id: 'Judul dokumen (boleh dikosongkan)', en: 'Title of the document (may be left empty)' },
  askUnit: { id: 'Unit pemilik (boleh dikosongkan)', en: 'Owning unit (may be left empty)' },
  askStart: {
    id: 'Bulan pertama rencana, misalnya 2027-01 atau Januari 2027 (kosong: bulan ini)',
    en: 'First month of the plan, for example 2027-01 or January 2027 (empty: this month)',
  },
  notAMonth: {
    id: 'Tulis bulan dan tahun, misalnya 2027-01 atau Januari 2027.',
    en: 'Write month and year, for example 2027-01 or January 2027.',
  },
  askFileName: { id: 'Nama berkas baru', en: 'Name of the new file' },
  notAFileName: {
    id: 'Tulis nama berkas yang berakhir dengan .md, tanpa garis miring.',
    en: 'Write a file name that ends in .md, without slashes.',
  },
  fileExists: {
    id: 'Berkas itu sudah ada dan tidak ditimpa. Pilih nama lain.',
    en: 'That file exists already and is not overwritten. Choose another name.',
  },
  openMarkdown: {
    id: 'Buka dahulu dokumen Markdown yang ingin dijadikan dokumen Naskah.',
    en: 'First open the Markdown document that is to become a Naskah document.',
  },
  chooseConversion: {
    id: 'Pilih jenis dokumen; yang paling mungkin di atas',
    en: 'Choose the document type; the likeliest is on top',
  },
  matchingHeadings: { id: 'Judul yang cocok:', en: 'Matching headings:' },
  notConvertible: {
    id: 'Dokumen ini sudah menyebut jenisnya, atau bagian pembukanya tidak dapat ditambah.',
    en: 'This document declares its type already, or its front matter cannot be added to.',
  },
  changedMeanwhile: {
    id: 'Dokumen berubah sementara itu; tidak ada yang ditulis. Ulangi perintahnya.',
    en: 'The document changed meanwhile; nothing was written. Run the command again.',
  },
  noSuchRule: { id: 'Tidak ada aturan dengan kode ini.', en: 'There is no rule with this code.' },
  showProblems: { id: 'Lihat temuan', en: 'Show findings' },
  chooseAction: { id: 'Pilih yang ingin dilakukan', en: 'Choose what to do' },
  fixAll: { id: 'Perbaiki semua yang aman', en: 'Fix all that is safe' },
  showPreview: { id: 'Lihat daftar periksa', en: 'Show the checklist' },
  showRelations: { id: 'Dokumen terkait', en: 'Related documents' },
  newDocument: { id: 'Dokumen baru', en: 'New document' },
  exportDocument: { id: 'Ekspor dokumen (Word, cetak, gambar)', en: 'Export the document (Word, print, drawings)' },
  importWord: { id: 'Impor dari Word', en: 'Import from Word' },
  explainRule: { id: 'Jelaskan aturan', en: 'Explain a rule' },
  setLanguage: { id: 'Bahasa temuan dan penjelasan', en: 'Language of findings and explanations' },
  openConfiguration: { id: 'Buka naskah.yaml', en: 'Open naskah.yaml' },
  openWalkthrough: { id: 'Langkah pertama', en: 'First steps' },
  showOutput: { id: 'Tampilkan keluaran', en: 'Show output' },
  openFolder: {
    id: 'Buka dahulu folder yang memuat dokumen; naskah.yaml berlaku untuk satu folder.',
    en: 'Open a folder with documents first; naskah.yaml holds for a folder.',
  },
  looksLikePolicy: {
    id: '“{name}” tampaknya dokumen kebijakan. Setelah dijadikan dokumen Naskah, isinya diperiksa sambil Anda menulis.',
    en: '“{name}” looks like a policy document. Once it is a Naskah document, it is checked while you write.',
  },
  convert: { id: 'Jadikan dokumen Naskah', en: 'Make it a Naskah document' },
  neverAgain: { id: 'Jangan tampilkan lagi', en: 'Don’t show again' },
  serverFailed: {
    id: 'Naskah tidak dapat dijalankan; rinciannya ada di keluaran “Naskah”.',
    en: 'Naskah could not be started; the output “Naskah” has the details.',
  },
  serverRestarts: {
    id: 'Pemeriksa dokumen berhenti dan dijalankan lagi.',
    en: 'The document checker ended and is started again.',
  },
  serverEnded: {
    id: 'Pemeriksa dokumen Naskah berhenti lima kali dalam tiga menit dan tidak dijalankan lagi. Teks Anda tidak berubah. Keluaran “Naskah” memuat rinciannya.',
    en: 'Naskah’s document checker ended five times in three minutes and is not started again. Your texts are unchanged. The output “Naskah” has the details.',
  },
  startAgain: { id: 'Jalankan lagi', en: 'Start again' },
  statusName: { id: 'Naskah: pemeriksaan dokumen', en: 'Naskah: document check' },
  checklist: { id: 'Daftar Periksa', en: 'Checklist' },
  nothingToShow: {
    id: 'Buka dokumen yang diperiksa Naskah; daftar periksanya tampil di sini.',
    en: 'Open a document that Naskah checks; its checklist is shown here.',
  },
  notChecked: { id: 'Dokumen ini tidak diperiksa Naskah.', en: 'Naskah does not check this document.' },
  documentClosed: { id: 'Dokumen ini sudah ditutup.', en: 'This document was closed.' },
  documentDeleted: {
    id: 'Berkas ini sudah dihapus atau dipindahkan. Bila muncul lagi di tempat yang sama, buka dari sini.',
    en: 'This file was deleted or moved. When it is back in the same place, open it from here.',
  },
  documentUnreadable: {
    id: 'Berkas ini ada, tetapi tidak dapat dibaca. Periksa izinnya, atau tutup program lain yang memakainya.',
    en: 'This file exists but cannot be read. Check its permissions, or close other programs that use it.',
  },
  documentGone: {
    id: 'Dokumen ini tidak dapat dibuka. Mungkin sudah dihapus atau dipindahkan.',
    en: 'This document cannot be opened. It may have been deleted or moved.',
  },
  notALink: {
    id: 'Tautan bukti ini tidak dibuka. Yang dibuka hanya halaman https:// dan berkas yang ada di ruang kerja.',
    en: 'This evidence link is not opened. Only https:// pages and files of the workspace are.',
  },
  noFindingAtCursor: {
    id: 'Tidak ada temuan Naskah pada kursor. Letakkan kursor pada kata yang digarisbawahi.',
    en: 'There is no finding of Naskah at the cursor. Put the cursor on the underlined words.',
  },
  chooseFinding: { id: 'Pilih temuan yang ingin dijelaskan', en: 'Choose the finding to explain' },
  refusedChanged: {
    id: 'Dokumen berubah sementara itu; tidak ada yang ditulis. Coba sekali lagi.',
    en: 'The document changed meanwhile; nothing was written. Try once more.',
  },
  refusedClosed: {
    id: 'Dokumen sudah ditutup; tidak ada yang ditulis. Buka dahulu dokumennya.',
    en: 'The document was closed; nothing was written. Open it first.',
  },
  refusedLocked: {
    id: 'Berkas ini hanya dapat dibaca; tidak ada yang ditulis.',
    en: 'This file can only be read; nothing was written.',
  },
  refusedUnwritable: {
    id: 'Bagian awal dokumen tidak dapat ditambah; tidak ada yang ditulis. Perbaiki dahulu temuan YAML-001 di sana.',
    en: 'The front matter cannot be added to; nothing was written. First repair what YAML-001 reports there.',
  },
  refusedComputed: {
    id: 'Butir ini dihitung dari naskah dan tidak dapat dicentang; tidak ada yang ditulis.',
    en: 'This item is computed from the text and cannot be ticked; nothing was written.',
  },
  refusedMonths: {
    id: 'Bulan ini ditulis dengan cara yang tidak dapat menyatakan bulan yang baru; tidak ada yang ditulis. Ubah bulannya dalam naskah, misalnya “Bulan 4–8”.',
    en: 'These months are written in a way that cannot say the new ones; nothing was written. Change them in the text, for example “Month 4–8”.',
  },
  refusedHorizon: {
    id: 'Bulan yang baru berada di luar rencana; tidak ada yang ditulis. Ubah horizonnya dahulu, atau pilih bulan lain.',
    en: 'The new months lie outside the plan; nothing was written. Change its horizon first, or choose other months.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<ReaderLanguage, string>>>>;
