import assert from 'node:assert/strict';
import type { ExtendedEngine } from '../../../src/core/engine/own-types.js';
import { sentence } from '../../../src/core/presentation/sentence.js';
import { assertDocument, checkWith, office, type OfficeFiles } from '../../support/own-types.js';

/** The sentences an author reads, in Indonesian. */
function says(extended: ExtendedEngine, text: string | readonly string[]): readonly string[] {
  return checkWith(extended, text).findings.map(
    ({ code, message, data }) => `${code} ${sentence(message, data, 'id')}`,
  );
}

const json = (name: string, schema: object): OfficeFiles => ({ types: { [`${name}.json`]: JSON.stringify(schema) } });

describe('a type that holds itself', () => {
  const unit = {
    title: 'Unit',
    type: 'object',
    properties: {
      nama: { type: 'string' },
      jenis: { type: 'string', enum: ['dinas', 'bidang'] },
      kepala: { type: 'string', title: 'Kepala Unit' },
      anak: { type: 'array', items: { $ref: '#' } },
    },
    required: ['nama'],
    if: { properties: { jenis: { const: 'dinas' } }, required: ['jenis'] },
    then: { required: ['kepala'] },
  };

  it('asks if/then at any depth, and goes on below a unit that fails it', () => {
    assertDocument(office(json('unit', unit)), [
      'jenis_dokumen: unit',
      'nama: Pemda',
      'anak:',
      '  - ⟦VAL-003:nama⟧: Dinas A',
      '    jenis: dinas',
      '    anak:',
      '      - nama: ⟦VAL-001:5⟧',
      '      - ⟦VAL-003:jenis⟧: bidang',
      '        anak:',
      '          - ⟦VAL-003:nama⟧: Dinas B',
      '            jenis: dinas',
    ]);
  });

  it('names what is missing and what may be chosen there', () => {
    assert.deepEqual(
      says(office(json('unit', unit)), [
        'jenis_dokumen: unit',
        'nama: Pemda',
        'anak: [{ nama: A, anak: [{ nama: B, jenis: dinas }, { nama: C, jenis: desa }] }]',
      ]),
      [
        'VAL-003 Butir 1: Kepala Unit belum diisi. Tulis isinya.',
        'VAL-002 Jenis: “desa” tidak dikenal. Pilih: dinas, bidang.',
      ],
    );
  });

  it('keeps the codes of its rules below, keywords of Naskah among them', () => {
    const lines = [
      'id: susunan',
      'properties:',
      '  akar: { $ref: "#/$defs/simpul" }',
      '$defs:',
      '  simpul:',
      '    type: object',
      '    properties:',
      '      mulai: { type: integer }',
      '      akhir: { type: integer }',
      '      anak: { type: array, items: { $ref: "#/$defs/simpul" } }',
      '    allOf:',
      '      - code: UNIT-001',
      '        message: Akhir ({left}) sebelum mulai ({right}).',
      '        compare: { left: akhir, op: ">=", right: mulai }',
      '      - code: UNIT-002',
      '        message: Tulis mulai bila ada akhir.',
      '        if: { required: [akhir] }',
      '        then: { required: [mulai] }',
    ];
    assertDocument(office({ types: { 'susunan.yaml': lines } }), [
      'jenis_dokumen: susunan',
      'akar:',
      '  mulai: 1',
      '  akhir: 9',
      '  anak:',
      '    - mulai: 5',
      '      akhir: ⟦UNIT-001:3⟧',
      '      anak:',
      '        - ⟦UNIT-002:akhir⟧: 2',
    ]);
  });

  it('is silent about what an alternative that holds itself tried', () => {
    const schema = {
      type: 'object',
      properties: { isi: { $ref: '#/$defs/isi' } },
      $defs: { isi: { anyOf: [{ type: 'integer' }, { type: 'array', items: { $ref: '#/$defs/isi' } }] } },
    };
    assertDocument(office(json('isian', schema)), ['jenis_dokumen: isian', '⟦VAL-001:isi⟧: [1, [2, [x]]]']);
  });
});

const barang = [
  'id: surat',
  'title: Surat',
  'properties:',
  '  barang:',
  '    type: array',
  '    minItems: 1',
  '    place: section',
  '    labels: [Daftar Barang]',
  '    items: { type: object, properties: { nama: { type: string }, jumlah: { type: integer } } }',
  'required: [barang]',
];

