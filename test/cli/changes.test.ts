import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Io } from '../../src/cli/io.js';
import { nodeIo } from '../../src/cli/node-io.js';
import { run } from '../../src/cli/run.js';
import type { JsonReport } from '../../src/core/presentation/to-json.js';
import { engine } from '../support/engine.js';
import { MemoryIo } from '../support/memory-io.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const hasGit = spawnSync('git', ['--version']).status === 0;

function git(folder: string, ...argv: readonly string[]): string {
  const settings = ['user.name=Penguji', 'user.email=penguji@example.org', 'commit.gpgsign=false', 'gc.auto=0'];
  const words = settings.flatMap((setting) => ['-c', setting]);
  const env = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  return execFileSync('git', [...words, ...argv], { cwd: folder, encoding: 'utf8', env, stdio: 'pipe' }).trim();
}

const sop = (...lines: readonly string[]): string => ['---', 'jenis_dokumen: sop', ...lines, '---', ''].join('\n');

const files = {
  'a.md': sop('nomor: SOP-1/A/2026', 'dokumen_terkait: [SOP-2/A/2026]'),
  'b.md': sop('nomor: SOP-2/A/2026'),
  'c.md': sop('nomor: SOP-3/A/2026', 'dokumen_terkait: [INSTRUKSI-70/KEUANGAN/2019]'),
  'd.md': `${sop('nomor: SOP-4/A/2026')}\n[lampiran](lampiran/peta.png)\n`,
  'lampiran/peta.png': 'gambar',
  'README.md': '# Baca saya\n',
};

async function write(folder: string, contents: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(contents)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

async function repository(): Promise<string> {
  const folder = temporaryFolder();
  git(folder, 'init', '-q', '-b', 'utama');
  await write(folder, files);
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'awal');
  return folder;
}

interface Outcome {
  readonly code: number;
  readonly err: string;
  /** Paths of the documents that were reported on. */
  readonly checked: readonly string[];
}

const world = nodeIo();

async function check(cwd: string, ...argv: readonly string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const io: Io = { ...world, cwd, stdout: (text) => (out += text), stderr: (text) => (err += text) };
  const code = await run(
    ['check', '--format', 'json', '--today', '2026-06-01', '--language', 'id', ...argv],
    io,
    engine,
  );
  const report = out === '' ? undefined : (JSON.parse(out) as JsonReport);
  return { code, err, checked: (report?.files ?? []).filter(({ type }) => type).map((file) => file.path) };
}

