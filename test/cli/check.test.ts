import assert from 'node:assert/strict';
import { run } from '../../src/cli/run.js';
import type { JsonReport } from '../../src/core/presentation/to-json.js';
import { FakeEngine } from '../support/fake-engine.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';
import { parseXml } from '../support/xml.js';

const sop = 'jenis_dokumen: sop\n';
const bad = `${sop}SALAH\n`;
const good = `${sop}baik\n`;

interface Outcome {
  readonly code: number;
  readonly io: MemoryIo;
  readonly engine: FakeEngine;
}

async function check(
  files: MemoryFiles,
  argv: readonly string[] = [],
  change?: (io: MemoryIo) => void,
): Promise<Outcome> {
  const io = new MemoryIo(files);
  change?.(io);
  const engine = new FakeEngine();
  return { code: await run(['check', ...argv], io, engine), io, engine };
}

async function checkJson(files: MemoryFiles, argv: readonly string[] = []): Promise<Outcome & { json: JsonReport }> {
  const outcome = await check(files, ['--format', 'json', ...argv]);
  return { ...outcome, json: JSON.parse(outcome.io.out) as JsonReport };
}

function paths(json: JsonReport): readonly string[] {
  return json.files.map(({ path }) => path);
}

describe('naskah check: exit codes', () => {
  it('is 0 when nothing is wrong', async () => {
    const { code, io } = await check({ 'a.md': good });
    assert.deepEqual([code, io.err], [0, '']);
    assert.equal(io.out, '1 berkas diperiksa: tidak ada temuan.\n');
  });

  it('is 1 for findings at or above --fail-on', async () => {
    const words = { error: 'SALAH', warning: 'AWAS', information: 'INFO', hint: 'PETUNJUK' };
    const levels = ['error', 'warning', 'information', 'hint'];
    for (const [index, [, word]] of Object.entries(words).entries()) {
      const files = { 'a.md': sop + word };
      assert.equal((await check(files)).code, index === 0 ? 1 : 0, word);
      for (const [least, level] of levels.entries()) {
        assert.equal((await check(files, ['--fail-on', level])).code, index <= least ? 1 : 0, `${word} ${level}`);
      }
      assert.equal((await check(files, ['--fail-on', 'never'])).code, 0);
    }
  });

  it('is 2 for a path that does not exist, and the others are still checked', async () => {
    const { code, io, json } = await checkJson({ 'a.md': bad }, ['tidak-ada.md', 'a.md']);
    assert.equal(code, 2);
    assert.equal(io.err, 'naskah: “tidak-ada.md” tidak ditemukan.\n');
    assert.equal(json.files[0]?.findings.length, 1);
    assert.deepEqual(json.errors, ['“tidak-ada.md” tidak ditemukan.']);
  });

  it('is 2 for a file or folder that cannot be read, and the rest is still checked', async () => {
    const io = new MemoryIo({ 'a.md': { code: 'EACCES' }, 'b.md': bad, 'c.md': { code: 'ENOENT' }, 'x/d.md': good }, [
      'x',
    ]);
    assert.equal(await run(['check'], io, new FakeEngine()), 2);
    assert.deepEqual(io.err.split('\n'), [
      'naskah: “x” tidak dapat dibaca: tidak ada izin.',
      'naskah: “a.md” tidak dapat dibaca: tidak ada izin.',
      'naskah: “c.md” tidak dapat dibaca: berkas atau foldernya tidak ada.',
      '',
    ]);
    assert.match(io.out, /b\.md:2:1: kesalahan/);
  });

  it('is 2 for a glob that fits nothing', async () => {
    const { code, io } = await check({ 'a.md': good }, ['sop/**/*.md', '*.md']);
    assert.deepEqual([code, io.err], [2, 'naskah: Tidak ada berkas yang cocok dengan “sop/**/*.md”.\n']);
    assert.match(io.out, /1 berkas diperiksa/);
  });
});

