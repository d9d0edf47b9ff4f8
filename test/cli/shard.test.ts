import assert from 'node:assert/strict';
import fc from 'fast-check';
import { run } from '../../src/cli/run.js';
import { isInShard } from '../../src/cli/shard.js';
import { engine } from '../support/engine.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';
import { relatedSop } from '../support/related-sop.js';

const day = ['--today', '2026-06-01', '--language', 'id'];

/** Runs a command in a folder; what it prints and writes. */
async function naskah(files: MemoryFiles, ...argv: readonly string[]): Promise<{ code: number; io: MemoryIo }> {
  const io = new MemoryIo(files);
  return { code: await run(argv, io, engine), io };
}

/** The partial reports of all parts of a folder, by file name. */
async function parts(files: MemoryFiles, count: number): Promise<Readonly<Record<string, string>>> {
  const reports: Record<string, string> = {};
  for (let index = 1; index <= count; index += 1) {
    const shard = `${String(index)}/${String(count)}`;
    const { io } = await naskah(files, 'check', '--shard', shard, '--format', 'partial', ...day);
    reports[`laporan/${String(index)}.json`] = io.out;
  }
  return reports;
}

/** An SOP of a numbered collection, with what it refers to. */
function sop(number: number, related: readonly number[], status: string, performer: string): string {
  return relatedSop(number, related, [`status: ${status}`], performer);
}

const documentOf = fc.record({
  number: fc.integer({ min: 1, max: 6 }),
  related: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }),
  status: fc.constantFrom('berlaku', 'dicabut', 'konsep'),
  step: fc.constantFrom('Petugas Loket', 'Petugas Lokt'),
});

const folders = fc.array(documentOf, { minLength: 1, maxLength: 8 }).map((documents): MemoryFiles => ({
  'naskah.yaml': 'checks:\n  TIDAK-ADA: off\n',
  'README.md': '# Baca saya\n',
  ...Object.fromEntries(
    documents.map(({ number, related, status, step }, index) => [
      `sop/${String(index % 3)}/dok-${String(index)}.md`,
      sop(number, related, status, step),
    ]),
  ),
}));

describe('naskah check --shard and naskah merge', function () {
  this.timeout(120_000);

  it('say the same as one run, for every number of parts and in every format', async () => {
    await fc.assert(
      fc.asyncProperty(folders, fc.integer({ min: 1, max: 5 }), async (files, count) => {
        const reports = await parts(files, count);
        for (const format of ['text', 'json', 'sarif', 'junit', 'github', 'gitlab']) {
          const whole = await naskah(files, 'check', '--format', format, ...day);
          const merged = await naskah(
            { ...files, ...reports },
            'merge',
            'laporan',
            '--format',
            format,
            '--language',
            'id',
          );
          assert.deepEqual(
            [merged.code, merged.io.out, merged.io.err],
            [whole.code, whole.io.out, whole.io.err],
            format,
          );
        }
      }),
      { numRuns: 15 },
    );
  });

  it('cut any list of paths into parts that have nothing in common and leave nothing out', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 40 }), (paths, count) => {
        for (const path of paths) {
          const holders = Array.from({ length: count }, (_, at) => at + 1).filter((index) =>
            isInShard(path, { index, count }),
          );
          assert.equal(holders.length, 1, path);
        }
      }),
    );
  });

  it('give parts of like size', () => {
    const sizes = [1, 2, 3, 4].map(
      (index) =>
        Array.from({ length: 4000 }, (_, at) => `sop/unit-${String(at % 40)}/dokumen-${String(at)}.md`).filter((path) =>
          isInShard(path, { index, count: 4 }),
        ).length,
    );
    for (const size of sizes) assert.ok(size > 850 && size < 1150, sizes.join(' '));
  });

  it('check only their part, and know the others', async () => {
    const files = {
      'a.md': sop(1, [2, 3], 'berlaku', 'Petugas Loket'),
      'b.md': sop(2, [1], 'dicabut', 'Petugas Loket'),
    };
    const codes = new Set<string>();
    for (const shard of ['1/2', '2/2']) {
      const { io } = await naskah(files, 'check', '--shard', shard, '--format', 'json', ...day);
      const { files: reports } = JSON.parse(io.out) as { files: { path: string; findings: { code: string }[] }[] };
      for (const { path, findings } of reports) for (const { code } of findings) codes.add(`${path} ${code}`);
    }
    assert.ok(codes.has('a.md REF-001') && codes.has('a.md REF-002'), [...codes].join(', '));
  });

  it('keep known findings out with --baseline, when everything is put together', async () => {
    const files = { 'a.md': sop(1, [], 'berlaku', 'Petugas Lokt') };
    const { io } = await naskah(files, 'baseline', ...day);
    const known = { 'naskah-baseline.json': io.written.get('naskah-baseline.json') ?? '' };
    const merged = await naskah(
      { ...files, ...known, ...(await parts(files, 3)) },
      ...['merge', 'laporan', '--baseline', 'naskah-baseline.json', '--language', 'id'],
    );
    assert.equal(merged.code, 0, merged.io.out);
    const { code, io: refused } = await naskah(
      { ...files, ...known },
      'check',
      '--shard',
      '1/2',
      '--baseline',
      'naskah-baseline.json',
    );
    assert.equal(code, 2);
    assert.match(refused.err, /naskah merge/);
  });

  it('refuse a part that is none, and reports that are none or do not belong together', async () => {
    const files = { 'a.md': sop(1, [], 'konsep', 'Petugas Loket') };
    for (const shard of ['0/2', '3/2', 'x', '1/', '1/100000', '-1/2']) {
      const { code, io } = await naskah(files, 'check', '--shard', shard);
      assert.equal(code, 2, shard);
      assert.match(io.err, /--shard/);
    }
    const reports = await parts(files, 3);
    const one = reports['laporan/1.json'] ?? '';
    const refusals: readonly (readonly [MemoryFiles, RegExp])[] = [
      [{ 'laporan/1.json': one }, /Bagian 2\/3, 3\/3 tidak ada/],
      [{ ...reports, 'laporan/4.json': one }, /Bagian 1\/3 disebut dua kali/],
      [{ ...reports, 'laporan/2.json': one.replace('2026-06-01', '2026-06-02') }, /berbeda/],
      [{ ...reports, 'laporan/2.json': '{}' }, /bukan laporan bagian/],
      [
        { ...reports, 'laporan/2.json': one.replaceAll('"findings":[', '"findings":[{"code":1},') },
        /bukan laporan bagian/,
      ],
      [
        { ...reports, 'laporan/2.json': one.replace('"indent":', '"indent":1e99,"x":') },
        /bukan laporan bagian|dua kali/,
      ],
    ];
    for (const [changed, sentence] of refusals) {
      const { code, io } = await naskah(changed, 'merge', 'laporan', '--language', 'id');
      assert.equal(code, 2);
      assert.match(io.err, sentence);
    }
    assert.equal((await naskah({}, 'merge', '--language', 'id')).code, 2);
  });

  it('fail for a file that cannot be read, as one run does', async () => {
    const files = { 'a.md': sop(1, [], 'konsep', 'Petugas Loket'), 'b.md': { code: 'EACCES' } };
    const whole = await naskah(files, 'check', ...day);
    const merged = await naskah({ ...files, ...(await parts(files, 2)) }, 'merge', 'laporan', '--language', 'id');
    assert.deepEqual([merged.code, merged.io.out, merged.io.err], [whole.code, whole.io.out, whole.io.err]);
    assert.equal(merged.code, 2);
  });
});