describe(`naskah check --changed-since${hasGit ? '' : ' (skipped: there is no git)'}`, function () {
  this.timeout(60_000);
  before(function () {
    if (!hasGit) this.skip();
  });

  it('checks nothing when nothing changed', async () => {
    const folder = await repository();
    assert.deepEqual(await check(folder, '--changed-since', 'HEAD'), { code: 0, err: '', checked: [] });
  });

  it('checks what changed, committed or not, and what is new', async () => {
    const folder = await repository();
    await appendFile(path.join(folder, 'c.md'), '\nTambahan.\n');
    git(folder, 'commit', '-q', '-a', '-m', 'kedua');
    await write(folder, { 'baru/e.md': sop('nomor: SOP-5/A/2026') });
    assert.deepEqual((await check(folder, '--changed-since', 'HEAD~1')).checked, ['baru/e.md', 'c.md']);
    assert.deepEqual((await check(folder, '--changed-since', 'HEAD')).checked, ['baru/e.md']);
  });

  it('checks documents that name what changed its number, was revoked or is gone', async () => {
    const folder = await repository();
    await write(folder, { 'b.md': sop('nomor: SOP-8/A/2026') });
    assert.deepEqual((await check(folder, '--changed-since', 'utama')).checked, ['a.md', 'b.md']);
    await write(folder, { 'b.md': sop('nomor: SOP-2/A/2026', 'status: dicabut') });
    assert.deepEqual((await check(folder, '--changed-since', 'utama')).checked, ['a.md', 'b.md']);
    await rm(path.join(folder, 'b.md'));
    assert.deepEqual((await check(folder, '--changed-since', 'utama')).checked, ['a.md']);
  });

  it('checks documents with a link to a file that is gone', async () => {
    const folder = await repository();
    await rename(path.join(folder, 'lampiran/peta.png'), path.join(folder, 'lampiran/denah.png'));
    assert.deepEqual((await check(folder, '--changed-since', 'HEAD')).checked, ['d.md']);
  });

  it('checks everything when settings changed', async () => {
    const folder = await repository();
    await write(folder, { 'naskah.yaml': 'language: en\n' });
    assert.deepEqual((await check(folder, '--changed-since', 'HEAD')).checked, ['a.md', 'b.md', 'c.md', 'd.md']);
  });

  it('takes branches, tags, remote branches and digits, loose and packed, with changes of changes', async () => {
    const folder = await repository();
    const long = Array.from({ length: 400 }, (_, at) => `Baris ${String(at)} dari dokumen yang panjang.`).join('\n');
    for (const round of ['satu', 'dua', 'tiga']) {
      await write(folder, { 'panjang.md': `${sop('nomor: SOP-6/A/2026')}\n${long}\n${round}\n` });
      git(folder, 'add', '.');
      git(folder, 'commit', '-q', '-m', round);
    }
    git(folder, 'tag', '-a', 'v1', '-m', 'versi', 'HEAD~1');
    git(folder, 'branch', 'samping', 'HEAD~2');
    git(folder, 'update-ref', 'refs/remotes/origin/utama', 'HEAD~1');
    const digits = git(folder, 'rev-parse', '--short=7', 'HEAD~1');
    const names = [
      'v1',
      'samping',
      'origin/utama',
      digits,
      'HEAD~1',
      'HEAD^',
      'utama~1',
      git(folder, 'rev-parse', 'v1'),
    ];
    const all = async (): Promise<void> => {
      for (const name of names)
        assert.deepEqual((await check(folder, '--changed-since', name)).checked, ['panjang.md'], name);
      assert.deepEqual((await check(folder, '--changed-since', 'HEAD')).checked, []);
    };
    await all();
    git(folder, 'gc', '-q', '--aggressive', '--prune=now');
    assert.match(git(folder, 'count-objects', '-v'), /^count: 0$/m);
    await all();
    // A document that changed its number is read as it was, out of a change of a change.
    await write(folder, { 'panjang.md': sop('nomor: SOP-7/A/2026'), 'a.md': sop('dokumen_terkait: [SOP-6/A/2026]') });
    git(folder, 'commit', '-q', '-am', 'lain');
    assert.deepEqual((await check(folder, '--changed-since', 'samping')).checked, ['a.md', 'panjang.md']);
  });

  it('works in a second working folder, in a folder of the repository and with a borrowed history', async () => {
    const folder = await repository();
    const second = path.join(temporaryFolder(), 'kedua');
    git(folder, 'worktree', 'add', '-q', second, '-b', 'cabang');
    await appendFile(path.join(second, 'a.md'), '\nTambahan.\n');
    assert.deepEqual((await check(second, '--changed-since', 'utama')).checked, ['a.md']);
    const borrowed = path.join(temporaryFolder(), 'pinjam');
    git(folder, 'clone', '-q', '--shared', folder, borrowed);
    await appendFile(path.join(borrowed, 'c.md'), '\nTambahan.\n');
    assert.deepEqual((await check(borrowed, '--changed-since', 'origin/utama')).checked, ['c.md']);
    await write(folder, { 'sop/x.md': sop('nomor: SOP-10/A/2026') });
    assert.deepEqual((await check(path.join(folder, 'sop'), '--changed-since', 'HEAD')).checked, ['x.md']);
  });

  it('does not take other line ends for a change', async () => {
    const folder = await repository();
    await write(folder, { 'a.md': files['a.md'].replaceAll('\n', '\r\n') });
    assert.deepEqual((await check(folder, '--changed-since', 'HEAD')).checked, []);
  });

  it('says the same in parts', async () => {
    const folder = await repository();
    await write(folder, { 'b.md': sop('nomor: SOP-8/A/2026'), 'e.md': sop('nomor: SOP-5/A/2026') });
    const parts = await Promise.all(
      ['1/3', '2/3', '3/3'].map(
        async (shard) => (await check(folder, '--changed-since', 'HEAD', '--shard', shard)).checked,
      ),
    );
    assert.deepEqual(parts.flat().sort(), ['a.md', 'b.md', 'e.md']);
  });

  it('explains what it cannot find', async () => {
    const folder = await repository();
    for (const name of ['tidak-ada', 'HEAD~9', '../../rahasia', 'refs/../../x', '/etc/passwd', 'deadbee', '--x', '']) {
      const { code, err } = await check(folder, `--changed-since=${name}`);
      assert.equal(code, 2, name);
      assert.match(err, name === '' ? /memerlukan nilai/ : /tidak ditemukan di salinan ini/, name);
    }
    assert.match(
      (await check(temporaryFolder(), '--changed-since', 'HEAD')).err,
      /bukan|tidak berada dalam repositori git/,
    );
    assert.equal((await check(folder, '--changed-since', 'HEAD', '--fix')).code, 2);
    assert.equal((await check(folder, '--changed-since', 'HEAD', '--files-from', 'x')).code, 2);
  });

  it('explains a damaged repository, and never runs on', async () => {
    const folder = await repository();
    const commit = git(folder, 'rev-parse', 'HEAD');
    const file = path.join(folder, '.git/objects', commit.slice(0, 2), commit.slice(2));
    await rm(file);
    await writeFile(file, 'rusak');
    assert.equal((await check(folder, '--changed-since', 'HEAD')).code, 2);
    await writeFile(path.join(folder, '.git/HEAD'), 'ref: refs/heads/x');
    await writeFile(path.join(folder, '.git/refs/heads/x'), 'ref: refs/heads/x');
    assert.equal((await check(folder, '--changed-since', 'HEAD')).code, 2);
  });
});

