import assert from 'node:assert/strict';
import { assertDocument, office } from '../../support/own-types.js';

const suratTugas = [
  'id: surat-tugas',
  'title: Surat Tugas',
  'extends: base',
  'properties:',
  '  penerima_tugas:',
  '    title: Penerima Tugas',
  '    place: section',
  '    type: array',
  '    items:',
  '      type: object',
  '      main: nama',
  '      key: nama',
  '      properties:',
  '        nama: { type: string, labels: Nama }',
  '        jabatan: { type: string, labels: [Jabatan, Posisi] }',
  '      required: [nama, jabatan]',
  '  maksud: { type: string, place: section, labels: [Maksud, Tujuan Perjalanan] }',
  '  lama: { $ref: "base#/$defs/durasi", labels: Lama Perjalanan }',
  'required: [penerima_tugas, maksud]',
  'allOf:',
  '  - code: TUGAS-001',
  '    message: "{label}: “{text}” terlalu lama; paling lama 5 hari."',
  '    properties:',
  '      lama: { properties: { nilai: { maximum: 5 } } }',
];

describe('a type that an office wrote', () => {
  it('reads and checks documents like a built-in one', () => {
    const extended = office({ types: { 'jenis/surat-tugas.yaml': suratTugas } });
    assertDocument(
      extended,
      [
        '---',
        'jenis_dokumen: surat-tugas',
        'judul: Surat Tugas Menghadiri Bimtek',
        'status: konsep',
        'klasifikasi: terbuka',
        'versi: "1.0"',
        'unit_pemilik: Dinas Kominfo',
        'instansi: Pemkab Contoh',
        'lama: ⟦TUGAS-001:8⟧ hari',
        '---',
        '# Surat Tugas Menghadiri Bimtek',
        '## Penerima Tugas',
        '| Nama | Posisi |',
        '|---|---|',
        '| Budi Santoso | Analis |',
        '| Sari |⟦VAL-003:  ⟧|',
        '## Tujuan Perjalanan',
        'Menghadiri bimbingan teknis.',
      ],
      { codes: ['TUGAS-001', 'VAL-003', 'SEC-001'] },
    );
    assert.ok(extended.engine.catalogue.rules.has('TUGAS-001'));
  });
});
