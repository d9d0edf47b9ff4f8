import assert from 'node:assert/strict';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type INumberingOptions,
  type IRunOptions,
} from 'docx';
import { engine } from '../../../support/engine.js';
import { importWord } from '../../../../src/core/presentation/import/import-word.js';

const centred = (text: string): Paragraph => new Paragraph({ text, alignment: AlignmentType.CENTER });
const plain = (text: string): Paragraph => new Paragraph(text);

const acts = [
  '1. Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi;',
  '2. Peraturan Presiden Nomor 39 Tahun 2019 tentang Satu Data Indonesia;',
];

/** Recitals as most offices lay them out: a table without borders for label, colon and text. */
const laidOut = (label: string, ...lines: readonly string[]): Table => {
  const cells = [[label], [':'], lines].map(
    (texts) => new TableCell({ children: texts.map((text) => new Paragraph(text)) }),
  );
  return new Table({ rows: [new TableRow({ children: cells })] });
};

/** A Word file of these paragraphs and tables, imported. */
async function imported(children: readonly (Paragraph | Table)[], numbered?: INumberingOptions): Promise<string> {
  const file = new Document({ sections: [{ children }], ...(numbered ? { numbering: numbered } : {}) });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  const result = await importWord(bytes, { catalogue: engine.catalogue, today: '2026-06-01' });
  assert.ok('text' in result);
  return result.text;
}

const headings = (text: string): readonly string[] => text.split('\n').filter((line) => line.startsWith('#'));

/** A regulation as regions write it: centred lines, recitals, chapters and articles, without any style. */
function regulation(title: string, isLaidOut = false): Promise<string> {
  const [first = '', second = ''] = acts;
  const recitals = isLaidOut
    ? [laidOut('Menimbang', 'a. bahwa data perlu dikelola;'), laidOut('Mengingat', ...acts)]
    : [plain('Menimbang : a. bahwa data perlu dikelola;'), plain(`Mengingat : ${first}`), plain(second)];
  const decision = 'PERATURAN BUPATI TENTANG TATA KELOLA DATA.';
  const children = [
    ...['BUPATI CONTOH', 'PERATURAN BUPATI CONTOH', 'NOMOR 12 TAHUN 2025', 'TENTANG', title].map(centred),
    ...['DENGAN RAHMAT TUHAN YANG MAHA ESA', 'BUPATI CONTOH,'].map(centred),
    ...recitals,
    centred('MEMUTUSKAN:'),
    isLaidOut ? laidOut('Menetapkan', decision) : plain(`Menetapkan: ${decision}`),
    ...['BAB I', 'RUANG LINGKUP', 'Bagian Kesatu', 'Walidata', 'Pasal 1'].map(centred),
    plain('Walidata dijabat oleh Dinas Komunikasi dan Informatika.'),
    ...['Ditetapkan di Contoh', 'pada tanggal 3 Maret 2025', 'BUPATI CONTOH,', 'ttd', 'SRI WAHYUNI'].map(plain),
  ];
  return imported(children);
}

const articles: INumberingOptions = {
  config: [
    {
      reference: 'ayat',
      levels: [0, 1].map((level) => ({ level, format: LevelFormat.DECIMAL, text: `(%${String(level + 1)})` })),
    },
  ],
};
const point = (text: string, level = 0): Paragraph => new Paragraph({ text, numbering: { reference: 'ayat', level } });

/** One about something that a section of some type is called, published and with an attachment. */
function published(): Promise<string> {
  return imported(
    [
      ...['PERATURAN WALI KOTA CONTOH', 'NOMOR 7 TAHUN 2026', 'TENTANG', 'KEAMANAN INFORMASI'].map(centred),
      plain('Menimbang : a. bahwa informasi perlu dilindungi;'),
      ...['MEMUTUSKAN:', 'BAB I', 'KETENTUAN UMUM', 'Pasal 1'].map(centred),
      ...[point('Kata sandi:'), point('paling sedikit 12 karakter;', 1)],
      ...['Ditetapkan di Contoh', 'pada tanggal 5 Mei 2026', 'WALI KOTA CONTOH,', 'ttd', 'RATNA DEWI'].map(plain),
      ...['Diundangkan di Contoh', 'pada tanggal 6 Mei 2026', 'SEKRETARIS DAERAH,', 'ttd', 'BUDI HARTONO'].map(plain),
      ...['LAMPIRAN PERATURAN WALI KOTA CONTOH', 'BAB I', 'PENDAHULUAN'].map(centred),
      ...[plain('Ditetapkan di ........'), plain('Contoh formulir.')],
    ],
    articles,
  );
}

