import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit.js';
import { insertColumn } from '../../../src/core/writing/insert-column.js';
import { insertField } from '../../../src/core/writing/insert-field.js';
import { insertRow } from '../../../src/core/writing/insert-row.js';
import { insertSection, insertSectionContent } from '../../../src/core/writing/insert-section.js';
import { insertValue } from '../../../src/core/writing/insert-value.js';
import type { Addition, WrittenDocument } from '../../../src/core/writing/written-document.js';
import { checkText } from '../../support/engine.js';

type Written = Addition | readonly Addition[] | undefined;

/** The document after something was written into it. */
function after(text: string, write: (written: WrittenDocument) => Written): string | undefined {
  const { document, status, reading } = checkText(text);
  assert.ok(document && reading && status.kind === 'checked');
  const made = write({ document, reading, type: status.type });
  if (made === undefined) return undefined;
  return applyEdits(text, Array.isArray(made) ? made : [made as Addition]);
}

function stepSchema(written: WrittenDocument) {
  return written.type.schema.properties?.['langkah']?.items ?? {};
}

const sop = `---
jenis_dokumen: sop
judul: SOP Reset Akun
status: konsep # belum final
---
# SOP Reset Akun

## Peringatan

Kata sandi tidak dibagikan.

## Prosedur

| No | Kegiatan | Pelaksana | Waktu |
|----|----------|-----------|-------|
| 1 | Menerima permohonan | Petugas Loket | 5 menit |
| 2 | Mengaktifkan akun | | 15 menit |
`;

describe('writing into a document', () => {
  it('puts a field into the front matter where the type has it', () => {
    assert.equal(
      after(sop, (written) => insertField('versi', written)),
      sop.replace('judul: SOP Reset Akun\n', 'judul: SOP Reset Akun\nversi: "[isi Versi]"\n'),
    );
    assert.equal(
      after(sop, (written) => insertField('klasifikasi', written)),
      sop.replace('# belum final\n', '# belum final\nklasifikasi: "[isi Klasifikasi]"\n'),
    );
  });

  it('writes an object as a block, and nothing that only a person knows', () => {
    const made = after(sop, (written) => insertField('pejabat_pengesah', written)) ?? '';
    assert.ok(
      made.includes('\npejabat_pengesah:\n  jabatan: "[isi Jabatan Pengesah]"\n  nama: "[isi Nama Pengesah]"\n'),
      made,
    );
  });

  it('writes behind a key that has no value', () => {
    const open = sop.replace('status: konsep', 'nomor:\nstatus: konsep');
    assert.equal(
      after(open, (written) => insertField('nomor', written)),
      open.replace('nomor:\n', 'nomor: "[isi Nomor]"\n'),
    );
  });

  it('leaves alone what has a value, and what is broken', () => {
    assert.equal(
      after(sop, (written) => insertField('judul', written)),
      undefined,
    );
    assert.equal(
      after(sop.replace('judul: SOP', 'judul: "SOP'), (written) => insertField('versi', written)),
      undefined,
    );
  });

  it('keeps the line breaks of the text', () => {
    const windows = sop.replaceAll('\n', '\r\n');
    const made = after(windows, (written) => insertSection('pencatatan', written)) ?? '';
    assert.ok(!/(?<!\r)\n/u.test(made));
    assert.ok(made.includes('\r\n\r\n## Pencatatan dan Pendataan\r\n\r\n['), made);
  });

  it('puts a section after the one that comes before it, with its heading at the same level', () => {
    const made = after(sop, (written) => insertSection('kualifikasi', written)) ?? '';
    assert.match(
      made,
      /dibagikan\.\n\n## Kualifikasi Pelaksana\n\n\[isi Kualifikasi Pelaksana[^\n]*\]\n\n## Prosedur\n/u,
    );
    const deeper = sop.replaceAll('## ', '### ');
    assert.match(after(deeper, (written) => insertSection('dasar_hukum', written)) ?? '', /\n### Dasar Hukum\n/u);
  });

  it('puts a table under a heading that has none', () => {
    const bare = sop.slice(0, sop.indexOf('| No'));
    const made = after(bare, (written) => insertSectionContent('langkah', written)) ?? '';
    assert.match(made, /## Prosedur\n\n\| No \| Uraian Kegiatan \| Pelaksana \|[^\n]*\n\| -[^\n]*\n\| 1 \| \[isi/u);
  });

  it('puts a column where the type has it, with a blank in each row', () => {
    const made = after(sop, (written) => insertColumn('/langkah', 'kelengkapan', true, written)) ?? '';
    assert.ok(made.includes('| No | Kegiatan | Pelaksana | Kelengkapan | Waktu |\n'), made);
    assert.ok(made.includes('| 1 | Menerima permohonan | Petugas Loket | [isi Kelengkapan] | 5 menit |\n'), made);
    const numbers = after(sop.replaceAll(/^\| (?:No|-+|\d) /gmu, '').replaceAll(/^\|----/gmu, ''), (written) =>
      insertColumn('/langkah', 'no', true, written),
    );
    assert.match(numbers ?? '', /\| No \| Kegiatan[\s\S]*\| 2 \| Mengaktifkan akun/u);
  });

  it('writes into an empty cell', () => {
    const fill = (written: WrittenDocument) => insertValue('/langkah/1', 'pelaksana', stepSchema(written), written);
    assert.ok(after(sop, fill)?.includes('| 2 | Mengaktifkan akun | [isi Pelaksana] | 15 menit |'));
    assert.ok(after(sop.replace('akun | |', 'akun ||'), fill)?.includes('| Mengaktifkan akun | [isi Pelaksana] | 15'));
  });

  it('adds the next row, with what is known of it', () => {
    const known = { kegiatan: 'Menyerahkan akun' };
    const made = after(sop, (written) => insertRow('/langkah', known, written)) ?? '';
    assert.match(made, /15 menit \|\n\| 3 \| Menyerahkan akun \| \[isi Pelaksana\] \| [^\n]*\|\n$/u);
  });

  it('does the same in a YAML document', () => {
    const yaml = [
      'jenis_dokumen: sop',
      'judul: SOP Reset Akun',
      'status: konsep',
      'langkah:',
      '  - no: 1',
      '    kegiatan: Menerima permohonan',
      '  - { no: 2, kegiatan: Mengaktifkan akun }',
    ].join('\n');
    assert.match(after(yaml, (written) => insertSection('peringatan', written)) ?? '', /konsep\nperingatan: "\[isi/u);
    const step = (index: number) => (written: WrittenDocument) =>
      insertValue(`/langkah/${String(index)}`, 'waktu', stepSchema(written), written);
    assert.match(after(yaml, step(0)) ?? '', /\n {4}kegiatan: Menerima permohonan\n {4}waktu: "\[isi Waktu\]"\n/u);
    assert.match(after(yaml, step(1)) ?? '', /Mengaktifkan akun, waktu: "\[isi Waktu\]" \}$/u);
    const block = yaml.replace('  - { no: 2, kegiatan: Mengaktifkan akun }', '  - no: 2\n    kegiatan: Selesai');
    const row = after(block, (written) => insertRow('/langkah', { kegiatan: 'Menyerahkan akun' }, written)) ?? '';
    assert.match(row, /kegiatan: Selesai\n {2}- no: 3\n {4}kegiatan: Menyerahkan akun$/u);
  });
});
