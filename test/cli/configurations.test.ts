import assert from 'node:assert/strict';
import { run } from '../../src/cli/run.js';
import type { JsonReport } from '../../src/core/presentation/to-json.js';
import { FakeEngine } from '../support/fake-engine.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';

const bad = 'jenis_dokumen: sop\nSALAH\n';

async function checkJson(files: MemoryFiles): Promise<{ readonly code: number; readonly json: JsonReport }> {
  const io = new MemoryIo(files);
  const code = await run(['check', '--format', 'json'], io, new FakeEngine());
  return { code, json: JSON.parse(io.out) as JsonReport };
}

describe('a naskah.yaml in a folder below', () => {
  it('holds alone in its folder, also where one above excludes it, and is reported when it has faults', async () => {
    const { json, code } = await checkJson({
      'naskah.yaml': 'exclude: [arsip, bagian/*.md]\nchecks: { SOP-002: hint }',
      'bagian/naskah.yaml': 'exclude: lama.md',
      'bagian/a.md': bad,
      'bagian/lama.md': bad,
      'arsip/a.md': bad,
      'arsip/baru/naskah.yaml': 'cheks: {}',
      'arsip/baru/b.md': bad,
      'lain/naskah.yaml': 'cheks: {}',
      'lain/kosong.txt': '',
    });
    assert.equal(code, 2);
    assert.deepEqual(
      json.files.map(({ path, findings }) => [path, findings.map((each) => `${each.code} ${each.severity}`)]),
      [
        ['bagian/a.md', ['SOP-002 error']],
        ['lain/naskah.yaml', ['CFG-002 error']],
      ],
    );
  });

  it('is one of twenty, each for its own folder', async () => {
    const files: Record<string, string> = {};
    let folder = '';
    for (let depth = 0; depth < 20; depth += 1) {
      files[`${folder}naskah.yaml`] = `checks: { SOP-002: ${depth % 2 === 0 ? 'hint' : 'warning'} }`;
      files[`${folder}a.md`] = bad;
      folder += 'x/';
    }
    const { json } = await checkJson(files);
    const levels = json.files.map(({ path, findings }) => [path.split('/').length % 2, findings[0]?.severity]);
    assert.equal(levels.length, 20);
    for (const [depth, level] of levels) assert.equal(level, depth === 1 ? 'hint' : 'warning');
  });
});
