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

  /** The first sheet as rows of named cells; days as text. */
  async function rowsOf(text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const [sheet] = await readXlsxFile((await workbook(text)).bytes);
    const [head = [], ...rows] = sheet?.data.slice(3) ?? [];
    return rows.map((row) =>
      Object.fromEntries(
        head.map((name, index) => {
          const cell: unknown = row[index];
          return [String(name), cell instanceof Date ? cell.toISOString().slice(0, 10) : cell];
        }),
      ),
    );
  }

  it('has a row for each indicator, its numbers apart from their units, one column for each period, and all that its table says', async () => {
    const text = [
      ...['---', 'jenis_dokumen: kpi-sheet', 'judul: Lembar', '---', '# Lembar', '', '## Indikator Kinerja', ''],
      '| Kode | Indikator | Formula | Satuan | Arah | Data Dasar | Target | TW I | TW II | Periode | Frekuensi | Sumber Data | Penanggung Jawab |',
      '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
      '| K1 | Waktu layanan | Σ ÷ n | menit | turun | 52 menit (2025) | ≤ 30 menit | 45 menit | 40 menit | 2026 | bulanan | Antrean | Kabid A |',
      '| K2 | Layanan digital | a ÷ b | % | naik | 24% | 60% | 45,5% | – | 2026 | triwulanan | Daftar | Kabid A |',
      '| K3 | Pendapatan | jumlah | Rp | naik | Rp 1,2 miliar | Rp 1,5 miliar | | Rp 1,65 miliar | 2026 | tahunan | Kas | Kabid B |',
      '| K4 | Opini | penilaian | predikat | naik | WDP | WTP | | WTP | 2026 | tahunan | BPK | Kabid B |',
      ...['| K5 | =2+3 | +1 | -x | naik | 3–4 | turun 20% | @a | 5 jam | 2026 | tahunan | BPK | Kabid B |', ''],
    ].join('\n');
    const [first, second, third, fourth, fifth] = await rowsOf(text);
    assert.deepEqual(first, {
      ...{ Kode: 'K1', Indikator: 'Waktu layanan', Formula: 'Σ ÷ n', Satuan: 'menit' },
      ...{ Arah: 'turun (makin rendah makin baik)', 'Data Dasar': 52, 'Data Dasar (tertulis)': '52 menit (2025)' },
      ...{ Target: 30, 'Target (tertulis)': '≤ 30 menit', Realisasi: 40, 'Realisasi (tertulis)': null },
      ...{ 'Periode Realisasi': 'TW II', 'Realisasi TW I': 45, 'Realisasi TW II': 40 },
      ...{ Periode: 2026, Frekuensi: 'bulanan', 'Sumber Data': 'Antrean', 'Penanggung Jawab': 'Kabid A' },
      ...{ 'Capaian (dihitung)': 0.6667, Keadaan: 'Membaik, belum tercapai', Keterangan: null },
    });
    assert.deepEqual(
      ['Data Dasar', 'Target', 'Realisasi', 'Realisasi TW I', 'Realisasi TW II'].map((name) => second?.[name]),
      [0.24, 0.6, 0.455, 0.455, null],
    );
    assert.deepEqual(
      ['Data Dasar', 'Target', 'Realisasi', 'Capaian (dihitung)'].map((name) => third?.[name]),
      [1_200_000_000, 1_500_000_000, 1_650_000_000, 1.1],
    );
    // What is no single number is text, and counts as none.
    assert.deepEqual([fourth?.['Data Dasar'], fourth?.['Realisasi TW II']], ['WDP', 'WTP']);
    assert.deepEqual(
      ['Indikator', 'Formula', 'Satuan', 'Data Dasar', 'Target', 'Realisasi TW I', 'Realisasi (tertulis)'].map(
        (name) => fifth?.[name],
      ),
      ['=2+3', '+1', '-x', '3–4', 'turun 20%', '@a', '5 jam'],
    );
    assert.ok(!(await workbook(text)).bytes.includes('<f>'));
  }).timeout(60_000);

  it('has a row for each activity: months and days, money and progress as numbers, prerequisites and output', async () => {
    const text = [
      ...['---', 'jenis_dokumen: digital-transformation-roadmap', 'bahasa: en', 'judul: Roadmap', 'mulai: 2026-10'],
      ...['horizon_bulan: 3', '---', '# Roadmap', '', '## Phases', '', '### Phase 1 — Preparation', ''],
      ...['- **Months:** 1–3', '- **Budget:** Rp300,000,000', ''],
      '| Code | Activity | Owner | Month | Output | Budget | Progress | Prerequisite |',
      '|---|---|---|---|---|---|---|---|',
      '| A1 | Form the team | Secretariat | 1 | Decree | Rp100,000,000 | 100% | |',
      ...['| A2 | Write the policy | Kominfo | 2–3 | Policy | Rp200 million | 40% | A1 |', ''],
    ].join('\n');
    const [phase, first, second] = await rowsOf(text);
    assert.deepEqual(
      ['Kind', 'Phase', 'Budget', 'Budget (Phase)', 'Start', 'End'].map((name) => phase?.[name]),
      ['Phase', 'Preparation', null, 300_000_000, '2026-10-01', '2026-12-31'],
    );
    assert.equal(first?.['Progress'], 1);
    assert.deepEqual(second, {
      ...{ Kind: 'Activity', Phase: 'Preparation', Code: 'A2', Activity: 'Write the policy', Owner: 'Kominfo' },
      ...{ 'First Month': 2, 'Last Month': 3, Start: '2026-11-01', End: '2026-12-31', Time: 'month 2–3' },
      ...{ Budget: 200_000_000, 'Budget (Phase)': null, Progress: 0.4, Prerequisite: 'A1', Output: 'Policy' },
    });
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
