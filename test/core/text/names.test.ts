import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameCandidates, normaliseName, significantWords, stripNumbering } from '../../../src/core/text/names.js';

describe('normaliseName', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Tim dan Tata Kelola', 'tim dan tata kelola'],
    ['  Peralatan/Perlengkapan ', 'peralatan perlengkapan'],
    ['Tim & Tata Kelola', 'tim dan tata kelola'],
    ['R&D', 'r dan d'],
    ['Capaian (%)', 'capaian %'],
    ['tanggal_pembuatan', 'tanggal pembuatan'],
    ['Ｔｕｊｕａｎ', 'tujuan'],
    ['Tu\u00ADjuan\u200B', 'tujuan'],
    ['e\u0301vo', 'évo'],
    ['— … —', ''],
    ['', ''],
  ];
  for (const [text, name] of cases)
    it(`${JSON.stringify(text)} is ${JSON.stringify(name)}`, () => assert.equal(normaliseName(text), name));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const name = normaliseName(text);
        assert.equal(normaliseName(name), name);
      }),
    );
  });
});

describe('stripNumbering', () => {
  const cases: readonly (readonly [string, string | undefined, string])[] = [
    ['BAB I PENDAHULUAN', 'I', 'PENDAHULUAN'],
    ['bab iv pembahasan', 'iv', 'pembahasan'],
    ['BAB II — Dasar Hukum', 'II', 'Dasar Hukum'],
    ['BAB III. Sasaran', 'III', 'Sasaran'],
    ['Bagian Kesatu Umum', 'Kesatu', 'Umum'],
    ['Bagian Kesepuluh: Penutup', 'Kesepuluh', 'Penutup'],
    ['Paragraf 2 Pengawasan', '2', 'Pengawasan'],
    ['Pasal 3', '3', ''],
    ['Pasal 3A Sanksi', '3A', 'Sanksi'],
    ['Chapter 4: Roles', '4', 'Roles'],
    ['Section 1.2 Scope', '1.2', 'Scope'],
    ['1.2.1 Ruang Lingkup', '1.2.1', 'Ruang Lingkup'],
    ['1.2. Ruang Lingkup', '1.2', 'Ruang Lingkup'],
    ['1 Tujuan', '1', 'Tujuan'],
    ['1. Tujuan', '1', 'Tujuan'],
    ['1.Tujuan', '1', 'Tujuan'],
    ['A. Tujuan', 'A', 'Tujuan'],
    ['4) Batas', '4', 'Batas'],
    ['(a) Umum', 'a', 'Umum'],
    ['II.B. X', 'II.B', 'X'],
    ['  IV. Penutup', 'IV', 'Penutup'],
    ['A Roadmap', undefined, 'A Roadmap'],
    ['I Made Wirawan', undefined, 'I Made Wirawan'],
    ['Bagian di bawah ini', undefined, 'Bagian di bawah ini'],
    ['Bagian ini', undefined, 'Bagian ini'],
    ['Babak I', undefined, 'Babak I'],
    ['Pasalnya 3', undefined, 'Pasalnya 3'],
    ['1.500', undefined, '1.500'],
    ['1.2', undefined, '1.2'],
    ['Tujuan 1. Mutu', undefined, 'Tujuan 1. Mutu'],
    ['di. sini', undefined, 'di. sini'],
    ['', undefined, ''],
  ];
  for (const [text, number, name] of cases) {
    it(`${JSON.stringify(text)}: ${number ?? 'none'}`, () => {
      const found = stripNumbering(text);
      assert.deepEqual({ number: found.number, name: text.slice(found.rest) }, { number, name });
    });
  }
});

describe('nameCandidates', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Tujuan', ['tujuan']],
    ['A. Tujuan', ['a tujuan', 'tujuan']],
    ['Pasal 3', ['pasal 3']],
    ['1.2.1 Ruang Lingkup (Scope)', ['1 2 1 ruang lingkup scope', 'ruang lingkup scope', 'ruang lingkup']],
    ['Waktu (menit)', ['waktu menit', 'waktu']],
    ['Waktu (menit (m))', ['waktu menit m', 'waktu']],
    ['Waktu menit)', ['waktu menit']],
    ['(menit)', ['menit']],
    ['1.', ['1']],
    ['—', []],
    ['', []],
    ['TGL. EFEKTIF', ['tgl efektif', 'tanggal efektif']],
    ['No. SOP', ['no sop', 'nomor sop']],
    ['No', ['no']],
  ];
  for (const [text, names] of cases) it(JSON.stringify(text), () => assert.deepEqual(nameCandidates(text), names));
});

describe('significantWords', () => {
  it('leaves out function words and short words, keeps acronyms in capitals', () => {
    assert.deepEqual(significantWords('Tim dan Tata Kelola untuk KTP, TI serta K3'), [
      'tata',
      'kelola',
      'ktp',
      'ti',
      'k3',
    ]);
    assert.deepEqual(significantWords('Roles and Responsibilities of the Owner'), [
      'roles',
      'responsibilities',
      'owner',
    ]);
    assert.deepEqual(significantWords('DASAR DAN TUJUAN'), ['dasar', 'tujuan']);
    assert.deepEqual(significantWords('2026 – 12.000 %'), []);
    assert.deepEqual(significantWords(''), []);
  });
});

describe('names of any text', () => {
  it('are found without a throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...Array.from('1IVa.)( BAB-—:Pasl&')) }),
        ),
        (text) => {
          const { rest } = stripNumbering(text);
          assert.ok(rest >= 0 && rest <= text.length);
          for (const name of nameCandidates(text)) assert.notEqual(name, '');
          significantWords(text);
        },
      ),
    );
  });

  for (const unit of ['1', '1.', 'I', 'I.', '(', ')', ' ', 'BAB ', '&', 'a ']) {
    it(`of 100 kB of ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(100_000 / unit.length);
      stripNumbering(text);
      nameCandidates(`${text})`);
      significantWords(text);
    });
  }
});
