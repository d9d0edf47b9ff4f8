import type { ReaderLanguage } from '../shared/protocol.js';

/** What the client itself says at run time; the manifest's strings stand in package.nls*.json. */
export const texts = {
  chooseRule: { id: 'Pilih aturan yang ingin dijelaskan', en: 'Choose the rule to explain' },
  chooseRelation: { id: 'Pilih dokumen yang ingin dibuka', en: 'Choose the document to open' },
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
  noSuchRule: { id: 'Tidak ada aturan dengan kode ini.', en: 'There is no rule with this code.' },
  showProblems: { id: 'Lihat temuan', en: 'Show findings' },
  serverFailed: {
    id: 'Naskah tidak dapat dijalankan; rinciannya ada di keluaran “Naskah”.',
    en: 'Naskah could not be started; the output “Naskah” has the details.',
  },
  statusName: { id: 'Naskah: pemeriksaan dokumen', en: 'Naskah: document check' },
} as const satisfies Readonly<Record<string, Readonly<Record<ReaderLanguage, string>>>>;
