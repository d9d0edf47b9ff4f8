// Finds a Chromium to drive: one that the machine has, else the one packed in @sparticuz/chromium.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './paths.mjs';

const packageFolder = join(projectRoot, 'node_modules/@sparticuz/chromium');
const installed = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Returns {ok: true, executable, env} of a browser that was seen to start, or {ok: false, reason}.
 * `env` are the variables it needs beside our own.
 */
export async function findBrowser() {
  for (const executable of installed)
    if (executable && existsSync(executable) && !startProblem(executable, {})) return { ok: true, executable, env: {} };
  if (!existsSync(packageFolder) || process.platform !== 'linux' || process.arch !== 'x64') return refuse('');
  return packedBrowser();
}

/** The packed browser brings the libraries it needs as well; they serve only where the machine lacks them. */
async function packedBrowser() {
  const folder = await unpack();
  const executable = join(folder, 'chromium');
  const libraries = {
    LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
  for (const env of [{}, libraries]) {
    if (!startProblem(executable, env)) return { ok: true, executable, env };
  }
  return refuse(startProblem(executable, libraries));
}

function startProblem(executable, env) {
  try {
    execFileSync(executable, ['--version'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 20000,
    });
    return undefined;
  } catch (error) {
    return String(error.stderr || error.message)
      .trim()
      .split('\n')[0];
  }
}

/** Unpacks once into a folder of our own: the package itself would use whatever lies in the temporary folder. */
async function unpack() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(projectRoot, '.vscode-test', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const unpacking = `${folder}.unpacking-${process.pid}`;
  mkdirSync(unpacking, { recursive: true });
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = unpacking;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(packageFolder, 'bin/al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  mkdirSync(dirname(folder), { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(unpacking, folder);
  return folder;
}

function refuse(problem) {
  const detail = problem ? ` (${problem})` : '';
  return {
    ok: false,
    reason:
      `Tidak ada peramban Chromium yang dapat dijalankan${detail}. Pasang Chromium, mis. "apt-get install chromium", atau isi CHROMIUM dengan jalurnya.\n` +
      `No Chromium browser could be started${detail}. Install Chromium, e.g. "apt-get install chromium", or set CHROMIUM to its path.`,
  };
}

if (process.argv[1] === import.meta.filename) {
  const result = await findBrowser();
  console.log(result.ok ? result.executable : result.reason);
  process.exitCode = result.ok ? 0 : 1;
}
