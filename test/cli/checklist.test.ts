import assert from 'node:assert/strict';
import { run } from '../../src/cli/run.js';
import { engine } from '../support/engine.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';

const sop = [
  '---',
  'jenis_dokumen: sop',
  'judul: SOP Reset Akun',
  'nomor: 065/13/2026',
  'checklist:',
  '  CK-SOP-18: {status: terpenuhi, alasan: Diuji 12 petugas, oleh: Kepala Seksi, tanggal: 2026-05-04}',
  '---',
  '# SOP Reset Akun',
  '',
].join('\n');

async function checklist(
  argv: readonly string[],
  files: MemoryFiles = { 'sop.md': sop },
): Promise<MemoryIo & { code: number }> {
  const io = new MemoryIo(files);
  return Object.assign(io, { code: await run(['checklist', ...argv], io, engine) });
}

interface Printed {
  readonly type: string;
  readonly note: string;
  readonly items: readonly {
    readonly id: string;
    readonly state: string;
    readonly title: string;
    readonly sources: readonly string[];
    readonly evidence: readonly { readonly line: number; readonly text: string }[];
  }[];
}

describe('naskah checklist', () => {
  it('shows each item with its state, what would fulfil it, its source and its place', async () => {
    const { code, out, err } = await checklist(['sop.md']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^sop\.md: Standar Operasional Prosedur\nIndikasi pemenuhan, bukan pernyataan kepatuhan/u);
    assert.match(out, /✓ CK-SOP-02 {2}.*: terpenuhi/u);
    assert.match(out, /sop\.md:4:8 “065\/13\/2026”/u);
    assert.match(out, /✗ CK-SOP-17/u);
    assert.match(out, /Dijawab “terpenuhi” oleh Kepala Seksi, 4 Mei 2026: Diuji 12 petugas/u);
    assert.match(out, /PermenPAN-?RB.*35/u);
    assert.doesNotMatch(out, /patuh(?!an)/iu);
  });

  it('speaks English when asked to', async () => {
    const { out } = await checklist(['sop.md', '--language', 'en']);
    assert.match(out, /Indications of fulfilment: no statement of compliance/u);
    assert.match(out, /✓ CK-SOP-02 {2}.*: met/u);
  });

  it('gives the same to programs', async () => {
    const { out } = await checklist(['sop.md', '--format', 'json']);
    const printed = JSON.parse(out) as Printed;
    assert.equal(printed.type, 'sop');
    const number = printed.items.find(({ id }) => id === 'CK-SOP-02');
    assert.equal(number?.state, 'terpenuhi');
    assert.deepEqual(
      number.evidence.map(({ line, text }) => [line, text]),
      [[4, '065/13/2026']],
    );
    assert.ok(printed.items.every(({ sources }) => Array.isArray(sources)));
  });

  const refused: readonly (readonly [what: string, argv: readonly string[], files: MemoryFiles, sentence: RegExp])[] = [
    ['no file', [], {}, /Sebutkan satu berkas/u],
    ['two files', ['a.md', 'b.md'], {}, /satu berkas saja/u],
    ['a file that does not exist', ['a.md'], {}, /a\.md/u],
    ['a file without a type', ['a.md'], { 'a.md': '# Halo\n' }, /a\.md: /u],
    ['a type nobody knows', ['a.md'], { 'a.md': '---\njenis_dokumen: sopp\n---\n' }, /tidak dikenal/u],
    ['a file that is no text', ['a.md'], { 'a.md': new Uint8Array([0, 1, 2]) }, /bukan teks UTF-8/u],
    ['a day that is none', ['sop.md', '--today', 'kemarin'], { 'sop.md': sop }, /bukan tanggal/u],
  ];
  for (const [what, argv, files, sentence] of refused) {
    it(`refuses ${what} with a sentence`, async () => {
      const { code, out, err } = await checklist(argv, files);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, sentence);
    });
  }
});
