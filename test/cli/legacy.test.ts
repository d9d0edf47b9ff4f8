import assert from 'node:assert/strict';
import { run } from '../../src/cli/run.js';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import type { JsonReport } from '../../src/core/presentation/to-json.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';

const engine = builtInEngine();
const today = ['--today', '2026-03-01'];

function sop(...body: readonly string[]): string {
  return ['---', 'jenis_dokumen: sop', '---', '# SOP', '', '## Peringatan', '', ...body, ''].join('\n');
}

const old = sop('Pencadangan harus dilakukan setiap hari.');
const grown = sop('Kalimat baru.', '', 'Pencadangan harus dilakukan setiap hari. Temuan akan ditindaklanjuti.');

async function naskah(files: MemoryFiles, ...argv: readonly string[]): Promise<{ code: number; io: MemoryIo }> {
  const io = new MemoryIo(files);
  return { code: await run([...argv, ...today], io, engine), io };
}

async function baselineOf(files: MemoryFiles): Promise<string> {
  const { code, io } = await naskah(files, 'baseline');
  assert.equal(code, 0, io.err);
  return io.written.get('naskah-baseline.json') ?? '';
}

describe('naskah baseline', () => {
  it('lets only new findings fail, wherever the old ones have moved', async () => {
    const baseline = await baselineOf({ 'sop/a.md': old });
    const args = ['check', '--baseline', 'naskah-baseline.json', '--fail-on', 'hint', '--format', 'json'];
    const same = await naskah({ 'sop/a.md': old, 'naskah-baseline.json': baseline }, ...args);
    assert.equal(same.code, 0, same.io.out);
    const more = await naskah({ 'sop/a.md': grown, 'naskah-baseline.json': baseline }, ...args);
    const report = JSON.parse(more.io.out) as JsonReport;
    assert.equal(more.code, 1);
    assert.deepEqual(
      report.files.flatMap(({ findings }) => findings.map(({ message }) => /“(.+?)”/u.exec(message)?.[1])),
      ['akan ditindaklanjuti'],
    );
    assert.ok((report.baseline?.known ?? 0) > 0);
  });

  it('counts a fault that is there twice as one new', async () => {
    const baseline = await baselineOf({ 'a.md': old });
    const twice = sop('Pencadangan harus dilakukan setiap hari.', '', 'Pencadangan harus dilakukan setiap hari.');
    const { io } = await naskah(
      { 'a.md': twice, 'naskah-baseline.json': baseline },
      'check',
      '--baseline',
      'naskah-baseline.json',
      '--format',
      'json',
    );
    const report = JSON.parse(io.out) as JsonReport;
    assert.deepEqual(
      report.files.flatMap(({ findings }) => findings.map(({ code }) => code)),
      ['STYLE-001'],
    );
  });

  it('says how many of the old ones are gone', async () => {
    const baseline = await baselineOf({ 'a.md': old });
    const mended = sop('Unit mencadangkan data setiap hari.');
    const { io } = await naskah(
      { 'a.md': mended, 'naskah-baseline.json': baseline },
      'check',
      '--baseline',
      'naskah-baseline.json',
    );
    assert.match(io.out, /\d+ temuan lama tidak ditampilkan\. 1 temuan lama sudah tidak ada: perbarui/u);
  });

  it('marks old and new in SARIF', async () => {
    const baseline = await baselineOf({ 'a.md': old });
    const { io } = await naskah(
      { 'a.md': grown, 'naskah-baseline.json': baseline },
      'check',
      '--baseline',
      'naskah-baseline.json',
      '--format',
      'sarif',
    );
    const log = JSON.parse(io.out) as { runs: { results: { ruleId: string; baselineState: string }[] }[] };
    const styles = log.runs.flatMap(({ results }) => results.filter(({ ruleId }) => ruleId === 'STYLE-001'));
    assert.deepEqual(
      styles.map(({ baselineState }) => baselineState),
      ['new', 'unchanged'],
    );
  });

  it('gives the same file for the same findings, and replaces only a baseline', async () => {
    const files = { 'b.md': old, 'a.md': grown };
    assert.equal(await baselineOf(files), await baselineOf({ 'a.md': grown, 'b.md': old }));
    const again = await naskah({ ...files, 'naskah-baseline.json': await baselineOf(files) }, 'baseline');
    assert.equal(again.code, 0);
    const other = await naskah({ ...files, 'naskah-baseline.json': '{"nama": "lain"}' }, 'baseline');
    assert.deepEqual([other.code, other.io.written.size], [2, 0]);
    assert.match(other.io.err, /bukan catatan dari “naskah baseline”/u);
  });

  it('is refused when it is none', async () => {
    for (const text of ['', '{', '[]', '{"version":1}', '{"version":1,"findings":{"a.md":{"X":"1"}}}']) {
      const { code, io } = await naskah({ 'a.md': old, 'b.json': text }, 'check', '--baseline', 'b.json');
      assert.equal(code, 2, text);
      assert.match(io.err, /bukan berkas dari “naskah baseline”/u);
    }
    assert.equal((await naskah({ 'a.md': old }, 'check', '--baseline', 'tidak-ada.json')).code, 2);
  });
});

describe('suppressed findings in reports', () => {
  const text = sop(
    '<!-- naskah: abaikan STYLE-001 sampai 2026-12-31 alasan: menunggu pedoman baru -->',
    'Pencadangan harus dilakukan setiap hari.',
  );

  it('are counted, and listed with reason and last day', async () => {
    assert.match((await naskah({ 'a.md': text }, 'check')).io.out, /1 temuan diabaikan penulis\./u);
    const { io } = await naskah({ 'a.md': text }, 'check', '--format', 'json');
    const [file] = (JSON.parse(io.out) as JsonReport).files;
    assert.deepEqual(
      file?.suppressed?.map(({ code, until, reason }) => [code, until, reason]),
      [['STYLE-001', '2026-12-31', 'menunggu pedoman baru']],
    );
  });

  it('stand in SARIF as suppressed in the source', async () => {
    const { io } = await naskah({ 'a.md': text }, 'check', '--format', 'sarif');
    const log = JSON.parse(io.out) as { runs: { results: { ruleId: string; suppressions?: object[] }[] }[] };
    const suppressed = log.runs.flatMap(({ results }) => results.filter(({ suppressions }) => suppressions));
    assert.deepEqual(
      suppressed.map(({ ruleId, suppressions }) => [ruleId, suppressions]),
      [
        [
          'STYLE-001',
          [
            {
              kind: 'inSource',
              status: 'accepted',
              justification: 'menunggu pedoman baru',
              properties: { until: '2026-12-31' },
            },
          ],
        ],
      ],
    );
  });
});
