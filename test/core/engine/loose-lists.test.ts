import assert from 'node:assert/strict';
import { sentence } from '../../../src/core/presentation/sentence.js';
import { applyEdits } from '../../../src/core/text/edit.js';
import { checkText } from '../../support/engine.js';
import { tryRepairs } from '../../support/repairs.js';

const steps = [
  ...['', '## Prosedur', '', '| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |'],
  '|---|---|---|---|---|---|---|',
  '| 1 | Menerima berkas | Petugas Loket | Formulir | 5 menit | Berkas | Mulai |',
  '| 2 | Memeriksa berkas | Verifikator | Berkas | 5 menit | Hasil | Selesai |',
  '',
];
const head = ['---', 'jenis_dokumen: sop', 'status: konsep'];
const check = (text: string) => checkText(text).findings;
const isAboutLists = ({ code }: { readonly code: string }) => code === 'YAML-001' || code === 'SOP-002';

/** What is said of a list of performers, and its lines after the repair. */
function listed(lines: readonly string[], body = steps) {
  const text = [...head, ...lines, '---', ...body].join('\n');
  const found = check(text).filter(isAboutLists);
  const [first] = found;
  const [fix] = first?.fixes ?? [];
  assert.deepEqual(
    tryRepairs(text, check, isAboutLists).flatMap(({ faults }) => faults),
    [],
  );
  const after = fix && applyEdits(text, fix.edits);
  return {
    found: found.map(({ code, message, data }) => `${code}: ${sentence(message, data, 'id')}`),
    isSafe: fix?.isSafe === true,
    after: after?.slice(after.indexOf('konsep') + 7, after.indexOf('\n---\n')).split('\n'),
    left: after === undefined ? undefined : check(after).filter(isAboutLists).length,
  };
}

const said = [
  'YAML-001: “Daftar Pelaksana” tidak ditulis sebagai daftar. Tulis setiap butir pada baris sendiri setelah “- ”.',
];
const items = ['pelaksana:', '  - Petugas Loket', '  - Verifikator'];

describe('a list of front matter that is written as in Word', () => {
  for (const [first, second] of [
    ['• ', '• '],
    ['•\t', '•\t'],
    ['1. ', '2. '],
    ['1) ', '2) '],
    ['(1) ', '(2) '],
    ['a. ', 'b. '],
    ['– ', '– '],
    ['— ', '— '],
    ['-', '-'],
    ['-\u00a0', '-\u00a0'],
  ] as const) {
    it(`is one finding with a safe repair, and its items are read: “${first}”`, () => {
      const lines = ['pelaksana:', `  ${first}Petugas Loket`, `  ${second}Verifikator`];
      assert.deepEqual(listed(lines), { found: said, isSafe: true, after: items, left: 0 });
    });
  }

  it('may have its names on plain lines, which a person should see', () => {
    const lines = ['pelaksana:', '  Petugas Loket', '  Verifikator'];
    assert.deepEqual(listed(lines), { found: said, isSafe: false, after: items, left: 0 });
  });

  it('may begin behind its key, or have one item', () => {
    const lines = ['pelaksana: • Petugas Loket', '  • Verifikator'];
    assert.deepEqual(listed(lines), { found: said, isSafe: true, after: items, left: 0 });
    const one = ['pelaksana:', '    • Petugas Loket'];
    assert.deepEqual(listed(one, ['']).after, ['pelaksana:', '    - Petugas Loket']);
  });

  it('is not added to by the repair of a step: only the list itself is repaired', () => {
    const text = [...head, 'pelaksana:', '  • Petugas Loket', '  • Arsiparis', '---', ...steps].join('\n');
    const step = check(text).find(
      ({ code, span }) => code === 'SOP-002' && text.slice(span.start, span.end) === 'Verifikator',
    );
    assert.ok(step);
    assert.deepEqual(
      step.fixes.map(({ title }) => title.id).filter((title) => title.startsWith('Tambahkan')),
      [],
    );
  });

  it('is any list of a type', () => {
    const text = [...head, 'dasar_hukum:', '  • UU Nomor 25 Tahun 2009', '  • PP Nomor 96 Tahun 2012', '---', ''].join(
      '\n',
    );
    const { findings, reading } = checkText(text);
    assert.deepEqual((reading?.model['dasar_hukum'] as readonly unknown[]).length, 2);
    assert.equal(findings.filter(({ code }) => code === 'YAML-001').length, 1);
  });

  it('is left as it is where one name goes on, or signs part the names', () => {
    for (const lines of [
      ['pelaksana: Petugas Loket; Verifikator'],
      ['pelaksana:', '  Petugas Loket,', '  Verifikator'],
      ['pelaksana:', '  Petugas Loket;', '  Verifikator'],
      ['pelaksana: Petugas Loket Bagian Umum dan', '  Keuangan'],
      ['pelaksana:', '  Petugas Loket Bagian Umum dan', '  Keuangan'],
      ['pelaksana:', '  Petugas loket', '  bagian umum'],
      ['dasar_hukum:', '  UU Nomor 25 Tahun 2009 tentang', '  Pelayanan Publik'],
      ['judul:', '  • SOP', '  • Arsip'],
    ]) {
      const text = [...head, ...lines, '---', ''].join('\n');
      assert.deepEqual(
        check(text).filter(({ code }) => code === 'YAML-001'),
        [],
        lines.join('\n'),
      );
    }
  });
});

describe('a value that is cut at “ #”', () => {
  const cut = (line: string) => {
    const text = [...head.slice(0, 2), line, '---', ''].join('\n');
    const found = check(text).filter(({ code }) => code === 'YAML-001');
    assert.deepEqual(
      tryRepairs(text, check, ({ code }) => code === 'YAML-001').flatMap(({ faults }) => faults),
      [],
    );
    const [first] = found;
    const [fix] = first?.fixes ?? [];
    return (
      first &&
      fix && { message: sentence(first.message, first.data, 'id'), after: applyEdits(text, fix.edits).split('\n')[2] }
    );
  };

  it('is told, and may be put in quotes', () => {
    const message =
      'Teks setelah “ #” dianggap komentar YAML, jadi hanya “Reset” yang dibaca. Apit seluruh nilainya dengan tanda kutip.';
    assert.deepEqual(cut('judul: Reset #1 Akun'), { message, after: 'judul: "Reset #1 Akun"' });
    assert.deepEqual(cut('Judul: Reset  #SatuData '), { message, after: 'Judul: "Reset  #SatuData" ' });
  });

  it('is none where a comment is meant, or nothing is cut', () => {
    for (const line of [
      'judul: Reset # judul dari kepala dinas',
      'judul: Reset #naskah: abaikan META-001',
      'judul: Reset #TODO ganti',
      'judul: "Reset #1"',
      'judul: Reset#1',
      'status: konsep #1',
      'tanggal_pembuatan: 2026-01-05 #1',
      'kata_kunci_lain: Reset #1',
    ]) {
      assert.equal(cut(line), undefined, line);
    }
  });
});
