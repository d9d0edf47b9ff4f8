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
