import type { ReaderLanguage } from '../../shared/protocol.js';

type Text = Readonly<Record<ReaderLanguage, string>>;

/** What the overview of documents says itself; words about documents come from the server. */
export const texts = {
  attention: { id: 'Perlu perhatian', en: 'Needs attention' },
  more: { id: 'Tampilkan lagi ({shown} dari {total})', en: 'Show more ({shown} of {total})' },
  reading: { id: 'membaca ruang kerja…', en: 'reading the workspace…' },
  running: { id: '{done}/{total} diperiksa…', en: '{done}/{total} checked…' },
  partly: {
    id: '{done} dari {total} dokumen diperiksa. “Periksa Ulang Semua” melanjutkannya.',
    en: '{done} of {total} documents checked. “Check All Again” goes on.',
  },
  withErrors: { id: '{count} dokumen dengan kesalahan', en: '{count} documents with errors' },
  met: { id: 'butir terpenuhi', en: 'items met' },
  review: { id: 'Tinjau ulang', en: 'Review' },
  chooseGrouping: { id: 'Kelompokkan dokumen menurut', en: 'Group documents by' },
  byType: { id: 'Jenis', en: 'Type' },
  byUnit: { id: 'Unit pemilik', en: 'Owning unit' },
  byStatus: { id: 'Status', en: 'Status' },
  byReview: { id: 'Tinjau ulang', en: 'Review' },
  gone: {
    id: 'Dokumen ini tidak dapat dibuka. Mungkin sudah dihapus atau dipindahkan.',
    en: 'This document cannot be opened. It may have been deleted or moved.',
  },
  coverage: { id: 'Cakupan Daftar Periksa', en: 'Checklist Coverage' },
  chooseFormat: { id: 'Bentuk laporan', en: 'Form of the report' },
  chooseLists: { id: 'Daftar yang dimuat dalam laporan', en: 'Lists in the report' },
  documents: { id: 'Dokumen', en: 'Documents' },
  unverified: { id: 'Tidak dapat diverifikasi', en: 'Cannot be verified' },
  findings: { id: 'Temuan', en: 'Findings' },
  html: { id: 'Halaman HTML untuk dibaca dan dicetak', en: 'HTML page to read and print' },
  xlsx: { id: 'Buku kerja Excel, satu lembar per daftar', en: 'Excel workbook, one sheet a list' },
  csv: { id: 'Tabel CSV', en: 'CSV tables' },
  md: { id: 'Markdown', en: 'Markdown' },
  json: { id: 'JSON untuk program lain', en: 'JSON for programs' },
  ics: { id: 'Kalender tanggal tinjau ulang', en: 'Calendar of review dates' },
  makingReport: { id: 'Naskah: menyusun laporan', en: 'Naskah: making the report' },
  written: { id: 'Laporan ditulis ke “{name}”.', en: 'The report was written to “{name}”.' },
  notWritten: {
    id: 'Laporan tidak dapat ditulis ke “{name}”. Pilih tempat lain, atau tutup berkas itu di program lain.',
    en: 'The report could not be written to “{name}”. Choose another place, or close the file in other programs.',
  },
} as const satisfies Readonly<Record<string, Text>>;
