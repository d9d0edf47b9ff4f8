import type { Runner, Test } from 'mocha';
import * as vscode from 'vscode';

/** What the runner outside VS Code reads: the numbers, and the lines to print. */
interface Results {
  passed: number;
  failed: number;
  skipped: number;
  readonly failures: string[];
  readonly lines: string[];
}

interface MochaInstance {
  run(done: () => void): Runner;
}

/**
 * For both hosts; what is to be read is reported at the end. As in the workbench, a failed test is tried once more, since
 * an editor on a busy machine may be late, and one that passed only then is named.
 */
export const mochaOptions = {
  ui: 'bdd',
  timeout: 20_000,
  retries: 1,
  forbidOnly: true,
  reporter: silentReporter,
} as const;

function silentReporter(): void {
  // Every reporter of mocha prints to a place that the worker does not have.
}

/** In the workspace, because a web worker can write nowhere else. */
const resultsFile = '.results.json';

/**
 * Runs tests inside an extension host, Node's or a web worker. `load` makes the tests known to mocha. Rejects when a test failed,
 * which VS Code turns into its exit code.
 */
export async function runMocha(mocha: MochaInstance, load: () => Promise<unknown>): Promise<void> {
  await load();
  const results: Results = { passed: 0, failed: 0, skipped: 0, failures: [], lines: [] };
  await new Promise<void>((done) => follow(mocha.run(done), results));
  await report(results);
  if (results.failed > 0) throw new Error(`${results.failed} tests failed`);
}

async function report(results: Results): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  const bytes = new TextEncoder().encode(JSON.stringify(results));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, resultsFile), bytes);
}

function follow(runner: Runner, results: Results): void {
  runner.on('suite', (suite) => {
    if (suite.title) results.lines.push(`  ${suite.title}`);
  });
  runner.on('pass', (test) => {
    results.passed += 1;
    results.lines.push(`    ✔ ${test.title}${slowness(test)}`);
  });
  runner.on('retry', (test: Test, error: unknown) => {
    results.lines.push(`    ${test.title}: tried once more`, ...problemOf(error));
  });
  runner.on('pending', (test) => {
    results.skipped += 1;
    results.lines.push(`    - ${test.title}`);
  });
  runner.on('fail', (test, error: unknown) => {
    const problem = problemOf(error);
    results.failed += 1;
    results.failures.push(`${test.fullTitle()}: ${problem[0]?.trim() ?? ''}`);
    results.lines.push(`    ✘ ${test.title}`, ...problem);
  });
}

/** What went wrong, line by line. */
function problemOf(error: unknown): readonly string[] {
  const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return problem.split('\n').map((line) => `        ${line}`);
}

function slowness({ duration = 0 }: Test): string {
  return duration > 500 ? ` (${duration} ms)` : '';
}
