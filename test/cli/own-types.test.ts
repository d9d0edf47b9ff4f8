import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { nodeIo } from '../../src/cli/node-io.js';
import { run } from '../../src/cli/run.js';
import type { JsonReport } from '../../src/core/presentation/to-json.js';
import { projectRoot } from '../support/architecture.js';
import { temporaryFolder } from '../support/temporary-folder.js';

interface Outcome {
  readonly code: number;
  readonly out: string;
}

const disk = nodeIo();

/** Runs the program on the disk with the real engine. */
async function naskah(cwd: string, ...argv: readonly string[]): Promise<Outcome> {
  let out = '';
  const io = {
    ...disk,
    cwd,
    env: { LANG: 'id' },
    stdout: (text: string) => void (out += text),
    stderr: () => undefined,
  };
  return { code: await run(argv, io), out };
}

/** Code and words' line of every finding, by file. */
async function findings(cwd: string, ...argv: readonly string[]): Promise<{ code: number; found: readonly string[] }> {
  const { code, out } = await naskah(cwd, 'check', '--format', 'json', '--today', '2026-06-01', ...argv);
  const { files } = JSON.parse(out) as JsonReport;
  const found = files.flatMap((file) => file.findings.map((each) => `${file.path}:${String(each.line)} ${each.code}`));
  return { code, found };
}

async function folderWith(files: Readonly<Record<string, string | readonly string[]>>): Promise<string> {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), typeof content === 'string' ? content : content.join('\n'));
  }
  return folder;
}

/** A form of an office whose only rule is that one field is there. */
const form = (id: string, needed: string): readonly string[] => [
  `id: ${id}`,
  'title: Nota Dinas Kantor',
  'type: object',
  `properties: { ${needed}: { type: string } }`,
  `required: [${needed}]`,
];
const document = '---\njenis_dokumen: nota-kantor\n---\n# Nota\n';

