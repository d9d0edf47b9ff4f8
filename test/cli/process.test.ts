import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { JsonReport } from '../../src/core/presentation/to-json.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const program = path.resolve('dist/cli.js');
const isBuilt = existsSync(program);

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function naskah(cwd: string, ...argv: readonly string[]): Outcome {
  return naskahAs({}, cwd, ...argv);
}

function naskahAs(user: { readonly uid?: number }, cwd: string, ...argv: readonly string[]): Outcome {
  const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'id_ID.UTF-8' };
  const options = { ...user, cwd, env, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], options);
  return { code: status, out: stdout, err: stderr };
}

/** A title for a file that is not ours, and one that declares a type nobody knows: an error with any catalogue. */
const readme = '# Baca saya\n';
const wrong = '---\njenis_dokumen: tidak-ada-jenis-ini\n---\n# Judul\n';

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

describe(`dist/cli.js${isBuilt ? '' : ' (skipped: not built, run npm run build)'}`, function () {
  // A program starts slowly on a busy machine.
  this.timeout(60_000);

  before(function () {
    if (!isBuilt) this.skip();
  });

  it('is 0 when nothing is wrong', async () => {
    const { code, out, err } = naskah(await folderWith({ 'README.md': readme }), 'check');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out, '0 berkas diperiksa: tidak ada temuan. 1 berkas dilewati.\n');
  });

  it('is 1 with findings, and prints all of a long report', async () => {
    const files = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`sop/${String(index)}.md`, wrong]));
    const { code, out } = naskah(await folderWith(files), 'check', '--format', 'json');
    assert.equal(code, 1);
    const { summary } = JSON.parse(out) as JsonReport;
    assert.equal(summary.checked, 400);
    assert.ok(summary.findings.error >= 400);
  });

  it('is 2 for wrong use and for a file that does not exist', async () => {
    const folder = await folderWith({ 'README.md': readme });
    assert.equal(naskah(folder, 'chekc').code, 2);
    const { code, err } = naskah(folder, 'check', 'tidak-ada.md', 'README.md');
    assert.deepEqual([code, err], [2, 'naskah: “tidak-ada.md” tidak ditemukan.\n']);
  });

  it('is 2 for a file nobody may read, and the others are still checked', async function () {
    // Windows has no such permissions.
    if (process.platform === 'win32') this.skip();
    const folder = await folderWith({ 'a.md': wrong, 'b.md': wrong });
    await chmod(path.join(folder, 'a.md'), 0);
    await chmod(folder, 0o755);
    // To the superuser nothing is forbidden, so another user has to try.
    const user = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const { code, out, err } = naskahAs(user, folder, 'check');
    assert.deepEqual([code, err], [2, 'naskah: “a.md” tidak dapat dibaca: tidak ada izin.\n']);
    assert.match(out, /^b\.md:/m);
  });

  it('writes the report to a file, whole, and nothing else', async () => {
    const folder = await folderWith({ 'a.md': wrong });
    const { code, out } = naskah(folder, 'check', '--format', 'sarif', '--output', 'hasil.sarif');
    assert.equal(code, 1);
    assert.match(out, /Laporan ditulis ke hasil\.sarif\.\n$/);
    assert.deepEqual((await readdir(folder)).sort(), ['a.md', 'hasil.sarif']);
    const log = JSON.parse(await readFile(path.join(folder, 'hasil.sarif'), 'utf8')) as { version: string };
    assert.equal(log.version, '2.1.0');
  });

  it('is 2 when the report cannot be written, and leaves nothing behind', async () => {
    const folder = await folderWith({ 'README.md': readme });
    assert.equal(naskah(folder, 'check', '--output', 'tidak/ada.txt').code, 2);
    assert.equal(naskah(folder, 'check', '--output', '.').code, 2);
    assert.deepEqual(await readdir(folder), ['README.md']);
  });

  it('ends although links go in a circle', async function () {
    const folder = await folderWith({ 'sop/a.md': wrong });
    try {
      await symlink(folder, path.join(folder, 'sop', 'atas'), 'junction');
      await symlink('putus', path.join(folder, 'putus.md'));
      await symlink('putar.md', path.join(folder, 'putar.md'));
    } catch {
      this.skip();
    }
    const { out, err } = naskah(folder, 'check', '--format', 'json');
    assert.equal(err, '');
    assert.deepEqual(
      (JSON.parse(out) as JsonReport).files.map((file) => file.path),
      ['sop/a.md'],
    );
  });

  it('prints its version and types', async () => {
    const folder = temporaryFolder();
    assert.match(naskah(folder, '--version').out, /^\d+\.\d+\.\d+\n$/);
    const { code, out } = naskah(folder, 'types', '--format', 'json');
    assert.equal(code, 0);
    assert.ok(Array.isArray(JSON.parse(out)));
  });
});
