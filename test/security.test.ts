import assert from 'node:assert/strict';
import { run } from '../src/cli/run.js';
import { checkText, engine } from './support/engine.js';
import { MemoryIo, type MemoryFiles } from './support/memory-io.js';

/** Milliseconds that no single document may take, on a slow and busy machine. */
const patience = 5000;

function assertUnpolluted(): void {
  const plain: Record<string, unknown> = {};
  for (const name of ['tercemar', 'polluted', 'jenis_dokumen', 'severity']) assert.equal(plain[name], undefined, name);
  assert.equal(Object.prototype.toString.call({}), '[object Object]');
}

/** The document is read within the time, and the next one is read as ever. */
function assertHarmless(text: string): void {
  const start = performance.now();
  const { findings } = checkText(text);
  const spent = performance.now() - start;
  assert.ok(spent < patience, `${String(Math.round(spent))} ms`);
  assert.ok(Array.isArray(findings));
  assertUnpolluted();
  const { status } = checkText('---\njenis_dokumen: sop\n---\n# SOP\n');
  assert.equal(status.kind, 'checked');
}

async function naskah(files: MemoryFiles, ...argv: readonly string[]): Promise<{ code: number; io: MemoryIo }> {
  const io = new MemoryIo(files);
  return { code: await run([...argv, '--today', '2026-06-01', '--language', 'id'], io, engine), io };
}

const poison = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

describe('hostile documents', function () {
  this.timeout(60_000);

  for (const key of poison) {
    it(`do no harm with the key ${key}`, () => {
      assertHarmless(
        `---\njenis_dokumen: sop\n${key}: { tercemar: ya, polluted: true }\n---\n# SOP\n\n## ${key}\n\n${key}: x\n`,
      );
      assertHarmless(
        `jenis_dokumen: kpi-sheet\n${key}:\n  tercemar: ya\nindikator:\n  - ${key}: { polluted: true }\n    kode: ${key}\n`,
      );
      assertHarmless(
        `---\njenis_dokumen: ${key}\nstatus: ${key}\nchecklist: { ${key}: { status: terpenuhi } }\n---\n| ${key} | No |\n|---|---|\n| x | 1 |\n`,
      );
    });
  }

  it('do no harm with texts that grow when they are read (a billion laughs)', () => {
    const names = 'abcdefghij'.split('');
    const lines = names.map((name, index) => {
      const before = names[index - 1];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => (before === undefined ? 'lol' : `*${before}`)).join(', ')}]`;
    });
    assertHarmless(`jenis_dokumen: kpi-sheet\n${lines.join('\n')}\nindikator: *j\n`);
    assertHarmless(`---\njenis_dokumen: sop\n${lines.join('\n')}\npelaksana: *j\n---\n# SOP\n`);
  });

  it('do no harm with anchors that hold themselves, and with thousands of them', () => {
    assertHarmless('jenis_dokumen: kpi-sheet\nindikator: &a [*a, *a]\n');
    assertHarmless('jenis_dokumen: kpi-sheet\ninduk: &a { <<: *a, indikator: *a }\n');
    const many = Array.from(
      { length: 3000 },
      (_, at) => `k${String(at)}: &x${String(at)} { <<: [*x${String(Math.max(0, at - 1))}] }`,
    );
    assertHarmless(`jenis_dokumen: kpi-sheet\n${many.join('\n')}\n`);
  });

  it('do no harm with deep nesting, in YAML and in Markdown', () => {
    assertHarmless(`jenis_dokumen: kpi-sheet\nindikator: ${'['.repeat(50_000)}\n`);
    assertHarmless(`jenis_dokumen: kpi-sheet\nindikator: ${'{a: '.repeat(20_000)}\n`);
    assertHarmless(`---\njenis_dokumen: sop\n---\n${'> '.repeat(3000)}x\n`);
    assertHarmless(`---\njenis_dokumen: sop\n---\n${'*a_ '.repeat(5000)}\n${'['.repeat(5000)}\n`);
  });
});

describe('hostile workspaces', function () {
  this.timeout(60_000);
  const sop = '---\njenis_dokumen: sop\n---\n# SOP\n';

  for (const key of poison) {
    it(`do no harm with the key ${key} in naskah.yaml and own types`, async () => {
      const files = {
        'naskah.yaml': `${key}: { tercemar: ya }\nextend:\n  ${key}: { properties: { polluted: { type: string } } }\nchecks: { ${key}: off }\nschemas: [jenis.yaml]\n`,
        'jenis.yaml': `id: ${key}\ntitle: { id: x, en: x }\ntype: object\nproperties:\n  ${key}: { type: object, properties: { ${key}: { type: string } } }\n`,
        'a.md': sop,
      };
      const { code, io } = await naskah(files, 'check', '--format', 'json');
      assert.ok(code === 1 || code === 2, io.err);
      assertUnpolluted();
    });
  }

  it('cannot have anything read outside of their folder', async () => {
    const files = {
      '../rahasia.yaml': 'id: rahasia\n',
      'naskah.yaml':
        'schemas: [../rahasia.yaml, /etc/passwd, "..\\\\rahasia.yaml", "file:///etc/passwd", "a/../../rahasia.yaml"]\nchecklists: ["../*.yaml"]\n',
      'a.md': `${sop}\n[x](../rahasia.yaml) [y](/etc/passwd) [z](file:///etc/passwd)\n`,
    };
    const { io } = await naskah(files, 'check');
    assert.deepEqual(
      io.reads.filter((name) => name.startsWith('..') || name.includes('passwd') || name.includes('rahasia')),
      [],
    );
  });

  it('cannot break out of the forms of reports with their names', async () => {
    const name = 'a"\'><script>%0A::error::&,b].md';
    const text = `---\njenis_dokumen: sop\njudul: "<script>alert(1)</script>=HYPERLINK(1)\\u001B[31m"\nstatus: '"]}::error ::x%0A'\n---\n`;
    const files = { [name]: text };
    const sarif = (await naskah(files, 'check', '--format', 'sarif')).io.out;
    const { runs } = JSON.parse(sarif) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    for (const { locations } of runs[0]?.results ?? []) {
      const { uri } = locations[0]?.physicalLocation.artifactLocation ?? { uri: '<' };
      assert.match(uri, /^[\w%.'()*!~-]+$/u);
      assert.equal(decodeURIComponent(uri), name);
    }
    const gitlab = (await naskah(files, 'check', '--format', 'gitlab')).io.out;
    assert.ok((JSON.parse(gitlab) as unknown[]).length > 0);
    const junit = (await naskah(files, 'check', '--format', 'junit')).io.out;
    assert.doesNotMatch(junit, /<script/u);
    const github = (await naskah(files, 'check', '--format', 'github')).io.out;
    for (const line of github.trimEnd().split('\n').slice(0, -1))
      assert.match(line, /^::(?:error|warning|notice) file=[^:,]*,line=/u);
    const shown = (await naskah(files, 'check')).io.out;
    assert.equal(shown.includes('\u001B'), false);
    const html = (await naskah(files, 'report', '--format', 'html')).io.out;
    assert.doesNotMatch(html, /<script/iu);
  });
});
