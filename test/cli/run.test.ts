import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { run } from '../../src/cli/run.js';
import { FakeEngine } from '../support/fake-engine.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';

const english = { LANG: 'en_GB.UTF-8' };

async function runWith(argv: readonly string[], files: MemoryFiles = {}, env = {}): Promise<[number, MemoryIo]> {
  const io = new MemoryIo(files);
  io.env = env;
  return [await run(argv, io, new FakeEngine()), io];
}

describe('naskah', () => {
  it('prints its version, which is that of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    for (const word of ['--version', '-v', '-V']) {
      const [code, io] = await runWith([word]);
      assert.deepEqual([code, io.out, io.err], [0, `${version}\n`, '']);
    }
  });

  it('helps in the reader’s language', async () => {
    const texts = [
      await runWith(['--help']),
      await runWith(['--help'], {}, { LANG: 'id_ID.UTF-8' }),
      await runWith(['--help'], {}, { LANG: 'C.UTF-8' }),
      await runWith(['--language', 'id', '--help'], {}, english),
    ];
    for (const [code, io] of texts) assert.ok(code === 0 && io.out.includes('Pemakaian: naskah'));
    const inEnglish = [
      await runWith(['-h'], {}, english),
      await runWith(['help'], {}, english),
      await runWith(['--language=en', '--help']),
    ];
    for (const [code, io] of inEnglish) assert.ok(code === 0 && io.out.includes('Usage: naskah'));
  });

  it('helps with each command and names all its options', async () => {
    const [, io] = await runWith(['check', '--help'], {}, english);
    for (const name of ['format', 'language', 'today', 'fail-on', 'output', 'config']) {
      assert.ok(io.out.includes(`--${name} `), name);
    }
    assert.ok((await runWith(['help', 'explain'], {}, english))[1].out.includes('naskah explain CODE'));
  });

  it('refuses wrong use in one line and says what was meant', async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['chekc'], /Unknown command “chekc”\. Did you mean “check”\?/],
      [['sop'], /Unknown command “sop”\. Did you mean “naskah check sop”\?/],
      [['--versoin'], /Unknown option “--versoin”\. Did you mean “--version”\?/],
      [['check', '--fromat', 'json'], /Unknown option “--fromat”\. Did you mean “--format”\?/],
      [['check', '--format', 'jsn'], /--format cannot be “jsn”; choose .* Did you mean “json”\?/],
      [['check', '--format'], /The option “--format” needs a value/],
      [['check', '--format='], /The option “--format” needs a value/],
      [['check', '--language', 'fr'], /--language cannot be “fr”/],
      [['--language', 'fr', 'check'], /--language cannot be “fr”/],
      [['check', '--fail-on', 'errors'], /Did you mean “error”\?/],
      [['check', '--today', '2026-02-30'], /“2026-02-30” is not a date/],
      [['check', '--constructor', 'x'], /Unknown option/],
      [['types', 'sop'], /“sop” is not needed here/],
      [['explain'], /Name the code/],
      [['explain', 'SOP-02'], /No rule has the code “SOP-02”\. Did you mean “SOP-002”\?/],
    ];
    for (const [argv, message] of cases) {
      const [code, io] = await runWith(argv, { 'sop/a.md': '' }, english);
      assert.equal(code, 2, argv.join(' '));
      assert.match(io.err, message);
      assert.equal(io.err.split('\n').length, 2, io.err);
      assert.equal(io.out, '');
    }
  });

  it('shows its help on standard error when nothing is asked', async () => {
    const [code, io] = await runWith([]);
    assert.deepEqual([code, io.out], [2, '']);
    assert.match(io.err, /Perintah:/);
  });

  it('says in one plain sentence that it is broken itself', async () => {
    const files = { 'a.md': 'jenis_dokumen: sop RUSAK' };
    const [code, io] = await runWith(['check'], files);
    assert.equal(code, 3);
    assert.equal(io.err, 'naskah: kesalahan dalam program ini sendiri, bukan pada dokumen Anda: engine broke\n');
    const [, loud] = await runWith(['check'], files, { NASKAH_DEBUG: '1' });
    assert.match(loud.err, /fake-engine/);
  });
});

describe('naskah types', () => {
  it('lists the types as text and as JSON', async () => {
    const [code, io] = await runWith(['types'], {}, english);
    assert.deepEqual([code, io.out], [0, 'sop  Standard Operating Procedure\n']);
    const [, json] = await runWith(['types', '--format', 'json']);
    assert.deepEqual(JSON.parse(json.out), [
      { id: 'sop', title: { id: 'Standar Operasional Prosedur', en: 'Standard Operating Procedure' } },
    ]);
  });
});

describe('naskah explain', () => {
  it('shows the page of a rule, however its code is written', async () => {
    const [code, io] = await runWith(['explain', 'sop-002', '--language', 'en']);
    assert.equal(code, 0);
    assert.ok(io.out.startsWith('SOP-002: Unknown performer\n'));
  });

  it('knows the faults of naskah.yaml and of files too', async () => {
    for (const code of ['CFG-001', 'CFG-002', 'CFG-003', 'FILE-001']) {
      assert.ok((await runWith(['explain', code]))[1].out.startsWith(`${code}: `));
    }
  });
});
