import type { Bilingual, Language } from '../core/catalogue/schema.js';
import type { StatusText } from '../core/presentation/to-status.js';

type Texts = Readonly<Record<Language, StatusText>>;

/** What the server itself has to say; all else is said by presentation. */
export const texts = {
  configuration: {
    id: { text: 'Konfigurasi Naskah', tooltip: 'Konfigurasi Naskah untuk folder ini. Perubahan langsung berlaku.' },
    en: { text: 'Naskah configuration', tooltip: 'The Naskah configuration of this folder. Changes apply at once.' },
  },
  ownFile: {
    id: {
      text: 'Berkas jenis Naskah',
      tooltip: 'Jenis dokumen atau daftar periksa kantor. Perubahan langsung berlaku.',
    },
    en: { text: 'Naskah type file', tooltip: 'A document type or checklist of the office. Changes apply at once.' },
  },
  indexing: {
    id: 'Naskah: membaca dokumen di ruang kerja',
    en: 'Naskah: reading the documents of the workspace',
  },
  summing: {
    id: 'Naskah: memeriksa dokumen di ruang kerja',
    en: 'Naskah: checking the documents of the workspace',
  },
  reportName: { id: 'laporan-naskah', en: 'naskah-report' },
  suppress: {
    id: 'Abaikan {code} “{quote}” sampai {until} (tulis alasannya)',
    en: 'Suppress {code} “{quote}” until {until} (give a reason)',
  },
  suppressAll: {
    id: 'Abaikan semua {code} di bagian ini sampai {until} (tulis alasannya)',
    en: 'Suppress all {code} in this part until {until} (give a reason)',
  },
  /** Stands for a reason that is still to be given. */
  blankReason: { id: '[isi alasan]', en: '[fill in the reason]' },
  why: { id: 'Mengapa?', en: 'Why?' },
  failure: {
    id: {
      text: 'Naskah: gagal diperiksa',
      tooltip: 'Berkas ini gagal diperiksa karena kesalahan di Naskah; rinciannya ada di keluaran “Naskah”.',
    },
    en: {
      text: 'Naskah: check failed',
      tooltip: 'This file could not be checked because of a fault in Naskah; the output “Naskah” has the details.',
    },
  },
} as const satisfies Readonly<Record<string, Texts | Bilingual>>;
