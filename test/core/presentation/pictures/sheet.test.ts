import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { picturesSvg } from '../../../../src/core/presentation/pictures/picture-files.js';
import type { PictureView } from '../../../../src/core/presentation/pictures/picture.js';
import type { SvgElement } from '../../../../src/core/presentation/pictures/svg.js';
import { parseXml } from '../../../support/xml.js';
import { picturesOfText } from './draw.js';
import { outlineOf } from './outline.js';
import { documentOf, type MadeStep } from './procedures.js';
import { readDrawing } from './read-drawing.js';

/** Rows: performer | time | remark. */
function sop(
  rows: readonly (readonly [performer: string, time: string, remark: string])[],
  more: readonly string[] = [],
): string {
  return [
    '---',
    ...['jenis_dokumen: sop', 'judul: SOP Pelayanan', 'status: konsep', ...more],
    '---',
    '# SOP Pelayanan',
    '## Prosedur',
    '| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Ket. |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(
      ([performer, time, remark], index) =>
        `| ${String(index + 1)} | Memeriksa berkas | ${performer} | Berkas | ${time} | Berkas | ${remark} |`,
    ),
  ].join('\n');
}

function sheetOf(text: string, options: Parameters<typeof picturesOfText>[1] = {}): PictureView {
  return picturesOfText(text, options)[0]!;
}

function textsOf({ pages }: PictureView): string {
  return pages.flatMap((page) => readDrawing(page).texts).join('\n');
}

/** Elements with a class, wherever they stand. */
function elements(element: SvgElement, kind: string): readonly SvgElement[] {
  const inner = element.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child, kind)));
  return element.attributes['class'] === kind ? [element, ...inner] : inner;
}

function titlesIn(view: PictureView, kind: string): readonly string[] {
  return view.pages
    .flatMap((page) => elements(page, kind))
    .flatMap(({ children }) => children.filter((child) => typeof child !== 'string'))
    .flatMap(({ name, children }) => (name === 'title' ? children.filter((child) => typeof child === 'string') : []));
}

