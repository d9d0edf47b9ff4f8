import assert from 'node:assert/strict';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import JSZip from 'jszip';
import { builtInEngine } from '../../../../src/core/engine/built-in-engine.js';
import { importWord } from '../../../../src/core/presentation/import/import-word.js';

const engine = builtInEngine();
const box = '<w:pict><v:rect style="width:40pt;height:20pt"/></w:pict>';
const arrow = '<w:drawing><wps:wsp><a:prstGeom prst="straightConnector1"/></wps:wsp></w:drawing>';

const cell = (text: string, columnSpan = 1, rowSpan = 1) =>
  new TableCell({ children: [new Paragraph(text)], columnSpan, rowSpan });

/** A flowchart as Word has it: one column for each performer, with a box where somebody acts. */
async function flowchart(): Promise<Uint8Array> {
  const row = (...cells: readonly TableCell[]) => new TableRow({ children: cells });
  const steps = new Table({
    rows: [
      row(cell('No', 1, 2), cell('Kegiatan', 1, 2), cell('Pelaksana', 2), cell('Mutu Baku', 3)),
      row(...['Petugas Loket', 'Arsiparis', 'Kelengkapan', 'Waktu', 'Output'].map((text) => cell(text))),
      row(...['1', 'Menerima surat', '@box', '', 'Surat', '5 menit', 'Berkas'].map((text) => cell(text))),
      row(...['2', 'Menyimpan surat', '@arrow', '@box', 'Berkas', '5 menit', 'Arsip'].map((text) => cell(text))),
    ],
  });
  const file = new Document({
    sections: [{ children: [new Paragraph({ text: 'Prosedur', style: 'Heading1' }), steps] }],
  });
  const zip = await JSZip.loadAsync(await Packer.toArrayBuffer(file));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const drawn = xml.replace(/<w:t[^>]*>@(box|arrow)<\/w:t>/gu, (_, name) => (name === 'box' ? box : arrow));
  return zip.file('word/document.xml', drawn).generateAsync({ type: 'uint8array' });
}

describe('importWord: a flow table with one column for each performer', () => {
  it('puts a mark where a box stood, none where an arrow passes, and one header row', async () => {
    const imported = await importWord(await flowchart(), { catalogue: engine.catalogue, today: '2026-06-01' });
    assert.ok('text' in imported);
    const table = imported.text.split('\n').filter((line) => line.startsWith('|'));
    assert.deepEqual(table, [
      '| No | Kegiatan | Petugas Loket | Arsiparis | Kelengkapan | Waktu | Output |',
      '|---|---|---|---|---|---|---|',
      '| 1 | Menerima surat | ● |  | Surat | 5 menit | Berkas |',
      '| 2 | Menyimpan surat |  | ● | Berkas | 5 menit | Arsip |',
    ]);
    assert.deepEqual(imported.losses, [{ kind: 'shapes', count: 3 }]);
  }).timeout(60_000);
});

/** A table under a heading, with words over the last columns. */
async function grouped(heading: string, first: readonly string[], group: string, names: readonly string[]) {
  const row = (...cells: readonly TableCell[]) => new TableRow({ children: cells });
  const table = new Table({
    rows: [
      row(...first.map((text) => cell(text, 1, 2)), cell(group, names.length)),
      row(...names.map((text) => cell(text))),
      row(...[...first, ...names].map((_, index) => cell(String(index)))),
    ],
  });
  const children = [new Paragraph({ text: heading, style: 'Heading1' }), new Paragraph('Isi.'), table];
  const other = [new Paragraph({ text: 'Penutup', style: 'Heading1' }), new Paragraph('Isi.')];
  const bytes = await Packer.toArrayBuffer(new Document({ sections: [{ children: [...children, ...other] }] }));
  const type = engine.catalogue.typeNamed('Lembar Indikator Kinerja');
  const imported = await importWord(new Uint8Array(bytes), { catalogue: engine.catalogue, today: '2026-06-01', type });
  assert.ok('text' in imported);
  return imported.text.split('\n').find((line) => line.startsWith('|'));
}

describe('importWord: words over several columns', function () {
  this.timeout(60_000);
  const first = ['No', 'Indikator', 'Satuan'];

  it('stand in the name of each column, a year behind it', async () => {
    assert.equal(
      await grouped('Indikator', first, 'Target', ['2025', '2026']),
      '| No | Indikator | Satuan | Target 2025 | Target 2026 |',
    );
    assert.equal(await grouped('Daftar Lain', ['No'], '2026', ['TW I', 'TW II']), '| No | TW I 2026 | TW II 2026 |');
    assert.equal(
      await grouped('Daftar Lain', ['No'], 'Sumber', ['Dinas', 'Bidang']),
      '| No | Sumber Dinas | Sumber Bidang |',
    );
  });

  it('are left out where the type knows the column by its own name only', async () => {
    assert.equal(
      await grouped('Indikator', first, 'Keterangan Lain', ['Penanggung Jawab', 'Formula']),
      '| No | Indikator | Satuan | Penanggung Jawab | Formula |',
    );
  });
});
