// Runs the editor's tests in a real VS Code: the suite inside its extension hosts (Node's, and the web worker that
// vscode.dev has), then a user's steps in the workbench.
// Usage: node scripts/vscode/run-editor-tests.mjs [host] [worker] [ui]   (all by default; needs a build in dist/)
// NASKAH_UI names one file of test/editor/ui to run alone.
// Results: out/results/editor.json, editor-worker.json and editor-ui.json; pictures: out/screenshots/.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDevelopmentOptions, launchBrowser, launchBrowserServer, serveFolder } from './launch-browser.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { findBrowser } from './find-browser.mjs';
import { outFolder, projectRoot } from './paths.mjs';
import { setupVscode } from './setup-vscode.mjs';
import { stageExtension } from './stage-extension.mjs';
import { startServer } from './start-server.mjs';
import { workbenchUrl } from './workbench-url.mjs';

const fixtures = join(projectRoot, 'test/editor/fixtures/workspace');
const screenshots = join(outFolder, 'screenshots');
const hostSeconds = 180;
const uiSeconds = 600;

const suites = {
  host: { results: 'editor', run: runInNodeHost },
  worker: { results: 'editor-worker', run: runInWorkerHost },
  ui: { results: 'editor-ui', run: runInWorkbench },
};

async function main(names) {
  mkdirSync(screenshots, { recursive: true });
  const chosen = Object.entries(suites).filter(([name]) => names.length === 0 || names.includes(name));
  if (!existsSync(join(projectRoot, 'dist/extension.cjs')))
    throw new Error('dist/ lacks the extension: run "npm run build" first.');
  const installed = setupVscode();
  const browser = installed.ok ? await findBrowser() : installed;
  let isGood = true;
  for (const [name, { results, run }] of chosen) {
    const result = browser.ok ? await run(installed, browser) : skip(name, browser.reason);
    if (result) writeResults(results, result);
    isGood &&= (result ?? readResults(results)).failed === 0;
  }
  process.exitCode = isGood ? 0 : 1;
}

/** Without VS Code or a browser nothing was tested, and the total says so. */
function skip(name, reason) {
  console.log(`  - ${name}: dilewati / skipped\n${reason}`);
  return { passed: 0, failed: 0, skipped: 1, failures: [] };
}

/** The suite in the extension host of desktop VS Code: a Node process. */
async function runInNodeHost(installed, browser) {
  const tests = await bundleSuite(join(outFolder, 'test/editor.cjs'));
  return runInHost(installed, browser, (_page, port) => {
    const remote = `vscode-remote://127.0.0.1:${port}`;
    return [
      ['extensionDevelopmentPath', remote + projectRoot],
      ['extensionTestsPath', remote + tests],
    ];
  });
}

/** The suite in the extension host of vscode.dev: a web worker, which loads the extension from a web address. */
async function runInWorkerHost(installed, browser) {
  const extension = join(outFolder, 'test/web-extension');
  rmSync(extension, { recursive: true, force: true });
  await stageExtension(extension);
  await bundleSuite(join(extension, 'dist/test/editor.cjs'), 'worker');
  return runInHost(installed, browser, async (page, port) => {
    const folder = '/naskah-web-extension';
    await serveFolder(page, `http://127.0.0.1:${port}${folder}`, extension);
    const address = (path) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path: folder + path });
    await addDevelopmentOptions(page, {
      extensions: [address('')],
      extensionTestsPath: address('/dist/test/editor.cjs'),
    });
    return [];
  });
}

/** `prepare` readies the page, and returns what its address says of the extension and its tests. */
async function runInHost(installed, browser, prepare) {
  const server = await startServer(installed, { automation: true });
  const chromium = await launchBrowser(browser);
  try {
    const folder = copyWorkspace(server);
    const page = await chromium.newPage({ viewport: { width: 1280, height: 800 } });
    const paths = await prepare(page, server.port);
    const ended = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', () => {});
    await page.goto(workbenchUrl(server.port, folder, [...paths, ['skipWelcome', 'true']]));
    await withTimeLimit(ended, hostSeconds, () => page.screenshot({ path: join(screenshots, 'host-timeout.png') }));
    return reported(join(folder, '.results.json'));
  } catch (error) {
    return failure(`${error.message}\n${server.log().slice(-2000)}`);
  } finally {
    await chromium.close();
    await server.stop();
  }
}

function reported(file) {
  if (!existsSync(file)) return failure('the tests did not report their results');
  const { lines, ...result } = JSON.parse(readFileSync(file, 'utf8'));
  console.log(['', ...lines, ''].join('\n'));
  return result;
}

/** The tests of test/editor/ui: a user's steps in a workbench with the extension installed; they write their own results. */
async function runInWorkbench(installed, browser) {
  const extensions = join(outFolder, 'test/extensions');
  rmSync(extensions, { recursive: true, force: true });
  await stageExtension(join(extensions, 'naskah.naskah'));
  const server = await startServer(installed, { extensions });
  const chromium = await launchBrowserServer(browser);
  try {
    const folder = copyWorkspace(server);
    const ended = runMocha({
      NASKAH_WORKBENCH: workbenchUrl(server.port, folder),
      NASKAH_FOLDER: folder,
      NASKAH_BROWSER: chromium.wsEndpoint(),
      NASKAH_SCREENSHOTS: screenshots,
    });
    await withTimeLimit(ended.exit, uiSeconds, ended.kill);
    return existsSync(resultsFile('editor-ui')) ? undefined : failure('the tests did not report their results');
  } catch (error) {
    return failure(error.message);
  } finally {
    await chromium.close();
    await server.stop();
  }
}

function runMocha(env) {
  rmSync(resultsFile('editor-ui'), { force: true });
  const reporter = ['--reporter=scripts/mocha-results.mjs', '--reporter-option=suite=editor-ui'];
  const words = [
    'node_modules/mocha/bin/mocha.js',
    '--forbid-only',
    ...reporter,
    process.env.NASKAH_UI ?? 'test/editor/ui/*.test.ts',
  ];
  const mocha = spawn(process.execPath, words, { cwd: projectRoot, env: { ...process.env, ...env }, stdio: 'inherit' });
  return { exit: new Promise((resolve) => mocha.once('exit', resolve)), kill: () => mocha.kill('SIGKILL') };
}

/** The tests change files: each run has its own copy. */
function copyWorkspace(server) {
  const folder = join(server.data, 'kantor');
  cpSync(fixtures, folder, { recursive: true });
  return folder;
}

async function withTimeLimit(ended, seconds, onTimeout) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(async () => {
      await onTimeout();
      reject(new Error(`the editor tests took longer than ${seconds} s`));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([ended, late]);
  } finally {
    clearTimeout(timer);
  }
}

function failure(problem) {
  console.error(problem);
  return { passed: 0, failed: 1, skipped: 0, failures: [problem.split('\n')[0]] };
}

function resultsFile(name) {
  return join(outFolder, 'results', `${name}.json`);
}

function writeResults(name, result) {
  mkdirSync(join(outFolder, 'results'), { recursive: true });
  writeFileSync(resultsFile(name), `${JSON.stringify(result, null, 2)}\n`);
}

function readResults(name) {
  return JSON.parse(readFileSync(resultsFile(name), 'utf8'));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
await main(process.argv.slice(2));
