import type { ReaderLanguage } from '../shared/protocol.js';

/** What the client itself says at run time; the manifest's strings stand in package.nls*.json. */
export const texts = {
  chooseRule: { id: 'Pilih aturan yang ingin dijelaskan', en: 'Choose the rule to explain' },
  noSuchRule: { id: 'Tidak ada aturan dengan kode ini.', en: 'There is no rule with this code.' },
  showProblems: { id: 'Lihat temuan', en: 'Show findings' },
  serverFailed: {
    id: 'Naskah tidak dapat dijalankan; rinciannya ada di keluaran “Naskah”.',
    en: 'Naskah could not be started; the output “Naskah” has the details.',
  },
  statusName: { id: 'Naskah: pemeriksaan dokumen', en: 'Naskah: document check' },
} as const satisfies Readonly<Record<string, Readonly<Record<ReaderLanguage, string>>>>;
