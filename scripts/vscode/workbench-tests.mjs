// The tests of test/editor/ui: a user's steps in a workbench with the package installed, in a folder that nobody has said
// to trust, as it is when a folder is opened for the first time.
// A file with a failed test is tried once more, alone and in a fresh copy of the workspace: on a machine that is busy a
// workbench may be late. What fails twice has failed; what passed only then is named, since it may be a fault all the same.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { totalOf } from '../mocha-results.mjs';
import { launchBrowserServer } from './launch-browser.mjs';
import { outFolder, projectRoot } from './paths.mjs';
import { startServer } from './start-server.mjs';
import { copyWorkspace, failure, withTimeLimit } from './test-run.mjs';
import { workbenchUrl } from './workbench-url.mjs';

const secondsForAll = 1200;
const resultsFile = join(outFolder, 'results/editor-ui.json');

/**
 * Runs the files that `NASKAH_UI` names, or all, with the installed `extensions`; pictures go to the folder
 * `screenshots`. Returns their result.
 */
export async function runWorkbenchTests(environment) {
  const run = (files) => runFiles(files, environment);
  const chosen = process.env.NASKAH_UI ?? 'test/editor/ui/*.test.ts';
  try {
    const first = await run([chosen]);
    const failed = Object.keys(first).filter((file) => first[file].failed > 0);
    if (failed.length === 0) return totalOf(first);
    console.log(`\nTried once more / Dicoba sekali lagi: ${failed.join(', ')}`);
    const second = await run(failed);
    const late = failed.filter((file) => second[file]?.failed === 0);
    for (const file of late) console.log(`Passed at the second try only: ${first[file].failures.join('; ')}`);
    return totalOf({ ...first, ...second });
  } catch (error) {
    return failure(error.message);
  }
}

/** Runs some files in a workbench with fresh data and a fresh copy of the workspace; returns the counts of each file. */
async function runFiles(files, { installed, browser, extensions, screenshots }) {
  const server = await startServer(installed, { extensions, isTrusting: false });
  const chromium = await launchBrowserServer(browser);
  try {
    const folder = copyWorkspace(server);
    rmSync(resultsFile, { force: true });
    const ended = runMocha(files, {
      NASKAH_WORKBENCH: workbenchUrl(server.port, folder),
      NASKAH_FOLDER: folder,
      NASKAH_BROWSER: chromium.wsEndpoint(),
      NASKAH_SCREENSHOTS: screenshots,
    });
    await withTimeLimit(ended.exit, secondsForAll, ended.kill);
    return JSON.parse(readFileSync(resultsFile, 'utf8')).files;
  } finally {
    await chromium.close();
    await server.stop();
  }
}

function runMocha(files, env) {
  const reporter = ['--reporter=scripts/mocha-results.mjs', '--reporter-option=suite=editor-ui'];
  const words = ['node_modules/mocha/bin/mocha.js', '--forbid-only', '--exit', ...reporter, ...files];
  const mocha = spawn(process.execPath, words, { cwd: projectRoot, env: { ...process.env, ...env }, stdio: 'inherit' });
  return { exit: new Promise((resolve) => mocha.once('exit', resolve)), kill: () => mocha.kill('SIGKILL') };
}
