import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { run } from '../../src/cli/run.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';

const engine = builtInEngine();
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);
/** A picture that says it is so large. */
function sized(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 40, 0, 60, 1, 1, 0x11, 0, 0xff, 0xd9]);
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const document = (...lines: readonly string[]): string =>
  ['---', 'jenis_dokumen: data-governance-policy', 'judul: A', '---', '# A', '', '## Isi', '', ...lines, ''].join('\n');

async function exported(form: 'docx' | 'html', files: MemoryFiles, ...more: readonly string[]): Promise<MemoryIo> {
  const io = new MemoryIo(files);
  assert.equal(await run(['export', 'dok/a.md', '--to', form, '--output', 'hasil', ...more], io, engine), 0, io.err);
  return io;
}

async function word(
  files: MemoryFiles,
): Promise<{ readonly part: (name: string) => Promise<string>; readonly zip: JSZip }> {
  const zip = await JSZip.loadAsync((await exported('docx', files)).bytes.get('hasil') ?? new Uint8Array());
  return { zip, part: async (name) => (await zip.file(`word/${name}`)?.async('string')) ?? '' };
}

async function html(files: MemoryFiles): Promise<string> {
  return (await exported('html', files)).written.get('hasil') ?? '';
}

describe('the pictures of a text', () => {
  const files: MemoryFiles = {
    'dok/a.md': document(
      '![Bagan <organisasi>](gambar/bagan%20a.png)',
      ...['', '- ![Foto](../b.jpg)', '', '| A |', '|---|', '| ![Ikon](/c.gif) |'],
    ),
    'dok/gambar/bagan a.png': sized(4000, 1000),
    'b.jpg': jpeg,
    'c.gif': gif,
  };

  it('stand in a page with their description, and load nothing', async () => {
    const page = await html(files);
    assert.match(page, /<img class="picture" alt="Bagan &lt;organisasi&gt;" src="data:image\/png;base64,[\w+/=]+"\/>/u);
    assert.match(page, /alt="Foto" src="data:image\/jpeg;base64,/u);
    assert.match(page, /<td[^>]*><img class="picture" alt="Ikon" src="data:image\/gif;base64,/u);
  });

  it('stand in a Word file with their description, no wider than the text', async () => {
    const { zip, part } = await word(files);
    const media = Object.keys(zip.files).filter((name) => /^word\/media\/./u.test(name));
    assert.deepEqual(media.sort(), ['word/media/image1.gif', 'word/media/image1.jpg', 'word/media/image1.png']);
    const xml = await part('document.xml');
    const sizes = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/gu)].map(([, ...sides]) => sides.map(Number));
    // English Metric Units: 165 millimetres of an F4 page between its margins, a quarter of it high.
    const [bagan, foto] = sizes;
    assert.ok(Math.abs((bagan?.[0] ?? 0) / 36_000 - 165) < 1, String(bagan));
    assert.ok(Math.abs((bagan?.[0] ?? 0) / (bagan?.[1] ?? 1) - 4) < 0.05);
    assert.deepEqual(foto, [60 * 9525, 40 * 9525]);
    assert.match(xml, /descr="Bagan &lt;organisasi&gt;"/u);
    // LibreOffice cuts a picture to a line of fixed height.
    assert.match(xml, /w:lineRule="atLeast"\/>(?:(?!<w:p>).)*descr="Bagan/su);
  });

  it('are told when they cannot be shown, with their description in their place: in both languages, and no failure', async () => {
    const faulty: MemoryFiles = {
      'dok/a.md': document(
        '![satu](tiada.png) ![dua](../../rahasia.png) ![tiga](https://contoh.id/a.png) ![empat](teks.png)',
      ),
      'dok/teks.png': 'bukan gambar',
    };
    const io = await exported('html', faulty);
    assert.match(io.written.get('hasil') ?? '', /<p dir="auto">satu dua tiga empat<\/p>/u);
    const told = io.err.split('\n').map((line) => /^naskah: (\S+): (.*)$/u.exec(line)?.slice(1));
    assert.deepEqual(
      told.map((parts) => parts?.[0]),
      ['tiada.png', '../../rahasia.png', 'https://contoh.id/a.png', 'teks.png', undefined],
    );
    for (const [index, words] of [/tidak ditemukan/u, /di luar folder/u, /Unduh/u, /bukan gambar/u].entries())
      assert.match(told[index]?.[1] ?? '', words);
    const english = (await exported('docx', faulty, '--language', 'en')).err;
    for (const words of ['is not there', 'outside the folder', 'Download it', 'no whole PNG'])
      assert.ok(english.includes(words), english);
  });

  it('are not read for forms that do not show the text', async () => {
    const io = new MemoryIo({ 'a.md': '---\njenis_dokumen: sop\n---\n# A\n\n![x](tiada.png)\n' });
    assert.equal(await run(['export', 'a.md', '--to', 'svg', '--output', 'a.svg'], io, engine), 0, io.err);
    assert.equal(io.err.includes('tiada.png'), false);
  });
});

describe('what is struck through', () => {
  it('comes back from Word as it was', async () => {
    const text = document('~~Dicabut~~ dan **~~tebal~~**, ~~a **b**~~ tetap.');
    const bytes = (await exported('docx', { 'dok/a.md': text })).bytes.get('hasil') ?? new Uint8Array();
    const io = new MemoryIo({ 'a.docx': bytes });
    assert.equal(await run(['import', 'a.docx', '--output', 'b.md'], io, engine), 0, io.err);
    assert.match(io.written.get('b.md') ?? '', /^~~Dicabut~~ dan ~~\*\*tebal\*\*~~, ~~a~~ ~~\*\*b\*\*~~ tetap\.$/mu);
  });
});

describe('the notes of a text', () => {
  const text = document(
    ...['Satu[^a], dua[^b], satu lagi[^a]. ~~Dicoret~~ saja.', '', '[^a]: Isi **pertama**.', '', '[^b]: Isi kedua.'],
  );

  it('stand at the end of a page, with links both ways', async () => {
    const page = await html({ 'dok/a.md': text });
    const links = [...page.matchAll(/href="#(note[.\d]+)"/gu)].map(([, name]) => name);
    const names = new Set([...page.matchAll(/id="(note[.\d]+)"/gu)].map(([, name]) => name));
    assert.deepEqual(links, ['note.1', 'note.2', 'note.1', 'note.1.1', 'note.1.2', 'note.2.1']);
    assert.ok(links.every((name) => names.has(name)));
    assert.match(page, /<li id="note\.1"><p dir="auto">Isi <strong>pertama<\/strong>\. <a /u);
    assert.match(page, /<del>Dicoret<\/del> saja/u);
    assert.doesNotMatch(page, /\[\^|~~/u);
  });

  it('are footnotes of a Word file', async () => {
    const { part } = await word({ 'dok/a.md': text });
    const xml = await part('document.xml');
    assert.equal(xml.match(/<w:footnoteReference /gu)?.length, 3);
    assert.doesNotMatch(xml, /\[\^|~~/u);
    assert.match(xml, /<w:strike\/>(?:(?!<w:r>).)*Dicoret/su);
    const notes = await part('footnotes.xml');
    assert.match(notes, /Isi .*<w:b\/>.*pertama.*Isi kedua/su);
  });
});

describe('the points of a text, with marks that are none of Markdown', () => {
  const files: MemoryFiles = {
    'dok/a.md': document(
      ...['(1) Setiap unit <wajib>:', '', 'a. menyusun **daftar**;', '', '1. statistik', '2. spasial', ''],
      ...['b. menyerahkan.', '', '(2) Paling lambat lima hari.', '', '1. Kepala:', '', '   a. satu', '', '   b. dua'],
    ),
  };

  it('hang before their words in a page, and so do lists below them', async () => {
    const page = await html(files);
    const point = (depth: number, mark: string, words: string): string =>
      `<p class="point at-${String(depth)}" dir="auto"><span class="mark">${mark} </span>${words}</p>`;
    assert.ok(page.includes(point(0, '(1)', 'Setiap unit &lt;wajib&gt;:')), page);
    assert.ok(page.includes(point(1, 'a.', 'menyusun <strong>daftar</strong>;')));
    assert.match(page, /<div class="at-2">\n<ol>\n<li><p dir="auto">statistik<\/p><\/li>/u);
    assert.match(
      page,
      /<li><p dir="auto">Kepala:<\/p>\n<p class="point at-0" dir="auto"><span class="mark">a\. <\/span>satu/u,
    );
  });

  it('keep the parenthesis behind their numbers, and rulings their colon', async () => {
    const own: MemoryFiles = { 'dok/a.md': document('1) satu', '2) dua', '', 'KESATU : Tim.', 'KEDUA : Tugas.') };
    const page = await html(own);
    assert.match(page, /<ol class="parenthesis">\n<li><p dir="auto">satu/u);
    assert.match(
      page,
      /<p class="point ruling at-0" dir="auto"><span class="mark">KEDUA <\/span><span class="colon">: <\/span>Tugas\./u,
    );
    const { part } = await word(own);
    assert.match(await part('numbering.xml'), /<w:lvlText w:val="%1\)"\/>/u);
    assert.match(
      await part('document.xml'),
      />KESATU<\/w:t><w:tab\/><w:t[^>]*>:<\/w:t><w:tab\/><\/w:r><w:r><w:t[^>]*>Tim\./u,
    );
  });

  it('hang before their words in a Word file, each level further in', async () => {
    const xml = await (await word(files)).part('document.xml');
    const indents = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/gu)].flatMap(([paragraph]) => {
      const mark = /<w:t[^>]*>(?<mark>[^<]*)<\/w:t><w:tab\/>/u.exec(paragraph)?.groups?.['mark'];
      const { left, hanging } =
        /w:ind w:left="(?<left>\d+)" w:hanging="(?<hanging>\d+)"/u.exec(paragraph)?.groups ?? {};
      return mark === undefined ? [] : [[mark, Number(left), Number(hanging)]];
    });
    assert.deepEqual(indents, [
      ['(1)', 567, 567],
      ['a.', 1134, 567],
      ['b.', 1134, 567],
      ['(2)', 567, 567],
      ['a.', 1701, 567],
      ['b.', 1701, 567],
    ]);
    // The list below “a.” is one of the third level.
    assert.match(xml, /<w:ilvl w:val="2"\/>(?:(?!<\/w:p>)[\s\S])*statistik/u);
  });
});

describe('the end of a text that is signed', () => {
  const files: MemoryFiles = {
    'dok/a.md': [
      ...[
        '---',
        'jenis_dokumen: data-governance-policy',
        'judul: A',
        'pejabat_pengesah: Bupati',
        'lokasi_penyimpanan: ["[isi Lokasi]"]',
      ],
      ...['dasar_hukum:', '  - Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi', '---', '# A', ''],
      ...[
        '## Penutup',
        '',
        'Peraturan ini mulai berlaku.',
        '',
        'Ditetapkan di Selong',
        '',
        '## Tembusan',
        '',
        '1. Gubernur',
        '',
      ],
    ].join('\n'),
  };
  const order = [
    'Dasar Hukum',
    'Peraturan ini mulai berlaku.',
    'Ditetapkan di Selong',
    'pada tanggal',
    'Tembusan',
    'Gubernur',
  ];

  it('is its signature with the place that the text names, and behind it the copies; its legal basis stands before it', async () => {
    const page = await html(files);
    const xml = await (await word(files)).part('document.xml');
    for (const text of [page, xml]) {
      const body = text.slice(text.search(/<body|<w:body/u));
      const places = order.map((words) => body.indexOf(words));
      assert.ok(!places.includes(-1), body);
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
      );
      assert.equal(body.split('Ditetapkan di').length, 2);
    }
  });

  it('takes no other line of the text for it', async () => {
    const own = (...lines: readonly string[]): MemoryFiles => ({
      'dok/a.md': [
        ...['---', 'jenis_dokumen: data-governance-policy', 'judul: A', 'pejabat_pengesah: Bupati'],
        ...['tanggal_pengesahan: 12 Mei 2026', '---', '# A', '', '## Penutup', '', ...lines, ''],
      ].join('\n'),
    });
    const same = await html(own('Selong, 12 Mei 2026'));
    assert.ok(
      same.includes('<p>Ditetapkan di Selong</p><p>pada tanggal 12 Mei 2026</p>') && !same.includes('Selong, 12'),
    );
    for (const lines of [['Selong, 13 Mei 2026'], ['Selong, 12 Mei 2026', '', 'Selesai.']])
      assert.ok((await html(own(...lines))).includes(`<p dir="auto">${lines[0] ?? ''}</p>`));
  });

  it('shows what is to be filled in of a list', async () => {
    assert.match(
      await html(files),
      /<th[^>]*>Lokasi[^<]*<\/th><td>:<\/td><td dir="auto"><mark>\[isi Lokasi[^\]]*\]<\/mark>/u,
    );
  });
});

