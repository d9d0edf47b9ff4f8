// npm start: builds Naskah, checks the examples on the command line, and opens them in VS Code.
// Usage: node scripts/start.mjs [--no-open]
//   --no-open   do not open a desktop VS Code or a browser window; print the address only
// NASKAH_START_ONCE=1: ends as soon as the address answers (for tests).
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { workbenchUrl } from './vscode/workbench-url.mjs';
import { projectRoot } from './vscode/paths.mjs';
import { setupVscode } from './vscode/setup-vscode.mjs';
import { stageExtension } from './vscode/stage-extension.mjs';
import { startServer } from './vscode/start-server.mjs';

const examples = join(projectRoot, 'examples');
const isOnce = process.env.NASKAH_START_ONCE === '1';

async function main() {
  const { values } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } });
  const opens = !values['no-open'] && !isOnce && !process.env.CI;
  runNode('esbuild.mjs');
  say(
    'Hasil pemeriksaan folder examples/ (temuan di sini disengaja):',
    'What the examples/ folder shows (its findings are on purpose):',
  );
  checkExamples();
  if (opens && openDesktop()) return;
  await openServer(opens);
}

/** Findings end with exit code 1, as expected here; anything else stops. */
function checkExamples() {
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', 'examples'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
  if (status !== 0 && status !== 1) throw new Error(`The check of examples/ ended with exit code ${status}.`);
}

function runNode(...words) {
  const { status } = spawnSync(process.execPath, words, { cwd: projectRoot, stdio: 'inherit' });
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with exit code ${status}.`);
}

/** Opens the examples in the desktop VS Code of this machine, if there is one. */
function openDesktop() {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const code = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
  if (!code) return false;
  say('Membuka examples/ di VS Code.', 'Opening examples/ in VS Code.');
  const words = [`--extensionDevelopmentPath=${projectRoot}`, examples];
  const { status } = spawnSync(code, words, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

/** Shows VS Code in the browser, with Naskah installed, until Ctrl+C. */
async function openServer(opens) {
  const installed = setupVscode();
  if (!installed.ok) {
    console.log(installed.reason);
    say('Pasang VS Code, lalu jalankan "npm start" lagi.', 'Install VS Code, then run "npm start" again.');
    process.exitCode = 1;
    return;
  }
  const extensions = mkdtempSync(join(tmpdir(), 'naskah-extensions-'));
  let server;
  try {
    await stageExtension(join(extensions, 'naskah.naskah'));
    server = await startServer(installed, { extensions });
    const url = workbenchUrl(server.port, examples);
    say(`VS Code dengan Naskah: ${url}`, 'Open this address in a browser. End with Ctrl+C.');
    if (opens) openBrowser(url);
    await (isOnce ? answers(url) : interrupted());
  } finally {
    await server?.stop();
    rmSync(extensions, { recursive: true, force: true });
  }
}

function openBrowser(url) {
  const hasScreen = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  if (!hasScreen) return;
  const opener = spawn('xdg-open', [url], { stdio: 'ignore', detached: true });
  // The address was printed; without an opener the user types it.
  opener.on('error', () => {});
  opener.unref();
}

async function answers(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered with ${response.status}.`);
  say(`Alamat itu menjawab (${response.status}).`, `The address answers (${response.status}).`);
}

/** Waits for Ctrl+C; the timer keeps the program alive meanwhile. */
async function interrupted() {
  const timer = setInterval(() => {}, 1 << 30);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  clearInterval(timer);
}

function say(id, en) {
  console.log(`\n${id}\n${en}`);
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