describe('naskah check: which files', () => {
  const tree = {
    'b.md': good,
    'a.MD': good,
    'x/c.markdown': good,
    'x/y/d.yml': good,
    'x/e.yaml': good,
    'x/f.txt': bad,
    'README.md': 'tanpa jenis',
    'node_modules/p/a.md': bad,
    '.git/a.md': bad,
    '.tersembunyi.md': bad,
    'dist/a.md': bad,
    'x/out/a.md': bad,
  };

  it('walks a folder, leaves out what is not the author’s, and sorts', async () => {
    const { json, code } = await checkJson(tree);
    assert.equal(code, 0);
    assert.deepEqual(paths(json), ['README.md', 'a.MD', 'b.md', 'x/c.markdown', 'x/e.yaml', 'x/y/d.yml']);
    assert.deepEqual(json.summary, {
      checked: 5,
      skipped: 1,
      findings: { error: 0, warning: 0, information: 0, hint: 0 },
      suppressed: 0,
    });
  });

  it('takes paths, folders and globs together, each file once', async () => {
    const { json } = await checkJson(tree, ['x/**/*.{yaml,yml}', 'x', './x/e.yaml', 'b.md', '--', 'a.MD']);
    assert.deepEqual(paths(json), ['a.MD', 'b.md', 'x/c.markdown', 'x/e.yaml', 'x/y/d.yml']);
  });

  it('takes a file whose name looks like a glob for what it is', async () => {
    const { json } = await checkJson({ '[a].md': good, 'a.md': good }, ['[a].md']);
    assert.deepEqual(paths(json), ['[a].md']);
  });

  it('says why a named file is not checked, and that is no error', async () => {
    const { code, io } = await check(tree, ['README.md', 'x/f.txt']);
    assert.equal(code, 0);
    assert.match(io.out, /^README\.md: tidak diperiksa: berkas ini tidak menyatakan jenis/m);
    assert.match(io.out, /^x\/f\.txt: tidak diperiksa: bukan berkas Markdown atau YAML/m);
  });

  it('is silent about files in a folder that are not ours', async () => {
    const { io } = await check({ 'README.md': 'SALAH', 'a.md': good });
    assert.equal(io.out, '1 berkas diperiksa: tidak ada temuan. 1 berkas dilewati.\n');
  });

  it('reaches files outside the folder of the run', async () => {
    const { io, code } = await check({ '../lain/a.md': bad }, ['../lain', '--format', 'sarif']);
    assert.equal(code, 1);
    assert.match(io.out, /"uri": "file:\/\/\/.*kerja\/lain\/a\.md"/);
  });

  it('tells Markdown from YAML by the name, and passes today on', async () => {
    const { engine } = await check({ 'a.md': good, 'b.yaml': good }, ['--today', '2030-01-31']);
    assert.deepEqual(
      engine.asked.map(({ notation, today }) => [notation, today]),
      [
        ['markdown', '2030-01-31'],
        ['yaml', '2030-01-31'],
      ],
    );
    assert.equal((await check({ 'a.md': good })).engine.asked[0]?.today, '2026-06-01');
  });
});

describe('naskah check: bytes that are no UTF-8 text', () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(Buffer.from(sop)).buffer)]);
  const utf16be = Uint8Array.from([0xfe, 0xff, ...[...Buffer.from(sop)].flatMap((byte) => [0, byte])]);
  const latin = Uint8Array.from([...Buffer.from(`${sop}caf`), 0xe9]);
  const binary = Uint8Array.from([0x89, 0x50, 0x00, 0x01]);

  it('reports them at the first character when they are ours', async () => {
    const { json, code } = await checkJson({ 'a.md': utf16, 'b.md': latin, 'c.md': utf16be, 'd.md': good });
    assert.equal(code, 1);
    assert.deepEqual(
      json.files.map(({ status, findings }) => [
        status,
        findings.map(({ code: rule, line, column }) => [rule, line, column]),
      ]),
      [
        ['not-text', [['FILE-001', 1, 1]]],
        ['not-text', [['FILE-001', 1, 1]]],
        ['not-text', [['FILE-001', 1, 1]]],
        ['checked', []],
      ],
    );
    assert.match(json.files[0]?.findings[0]?.message ?? '', /bukan teks UTF-8, melainkan UTF-16/);
  });

  it('reports a binary file only when the user named it', async () => {
    assert.equal((await check({ 'a.md': binary })).code, 0);
    const { code, io } = await check({ 'a.md': binary }, ['a.md', '--language', 'en']);
    assert.equal(code, 1);
    assert.match(io.out, /^a\.md:1:1: error: This file is not UTF-8 text: it holds binary data\. \[FILE-001\]$/m);
  });

  it('reads UTF-8 with and without byte-order mark alike', async () => {
    const plain = await checkJson({ 'a.md': bad });
    const withMark = await checkJson({ 'a.md': `\uFEFF${bad}` });
    assert.deepEqual(plain.json, withMark.json);
  });
});