describe('the headings of a regulation', () => {
  const names = ['BAB I KETENTUAN UMUM', 'Bagian Kesatu Umum', 'Pasal 1', 'Bagian Keuangan', 'Tujuan'];
  const files: MemoryFiles = { 'dok/a.md': document(...names.map((name) => `### ${name}\n\nTeks.\n`)) };

  it('stand in the middle, their number on a line of its own', async () => {
    const page = await html(files);
    assert.match(page, /<h3 id="bab-i-ketentuan-umum" class="law" dir="auto">BAB I<br\/?>KETENTUAN UMUM<\/h3>/u);
    assert.match(page, /class="law" dir="auto">Bagian Kesatu<br\/?>Umum<\/h3>/u);
    assert.match(page, /class="law" dir="auto">Pasal 1<\/h3>/u);
    for (const name of ['Bagian Keuangan', 'Tujuan'])
      assert.match(page, new RegExp(`<h3 id="[^"]*" dir="auto">${name}`, 'u'));
    const xml = await (await word(files)).part('document.xml');
    assert.match(
      xml,
      /<w:jc w:val="center"\/><\/w:pPr><w:r><w:t[^>]*>BAB I<\/w:t><\/w:r><w:r><w:br\/><\/w:r><w:r><w:t[^>]*>KETENTUAN UMUM/u,
    );
    assert.doesNotMatch(xml, /<w:jc w:val="center"\/><\/w:pPr><w:r><w:t[^>]*>Tujuan/u);
  });
});