describe('an empty table', () => {
  const top = ['---', 'jenis_dokumen: surat', '---', '# Surat', ''];

  it('has no rows yet; its separator line is not blamed', () => {
    const extended = office({ types: { 'surat.yaml': barang } });
    assert.deepEqual(says(extended, [...top, '## Daftar Barang', '', '| Nama | Jumlah |', '|:-----|-------:|']), [
      'SEC-002 Tabel di bagian “Daftar Barang” belum berisi satu baris pun. Tulis baris pertamanya.',
    ]);
    const sop = ['---', 'jenis_dokumen: sop', '---', '# SOP Reset Akun', '', '## Prosedur', ''];
    assertDocument(
      extended,
      [
        ...[...sop.slice(0, 5), '## ⟦SEC-002:Prosedur⟧', ''],
        '| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |',
        '|----|-----------------|-----------|-------------|-------|--------|------------|',
      ],
      { codes: ['SEC-002', 'TBL-001'] },
    );
  });

  it('without a separator line, or with one of another width, cannot be read', () => {
    const extended = office({ types: { 'surat.yaml': barang } });
    for (const line of ['| Meja | 3 |', '|---|---|---|'])
      assertDocument(extended, [...top, '## Daftar Barang', '', '⟦TBL-001:| Nama | Jumlah |⟧', line]);
  });
});

describe('an empty list or text', () => {
  const lines = [
    'id: surat',
    'properties:',
    '  barang: { type: array, items: { type: string }, labels: [Daftar Barang] }',
    '  peserta: { type: array, items: { type: string }, place: section }',
    'allOf:',
    '  - code: BRG-001',
    '    message: Sebut paling sedikit satu barang.',
    '    properties: { barang: { minItems: 1 } }',
    '  - code: BRG-002',
    '    message: Sebut paling sedikit satu peserta.',
    '    properties: { peserta: { minItems: 1 } }',
  ];

  it('is reported by the rule with a code of its own that demands something', () => {
    const extended = office({ types: { 'surat.yaml': lines } });
    assertDocument(extended, ['jenis_dokumen: surat', '⟦BRG-001:barang⟧: []', '⟦BRG-002:peserta⟧: []']);
    assertDocument(extended, [
      ...['---', 'jenis_dokumen: surat', '⟦BRG-001:barang⟧: []', '---', '# Surat', '', '## ⟦BRG-002:Peserta⟧', ''],
    ]);
  });

  it('is an error of a plain JSON Schema that demands something', () => {
    const extended = office(
      json('aset', {
        type: 'object',
        properties: { aset: { type: 'array', minItems: 1, items: { type: 'string' } } },
        required: ['aset'],
      }),
    );
    const result = checkWith(extended, 'jenis_dokumen: aset\naset: []\n');
    assert.deepEqual(
      result.findings.map(({ code, severity }) => `${code} ${severity}`),
      ['META-001 error'],
    );
    assert.deepEqual(says(extended, 'jenis_dokumen: aset\naset: []\n'), ['META-001 Aset belum diisi. Tulis isinya.']);
  });

  it('is called a section only when it is one', () => {
    const extended = office({
      types: {
        'surat.yaml': [
          'id: surat',
          'properties:',
          '  rapat:',
          '    type: array',
          '    items: { type: object, key: nama, properties: { nama: { type: string }, hadir: { type: array, minItems: 1 } } }',
        ],
      },
    });
    assert.deepEqual(says(extended, ['jenis_dokumen: surat', 'rapat: [{ nama: Pagi, hadir: [] }]']), [
      'VAL-003 Butir Pagi: Hadir belum diisi. Tulis isinya.',
    ]);
  });
});

describe('what only some items must say', () => {
  const lines = (code: readonly string[] = []) => [
    'id: rapat',
    'properties:',
    '  peserta:',
    '    type: array',
    '    place: section',
    '    items:',
    '      type: object',
    '      key: nama',
    '      properties: { nama: { type: string }, hadir: { enum: [ya, tidak] }, alasan: { type: string } }',
    '      allOf:',
    '        - if: { properties: { hadir: { const: tidak } }, required: [hadir] }',
    '          then: { required: [alasan] }',
    ...code.map((line) => `          ${line}`),
  ];
  const yaml = (mark: (name: string) => string) => [
    'jenis_dokumen: rapat',
    'peserta:',
    '  - { nama: Ani, hadir: ya }',
    `  - { ${mark('nama')}: Budi, hadir: tidak }`,
    '  - { nama: Citra, hadir: ya }',
  ];

  it('is missing in the item that lacks it, not in all of them', () => {
    const extended = office({ types: { 'rapat.yaml': lines() } });
    assertDocument(
      extended,
      yaml((name) => `⟦VAL-003:${name}⟧`),
    );
    assert.deepEqual(
      says(
        extended,
        yaml((name) => name),
      ),
      ['VAL-003 Butir Budi: Alasan belum diisi. Tulis isinya.'],
    );
  });

  it('is said by the code of its rule, also where the table has no such column', () => {
    const extended = office({ types: { 'rapat.yaml': lines(['code: RPT-101', 'message: "{item} tanpa alasan."']) } });
    assertDocument(extended, [
      ...['---', 'jenis_dokumen: rapat', '---', '# Rapat', '', '## Peserta', ''],
      ...['| Nama | Hadir |', '|---|---|', '| Ani | ya |', '| ⟦RPT-101:Budi⟧ | tidak |'],
    ]);
  });
});