describe('importWord: a regulation of a region', function () {
  this.timeout(60_000);

  it('is called what stands behind “tentang”, and loses none of its opening lines', async () => {
    const text = await regulation('TATA KELOLA DATA');
    assert.match(text, /^judul: TATA KELOLA DATA$/mu);
    assert.match(text, /^nomor: 12 TAHUN 2025$/mu);
    for (const line of ['# TATA KELOLA DATA', 'PERATURAN BUPATI CONTOH', 'DENGAN RAHMAT TUHAN YANG MAHA ESA'])
      assert.ok(text.split('\n').includes(line), `${line}\n\nin\n\n${text}`);
  });

  it('tells who signed it, and when it was approved', async () => {
    const text = await regulation('TATA KELOLA DATA');
    assert.match(text, /^pejabat_pengesah:\n {2}jabatan: BUPATI CONTOH\n {2}nama: SRI WAHYUNI$/mu);
    assert.match(text, /^tanggal_pengesahan: 3 Maret 2025$/mu);
    // It was not written today.
    assert.match(text, /^tanggal_pembuatan: "\[isi Tanggal Pembuatan\]"$/mu);
    assert.match(text, /Informatika\.\n\nDitetapkan di Contoh\n$/u);
  });

  it('has its recitals, its decision, its chapters, parts and articles as sections', async () => {
    const text = await regulation('TATA KELOLA DATA');
    assert.deepEqual(headings(text).slice(1), [
      ...['## Menimbang', '## Mengingat', '## MEMUTUSKAN', '## BAB I RUANG LINGKUP'],
      ...['### Bagian Kesatu Walidata', '#### Pasal 1'],
    ]);
    const list = /## Mengingat\n\n(?<list>[\s\S]*?)\n\n## MEMUTUSKAN/u.exec(text)?.groups?.['list'];
    assert.equal(list, acts.join('\n'));
    assert.match(text, /## MEMUTUSKAN\n\nMenetapkan: PERATURAN BUPATI/u);
  });

  it('is the same when label, colon and text stand in a table without borders', async () => {
    const text = await regulation('TATA KELOLA DATA', true);
    const list = acts.map((act) => `  - ${act.replace(/^\d\. /u, '')}\n`).join('');
    assert.ok(text.includes(`\ndasar_hukum:\n${list}`), text);
    assert.match(text, /## Latar Belakang\n\na\. bahwa data perlu dikelola;\n\n## MEMUTUSKAN\n/u);
    assert.match(text, /## MEMUTUSKAN\n\nMenetapkan: PERATURAN BUPATI/u);
    assert.ok(!text.includes('|'), text);
  });

  it('may be about what sections are called: that is its title, and speaks for its type', async () => {
    const text = await published();
    assert.match(
      text,
      /^---\njenis_dokumen: information-security-policy\nnomor: 7 TAHUN 2026\njudul: KEAMANAN INFORMASI\n/u,
    );
    assert.deepEqual(headings(text), [
      ...['# KEAMANAN INFORMASI', '## Menimbang', '## MEMUTUSKAN', '## BAB I KETENTUAN UMUM', '### Pasal 1'],
      ...['## LAMPIRAN PERATURAN WALI KOTA CONTOH', '### BAB I PENDAHULUAN'],
    ]);
  });

  it('tells who signed it, also before its promulgation and attachment, which stay in the text', async () => {
    const text = await published();
    assert.match(text, /^pejabat_pengesah:\n {2}jabatan: WALI KOTA CONTOH\n {2}nama: RATNA DEWI$/mu);
    assert.match(text, /^tanggal_pengesahan: 5 Mei 2026$/mu);
    const promulgation = [
      'Diundangkan di Contoh',
      'pada tanggal 6 Mei 2026',
      'SEKRETARIS DAERAH,',
      'ttd',
      'BUDI HARTONO',
    ];
    assert.ok(text.includes(`\n\nDitetapkan di Contoh\n\n${promulgation.join('\n\n')}\n\n## LAMPIRAN`), text);
    assert.match(text, /\n\nDitetapkan di \.{8}\n\nContoh formulir\.\n$/u);
  });

  it('tells who signed it where a table puts the signature in its place, but not which of two who did', async () => {
    const cell = (...lines: readonly string[]): TableCell =>
      new TableCell({ children: (lines.length > 0 ? lines : ['']).map((line) => new Paragraph(line)) });
    const [dated, signed] = [
      ['Ditetapkan di Contoh', 'pada tanggal 3 Maret 2025'],
      ['Kepala Dinas,', 'Sri Wahyuni', 'NIP 19800101 200501 2 001'],
    ];
    const head = [centred('KEBIJAKAN KEAMANAN INFORMASI'), plain('Semua pegawai wajib menjaga kata sandi.')];
    const oneRow = [new TableRow({ children: [cell(), cell(...dated, ...signed)] })];
    const sideBySide = [new TableRow({ children: [cell(...dated), cell(...signed)] })];
    const twoRows = [dated, signed].map((lines) => new TableRow({ children: [cell(), cell(...lines)] }));
    for (const rows of [oneRow, sideBySide, twoRows]) {
      const text = await imported([...head, new Table({ rows })]);
      assert.match(text, /^pejabat_pengesah:\n {2}jabatan: Kepala Dinas\n {2}nama: Sri Wahyuni\n {2}nip: /mu);
      assert.match(text, /^tanggal_pengesahan: 3 Maret 2025$/mu);
      assert.ok(text.endsWith('\n\nDitetapkan di Contoh\n') && !text.includes('|'), text);
    }
    const both = [new TableRow({ children: [cell(...dated, ...signed), cell('Mengetahui', 'Sekretaris', 'Budi')] })];
    const text = await imported([...head, new Table({ rows: both })]);
    assert.ok(text.includes('| Ditetapkan di Contoh') && !text.includes('nama: Sri Wahyuni'), text);
  });

  it('may be about what a type is called, and loses none of the lines around it', async () => {
    const lines = ['KEPUTUSAN KEPALA DINAS CONTOH', 'NOMOR 188/45/2026', 'TENTANG', 'KEBIJAKAN KEAMANAN INFORMASI'];
    const text = await imported([
      ...[...lines, 'KEPALA DINAS CONTOH,'].map(centred),
      ...[plain('Menimbang : a. bahwa informasi perlu dilindungi;'), centred('MEMUTUSKAN:')],
    ]);
    assert.match(text, /^---\njenis_dokumen: information-security-policy\nnomor: 188\/45\/2026\n/u);
    assert.match(text, /\njudul: KEBIJAKAN KEAMANAN INFORMASI\n/u);
    assert.ok(
      text.includes(
        '\n# KEBIJAKAN KEAMANAN INFORMASI\n\nKEPUTUSAN KEPALA DINAS CONTOH\n\nTENTANG\n\nKEPALA DINAS CONTOH,\n\n## Menimbang\n',
      ),
      text,
    );
  });

  it('is the same when only breaks part its opening lines and signature, and each point has a row of its own', async () => {
    const lines = ['BUPATI CONTOH', 'PERATURAN BUPATI CONTOH', 'NOMOR 12 TAHUN 2025', 'TENTANG', 'TATA KELOLA DATA'];
    const broken = (texts: readonly string[], alignment: 'center' | 'left'): Paragraph => {
      const children = texts.map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}) }));
      return new Paragraph({ children, alignment });
    };
    const row = (...texts: readonly string[]): TableRow =>
      new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
    const recitals = [
      row('Menimbang', ':', 'a.', 'bahwa data perlu dikelola;'),
      ...acts.map((act, index) =>
        row(index === 0 ? 'Mengingat' : '', index === 0 ? ':' : '', act.slice(0, 2), act.slice(3)),
      ),
    ];
    const text = await imported([
      ...[broken([...lines, 'BUPATI CONTOH,'], 'center'), new Table({ rows: recitals }), centred('MEMUTUSKAN:')],
      broken(['Ditetapkan di Contoh', 'pada tanggal 3 Maret 2025', 'BUPATI CONTOH,', 'ttd', 'SRI WAHYUNI'], 'left'),
    ]);
    assert.match(text, /\nnomor: 12 TAHUN 2025\njudul: TATA KELOLA DATA\n/u);
    const list = acts.map((act) => `  - ${act.replace(/^\d\. /u, '')}\n`).join('');
    assert.ok(text.includes(`\ndasar_hukum:\n${list}`), text);
    assert.match(text, /\ntanggal_pengesahan: 3 Maret 2025\n/u);
    assert.match(
      text,
      /\nTENTANG\n\nBUPATI CONTOH,\n\n## Latar Belakang\n\na\. bahwa data perlu dikelola;\n\n## MEMUTUSKAN\n/u,
    );
    assert.ok(text.endsWith('\nDitetapkan di Contoh\n') && !text.includes('|'), text);
  });

  it('is signed by a name in bold capitals, which is no heading, and where a letter names place and day in one line', async () => {
    const strong = (text: string): Paragraph => {
      const options: IRunOptions = { text, bold: true };
      return new Paragraph({ children: [new TextRun(options)] });
    };
    const opening = ['PERATURAN BUPATI CONTOH', 'NOMOR 12 TAHUN 2025', 'TENTANG', 'TATA KELOLA DATA'].map(centred);
    for (const place of [['Ditetapkan di Selong', 'pada tanggal 12 Mei 2026'], ['Selong, 12 Mei 2026']]) {
      const text = await imported([
        ...[...opening, centred('BAB I'), centred('PENUTUP'), plain('Peraturan ini mulai berlaku.')],
        ...[...place.map(plain), strong('BUPATI CONTOH,'), strong('H. SUKARDI WIRANATA')],
      ]);
      assert.match(text, /\n {2}jabatan: BUPATI CONTOH\n {2}nama: H\. SUKARDI WIRANATA\n/u);
      assert.match(text, /\ntanggal_pengesahan: 12 Mei 2026\n/u);
      assert.ok(text.endsWith(`\n\nPeraturan ini mulai berlaku.\n\n${place[0] ?? ''}\n`), text);
    }
  });
});
