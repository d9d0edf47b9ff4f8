import assert from 'node:assert/strict';
import readXlsxFile from 'read-excel-file/node';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { run } from '../../src/cli/run.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';

const engine = builtInEngine();

const register = [
  '---',
  'jenis_dokumen: sop',
  'judul: "=SUM(A1) <script>alert(1)</script>"',
  'nomor: SOP-001/DISKOMINFO/2026',
  'status: konsep',
  'unit_pemilik: Bagian Umum',
  '---',
  '# SOP',
  '',
  '<!-- naskah: abaikan META-001 sampai 2026-03-20 alasan: sedang dilengkapi -->',
  '## Prosedur',
].join('\n');
const policy = [
  '---',
  'jenis_dokumen: sop',
  'judul: SOP Arsip',
  'status: berlaku',
  'tanggal_tinjau_ulang: 2026-02-01',
  'dokumen_terkait: [SOP-999/DISKOMINFO/2020]',
  'dasar_hukum: [Undang-Undang Nomor 25 Tahun 2009]',
  '---',
  '# SOP Arsip',
].join('\n');
/** Not in use any more: nobody reviews it. */
const revoked = policy.replace('SOP Arsip', 'SOP Lama').replace('status: berlaku', 'status: dicabut');
const files: MemoryFiles = { 'a/sop.md': register, 'b/arsip.md': policy, 'README.md': '# Lain\n' };

async function report(...argv: readonly string[]): Promise<{ code: number; io: MemoryIo }> {
  const io = new MemoryIo(files);
  return { code: await run(['report', ...argv, '--today', '2026-03-01'], io, engine), io };
}

interface JsonList {
  readonly id: string;
  readonly rows: readonly (readonly (string | number | { readonly path: string; readonly line: number })[])[];
}

async function lists(): Promise<ReadonlyMap<string, JsonList>> {
  const { io } = await report('--format', 'json');
  const { lists: all } = JSON.parse(io.out) as { lists: readonly JsonList[] };
  return new Map(all.map((list) => [list.id, list]));
}

const notes = [/1 Maret 2026/u, /Naskah \d/u, /tabel peraturan per/u, /Indikasi, bukan pernyataan kepatuhan/u];

