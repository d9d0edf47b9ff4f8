import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { importWord } from '../../../../src/core/presentation/import/import-word.js';
import { lossWords } from '../../../../src/core/presentation/import/losses.js';
import { engine } from '../../../support/engine.js';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A level of a list: its format, its text, and what else is said of it. */
type Level = readonly [format: string, text: string, more?: string];

function list(id: number, levels: readonly Level[], link = ''): string {
  const xml = levels.map(
    ([format, text, more = ''], index) =>
      `<w:lvl w:ilvl="${String(index)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${String(id)}">${link}${xml.join('')}</w:abstractNum>`;
}

function use(id: number, definition: number, more = ''): string {
  return `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(definition)}"/>${more}</w:num>`;
}

const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
const from = (left: number): string => `<w:pPr><w:ind w:left="${String(left)}" w:hanging="360"/></w:pPr>`;

/** What most offices use: numbers, letters, both in parentheses, dots, chapters and articles. */
const lists = [
  list(0, [
    ['decimal', '%1.', from(360)],
    ['lowerLetter', '%2.', from(720)],
    ['lowerRoman', '(%3)', from(1080)],
  ]),
  list(1, [
    ['decimal', '(%1)', from(360)],
    ['lowerLetter', '%2.', from(720)],
    ['decimal', '%3)', from(1080)],
  ]),
  list(2, [['bullet', '•', from(360)]]),
  list(3, [
    ['upperRoman', 'BAB %1'],
    ['decimal', 'Pasal %2', '<w:lvlRestart w:val="0"/>'],
  ]),
  list(4, [
    ['decimal', '%1.'],
    ['decimal', '%1.%2.'],
  ]),
  list(5, [['lowerLetter', '%1)', from(900)]]),
  list(6, [['ordinalText', '%1']]),
  use(1, 0),
  use(2, 1),
  use(3, 2),
  use(4, 3),
  use(5, 4),
  use(6, 5),
  use(7, 6),
  use(8, 0, anew),
  use(9, 5, anew),
].join('');

const numbered = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(id)}"/></w:numPr>`;

function line(text: string, properties = ''): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${run}</w:p>`;
}

const item = (text: string, id: number, level = 0): string => line(text, numbered(id, level));
const centre = '<w:jc w:val="center"/>';
const cell = (content: string): string => `<w:tc><w:tcPr/>${content}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;

interface WordFile {
  readonly body: readonly string[];
  readonly numbering?: string;
  readonly styles?: string;
}

/** A Word file as Word itself writes it, with numbers that it counts. */
async function wordFile({ body, numbering = lists, styles = '' }: WordFile): Promise<Uint8Array> {
  const zip = new JSZip();
  const of = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const at = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const named = (names: readonly string[], write: (name: string, index: number) => string): string =>
    names.map(write).join('');
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${named(['document.main', 'numbering', 'styles'], (name) => `<Override PartName="/word/${name.replace('.main', '')}.xml" ContentType="${of}.${name}+xml"/>`)}</Types>`,
  );
  const relations = (names: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map(([type, target], index) => `<Relationship Id="r${String(index)}" Type="${at}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  zip.file('_rels/.rels', relations([['officeDocument', 'word/document.xml']]));
  zip.file(
    'word/_rels/document.xml.rels',
    relations([
      ['numbering', 'numbering.xml'],
      ['styles', 'styles.xml'],
    ]),
  );
  zip.file('word/numbering.xml', `<w:numbering ${namespace}>${numbering}</w:numbering>`);
  zip.file('word/styles.xml', `<w:styles ${namespace}>${styles}</w:styles>`);
  zip.file('word/document.xml', `<w:document ${namespace}><w:body>${body.join('')}</w:body></w:document>`);
  return zip.generateAsync({ type: 'uint8array' });
}