describe('the SOP sheet', () => {
  it('draws a straight procedure from top to bottom', () => {
    const text = sop([
      ['Petugas', '5 menit', 'Mulai'],
      ['Petugas', '5 menit', ''],
      ['Kepala', '5 menit', 'Selesai'],
    ]);
    assert.equal(
      outlineOf(sheetOf(text)),
      ['Page 2', '1 capsule, Petugas → 2 (0)', '2 box, Petugas → 3 (2)', '3 capsule, Kepala'].join('\n'),
    );
  });

  it('draws decisions, a loop back and a page break (Indonesian)', () => {
    const text = readFileSync('examples/sop/reset-akun.md', 'utf8');
    assert.equal(
      outlineOf(sheetOf(text)),
      [
        'Page 2',
        '1 capsule, Petugas Loket → 2 (0)',
        '2 box, Petugas Loket → 3 (2)',
        '3 diamond, Verifikator Tidak → 4 (2) Ya → 5 (1)',
        '4 capsule, Petugas Loket',
        '5 box, Kepala Bidang → 6 (2)',
        '6 box, Administrator Sistem → 7 (0)',
        '7 diamond, Administrator Sistem Ya → 8 (2) Tidak → 6 (2)',
        '8 box, Petugas Loket → A (0)',
        'A pentagon out, Petugas Loket',
        'Page 3',
        'A pentagon in, Petugas Loket → 9 (0)',
        '9 box, Petugas Loket → 10 (0)',
        '10 capsule, Petugas Loket',
      ].join('\n'),
    );
  });

  it('draws the same from YAML', () => {
    const [markdown, yaml] = ['md', 'yaml'].map((ending) => readFileSync(`examples/sop/reset-akun.${ending}`, 'utf8'));
    assert.equal(outlineOf(sheetOf(yaml!)), outlineOf(sheetOf(markdown!)));
  });

  it('names exits and ends in English in an English document', () => {
    const view = sheetOf(readFileSync('examples/sop/certificate-of-residence.md', 'utf8'));
    assert.match(outlineOf(view), /^6 diamond, Section Head Yes → 7 \(2\) No → 3 \(2\)$/mu);
    const texts = textsOf(view);
    for (const words of ['Start', 'End', 'Quality Standard', 'Approved by', 'Page 2 of 3', 'to', 'p. 3']) {
      assert.ok(texts.split('\n').includes(words), words);
    }
  });

  it('gives a step of two who have steps of their own to both, without a list too; a name with “dan” in it stays one', () => {
    const rows = (last: string): Parameters<typeof sop>[0] => [
      ['Petugas', '5 menit', 'Mulai'],
      ['Seksi Sarana dan Prasarana', '5 menit', ''],
      ['Petugas dan Seksi Sarana dan Prasarana', '5 menit', ''],
      [last, '5 menit', 'Selesai'],
    ];
    const columnsOf = (text: string): readonly string[] =>
      outlineOf(sheetOf(text))
        .split('\n')
        .slice(1)
        .map((line) => line.replace(/^\d+ \w+, | → .*$/gu, ''));
    const [one, other] = ['Petugas', 'Seksi Sarana dan Prasarana'];
    assert.deepEqual(columnsOf(sop(rows('Petugas'))), [one, other, one, other, one]);
    // Nobody knows whether these are two.
    assert.equal(columnsOf(sop(rows('Kepala dan Wakil'))).at(-1), 'Kepala dan Wakil');
  });

  it('shows on each page those who act there, when they are too many for one', () => {
    const steps = Array.from({ length: 40 }, (_step, index): MadeStep => ({
      ...{ performers: [index + 1], yes: 1, no: 1, words: 'Memeriksa berkas' },
      kind: index === 39 ? 'end' : 'plain',
    }));
    const view = sheetOf(documentOf({ performers: 40, steps }));
    assert.match(textsOf(view), /Pelaksana pada halaman ini: \d+ dari 40/u);
    const outline = outlineOf(view);
    assert.doesNotMatch(outline, /nowhere/u);
    assert.match(outline, /^40 capsule, Petugas AN$/mu);
  });

  it('has room for every line on a page where one of many performers acts', () => {
    const long = 'Memeriksa berkas permohonan '.repeat(6).trim();
    const step = (performer: number, more: Partial<MadeStep> = {}): MadeStep => ({
      ...{ performers: [performer], kind: 'plain', yes: 1, no: 1, words: 'Memeriksa berkas' },
      ...more,
    });
    const steps = [
      ...Array.from({ length: 9 }, () => step(1)),
      step(2, { kind: 'decision', yes: 13 }),
      step(7, { kind: 'decision', yes: 4, words: long }),
      ...[step(7, { kind: 'decision', no: 5 }), step(1)],
    ];
    const outline = outlineOf(sheetOf(documentOf({ performers: 11, steps }), { paper: 'A4' }));
    for (const row of [10, 11, 12])
      assert.match(
        outline,
        new RegExp(`^${String(row)} diamond.* Ya → .* Tidak → |^${String(row)} diamond.* Tidak → .* Ya → `, 'mu'),
      );
  });

  it('repeats the header of the table and counts the pages', () => {
    const view = sheetOf(readFileSync('examples/sop/reset-akun.md', 'utf8'));
    const [identity, ...flow] = view.pages.map((page) => readDrawing(page).texts);
    for (const texts of flow)
      for (const heading of ['No', 'Uraian Kegiatan', 'Pelaksana', 'Mutu Baku']) assert.ok(texts.includes(heading));
    assert.deepEqual(
      [identity!, ...flow].map((texts) => texts.at(-1)),
      ['Halaman 1 dari 3', 'Halaman 2 dari 3', 'Halaman 3 dari 3'],
    );
  });

  it('compares the quickest and the longest way with the promised time', () => {
    assert.match(
      textsOf(sheetOf(readFileSync('examples/sop/reset-akun.md', 'utf8'))),
      /jalur tersingkat: 25 menit \(langkah 1–4\); terpanjang: 1 jam 15 menit \(langkah 1–3, 5–10\) · waktu layanan: 2 jam \(cukup\)/u,
    );
    const slow = sop(
      [
        ['A', '2 jam', 'Mulai'],
        ['B', '1 jam', 'Selesai'],
      ],
      ['waktu_layanan_maks: 1 jam'],
    );
    assert.match(textsOf(sheetOf(slow)), /Waktu seluruh langkah: 3 jam · waktu layanan: 1 jam \(terlampaui\)/u);
    const ranged = sop([
      ['A', '1-2 hari kerja', 'Mulai'],
      ['B', '1 jam', 'Selesai'],
    ]);
    assert.match(
      textsOf(sheetOf(ranged)),
      /tersingkat: 1 hari kerja \+ 1 jam \(langkah 1–2\); terpanjang: 2 hari kerja \+ 1 jam \(langkah 1–2\)/u,
    );
    const vague = sop([
      ['A', 'secepatnya', 'Mulai'],
      ['B', '1 jam', 'Selesai'],
    ]);
    assert.match(textsOf(sheetOf(vague)), /belum dapat dihitung/u);
  });

  it('shows a time as its author wrote it: its signs say what is promised', () => {
    const shown = (...times: readonly string[]): readonly string[] =>
      textsOf(sheetOf(sop(times.map((time) => ['A', time, '']))))
        .split('\n')
        .filter((text) => /menit|jam|hari/u.test(text) && !text.includes('Waktu'));
    const written = ['≤ 30 menit', '< 1 jam', '± 10 menit', '~10 menit', '5 menit (±)', 'maks. 2 jam', '3 * 24 jam'];
    assert.deepEqual(shown(...written), written);
    assert.deepEqual(
      shown('± **10** menit', '**≤ 5 menit**', '&lt; 2 jam', '[10 menit](waktu.md)', '`5 menit` (a: 1)'),
      ['± 10 menit', '≤ 5 menit', '< 2 jam', '10 menit', '5 menit (a: 1)'],
    );
    const yaml = (time: string): string =>
      `jenis_dokumen: sop\njudul: X\nlangkah:\n  - {no: 1, kegiatan: Memeriksa, pelaksana: A, waktu: ${time}}\n`;
    const inYaml = (time: string): boolean =>
      textsOf(sheetOf(yaml(time)))
        .split('\n')
        .includes('≤ 7 menit');
    assert.ok(inYaml('"≤ 7 menit"'));
    assert.ok(!inYaml('{nilai: 7, satuan: menit}'));
  });

  it('leads from a symbol to its row and from the words of an exit to where they stand', () => {
    const text = readFileSync('examples/sop/reset-akun.md', 'utf8');
    const { pages } = sheetOf(text);
    const placed = ({ attributes }: SvgElement): string =>
      text.slice(Number(attributes['data-start']), Number(attributes['data-end']));
    const symbols = pages
      .flatMap((page) => elements(page, 'symbol'))
      .filter(({ attributes }) => 'data-shape' in attributes);
    assert.equal(symbols.length, 10);
    for (const symbol of symbols)
      assert.ok(placed(symbol).startsWith(`| ${String(Number(symbol.attributes['data-row']) + 1)} |`));
    assert.deepEqual(
      pages
        .flatMap((page) => elements(page, 'exit'))
        .map(placed)
        .sort(),
      ['4', '5', '6', '8'],
    );
  });

  it('says the flow in words too', () => {
    const { table } = sheetOf(readFileSync('examples/sop/reset-akun.md', 'utf8'));
    assert.equal(table!.caption, 'Alur dalam bentuk tabel');
    assert.equal(table!.rows.length, 10);
    assert.equal(table!.rows[6]!.cells.at(-1), 'Ya: ke langkah 8; Tidak: ke langkah 6');
  });
});