describe('a sentence about a document of an office’s type', () => {
  const schema = {
    type: 'object',
    properties: {
      kode: { type: 'string', pattern: '^[A-Z]{3}-[0-9]+$', title: 'Kode' },
      daftar: { type: 'array', uniqueItems: true, items: { type: 'string' } },
      bilangan: { type: 'number', multipleOf: 5 },
      alamat: { type: 'object', properties: { jalan: { type: 'string' }, kota: { type: 'string' } } },
      tetap: { const: 'ya' },
      pilihan: { anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^a' }] },
      sampul: { type: 'object', minProperties: 2 },
      tautan: { type: 'string' },
      ruang: { type: 'string' },
    },
    dependentRequired: { tautan: ['ruang'] },
  };

  it('says what is expected', () => {
    assert.deepEqual(
      says(office(json('isian', schema)), [
        'jenis_dokumen: isian',
        'kode: ABC',
        'daftar: [a, a]',
        'bilangan: 7',
        'alamat: Jalan Merdeka',
        'tetap: tidak',
        'pilihan: b',
        'sampul: { a: 1 }',
        'tautan: https://rapat',
      ]),
      [
        'META-001 Ruang belum ada. Tambahkan kuncinya beserta isinya.',
        'VAL-001 Kode: “ABC” tidak berbentuk seperti yang diminta. Tulis misalnya “AAA-1”.',
        'VAL-001 Daftar memuat butir yang sama dua kali. Hapus salah satunya.',
        'VAL-001 Bilangan: “7” bukan kelipatan 5. Perbaiki angkanya.',
        'VAL-001 Alamat: “Jalan Merdeka” bukan kelompok isian (Jalan, Kota). Perbaiki penulisannya.',
        'VAL-002 Tetap: “tidak” tidak dikenal. Pilih: ya.',
        'VAL-001 Pilihan: “b” tidak sesuai dengan satu pun bentuk yang diperbolehkan. Lihat keterangan isian ini pada jenis dokumennya.',
        'VAL-001 Sampul memuat terlalu sedikit isian; paling sedikit 2.',
      ],
    );
  });

  it('shows the choices of a rule, and a blank cell as empty', () => {
    const extended = office({
      types: {
        'surat.yaml': [
          'id: surat',
          'properties:',
          '  barang:',
          '    type: array',
          '    place: section',
          '    items:',
          '      type: object',
          '      properties: { nama: { type: string }, ukuran: { type: string }, warna: { type: string } }',
          '      allOf:',
          '        - code: BRG-001',
          '          message: "{label} “{text}”: pilih {choices}."',
          '          properties: { ukuran: { enum: [kecil, besar] } }',
          '        - { code: BRG-002, message: "{label} “{text}”.", required: [warna] }',
        ],
      },
    });
    assert.deepEqual(
      says(extended, [
        ...['---', 'jenis_dokumen: surat', '---', '# Surat', '', '## Barang', ''],
        ...['| Nama | Ukuran | Warna |', '|---|---|---|', '| Meja | sedang |  |'],
      ]),
      ['BRG-001 Ukuran “sedang”: pilih kecil, besar.', 'BRG-002 Warna “(kosong)”.'],
    );
  });

  it('does not say “Bagian” twice', () => {
    const extended = office({
      types: {
        'surat.yaml': [
          'id: surat',
          'properties: { bagian_isi: { type: string, place: section } }',
          'required: [bagian_isi]',
        ],
      },
    });
    assert.deepEqual(says(extended, ['---', 'jenis_dokumen: surat', '---', '# Surat', '']), [
      'SEC-001 “Bagian isi” belum ada. Tambahkan judul itu beserta isinya.',
    ]);
  });
});
