import type { Bilingual, RulePage } from '../catalogue/schema.js';

type Words = readonly [id: string, en: string];

function page(
  code: string,
  level: RulePage['level'],
  texts: { readonly title: Words; readonly what: Words; readonly why: Words; readonly how: Words },
  bad: readonly string[],
  good: readonly string[],
): RulePage {
  const both = ([id, en]: Words): Bilingual => ({ id, en });
  const { title, what, why, how } = texts;
  return {
    ...{ code, level, title: both(title), what: both(what), why: both(why), how: both(how) },
    ...{ sources: [], bad: [bad], good: [good] },
  };
}

const LEFT_OUT: Words = [
  'Bagian yang keliru tidak dipakai, sehingga dokumen diperiksa kurang lengkap.',
  'The faulty part is not used, so documents are checked less completely.',
];

/** Pages of the rules that speak of an office's own type and checklist files; the examples are such files. */
export const definitionRules: readonly RulePage[] = [
  page(
    'DEF-001',
    'error',
    {
      title: ['Berkas jenis atau daftar periksa tidak terbaca', 'The type or checklist file cannot be read'],
      what: [
        'Berkas ini bukan JSON atau YAML yang benar, atau tidak berisi kelompok kunci.',
        'The file is no correct JSON or YAML, or holds no keys.',
      ],
      why: LEFT_OUT,
      how: ['Perbaiki penulisan pada kata yang ditandai.', 'Correct the marked words.'],
    },
    ['id: surat-tugas', 'title: ⟦DEF-001:"Surat Tugas⟧', 'properties:', '  maksud: { type: string }'],
    ['id: surat-tugas', 'title: "Surat Tugas"', 'properties:', '  maksud: { type: string }'],
  ),
  page(
    'DEF-002',
    'warning',
    {
      title: ['Kata kunci tidak dikenal', 'Unknown keyword'],
      what: [
        'Berkas jenis atau daftar periksa memuat kata kunci yang tidak dikenal.',
        'A type or checklist file holds a keyword that is not known.',
      ],
      why: [
        'Kata kunci yang salah tulis tidak berlaku, dan tidak ada yang menyadarinya.',
        'A misspelt keyword has no effect, and nobody notices.',
      ],
      how: [
        'Perbaiki ejaannya atau hapus. Kunci yang diawali “x-” selalu boleh.',
        'Correct its spelling or remove it. Keys that begin with “x-” are always allowed.',
      ],
    },
    ['id: surat-tugas', 'properties:', '  maksud: { type: string, ⟦DEF-002:lables⟧: [Maksud] }'],
    ['id: surat-tugas', 'properties:', '  maksud: { type: string, labels: [Maksud] }'],
  ),
  page(
    'DEF-003',
    'error',
    {
      title: ['Nilai tidak dapat dipakai', 'Unusable value'],
      what: [
        'Nilai sebuah kata kunci berjenis salah, bertentangan dengan yang lain, atau menunjuk isian yang tidak ada.',
        'The value of a keyword is of the wrong kind, contradicts another, or names a property that does not exist.',
      ],
      why: LEFT_OUT,
      how: ['Ikuti kalimat temuan pada kata yang ditandai.', 'Follow the sentence at the marked words.'],
    },
    ['id: surat-tugas', 'properties:', '  lama: { type: integer, minimum: 10, maximum: ⟦DEF-003:5⟧ }'],
    ['id: surat-tugas', 'properties:', '  lama: { type: integer, minimum: 1, maximum: 5 }'],
  ),
  page(
    'DEF-004',
    'error',
    {
      title: ['Rujukan tidak dapat diikuti', 'A reference cannot be followed'],
      what: [
        'Sebuah $ref, extends atau amends menunjuk sesuatu yang tidak ada, di luar folder, atau di jaringan.',
        'A $ref, extends or amends leads to what does not exist, lies outside of the folder, or is on the network.',
      ],
      why: LEFT_OUT,
      how: [
        'Rujuk bagian berkas itu sendiri, jenis bawaan, atau berkas yang disebut “schemas” dalam naskah.yaml.',
        'Refer to parts of the file itself, a built-in type, or a file that “schemas” names in naskah.yaml.',
      ],
    },
    ['id: surat-tugas', 'extends: ⟦DEF-004:bse⟧'],
    ['id: surat-tugas', 'extends: base'],
  ),
  page(
    'DEF-005',
    'error',
    {
      title: ['Kode atau nama dipakai dua kali', 'An id, code or name is taken'],
      what: [
        'Kode jenis, nama jenis, kode aturan atau kode butir sudah dipakai di tempat lain.',
        'The id or name of a type, the code of a rule or the id of an item is taken.',
      ],
      why: [
        'Kode tidak pernah berganti arti; yang pertama berlaku.',
        'A code never changes its meaning; the first one counts.',
      ],
      how: ['Pakai kode atau nama lain.', 'Use another code or name.'],
    },
    ['id: ⟦DEF-005:sop⟧', 'title: SOP Dinas', 'type: object'],
    ['id: sop-dinas', 'title: SOP Dinas', 'extends: sop'],
  ),
  page(
    'DEF-006',
    'error',
    {
      title: ['Pola tidak dapat dipakai', 'Unusable pattern'],
      what: [
        'Ekspresi reguler ini keliru, terlalu besar, atau memakai bentuk yang tidak didukung: (?=…), (?!…), (?<=…), (?<!…), \\1.',
        'This regular expression is faulty, too large, or uses what is not supported: (?=…), (?!…), (?<=…), (?<!…), \\1.',
      ],
      why: [
        'Pola dari folder kerja dijalankan dengan waktu yang sebanding dengan panjang teks, agar pemeriksaan tidak pernah macet.',
        'Patterns from a workspace run in time proportional to the text, so that nothing ever hangs.',
      ],
      how: [
        'Tulis yang dicari saja; batas kata ditulis \\b, kemungkinan dipisah dengan “|”.',
        'Write only what is looked for; a word border is \\b, possibilities are parted by “|”.',
      ],
    },
    ['id: surat-tugas', 'properties:', '  nomor: { type: string, pattern: "⟦DEF-006:^(?!ST)⟧" }'],
    ['id: surat-tugas', 'properties:', '  nomor: { type: string, pattern: "^ST-[0-9]+$" }'],
  ),
  page(
    'DEF-007',
    'error',
    {
      title: ['Daftar periksa menyebut yang tidak ada', 'A checklist names what does not exist'],
      what: [
        'Daftar periksa menyebut jenis dokumen, isian, peraturan atau butir yang tidak ada.',
        'A checklist names a document type, a property, an act or an item that does not exist.',
      ],
      why: LEFT_OUT,
      how: ['Periksa ejaan nama yang ditandai.', 'Check the spelling of the marked name.'],
    },
    [
      'id: periksa-tugas',
      'title: Periksa',
      'types: [sop, ⟦DEF-007:surat-tuga⟧]',
      'items:',
      '  - { id: CK-ST-01, title: Judul, attest: true }',
    ],
    [
      'id: periksa-tugas',
      'title: Periksa',
      'types: [sop]',
      'items:',
      '  - { id: CK-ST-01, title: Judul, attest: true }',
    ],
  ),
  page(
    'DEF-008',
    'warning',
    {
      title: ['Aturan belum lengkap', 'A rule is not complete'],
      what: [
        'Kalimat sebuah aturan hanya ditulis dalam satu bahasa, atau berdiri tanpa kode sehingga tidak pernah ditampilkan.',
        'The sentence of a rule is written in one language only, or stands without a code, so that it is never shown.',
      ],
      why: [
        'Aturannya tetap berlaku, tetapi pembaca tidak melihat kalimat yang dimaksud.',
        'The rule counts all the same, but readers do not see the sentence that was meant.',
      ],
      how: [
        'Tulis kalimatnya dalam kedua bahasa atau sebagai satu teks, dan beri aturan itu kode sendiri.',
        'Write the sentence in both languages or as one text, and give the rule a code of its own.',
      ],
    },
    [
      ...['id: surat-tugas', 'properties:', '  maksud: { type: string }', 'allOf:'],
      '  - { code: TUGAS-001, ⟦DEF-008:message⟧: { id: Sebut maksudnya. }, required: [maksud] }',
    ],
    [
      ...['id: surat-tugas', 'properties:', '  maksud: { type: string }', 'allOf:'],
      '  - { code: TUGAS-001, message: Sebut maksudnya., required: [maksud] }',
    ],
  ),
];
