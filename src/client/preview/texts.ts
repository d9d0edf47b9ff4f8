import type { ReaderLanguage } from '../../shared/protocol.js';
import type { Refusal } from './change-document.js';

type Text = Readonly<Record<ReaderLanguage, string>>;

/** What a preview itself says when there is nothing to show or to open. */
export const texts = {
  panel: { id: 'Daftar Periksa', en: 'Checklist' },
  nothing: {
    id: 'Buka dokumen yang diperiksa Naskah; daftar periksanya tampil di sini.',
    en: 'Open a document that Naskah checks; its checklist is shown here.',
  },
  notOurs: { id: 'Dokumen ini tidak diperiksa Naskah.', en: 'Naskah does not check this document.' },
  closed: { id: 'Dokumen ini sudah ditutup.', en: 'This document was closed.' },
  gone: {
    id: 'Dokumen ini tidak dapat dibuka. Mungkin sudah dihapus atau dipindahkan.',
    en: 'This document cannot be opened. It may have been deleted or moved.',
  },
  notALink: {
    id: 'Tautan bukti ini tidak dibuka. Yang dibuka hanya halaman https:// dan berkas yang ada di ruang kerja.',
    en: 'This evidence link is not opened. Only https:// pages and files of the workspace are.',
  },
  noFinding: {
    id: 'Tidak ada temuan Naskah pada kursor. Letakkan kursor pada kata yang digarisbawahi.',
    en: 'There is no finding of Naskah at the cursor. Put the cursor on the underlined words.',
  },
  chooseFinding: { id: 'Pilih temuan yang ingin dijelaskan', en: 'Choose the finding to explain' },
} as const satisfies Readonly<Record<string, Text>>;

/** Why nothing was written, and what to do. */
export const refusals: Readonly<Record<Refusal, Text>> = {
  changed: {
    id: 'Dokumen berubah sementara itu; tidak ada yang ditulis. Coba sekali lagi.',
    en: 'The document changed meanwhile; nothing was written. Try once more.',
  },
  closed: {
    id: 'Dokumen sudah ditutup; tidak ada yang ditulis. Buka dahulu dokumennya.',
    en: 'The document was closed; nothing was written. Open it first.',
  },
  locked: {
    id: 'Berkas ini hanya dapat dibaca; tidak ada yang ditulis.',
    en: 'This file can only be read; nothing was written.',
  },
  unwritable: {
    id: 'Bagian awal dokumen tidak dapat ditambah; tidak ada yang ditulis. Perbaiki dahulu temuan YAML-001 di sana.',
    en: 'The front matter cannot be added to; nothing was written. First repair what YAML-001 reports there.',
  },
  computed: {
    id: 'Butir ini dihitung dari naskah dan tidak dapat dicentang; tidak ada yang ditulis.',
    en: 'This item is computed from the text and cannot be ticked; nothing was written.',
  },
};