describe('naskah report', () => {
  it('lists documents, overdue reviews, drafts without approver, dead references and suppressions', async () => {
    const all = await lists();
    const first = (id: string): unknown =>
      all.get(id)?.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.path : cell)));
    assert.equal(all.get('documents')?.rows.length, 2);
    assert.deepEqual(first('reviews'), [['b/arsip.md', 'SOP Arsip', '', 'berlaku', '2026-02-01', -28, 'lewat']]);
    assert.deepEqual(first('drafts'), [
      ['a/sop.md', '=SUM(A1) <script>alert(1)</script>', 'Standar Operasional Prosedur', 'Bagian Umum'],
    ]);
    assert.deepEqual(
      all.get('references')?.rows.map((row) => row[2]),
      ['REF-001'],
    );
    assert.deepEqual(first('suppressions'), [
      ['a/sop.md', 10, 'META-001', '2026-03-20', 19, 'segera', 'sedang dilengkapi'],
    ]);
  });

  it('lists a law that cannot be verified apart from faulty references', async () => {
    const rows = (await lists()).get('unverified')?.rows ?? [];
    assert.deepEqual(
      rows.map((row) => row.slice(1, 3)),
      [[7, 'REF-006']],
    );
    const { io } = await report('--format', 'md', '--list', 'unverified', '--language', 'en');
    assert.match(io.out, /^## Cannot be verified\n\n.*need not be wrong/mu);
  });

  it('shows each item of a checklist with how many documents have it, and what no document has as a gap', async () => {
    const rows = (await lists()).get('sop')?.rows ?? [];
    assert.ok(rows.length > 10);
    assert.ok(rows.some((row) => row[2] === 'Celah'));
    for (const row of rows) {
      const counts = row.slice(3, 8).map(Number);
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        2,
        JSON.stringify(row[0]),
      );
    }
  });

  it('names on a page the documents that meet an item in part, or need a person', async () => {
    const { io: page } = await report('--list', 'sop');
    assert.match(page.out, /<td>(?:belum: [^<;]*; )?perlu penilaian: a\/<wbr>sop\.md, b\/<wbr>arsip\.md<\/td>/u);
    const { io: text } = await report('--list', 'sop', '--format', 'md');
    assert.match(text.out, /\| perlu penilaian\\: a\\\/sop\\\.md\\, b\\\/arsip\\\.md \|/u);
  });

  it('puts every table of a page into a box of its own, with the widths of its columns', async () => {
    const { io } = await report();
    const count = (part: string): number => io.out.split(part).length - 1;
    assert.ok(count('<table>') > 3);
    assert.equal(count('<div class="table" role="region" tabindex="0"'), count('<table>'));
    assert.equal(count('<col '), count('<th '));
  });

  it('says day, tool, rule data and that it is an indication, in every format', async () => {
    for (const format of ['html', 'csv', 'md', 'json']) {
      const { code, io } = await report('--format', format);
      assert.equal(code, 0, io.err);
      for (const note of notes) assert.match(io.out, note, format);
    }
  });

  it('is a workbook with one sheet for each list, in which nothing is a formula', async () => {
    const { code, io } = await report('--format', 'xlsx', '--output', 'laporan.xlsx');
    assert.equal(code, 0, io.err);
    const bytes = Buffer.from(io.bytes.get('laporan.xlsx') ?? []);
    const sheets = await readXlsxFile(bytes);
    assert.deepEqual(sheets.map(({ sheet }) => sheet).slice(0, 5), [
      'Dokumen',
      'Tinjau ulang',
      'Konsep tanpa pengesah',
      'Rujukan bermasalah',
      'Temuan yang diabaikan',
    ]);
    const drafts = sheets[2]?.data ?? [];
    assert.match(String(drafts[1]?.[0]), /1 Maret 2026/u);
    assert.match(String(drafts[2]?.[0]), /Indikasi/u);
    assert.equal(drafts.at(-1)?.[1], '=SUM(A1) <script>alert(1)</script>');
    assert.ok(!bytes.includes('<f>'));
  });

  it('needs a file for a workbook, and says so', async () => {
    const { code, io } = await report('--format', 'xlsx');
    assert.deepEqual([code, io.out], [2, '']);
    assert.match(io.err, /--output laporan\.xlsx/u);
  });

  it('gives CSV in which a spreadsheet runs nothing', async () => {
    const { io } = await report('--format', 'csv', '--list', 'drafts');
    assert.match(io.out, /\r\na\/sop\.md,'=SUM\(A1\) <script>/u);
  });

  it('gives one page of HTML without scripts or addresses, the words of documents as text', async () => {
    const { io } = await report('--format', 'html');
    assert.ok(io.out.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.doesNotMatch(io.out, /<script|https?:|\son\w+=|url\(/u);
  });

  it('gives review dates as a calendar', async () => {
    const { code, io } = await report('--format', 'ics');
    assert.equal(code, 0);
    assert.match(io.out, /SUMMARY:Tinjau ulang: SOP Arsip\r?\n[\s\S]*DTSTART;VALUE=DATE:20260201/u);
    assert.equal(io.out.match(/BEGIN:VEVENT/gu)?.length, 1);
  });

  it('leaves out of the calendar what the list of reviews leaves out', async () => {
    const io = new MemoryIo({ ...files, 'lama.md': revoked });
    assert.equal(await run(['report', '--format', 'ics', '--today', '2026-03-01'], io, engine), 0);
    assert.match(io.out, /SOP Arsip/u);
    assert.doesNotMatch(io.out, /SOP Lama/u);
  });

  it('gives only the lists that are asked for; an unknown one is refused with the nearest', async () => {
    const { io } = await report('--format', 'md', '--list', 'reviews,sop');
    assert.deepEqual(io.out.match(/^## .+$/gmu), ['## Tinjau ulang', '## SOP Administrasi Pemerintahan']);
    const wrong = await report('--list', 'reviuws');
    assert.equal(wrong.code, 2);
    assert.match(wrong.io.err, /“reviews”|reviews\?/u);
  });

  it('speaks English when asked', async () => {
    const { io } = await report('--language', 'en', '--format', 'md');
    assert.match(io.out, /An indication: no statement of compliance/u);
  });

  it('says when its file cannot be written', async () => {
    const { code, io } = await report('--output', 'tidak/ada/laporan.html');
    assert.equal(code, 2);
    assert.match(io.err, /tidak dapat ditulis/u);
  });
});