describe('faults on the SOP sheet', () => {
  it('marks exits that lead nowhere or are missing, and where the flow stops', () => {
    const text = sop([
      ['A', '5 menit', 'Mulai'],
      ['A', '5 menit', 'Keputusan: Ya → 3, Tidak → 12'],
      ['B', '5 menit', 'Keputusan: Ya → 4'],
      ['B', '5 menit', ''],
    ]);
    assert.deepEqual(titlesIn(sheetOf(text), 'stub'), [
      'Langkah 12 tidak ada.',
      'Cabang “Tidak” belum ditulis.',
      'Alur berhenti di sini tanpa “Selesai”.',
    ]);
    assert.deepEqual(titlesIn(sheetOf(text, { marks: false }), 'stub'), []);
  });

  it('says how many there are, on paper too', () => {
    const text = sop([
      ['A', 'secepatnya', 'Mulai'],
      ['A', '5 menit', 'Selesai'],
    ]);
    assert.match(textsOf(sheetOf(text, { marks: false })), /Rancangan: \d hal pada langkah dan alur perlu diperbaiki/u);
  });

  it('shows a finding at its row, in the words of the reader', () => {
    const text = sop([
      ['A', 'secepatnya', 'Mulai'],
      ['A', '5 menit', 'Selesai'],
    ]);
    assert.ok(titlesIn(sheetOf(text), 'cell').some((title) => /secepatnya.*\[SOP-004\]/u.test(title)));
    assert.ok(
      titlesIn(sheetOf(text, { readerLanguage: 'en' }), 'cell').some((title) => /cannot be measured/u.test(title)),
    );
  });

  it('guesses no column for a performer who is not listed', () => {
    const text = sop(
      [
        ['Petugas', '5 menit', 'Mulai'],
        ['Petugsa', '5 menit', 'Selesai'],
      ],
      ['pelaksana: [Petugas]'],
    );
    assert.match(outlineOf(sheetOf(text)), /^2 capsule, Pelaksana tidak dikenal$/mu);
  });

  it('marks a step that is never reached', () => {
    const text = sop([
      ['A', '5 menit', 'Mulai'],
      ['A', '5 menit', 'Lanjut ke 4'],
      ['A', '5 menit', ''],
      ['A', '5 menit', 'Selesai'],
    ]);
    assert.ok(
      titlesIn(sheetOf(text), 'symbol').some(
        (title) => title.startsWith('Langkah 3') && title.includes('tidak pernah dicapai'),
      ),
    );
  });
});