/** The Markdown text of a Word file without its front matter. */
async function imported(file: WordFile): Promise<string> {
  const result = await importWord(await wordFile(file), { catalogue: engine.catalogue, today: '2026-06-01' });
  assert.ok('text' in result);
  return result.text.replace(/^---\n[\s\S]*?\n---\n\n?/u, '');
}

async function textOf(...body: readonly string[]): Promise<string> {
  return imported({ body: [line('Dalam peraturan ini:'), ...body] }).then((text) =>
    text.replace('Dalam peraturan ini:\n\n', ''),
  );
}

describe('importWord: numbers that Word counts', () => {
  it('stay as they are shown: letters and numbers in parentheses are written out', async () => {
    const text = await textOf(
      ...[item('Setiap unit wajib:', 2), item('menyusun daftar data;', 2, 1), item('statistik; dan', 2, 2)],
      ...[item('geospasial;', 2, 2), item('menyerahkan data.', 2, 1), item('Penyerahan paling lambat lima hari.', 2)],
    );
    assert.equal(
      text,
      [
        ...['(1) Setiap unit wajib:', '', 'a. menyusun daftar data;', '', '1) statistik; dan', '2) geospasial;', ''],
        ...['b. menyerahkan data.', '', '(2) Penyerahan paling lambat lima hari.', ''],
      ].join('\n'),
    );
  });

  it('nest below a number as far as its words are moved in', async () => {
    const text = await textOf(
      ...[item('Kepala dinas:', 1), item('menetapkan;', 1, 1), item('meninjau', 1, 2), item('menutup.', 1, 1)],
      ...[item('Sekretaris.', 1), item('Pengelola.', 1)],
    );
    assert.equal(
      text,
      [
        ...['1. Kepala dinas:', '', '   a. menetapkan;', '', '   (i) meninjau', '', '   b. menutup.', ''],
        ...['2. Sekretaris.', '3. Pengelola.', ''],
      ].join('\n'),
    );
  });

  it('nest by how far they are moved in where a level is a list of its own', async () => {
    const text = await textOf(
      ...[item('Kepala dinas:', 1), item('menetapkan;', 6), item('meninjau.', 6)],
      ...[item('Sekretaris:', 1), item('mencatat.', 9), item('Arsip', 3)],
    );
    assert.equal(
      text,
      [
        ...['1. Kepala dinas:', '', '   a) menetapkan;', '', '   b) meninjau.', ''],
        ...['2. Sekretaris:', '', '   a) mencatat.', '', '- Arsip', ''],
      ].join('\n'),
    );
  });

  it('go on after a paragraph, and begin anew where Word does', async () => {
    const text = await textOf(
      ...[item('Satu', 1), item('Dua', 1), line('Catatan.'), item('Tiga', 1)],
      ...[item('Satu lagi', 8), item('Dua lagi', 8)],
    );
    assert.equal(
      text,
      ['1. Satu', '2. Dua', '', 'Catatan.', '', '3. Tiga', '', '1) Satu lagi', '2) Dua lagi', ''].join('\n'),
    );
  });

  it('are those of chapters and articles too, also where a paragraph has nothing else', async () => {
    const text = await imported({
      body: [
        ...[line('PERATURAN BUPATI CONTOH', centre), line('NOMOR 12 TAHUN 2025', centre), line('TENTANG', centre)],
        ...[line('TATA KELOLA DATA', centre), line('MEMUTUSKAN:', centre)],
        ...[line('', numbered(4) + centre), line('KETENTUAN UMUM', centre), line('', numbered(4, 1) + centre)],
        ...[line('Data adalah catatan.'), line('', numbered(4) + centre), line('PENUTUP', centre)],
        ...[line('', numbered(4, 1) + centre), line('Peraturan ini mulai berlaku.')],
      ],
    });
    assert.match(text, /\n## BAB I KETENTUAN UMUM\n\n### Pasal 1\n\nData adalah catatan\.\n/u);
    // The articles of a regulation count on from chapter to chapter.
    assert.match(text, /\n## BAB II PENUTUP\n\n### Pasal 2\n\nPeraturan ini mulai berlaku\.\n/u);
  });

  it('are those of headings, by their style', async () => {
    const style = (id: string, name: string, more: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
    const text = await imported({
      numbering:
        list(4, [
          ['upperLetter', '%1.', '<w:pStyle w:val="H1"/>'],
          ['decimal', '%1.%2', '<w:isLgl/><w:pStyle w:val="H2"/>'],
        ]) + use(5, 4),
      styles:
        style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>') +
        style('H2', 'heading 2', '<w:basedOn w:val="H1"/>'),
      body: [
        ...[line('Tujuan', '<w:pStyle w:val="H1"/>'), line('Agar tertib.')],
        ...[line('Ruang Lingkup', '<w:pStyle w:val="H1"/>'), line('Umum', '<w:pStyle w:val="H2"/>')],
        line('Penutup', `<w:pStyle w:val="H1"/>${numbered(0)}`),
      ],
    });
    const headings = text.split('\n').filter((each) => each.startsWith('#'));
    assert.deepEqual(headings, ['## A. Tujuan', '## B. Ruang Lingkup', '### 2.1 Umum', '## Penutup']);
  });

  it('are the numbers of rows', async () => {
    const steps = ['Menerima surat', 'Mencatat surat', 'Mengarsipkan surat'];
    const text = await textOf(
      `<w:tbl><w:tblPr/><w:tblGrid/>${row(line('No'), line('Kegiatan'), line('Rincian'))}${steps.map((step) => row(item('', 1), line(step), item('Buku', 6) + item('Berkas', 6))).join('')}</w:tbl>`,
    );
    assert.deepEqual(text.trimEnd().split('\n').slice(-3), [
      '| 1 | Menerima surat | a) Buku<br>b) Berkas |',
      '| 2 | Mencatat surat | c) Buku<br>d) Berkas |',
      '| 3 | Mengarsipkan surat | e) Buku<br>f) Berkas |',
    ]);
  });

  it('count as in Word with changes tracked, older properties and drawings', async () => {
    const gone = line('Dua', `${numbered(1)}<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>`);
    const changed = `${numbered(2)}<w:pPrChange w:id="2" w:author="A"><w:pPr>${numbered(1)}</w:pPr></w:pPrChange>`;
    const text = await textOf(item('Satu', 1), gone, item(' bersama', 1), line('Ayat', changed), item('Tiga', 1));
    assert.equal(text, ['1. Satu', '2. Dua bersama', '', '(1) Ayat', '', '3. Tiga', ''].join('\n'));
  });

  it('are written in digits, and that is told, where their form is not known', async () => {
    const file = await wordFile({ body: [item('Pertama-tama', 7), item('Lalu', 7)] });
    const result = await importWord(file, { catalogue: engine.catalogue, today: '2026-06-01' });
    assert.ok('text' in result);
    assert.match(result.text, /\n1 Pertama-tama\n\n2 Lalu\n$/u);
    assert.deepEqual(
      result.losses.map((loss) => lossWords(loss).id),
      ['2 nomor otomatis ditulis dengan angka biasa: periksa bentuknya'],
    );
  });

  for (const [what, numbering] of [
    ['nothing defines', ''],
    ['lead to themselves', list(0, [], '<w:numStyleLink w:val="X"/>') + use(1, 0)],
    [
      'begin beyond all numbers',
      `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="99"><w:start w:val="99999999999"/></w:lvl></w:abstractNum>${use(1, 0)}`,
    ],
    ['have quotes without end', `<w:abstractNum ${'"'.repeat(5_000_000)}`],
    ['are broken', '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%9%0%1'],
  ] as const) {
    it(`that ${what} harm nothing`, async () => {
      const file = await wordFile({ body: [item('Satu', 1), item('Dua', 1)], numbering });
      const result = await importWord(file, { catalogue: engine.catalogue, today: '2026-06-01' });
      assert.ok('fault' in result || /Satu\n+.*Dua\n$/u.test(result.text));
    });
  }
});
