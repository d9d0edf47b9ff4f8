import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  findPlaceholder,
  isDash,
  isPlaceholder,
  isPlaceholderByForm,
  mayHoldPlaceholder,
  SUSPECT,
} from '../../../src/core/text/placeholder.js';

const PLACEHOLDERS = [
  'TODO',
  'TODO: tulis tujuan',
  'TODO lengkapi',
  'todo',
  'todo: nanti',
  'TBD',
  'tbd.',
  'FIXME',
  'FIXME(siapa)',
  '...',
  '…',
  '……',
  '. . . .',
  '___',
  '_____',
  '_ _ _',
  'xxx',
  'XXX',
  'xxxxx',
  '[isi kondisi awal]',
  '[isi]',
  '[ISI TUJUAN]',
  '[Isi, lalu hapus baris ini]',
  '[nama]',
  '[Nama Dinas]',
  '[nama dinas]',
  '[tanggal]',
  '[tanggal pengesahan]',
  '[nomor]',
  '[Nomor SOP]',
  '[jabatan]',
  '[Jabatan]',
  '[Judul Dokumen]',
  '[unit kerja]',
  '[…]',
  '[...]',
  '[ … ]',
  '[TBD]',
  '[akan diisi]',
  '[insert name]',
  '[name of agency]',
  '<isi tujuan>',
  '<...>',
  '<…>',
  '<angka>',
  '<nama dinas>',
  '<your text>',
  '{…}',
  '{nama}',
  '{isi tujuan}',
  '{{…}}',
  '{{ judul }}',
  '{{}}',
  'lorem ipsum dolor sit amet',
  'Lorem ipsum',
  'belum diisi',
  'Akan diisi',
  '(belum diisi)',
  'akan diisi kemudian',
  'to be determined',
  '**[isi tujuan]**',
  '*TODO*',
  '`TBD`',
  '"…"',
  '  [isi]\r\n',
  '\\[isi tujuan\\]',
];

const VALUES = [
  '',
  ' ',
  '-',
  '.',
  '..',
  '_',
  '__',
  'x',
  'xx',
  '[ ]',
  '[x]',
  '[X]',
  '[1]',
  '[12]',
  '[^1]',
  '[teks](https://contoh.go.id)',
  '[isi](url)',
  '[isi][b]',
  '[nama, alamat]',
  '[Petugas Loket, Kepala Seksi]',
  '[Unit Kearsipan]',
  '[Nomor 12 Tahun 2019]',
  '[KPI-01]',
  '<a@b.c>',
  '<https://contoh.go.id>',
  '<br>',
  '<br/>',
  '<!-- isi -->',
  '<a name="x">',
  '<5 menit>',
  '{}',
  '{ }',
  '{jabatan: Kepala Dinas, nama: Sri Wahyuni}',
  'Todolist aplikasi',
  'Todo list dibuat tim',
  'TODOS',
  'xxxyz',
  'Kepala Dinas',
  'SOP-01/2026',
  'Formulir yang belum diisi dikembalikan',
  'dan seterusnya...',
  '1...5',
  '(1)',
  '[isi a] lalu [isi b] dan teks',
  'TODO\n\nTeks yang sudah lengkap.',
];

describe('isPlaceholder', () => {
  for (const text of PLACEHOLDERS) it(`${JSON.stringify(text)} is one`, () => assert.equal(isPlaceholder(text), true));
  for (const text of VALUES) it(`${JSON.stringify(text)} is none`, () => assert.equal(isPlaceholder(text), false));
});

