// Runs the editor's tests in a real VS Code: the suite inside its extension hosts (Node's, and the web worker that
// vscode.dev has), then a user's steps in the workbench.
// Usage: node scripts/vscode/run-editor-tests.mjs [host] [worker] [ui]   (all by default; needs a build in dist/)
// NASKAH_UI names one file of test/editor/ui to run alone. What fails in the workbench is tried once more.
// Results: out/results/editor.json, editor-worker.json and editor-ui.json; pictures: out/screenshots/.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDevelopmentOptions, launchBrowser, serveFolder } from './launch-browser.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { findBrowser } from './find-browser.mjs';
import { installExtension } from './install-extension.mjs';
import { outFolder, projectRoot } from './paths.mjs';
import { setupVscode } from './setup-vscode.mjs';
import { startServer } from './start-server.mjs';
import { copyWorkspace, failure, withTimeLimit } from './test-run.mjs';
import { runWorkbenchTests } from './workbench-tests.mjs';
import { workbenchUrl } from './workbench-url.mjs';

const screenshots = join(outFolder, 'screenshots');
const hostSeconds = 300;

/** One after the other: each keeps more than a processor busy. */
const suites = [
  { name: 'host', results: 'editor', run: runInNodeHost },
  { name: 'worker', results: 'editor-worker', run: runInWorkerHost },
  {
    name: 'ui',
    results: 'editor-ui',
    run: async (installed, browser) =>
      runWorkbenchTests({ installed, browser, screenshots, extensions: (await packaged(installed)).extensions }),
  },
];

let installation;

/** The package as VS Code has installed it: once for all suites of a run. */
function packaged(installed) {
  return (installation ??= installExtension(installed, join(outFolder, 'test/installed')));
}

async function main(names) {
  mkdirSync(screenshots, { recursive: true });
  if (!existsSync(join(projectRoot, 'dist/extension.cjs')))
    throw new Error('dist/ lacks the extension: run "npm run build" first.');
  const installed = setupVscode();
  const browser = installed.ok ? await findBrowser() : installed;
  let isGood = true;
  for (const { name, results, run } of suites) {
    if (names.length > 0 && !names.includes(name)) continue;
    const result = browser.ok ? await run(installed, browser) : skip(name, browser.reason);
    writeResults(results, result);
    isGood &&= result.failed === 0;
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

/** The suite in the extension host of vscode.dev: a web worker, which loads the unpacked package from a web address. */
async function runInWorkerHost(installed, browser) {
  const { extension } = await packaged(installed);
  const tests = join(extension, 'dist/test');
  await bundleSuite(join(tests, 'editor.cjs'), 'worker');
  const result = await runInHost(installed, browser, async (page, port) => {
    const folder = '/naskah-web-extension';
    await serveFolder(page, `http://127.0.0.1:${port}${folder}`, extension);
    const address = (path) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path: folder + path });
    await addDevelopmentOptions(page, {
      extensions: [address('')],
      extensionTestsPath: address('/dist/test/editor.cjs'),
    });
    return [];
  });
  // The workbench gets the package as it was installed.
  rmSync(tests, { recursive: true });
  return result;
}

/** `prepare` readies the page, and returns what its address says of the extension and its tests. */
async function runInHost(installed, browser, prepare) {
  // A browser's VS Code saves by itself after a second: what a test typed would be in a file that the next one opens.
  const server = await startServer(installed, { automation: true, settings: { 'files.autoSave': 'off' } });
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

function writeResults(name, result) {
  mkdirSync(join(outFolder, 'results'), { recursive: true });
  writeFileSync(join(outFolder, 'results', `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
await main(process.argv.slice(2));
