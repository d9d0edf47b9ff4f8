import assert from 'node:assert/strict';
import { run } from '../../src/cli/run.js';
import { checkText, engine } from '../support/engine.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';

async function create(argv: readonly string[], files: MemoryFiles = {}): Promise<MemoryIo & { code: number }> {
  const io = new MemoryIo(files);
  return Object.assign(io, { code: await run(['new', ...argv], io, engine) });
}

describe('naskah new', () => {
  it('writes a document of the type to standard output', async () => {
    const { code, out, err } = await create(['sop']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^---\njenis_dokumen: sop\n/u);
    assert.match(out, /^tanggal_pembuatan: 2026-06-01$/mu);
    assert.deepEqual(new Set(checkText(out).findings.map(({ code: found }) => found)), new Set(['SEC-002']));
  });

  it('knows a type by any of its names', async () => {
    assert.match((await create(['Peta Jalan Transformasi Digital'])).out, /digital-transformation-roadmap/u);
    assert.match((await create(['Standard Operating Procedure', '--language=en'])).out, /^Document Type: sop$/mu);
  });

  it('fills in what is known', async () => {
    const { out } = await create([
      ...['sop', '--title', 'SOP Reset Akun', '--unit', 'Diskominfo', '--agency', 'Kabupaten Contoh'],
      ...['--number', '065/13/2026', '--approver', 'Kepala Dinas', '--today', '2026-08-17'],
    ]);
    assert.match(out, /^judul: SOP Reset Akun$/mu);
    assert.match(out, /^# SOP Reset Akun$/mu);
    assert.match(out, /^unit_pemilik: Diskominfo$/mu);
    assert.match(out, /^instansi: Kabupaten Contoh$/mu);
    assert.match(out, /^nomor: 065\/13\/2026$/mu);
    assert.match(out, /^ {2}jabatan: Kepala Dinas$/mu);
    assert.match(out, /^tanggal_tinjau_ulang: 2027-08-17$/mu);
  });

  it('writes the variant and first month that are asked for', async () => {
    const { out } = await create(['digital-transformation-roadmap', '--variant', 'dua-fase', '--start', '2027-01']);
    assert.match(out, /^horizon_bulan: 6$/mu);
    assert.match(out, /^mulai: 2027-01$/mu);
  });

  for (const month of ['Maret 2026', 'Mar 2026', 'March 2026', '1 Maret 2026', '2026-03']) {
    it(`reads the first month as months are read: ${month}`, async () => {
      const { out } = await create(['digital-transformation-roadmap', '--start', month]);
      assert.match(out, /^mulai: 2026-03$/mu);
    });
  }

  it('writes YAML when asked, or when the file is named so', async () => {
    assert.match((await create(['sop', '--notation', 'yaml'])).out, /^jenis_dokumen: sop\n/u);
    const { code, out, written } = await create(['sop', '--output', 'reset.yaml']);
    assert.deepEqual([code, out], [0, '']);
    assert.match(written.get('reset.yaml') ?? '', /^jenis_dokumen: sop\n/u);
  });

  it('never writes over a file', async () => {
    const { code, err, written } = await create(['sop', '--output', 'sop.md'], { 'sop.md': 'milik saya' });
    assert.equal(code, 2);
    assert.equal(err, 'naskah: “sop.md” sudah ada dan tidak ditimpa. Pilih nama lain.\n');
    assert.equal(written.size, 0);
  });

  it('says why a file cannot be written', async () => {
    const { code, err } = await create(['sop', '--language', 'en', '--output', 'tidak-ada/sop.md']);
    assert.equal(code, 2);
    assert.match(err, /^naskah: “tidak-ada\/sop.md” cannot be written: the file or its folder does not exist\.$/mu);
  });

  it('lists the variants in its help', async () => {
    const { code, out } = await create(['--help', '--language', 'en']);
    assert.equal(code, 0);
    assert.match(out, /^ {2}sop --variant keputusan +With a decision\. The papers are checked/mu);
    assert.match(out, /^ {2}digital-transformation-roadmap --variant dua-fase +6 months, two phases\./mu);
  });

  const wrong: readonly (readonly [argv: readonly string[], says: RegExp])[] = [
    [[], /Name a document type/u],
    [['sop', 'kpi-sheet'], /Name one type only/u],
    [['spo'], /Unknown document type “spo”.*Did you mean “sop”\?/u],
    [['Kebijakan Keamanan Informsi'], /Did you mean “Kebijakan Keamanan Informasi”\?/u],
    [['sop', '--variant', 'keputusn'], /choose sederhana \(Three steps\), keputusan .*Did you mean “keputusan”\?/u],
    [['pilot-plan', '--variant', 'besar'], /The type pilot-plan has no variants/u],
    [['sop', '--start', '2027-13'], /“2027-13” is not a month/u],
    [['sop', '--start', 'Maret'], /“Maret” is not a month; write for example 2027-01 or “January 2027”/u],
    [['sop', '--start', 'Januari–Maret 2027'], /is not a month/u],
    [['sop', '--today', 'besok'], /“besok” is not a date/u],
  ];
  for (const [argv, says] of wrong) {
    it(`explains wrong use: ${['naskah new', ...argv].join(' ')}`, async () => {
      const { code, out, err } = await create([...argv, '--language', 'en']);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
    });
  }
});
