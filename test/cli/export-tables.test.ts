import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/node';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { run } from '../../src/cli/run.js';
import { MemoryIo } from '../support/memory-io.js';

const engine = builtInEngine();

async function workbook(
  text: string,
): Promise<{ readonly code: number; readonly io: MemoryIo; readonly bytes: Buffer }> {
  const io = new MemoryIo({ 'a.md': text });
  const code = await run(['export', 'a.md', '--to', 'xlsx', '--output', 'a.xlsx'], io, engine);
  return { code, io, bytes: Buffer.from(io.bytes.get('a.xlsx') ?? []) };
}

describe('the tables of a document as a workbook', () => {
  it('holds the activities of a roadmap with their months', async () => {
    const { code, io, bytes } = await workbook(readFileSync('examples/roadmap/peta-jalan-baik.md', 'utf8'));
    assert.equal(code, 0, io.err);
    const rows = (await readXlsxFile(bytes)).flatMap(({ data }) => data);
    const row = rows.find((cells) => cells.join(' | ').includes('Menentukan tiga quick wins bersama unit layanan'));
    assert.match(String(row?.join(' | ')), /bulan 2/u);
  }).timeout(60_000);

  it('holds the indicators of a KPI sheet, and no formula that a document may hold', async () => {
    const text = readFileSync('examples/kpi/lembar-kpi-baik.md', 'utf8').replaceAll(
      'Adopsi layanan digital',
      '=SUM(A1)',
    );
    const { code, io, bytes } = await workbook(text);
    assert.equal(code, 0, io.err);
    const sheets = await readXlsxFile(bytes);
    const cells = sheets.flatMap(({ data }) => data.flat().map(String));
    assert.ok(cells.some((cell) => cell.includes('=SUM(A1)')));
    assert.ok(!bytes.includes('<f>'));
    assert.ok(cells.some((cell) => cell.includes('KPI-LAYDIG')));
  }).timeout(60_000);

  it('counts with what the document writes: money, per cent, decimals, whole numbers and days', async () => {
    const roadmap = readFileSync('examples/roadmap/peta-jalan-baik.md', 'utf8');
    const kpi = readFileSync('examples/kpi/lembar-kpi-baik.md', 'utf8').replace('| ≥ 95% |', '| 95,5% |');
    const [money, indicators] = await Promise.all([roadmap, kpi].map(async (text) => (await workbook(text)).bytes));
    const cells = async (bytes: Buffer | undefined): Promise<readonly unknown[]> =>
      (await readXlsxFile(bytes ?? Buffer.alloc(0))).flatMap(({ data }) => data.flat());
    assert.ok((await cells(money)).includes(250_000_000));
    const read = await cells(indicators);
    assert.ok(read.includes(3.5) && read.includes(0.955));
    // What says more than a number stays as it is written.
    assert.ok(read.includes('24% (2025)') && read.includes('≤ 30 menit'));
  }).timeout(60_000);

  it('says so when the document has none, and needs a file', async () => {
    const plan = '---\njenis_dokumen: data-governance-policy\n---\n# Kebijakan\n';
    const { code, io } = await workbook(plan);
    assert.equal(code, 2);
    assert.match(io.err, /tidak punya/u);
    const bare = new MemoryIo({ 'a.md': plan });
    assert.equal(await run(['export', 'a.md', '--to', 'xlsx'], bare, engine), 2);
    assert.match(bare.err, /--output dokumen\.xlsx/u);
  });
});
