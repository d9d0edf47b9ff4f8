import assert from 'node:assert/strict';
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun, type IRunOptions } from 'docx';
import { engine } from '../../../support/engine.js';
import { importWord } from '../../../../src/core/presentation/import/import-word.js';

const centred = (text: string): Paragraph => new Paragraph({ text, alignment: AlignmentType.CENTER });
const bold = (text: string): Paragraph => {
  const options: IRunOptions = { text, bold: true };
  return new Paragraph({ children: [new TextRun(options)] });
};
const section = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
const words = new Paragraph('Layanan masih manual.');

async function imported(...children: readonly Paragraph[]): Promise<string> {
  const file = new Document({ sections: [{ children }] });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  const result = await importWord(bytes, { catalogue: engine.catalogue, today: '2026-06-01' });
  assert.ok('text' in result);
  return result.text;
}

/** The type, and the headings of the text. */
async function read(...children: readonly Paragraph[]): Promise<readonly string[]> {
  const lines = (await imported(...children)).split('\n');
  return lines.filter((line) => /^(?:#|jenis_dokumen:)/u.test(line));
}

const roadmap = 'jenis_dokumen: digital-transformation-roadmap';
const sections = ['## Kondisi Awal', '## Tahapan'];
const body = [section('Kondisi Awal'), words, section('Tahapan'), words];

describe('importWord: a title without a style', function () {
  this.timeout(60_000);

  it('is what stands centred or bold before sections that have a style, and speaks for the type', async () => {
    const title = 'PETA JALAN TRANSFORMASI DIGITAL KOTA CONTOH 2026–2027';
    for (const line of [centred(title), bold(title)])
      assert.deepEqual(await read(line, ...body), [roadmap, `# ${title}`, ...sections]);
    assert.match(await imported(centred(title), ...body), new RegExp(`^judul: ${title}$`, 'mu'));
  });

  it('is not taken for a section because one is called so too', async () => {
    const lines = ['INDIKATOR KINERJA UTAMA', 'PUSAT DATA CONTOH', 'TAHUN 2026'];
    assert.deepEqual(await read(...lines.map(centred), words), [
      'jenis_dokumen: kpi-sheet',
      '# INDIKATOR KINERJA UTAMA PUSAT DATA CONTOH TAHUN 2026',
    ]);
  });

  it('does not hold the name of the office that stands between its lines', async () => {
    const lines = ['INDIKATOR KINERJA UTAMA', 'DINAS KOMUNIKASI DAN INFORMATIKA', 'TAHUN 2026'];
    const children = lines.map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) }));
    const inOne = new Paragraph({ children, alignment: AlignmentType.CENTER });
    for (const title of [lines.map(centred), [inOne]]) {
      const text = await imported(...title, words, section('Dasar Hukum'), words);
      assert.match(text, /^# INDIKATOR KINERJA UTAMA TAHUN 2026$/mu);
      assert.match(text, /^instansi: Dinas Komunikasi dan Informatika$/mu);
    }
    const chapter = await imported(bold('Peta Jalan'), words, bold('Dinas Komunikasi dan Informatika'), words);
    assert.match(chapter, /^(?:## |\*\*)Dinas Komunikasi dan Informatika/mu);
    assert.doesNotMatch(chapter, /^instansi: Dinas/mu);
  });

  it('is the name of its type where the lines below it only add a year or a place, or there are none', async () => {
    const kind = 'PETA JALAN TRANSFORMASI DIGITAL';
    const title = `# ${kind} KABUPATEN CONTOH TAHUN 2026`;
    const below = [centred('KABUPATEN CONTOH'), centred('TAHUN 2026')];
    assert.deepEqual(await read(centred(kind), ...below, ...body), [roadmap, title, ...sections]);
    assert.deepEqual(await read(centred(kind), ...body), [roadmap, `# ${kind}`, ...sections]);
  });

  it('stands below the name of its type where it has a name of its own', async () => {
    const lines = [centred('STANDAR OPERASIONAL PROSEDUR'), centred('PELAYANAN PENGADUAN')];
    assert.deepEqual(await read(...lines, section('Peringatan'), words, section('Keterkaitan'), words), [
      ...['jenis_dokumen: sop', '# PELAYANAN PENGADUAN', '## Peringatan', '## Keterkaitan'],
    ]);
  });
});