describe('naskah: an office’s own types', function () {
  this.timeout(60_000);

  it('stand in reports with their own checklists', async () => {
    const examples = path.join(projectRoot, 'examples/own-types');
    const { code, out } = await naskah(examples, 'report', '--format', 'json', '--today', '2026-06-01');
    assert.equal(code, 0);
    const { lists } = JSON.parse(out) as {
      lists: readonly { readonly id: string; readonly rows: readonly unknown[] }[];
    };
    const own = lists.find(({ id }) => id === 'surat-tugas');
    assert.ok(own && own.rows.length > 0, lists.map(({ id }) => id).join());
  });

  it('are those of examples/own-types: the good documents are clean, the faulty ones are not', async () => {
    const folder = path.join(projectRoot, 'examples/own-types');
    const { code, found } = await findings(folder);
    assert.equal(code, 1);
    const of = (name: string): readonly string[] =>
      found.filter((each) => each.startsWith(`dokumen/${name}.md`)).map((each) => each.split(' ')[1] ?? '');
    assert.deepEqual([...of('surat-tugas-bermasalah')].sort(), [
      ...['META-014', 'META-014', 'META-015', 'SEC-001', 'TUGAS-001', 'VAL-003'],
    ]);
    assert.deepEqual(of('sop-reset-akun-bermasalah'), ['META-001', 'META-015', 'SOP-004']);
    assert.deepEqual([...of('surat-tugas'), ...of('sop-reset-akun')], []);
    assert.match((await naskah(folder, 'types')).out, /surat-tugas +Surat Tugas/);
    assert.equal((await naskah(folder, 'explain', 'TUGAS-001')).code, 0);
    assert.match((await naskah(folder, 'checklist', 'dokumen/surat-tugas.md')).out, /CK-TUGAS-01 .*terpenuhi/);
  });

  it('hold in their own folder only, also when a sibling has one of the same id', async () => {
    const folder = await folderWith({
      'a/naskah.yaml': 'schemas: nota.yaml',
      'a/nota.yaml': form('nota-kantor', 'perihal'),
      'a/x.md': document,
      'b/naskah.yaml': 'schemas: nota.yaml',
      'b/nota.yaml': form('nota-kantor', 'tembusan'),
      'b/x.md': document.replace('---\n#', 'perihal: rapat\n---\n#'),
      'c/x.md': document,
    });
    const { out } = await naskah(folder, 'check');
    assert.match(out, /a\/x\.md:1:1: kesalahan: Perihal/);
    assert.match(out, /b\/x\.md:1:1: kesalahan: Tembusan/);
    assert.match(out, /c\/x\.md:2:16: kesalahan: .*nota-kantor/);
  });

  it('are written anew', async () => {
    const folder = await folderWith({
      'naskah.yaml': 'schemas: nota.yaml',
      'nota.yaml': [
        ...form('nota-kantor', 'perihal'),
        'templates: [{ id: kilat, title: Kilat, description: Mendesak. }]',
      ],
    });
    const { code, out } = await naskah(folder, 'new', 'nota dinas kantor', '--variant', 'kilat');
    assert.equal(code, 0);
    assert.match(out, /^---\njenis_dokumen: nota-kantor\nperihal: "?\[isi Perihal\]/u);
    assert.match((await naskah(folder, 'new', '--help')).out, /nota-kantor --variant kilat +Kilat\. Mendesak\./);
  });

  it('may be named in the rest of naskah.yaml', async () => {
    const folder = await folderWith({
      'naskah.yaml': [
        'schemas: jenis/nota.yaml',
        'types: [{ files: "*.md", type: nota-kantor }]',
        'number: { nota-kantor: "[0-9]+" }',
        'checks: { META-001: warning, XYZ-001: off }',
      ],
      'jenis/nota.yaml': form('nota-kantor', 'perihal'),
      'x.md': '# Nota\n',
    });
    const { code, found } = await findings(folder);
    assert.deepEqual([code, found.filter((each) => each.startsWith('naskah.yaml'))], [2, ['naskah.yaml:4 CFG-003']]);
    assert.ok(found.some((each) => each.startsWith('x.md')));
  });

  it('are reported at the line of their file, which ends with exit code 2', async () => {
    const folder = await folderWith({
      'naskah.yaml': 'schemas: [jenis/*.yaml, hilang.json, jenis]\nchecklists: "periksa/*"',
      'jenis/nota.yaml': [...form('nota-kantor', 'perihal'), 'propertis: {}'],
      'x.md': document,
    });
    const { code, found } = await findings(folder);
    assert.equal(code, 2);
    assert.deepEqual(
      found.filter((each) => !each.startsWith('x.md')),
      ['jenis/nota.yaml:6 DEF-002', 'naskah.yaml:1 CFG-003', 'naskah.yaml:1 CFG-003', 'naskah.yaml:2 CFG-003'],
    );
    const named = await findings(folder, 'jenis/nota.yaml');
    assert.deepEqual([named.code, named.found[0]], [2, 'jenis/nota.yaml:6 DEF-002']);
    await rm(path.join(folder, 'jenis/nota.yaml'));
    assert.ok((await findings(folder)).found.includes('x.md:2 VAL-002'));
  });

  it('are never read from outside, and links that go in a circle end', async function () {
    if (process.platform === 'win32') this.skip();
    const outside = await folderWith({ 'nota.yaml': form('nota-kantor', 'perihal') });
    const folder = await folderWith({
      'naskah.yaml': 'schemas: [jenis/**/*.yaml, ../nota.yaml]',
      'jenis/dalam.yaml': form('nota-dalam', 'perihal'),
    });
    await symlink(path.join(outside, 'nota.yaml'), path.join(folder, 'jenis/luar.yaml'));
    await symlink(path.join(folder, 'jenis'), path.join(folder, 'jenis/putar'));
    await symlink(path.join(folder, 'jenis/mati.yaml'), path.join(folder, 'jenis/mati.yaml'));
    const { out } = await naskah(folder, 'check');
    assert.match(out, /“jenis\/luar\.yaml” adalah tautan ke luar folder ini/);
    assert.match(out, /tidak dapat menunjuk ke luar folder itu/);
    const types = (await naskah(folder, 'types')).out;
    assert.match(types, /nota-dalam/);
    assert.doesNotMatch(types, /nota-kantor/);
  });

  it('load neither the compiler of schemas nor that of expressions for anybody else', async function () {
    const dist = path.join(projectRoot, 'dist');
    if (!existsSync(path.join(dist, 'server.js'))) this.skip();
    const loaded = new Set<string>();
    const waiting = [path.join(dist, 'cli.js'), path.join(dist, 'server.js')];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (loaded.has(next)) continue;
      loaded.add(next);
      const source = await readFile(next, 'utf8');
      // What is imported when the program starts; `import(…)` is what comes later.
      for (const [, name = ''] of source.matchAll(/(?:from|import)"(\.\/[^"]+\.js)"/g)) {
        waiting.push(path.join(path.dirname(next), name));
      }
    }
    for (const file of loaded) assert.doesNotMatch(await readFile(file, 'utf8'), /RE2JS|strictTuples/, file);
  });
});
