// Starts the VS Code of setup-vscode.mjs as a server on this machine: a browser shows the workbench.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A quiet workbench: no welcome pages, no advice, nothing that looks for a network. */
const quietSettings = {
  'chat.agentHost.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
const startSeconds = 60;

/**
 * Starts a server with a data folder of its own; `installed` is what setupVscode() returned.
 * Options: `settings` of the user, `extensions` (a folder of extensions), `automation` (lets a page run extension tests),
 * `isTrusting` (false: no folder is trusted, and VS Code restricts what extensions do there).
 * Returns {port, data, log(), stop()}; stop() ends its processes and removes the data folder.
 * @param {{ node: string, vscode: string }} installed
 * @param {{ settings?: object, extensions?: string, automation?: boolean, isTrusting?: boolean }} [options]
 */
export async function startServer(
  installed,
  { settings = {}, extensions, automation = false, isTrusting = true } = {},
) {
  const data = mkdtempSync(join(tmpdir(), 'naskah-vscode-'));
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const options = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
  options.push('--accept-server-license-terms', '--server-data-dir', data, '--telemetry-level', 'off');
  options.push(
    ...(isTrusting ? ['--disable-workspace-trust'] : []),
    ...(automation ? ['--enable-smoke-test-driver'] : []),
  );
  options.push(...(extensions ? ['--extensions-dir', extensions] : []));
  const server = spawn(installed.node, [join(installed.vscode, 'out/server-main.js'), ...options], {
    env: serverEnvironment(data),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output = collectOutput(server);
  // When this program ends early, its server ends with it.
  const end = () => signalGroup(server, 'SIGKILL');
  process.once('exit', end);
  const stop = async () => {
    await stopServer(server, data);
    process.off('exit', end);
  };
  try {
    return { port: await listening(server, output), data, log: () => output.text, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Without what belongs to an editor or npm around us, and with a home that nothing else uses. */
function serverEnvironment(data) {
  const outer = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_)/i.test(name));
  const gallery = JSON.stringify({ serviceUrl: '' });
  return {
    ...Object.fromEntries(outer),
    HOME: data,
    TMPDIR: data,
    XDG_RUNTIME_DIR: data,
    VSCODE_AGENT_FOLDER: data,
    EXTENSIONS_GALLERY: gallery,
  };
}

function collectOutput(server) {
  const output = { text: '', changed: () => {} };
  const add = (chunk) => {
    output.text += chunk;
    output.changed();
  };
  server.stdout.on('data', add);
  server.stderr.on('data', add);
  return output;
}

/** The port, once the server takes browsers. */
function listening(server, output) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`VS Code's server did not start (${why}):\n${output.text.slice(-3000)}`));
    const timer = setTimeout(() => fail(`${startSeconds} s`), startSeconds * 1000);
    server.once('exit', (code) => fail(`exit code ${code}`));
    server.once('error', (error) => fail(error.message));
    output.changed = () => {
      const port = /Extension host agent listening on (\d+)[^]*Extension host agent started/.exec(output.text)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
  });
}

/** The server starts processes of its own: the whole group is ended. */
async function stopServer(server, data) {
  const exited = new Promise((resolve) => server.once('exit', resolve));
  const isRunning = server.exitCode === null && server.signalCode === null;
  signalGroup(server, 'SIGTERM');
  if (isRunning) await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 3000).unref())]);
  signalGroup(server, 'SIGKILL');
  rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function signalGroup(server, signal) {
  try {
    process.kill(-server.pid, signal);
  } catch {
    // Already gone.
  }
}