describe('bad input on the SOP sheet', () => {
  const hostile = '<script>alert(1)</script> & "kutip" ]]> \u0007';

  it('is never a blank page', () => {
    const view = sheetOf(sop([]));
    assert.equal(view.pages.length, 2);
    assert.match(textsOf(view), /Belum ada langkah/u);
  });

  it('shows hostile markup as the text it is', () => {
    const name = hostile.replaceAll('"', '\\"');
    const text = sop(
      [
        [hostile, hostile, 'Mulai'],
        ['B', '5 menit', 'Selesai'],
      ],
      [`pelaksana: ["${name}", B]`],
    );
    const file = picturesSvg(picturesOfText(text));
    assert.doesNotMatch(file, /<script/u);
    // Every page is well-formed.
    parseXml(file.trimEnd());
  });

  for (const [name, words] of [
    ['emoji', '👩‍💻 Pengembang 🚀 '.repeat(20)],
    ['right-to-left text', 'مدير المكتب الرئيسي '.repeat(20)],
    ['a word of 200 characters', 'x'.repeat(200)],
    ['a text of 5000 characters', 'Memeriksa berkas permohonan '.repeat(180)],
  ] as const) {
    it(`makes room for ${name}`, () => {
      const view = sheetOf(
        sop([
          [words, '5 menit', 'Mulai'],
          ['B', words, words],
          ['B', '5 menit', 'Selesai'],
        ]),
      );
      const drawings = view.pages.map(readDrawing);
      assert.equal(drawings.flatMap(({ symbols }) => symbols).length, 3);
      const bottom = Math.max(...drawings.flatMap(({ symbols }) => symbols.map(({ bounds }) => bounds.bottom)));
      assert.ok(bottom < 185);
    });
  }

  it('reads right-to-left lines from the right', () => {
    const [page] = sheetOf(
      sop([
        ['مدير', '5 menit', 'Mulai'],
        ['B', '5 menit', 'Selesai'],
      ]).replaceAll('Memeriksa berkas', 'مراجعة الطلب'),
    ).pages.slice(1);
    assert.ok(JSON.stringify(page).includes('"direction":"rtl"'));
  });

  it('draws 300 steps on numbered pages within seconds', function () {
    this.timeout(20_000);
    const steps = Array.from({ length: 300 }, (_step, index): MadeStep => ({
      ...{
        performers: [(index % 7) + 1],
        yes: Math.min(300, index + 2),
        no: Math.max(1, index - 3),
        words: 'Memeriksa berkas',
      },
      kind: index === 299 ? 'end' : index % 5 === 4 ? 'decision' : 'plain',
    }));
    const view = sheetOf(documentOf({ performers: 7, steps }));
    assert.equal(view.pages.flatMap((page) => readDrawing(page).symbols).length, 300);
  });
});