describe('naskah check: naskah.yaml', () => {
  it('gives types, levels and exclusions by glob', async () => {
    const { json, code } = await checkJson({
      'naskah.yaml': 'types: [{ files: "sop/**", type: sop }]\nchecks: { SOP-002: warning }\nexclude: [arsip]',
      'sop/a.md': 'SALAH',
      'lain.md': 'SALAH',
      'arsip/a.md': bad,
      'x/arsip/a.md': bad,
    });
    assert.equal(code, 0);
    assert.deepEqual(paths(json), ['lain.md', 'sop/a.md']);
    assert.equal(json.files[1]?.findings[0]?.severity, 'warning');
  });

  it('does not look into excluded folders', async () => {
    const io = new MemoryIo({ 'naskah.yaml': 'exclude: arsip', 'arsip/a.md': bad, 'b.md': good }, ['arsip']);
    assert.equal(await run(['check'], io, new FakeEngine()), 0);
    assert.deepEqual(io.reads, ['naskah.yaml', 'b.md']);
  });

  it('says that a named file is excluded', async () => {
    const { code, io } = await check({ 'naskah.yaml': 'exclude: arsip', 'arsip/a.md': bad }, ['arsip/a.md']);
    assert.equal(code, 0);
    assert.match(io.out, /arsip\/a\.md: tidak diperiksa: dikecualikan oleh naskah\.yaml/);
  });

  it('is 2 when it has faults; they are reported on it and the rest still counts', async () => {
    const { json, code } = await checkJson({
      'naskah.yaml': 'exlude: x\nchecks:\n  SOP-002: hint\n  SOP-003: off\n',
      'a.md': bad,
    });
    assert.equal(code, 2);
    assert.deepEqual(
      json.files.map(({ path, status, findings }) => [
        path,
        status,
        findings.map((each) => [each.code, each.severity, each.line, each.column, each.endColumn]),
      ]),
      [
        ['a.md', 'checked', [['SOP-002', 'hint', 2, 1, 6]]],
        [
          'naskah.yaml',
          'configuration',
          [
            ['CFG-002', 'error', 1, 1, 7],
            ['CFG-003', 'error', 4, 3, 10],
          ],
        ],
      ],
    );
  });

  it('is for each file the nearest one upward, and no higher than the repository', async () => {
    const files = {
      'naskah.yaml': 'checks: { SOP-002: hint }',
      'bagian/naskah.yaml': 'checks: { SOP-002: warning }',
      'bagian/sop/a.md': bad,
      'repo/.git/HEAD': '',
      'repo/a.md': bad,
      'b.md': bad,
      '../luar/naskah.yaml': 'checks: { SOP-002: warning }',
      '../luar/a.md': bad,
    };
    const levels = async (...argv: readonly string[]): Promise<readonly string[]> => {
      const { json } = await checkJson(files, argv);
      return json.files.flatMap(({ findings }) => findings.map(({ severity }) => severity));
    };
    assert.deepEqual(await levels('bagian/sop/a.md'), ['warning']);
    assert.deepEqual(await levels('bagian/sop'), ['warning']);
    assert.deepEqual(await levels('repo'), ['error']);
    assert.deepEqual(await levels('b.md', 'bagian/sop/a.md'), ['hint', 'warning']);
    assert.deepEqual(await levels('b.md', '../luar/a.md'), ['warning', 'hint']);
    assert.deepEqual(await levels('../luar/a.md'), ['warning']);
    assert.deepEqual(await levels(), ['hint', 'warning', 'error']);
  });

  it('can be named', async () => {
    const files = { 'ci.yaml': 'checks: { SOP-002: off }', 'naskah.yaml': 'salah: 1', 'a.md': bad };
    assert.equal((await check(files, ['--config', 'ci.yaml', 'a.md'])).code, 0);
    const missing = await check(files, ['--config', 'tidak-ada.yaml']);
    assert.equal(missing.code, 2);
    assert.match(missing.io.err, /“tidak-ada\.yaml” tidak dapat dibaca/);
    assert.equal(missing.io.out, '');
  });

  it('is checked itself when the user names it', async () => {
    const files = { 'naskah.yaml': 'language: id', 'x/naskah.yaml': 'bahasa: id' };
    const { json, code } = await checkJson(files, ['naskah.yaml', 'x/naskah.yaml']);
    assert.equal(code, 2);
    assert.deepEqual(
      json.files.map(({ path, status, findings }) => [path, status, findings.length]),
      [
        ['naskah.yaml', 'configuration', 0],
        ['x/naskah.yaml', 'configuration', 1],
      ],
    );
  });
});

