import type { RulePage } from '../catalogue/schema.js';
import { definitionRules } from './definition-rules.js';

/** Pages of the rules that speak of naskah.yaml and of files, not of documents: no document can be their example. */
export const workspaceRules: readonly RulePage[] = [
  {
    code: 'CFG-001',
    title: { id: 'naskah.yaml bukan YAML yang benar', en: 'naskah.yaml is not correct YAML' },
    what: {
      id: 'Berkas naskah.yaml tidak dapat dibaca sepenuhnya: ada titik dua, tanda kutip, jarak awal baris atau kunci ganda yang keliru.',
      en: 'The file naskah.yaml cannot be read in full: a colon, a quote, the space at the beginning of a line or a key written twice is wrong.',
    },
    why: {
      id: 'Pengaturan yang tidak terbaca tidak berlaku, sehingga hasil pemeriksaan berbeda dari yang diharapkan.',
      en: 'A setting that cannot be read has no effect, so the results differ from what was intended.',
    },
    how: {
      id: 'Perbaiki kata yang ditandai. Bagian lain yang dapat dibaca tetap berlaku.',
      en: 'Correct the marked words. Whatever else can be read still counts.',
    },
    level: 'error',
    sources: [],
    bad: [['checks:', '⟦CFG-001:\t⟧SOP-002: warning']],
    good: [['checks:', '  SOP-002: warning']],
  },
  {
    code: 'CFG-002',
    title: { id: 'Kunci tidak dikenal dalam naskah.yaml', en: 'Unknown key in naskah.yaml' },
    what: {
      id: 'naskah.yaml memuat kunci yang tidak dikenal. Yang dikenal: types, checks, overrides, exclude, language, schemas, checklists, extend, organisation, number, hours-per-day.',
      en: 'naskah.yaml holds a key that is not known. Known keys: types, checks, overrides, exclude, language, schemas, checklists, extend, organisation, number, hours-per-day.',
    },
    why: {
      id: 'Kunci yang salah tulis tidak berlaku, dan tidak ada yang menyadarinya.',
      en: 'A misspelt key has no effect, and nobody notices.',
    },
    how: { id: 'Perbaiki ejaan kunci itu atau hapus.', en: 'Correct the spelling of the key or remove it.' },
    level: 'error',
    sources: [],
    bad: [['⟦CFG-002:exlude⟧:', '  - arsip/**']],
    good: [['exclude:', '  - arsip/**']],
  },
  {
    code: 'CFG-003',
    title: { id: 'Nilai tidak dapat dipakai dalam naskah.yaml', en: 'Unusable value in naskah.yaml' },
    what: {
      id: 'Sebuah nilai dalam naskah.yaml tidak dapat dipakai: tingkat, jenis dokumen, kode aturan, bahasa atau pola berkas yang tidak dikenal, berkas yang tidak ada, atau pola nomor dan jam kerja yang keliru.',
      en: 'A value in naskah.yaml cannot be used: an unknown level, document type, rule code, language or file pattern, a file that does not exist, or a faulty pattern of numbers or working hours.',
    },
    why: {
      id: 'Pengaturan itu tidak berlaku sampai diperbaiki.',
      en: 'The setting has no effect until it is corrected.',
    },
    how: {
      id: 'Pilih salah satu nilai yang disebut dalam pesan, atau ikuti petunjuknya.',
      en: 'Choose one of the values the message names, or do what it says.',
    },
    level: 'error',
    sources: [],
    bad: [['checks:', '  SOP-002: ⟦CFG-003:warn⟧']],
    good: [['checks:', '  SOP-002: warning']],
  },
  {
    code: 'FILE-001',
    title: { id: 'Berkas bukan teks UTF-8', en: 'The file is not UTF-8 text' },
    what: {
      id: 'Berkas ini berisi data biner atau teks dengan pengodean lain, misalnya UTF-16 atau Windows-1252.',
      en: 'This file holds binary data or text in another encoding, for example UTF-16 or Windows-1252.',
    },
    why: {
      id: 'Huruf yang salah terbaca akan menghasilkan temuan yang keliru, jadi berkas ini tidak diperiksa.',
      en: 'Characters read wrongly would give wrong findings, so the file is not checked.',
    },
    how: {
      id: 'Simpan ulang berkas dengan pengodean UTF-8. Di VS Code: klik nama pengodean di bilah status, lalu “Save with Encoding”.',
      en: 'Save the file again as UTF-8. In VS Code: click the name of the encoding in the status bar, then “Save with Encoding”.',
    },
    level: 'error',
    sources: [],
    bad: [],
    good: [],
  },
];

const codes: ReadonlySet<string> = new Set([...workspaceRules, ...definitionRules].map(({ code }) => code));

/** Whether the code is of a fault in naskah.yaml, in an office's own files or in a file as such: its level is always the same. */
export function isWorkspaceRule(code: string): boolean {
  return codes.has(code);
}