describe('findPlaceholder', () => {
  const found: readonly (readonly [string, string])[] = [
    ['SOP-…/DISKOMINFO/2026', '…'],
    ['SOP-.../DISKOMINFO/2026', '...'],
    ['…/DISKOMINFO/2026', '…'],
    ['065/…/2026', '…'],
    ['065/xxx/2026', 'xxx'],
    ['SOP-XXX/2026', 'XXX'],
    ['SOP-…', '…'],
    ['UU Nomor … Tahun 2026', '…'],
    ['UU Nomor 25 Tahun …', '…'],
    ['PERATURAN BUPATI TAHUN 20…', '…'],
    ['… Januari 2026', '…'],
    ['Jakarta, … Januari 2026', '…'],
    ['Rp … per tahun', '…'],
    ['Nomor : …', '…'],
    ['Kepala [nama dinas]', '[nama dinas]'],
    ['Kepala [Nama Dinas] Kabupaten', '[Nama Dinas]'],
    ['Bupati [isi nama kabupaten, huruf besar]', '[isi nama kabupaten, huruf besar]'],
    ['SOP [tanggal] dan [nomor]', '[tanggal]'],
    ['Ditetapkan oleh <isi jabatan>.', '<isi jabatan>'],
    ['Paling lama <angka> tahun', '<angka>'],
    ['Unit {{unit}} bertanggung jawab', '{{unit}}'],
    ['Unit {nama unit}', '{nama unit}'],
    ['Sasaran: TBD', 'TBD'],
    ['Layanan ini TODO oleh tim', 'TODO'],
    ['Nomor: ____', '____'],
    ['____ hari kerja', '____'],
    ['Rp____', '____'],
    ['SOP-____/2026', '____'],
    ['Nama ........ NIP', '........'],
    ['Kepala […]', '[…]'],
    ['Isi: lorem ipsum dolor', 'lorem ipsum'],
    ['  [isi tujuan] ', '[isi tujuan]'],
    ['TODO: tulis', 'TODO: tulis'],
  ];
  for (const [text, placeholder] of found) {
    it(`${JSON.stringify(text)} holds ${placeholder}`, () => {
      const range = findPlaceholder(text);
      assert.ok(range);
      assert.equal(text.slice(range.start, range.end), placeholder);
    });
  }

  const silent = [
    ...VALUES.filter((text) => !text.includes('TODO\n') && !text.startsWith('[isi a]')),
    'Lihat [nama dinas](https://contoh.go.id).',
    'Lihat ![nama](gambar.png).',
    'Lihat [teks][nama].',
    '[nama]: https://contoh.go.id',
    'Menurut [1] dan [2, hlm. 3], layanan membaik.',
    '- [ ] Periksa berkas\n- [x] Kirim',
    'Hubungi <sri@contoh.go.id> atau <https://contoh.go.id>.',
    'Formulir, berkas, dan seterusnya...',
    'Formulir, berkas, dan seterusnya… Lalu dikirim.',
    'Tunggu ... lalu lanjutkan.',
    'nama/alamat/... harus diisi',
    'KTP/KK/... dibawa pemohon',
    'Tautan https://contoh.go.id/…/SOP-01 dan https://contoh.go.id/TODO/XXX',
    'Lampiran XXX tentang tarif',
    'Nilai < 5 dan > 3',
    'Baris<br>baru dan <b>tebal</b>',
    'Teks ___tebal miring___ biasa',
    'nama___berkas',
    'Pendahuluan ........ 3',
    'Pendahuluan ........ 3\nIsi ........ 4',
    'Kutipan panjang: "setiap penyelenggara wajib [...] menyampaikan laporan berkala kepada menteri", demikian bunyinya dalam peraturan.',
    'Data [Unit Kearsipan] dan [yes/no]',
    'Versi 1.2.3 dari 2026-01-05.',
    'Ada isi dan nama di sini.',
    'Kolom {a: 1} dan {x}',
  ];
  for (const text of silent)
    it(`${JSON.stringify(text)} holds none`, () => assert.equal(findPlaceholder(text), undefined));

  it('finds a range inside the text, the whole one when the text is a placeholder', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('.…_[]<>{}xXTODisi nama-/12 \n(:')) });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (any) => {
        const range = findPlaceholder(any);
        if (range) assert.ok(range.start >= 0 && range.start < range.end && range.end <= any.length);
        if (isPlaceholder(any)) assert.equal(any.slice(range?.start, range?.end), any.trim());
        isDash(any);
      }),
      { numRuns: 500 },
    );
  });

  for (const unit of [
    '.',
    '…',
    '_',
    '[',
    ']',
    '[a',
    '{',
    '{{',
    '<',
    'x',
    'X',
    'TODO',
    ' ',
    '\n',
    'a.b',
    'a…',
    '. ',
    '-',
    '*',
    '1',
    '…/',
  ]) {
    it(`is not slow on 100 kB of ${JSON.stringify(unit)}`, () => {
      const long = unit.repeat(100_000 / unit.length);
      for (const text of [`${long}!`, `{${long}:}`, `[isi ${long}]`]) {
        isPlaceholder(text);
        findPlaceholder(text);
        isDash(text);
      }
    });
  }
});

describe('first looks at placeholders', () => {
  const pieces = fc.constantFrom(
    ...['TODO', 'todo', 'fixme', 'TBD', 'tba', 'xxx', 'XXXX', 'lorem ipsum', 'Lorem', 'belum diisi', 'akan diisi'],
    ...['to be filled', '(', ')', '[', ']', '<', '>', '{', '}', '{{', '}}', '.', '..', '…', '_', '___', '*', '`', '"'],
    ...["'", '“', '”', '\\', ' ', '\n', '\u00A0', 'isi', 'nama', 'a', 'Z', '7', ':', '!', 'ſ', 'K', 'é', '—'],
  );
  const texts = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));

  it('never take a placeholder for none', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(isPlaceholder(text), isPlaceholderByForm(text.trim()));
        if (!mayHoldPlaceholder(text)) assert.deepEqual([...text.matchAll(SUSPECT)], []);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('isDash', () => {
  for (const text of ['-', '–', '—', ' - ', '−', '--'])
    it(JSON.stringify(text), () => assert.equal(isDash(text), true));
  for (const text of ['', ' ', '- -', '-1', '_', '-----', 'a-b'])
    it(`not ${JSON.stringify(text)}`, () => assert.equal(isDash(text), false));
});