describe('naskah check: language', () => {
  const files = { 'a.md': bad, 'b.md': `${bad}bahasa: en` };
  const languages = async (more: MemoryFiles, argv: readonly string[] = []): Promise<readonly string[]> =>
    (await checkJson({ ...files, ...more }, argv)).json.files.map(({ language }) => language);

  it('is the document’s, unless naskah.yaml or --language says another', async () => {
    assert.deepEqual(await languages({}), ['id', 'en']);
    assert.deepEqual(await languages({ 'naskah.yaml': 'language: document' }), ['id', 'en']);
    assert.deepEqual(await languages({ 'naskah.yaml': 'language: en' }), ['en', 'en']);
    assert.deepEqual(await languages({ 'naskah.yaml': 'language: en' }, ['--language', 'id']), ['id', 'id']);
  });
});

describe('naskah check: output', () => {
  const files = { 'a.md': bad, 'laporan/x.txt': '' };

  it('writes every format so that it can be read back', async () => {
    const text = await check(files);
    assert.equal(
      text.io.out,
      [
        'a.md:2:1: kesalahan: “SALAH” dalam markdown pada 1 Juni 2026. [SOP-002]',
        '    2 | SALAH',
        '      | ^^^^^',
        '',
        '1 berkas diperiksa: 1 kesalahan.',
        '',
      ].join('\n'),
    );
    const sarif = JSON.parse((await check(files, ['--format', 'sarif'])).io.out) as { runs: { results: unknown[] }[] };
    assert.equal(sarif.runs[0]?.results.length, 1);
    assert.equal(parseXml((await check(files, ['--format=junit'])).io.out).attributes['failures'], '1');
    assert.match((await check(files, ['--format', 'github'])).io.out, /^::error file=a\.md,line=2,/);
  });

  it('goes to a file with --output, and one line to the terminal', async () => {
    const { code, io } = await check(files, ['--format', 'json', '--output', 'laporan/hasil.json']);
    assert.equal(code, 1);
    assert.equal(io.out, '1 berkas diperiksa: 1 kesalahan. Laporan ditulis ke laporan/hasil.json.\n');
    assert.deepEqual([...io.written.keys()], ['laporan/hasil.json']);
    assert.equal((JSON.parse(io.written.get('laporan/hasil.json') ?? '') as JsonReport).version, 1);
  });

  it('is 2 when the file cannot be written', async () => {
    const { code, io } = await check({ 'a.md': good }, ['--output', 'tidak/ada.txt']);
    assert.equal(code, 2);
    assert.equal(io.err, 'naskah: “tidak/ada.txt” tidak dapat ditulis: berkas atau foldernya tidak ada.\n');
  });

  it('writes nothing without --output', async () => {
    for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
      assert.equal((await check(files, ['--format', format])).io.written.size, 0);
    }
  });

  it('is coloured for a terminal only, and not against the reader’s wish', async () => {
    const toTerminal = (env: Record<string, string>) => (io: MemoryIo) => {
      io.isTerminal = true;
      io.env = env;
    };
    assert.ok((await check(files, [], toTerminal({}))).io.out.includes('\u001B['));
    assert.ok(!(await check(files, [], toTerminal({ NO_COLOR: '1' }))).io.out.includes('\u001B['));
    assert.ok(!(await check(files, ['--format', 'json'], toTerminal({}))).io.out.includes('\u001B['));
    const { io } = await check(files, ['--output', 'laporan.txt'], toTerminal({}));
    assert.ok(!io.written.get('laporan.txt')?.includes('\u001B['));
  });

  it('shows progress of a long run to a person, and takes it away again', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${String(index + 10)}.md`, good]));
    const slow = await check(many, [], (io) => {
      io.isErrorTerminal = true;
      io.tick = 120;
    });
    assert.match(slow.io.err, /Memeriksa \d+\/30 …/);
    assert.ok(slow.io.err.endsWith('\r\u001B[K'));
    const quick = await check(many, [], (io) => {
      io.isErrorTerminal = true;
      io.tick = 1;
    });
    assert.equal(quick.io.err, '');
    const piped = await check(many, [], (io) => {
      io.tick = 120;
    });
    assert.equal(piped.io.err, '');
  });

  it('is the same twice', async () => {
    const one = await check(files, ['--format', 'sarif']);
    const two = await check(files, ['--format', 'sarif']);
    assert.equal(one.io.out, two.io.out);
  });
});