describe('naskah check --files-from', () => {
  async function checked(list: string, argv: readonly string[] = ['daftar.txt']): Promise<readonly string[]> {
    const io = new MemoryIo({ ...files, 'daftar.txt': list });
    io.input = list;
    const words = ['check', '--format', 'json', '--today', '2026-06-01', '--files-from', ...argv];
    await run(words, io, engine);
    return (JSON.parse(io.out) as JsonReport).files.filter(({ type }) => type).map((file) => file.path);
  }

  it('checks what is listed, and the documents of which the others have something to say', async () => {
    assert.deepEqual(await checked('b.md\n'), ['b.md', 'c.md']);
    assert.deepEqual(await checked('a.md\r\nb.md\r\n\r\n'), ['a.md', 'b.md', 'c.md']);
  });

  it('takes the list from standard input, with zero characters between names too', async () => {
    assert.deepEqual(await checked('a.md\0b.md\0', ['-']), ['a.md', 'b.md', 'c.md']);
  });

  it('checks everything when settings are listed, and nothing of what does not exist', async () => {
    assert.deepEqual(await checked('naskah.yaml\n'), ['a.md', 'b.md', 'c.md', 'd.md']);
    assert.deepEqual(await checked('tidak-ada.md\n'), ['c.md']);
  });

  it('is a wrong use without the list', async () => {
    const io = new MemoryIo(files);
    assert.equal(await run(['check', '--files-from', 'tidak-ada.txt'], io, engine), 2);
    assert.match(io.err, /tidak-ada\.txt/);
  });
});
