import assert from 'node:assert/strict';
import { sentence } from '../../../src/core/presentation/sentence.js';
import { applyEdits } from '../../../src/core/text/edit.js';
import { checkText } from '../../support/engine.js';
import { tryRepairs } from '../../support/repairs.js';

const check = (text: string) => checkText(text).findings;
const codes = (text: string) => check(text).map(({ code }) => code);

/** The YAML codes found in fields with hard spaces, written here as “~”, and the fields after the repair. */
function mended(fields: readonly string[], before = ['---', 'jenis_dokumen: sop'], after = ['---', '']) {
  const text = [...before, ...fields.map((line) => line.replaceAll('~', '\u00a0')), ...after].join('\n');
  const found = check(text).filter(({ code }) => code === 'YAML-001' || code === 'META-012');
  const [fix] = found[0]?.fixes ?? [];
  assert.ok(fix, 'no repair');
  assert.equal(fix.isSafe, true);
  assert.deepEqual(
    tryRepairs(text, check, ({ code }) => code === 'YAML-001').flatMap(({ faults }) => faults),
    [],
  );
  const repaired = applyEdits(text, fix.edits);
  assert.equal(
    codes(repaired).some((code) => code === 'YAML-001' || code === 'META-012'),
    false,
  );
  return {
    found: found.map(({ code, message }) => `${code}: ${message.id}`),
    title: sentence(fix.title, fix.data, 'id'),
    fields: repaired.split('\n').slice(before.length, before.length + fields.length),
  };
}

const said = [
  'YAML-001: Di sini ada spasi keras dari Word, yang tidak dibaca sebagai spasi. Ganti dengan spasi biasa.',
];
const title = 'Ganti spasi keras dengan spasi biasa';

describe('hard spaces from Word among fields', () => {
  const written: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['behind a colon', ['instansi:~Dinas Kominfo', 'status: konsep'], ['instansi: Dinas Kominfo', 'status: konsep']],
    ['behind the last colon', ['status: konsep', 'instansi:~Dinas'], ['status: konsep', 'instansi: Dinas']],
    [
      'on lines apart, of which the second joins its neighbour',
      ['Instansi:~Dinas Kominfo', 'Unit Pemilik: Bidang', 'Status: konsep', 'Judul:~SOP', 'Versi: "1.0"'],
      ['Instansi: Dinas Kominfo', 'Unit Pemilik: Bidang', 'Status: konsep', 'Judul: SOP', 'Versi: "1.0"'],
    ],
    [
      'before an item',
      ['pelaksana:', '  - Petugas Loket', '~~- Verifikator'],
      ['pelaksana:', '  - Petugas Loket', '  - Verifikator'],
    ],
    [
      'before a field of a row',
      ['langkah:', '  - no: 1', '    uraian: Menerima berkas', '~~~~output: Berkas'],
      ['langkah:', '  - no: 1', '    uraian: Menerima berkas', '    output: Berkas'],
    ],
  ];
  for (const [where, fields, after] of written) {
    it(`are named and safely replaced: ${where}`, () => {
      assert.deepEqual(mended(fields), { found: said, title, fields: after });
    });
  }

  it('are replaced in a YAML document as well, words stay as they are', () => {
    const fields = ['judul: SOP Nomor~1', 'instansi:~Dinas~Kominfo', 'status: konsep'];
    const after = ['judul: SOP Nomor\u00a01', 'instansi: Dinas\u00a0Kominfo', 'status: konsep'];
    assert.deepEqual(mended(fields, ['jenis_dokumen: sop'], ['']), { found: said, title, fields: after });
  });

  it('do not hide what the document is', () => {
    const text = ['---', 'Document Type:\u00a0sop', 'Title: Reset', '---', ''].join('\n');
    assert.equal(checkText(text).status.kind, 'checked');
    assert.deepEqual(
      check(text).flatMap(({ code, fixes }) => (code === 'YAML-001' ? fixes.map(({ isSafe }) => isSafe) : [])),
      [true],
    );
  });
});
