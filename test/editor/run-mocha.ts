import type { Runner, Test } from 'mocha';

/** What the runner outside VS Code reads: the numbers, and the lines to print. */
interface Results {
  passed: number;
  failed: number;
  skipped: number;
  readonly failures: string[];
  readonly lines: string[];
}

interface MochaInstance {
  readonly suite: { emit(event: 'pre-require', context: unknown, file: string, mocha: unknown): void };
  run(done: () => void): Runner;
}

/**
 * Runs test files inside an extension host. `load` makes the tests known, `report` hands the results over; rejects when
 * a test failed, which VS Code turns into its exit code.
 */
export async function runMocha(
  mocha: MochaInstance,
  load: () => Promise<unknown>,
  report: (results: Results) => Promise<void>,
): Promise<void> {
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const results: Results = { passed: 0, failed: 0, skipped: 0, failures: [], lines: [] };
  await new Promise<void>((done) => follow(mocha.run(done), results));
  await report(results);
  if (results.failed > 0) throw new Error(`${results.failed} tests failed`);
}

function follow(runner: Runner, results: Results): void {
  runner.on('suite', (suite) => {
    if (suite.title) results.lines.push(`  ${suite.title}`);
  });
  runner.on('pass', (test) => {
    results.passed += 1;
    results.lines.push(`    ✔ ${test.title}${slowness(test)}`);
  });
  runner.on('pending', (test) => {
    results.skipped += 1;
    results.lines.push(`    - ${test.title}`);
  });
  runner.on('fail', (test, error: unknown) => {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    results.failed += 1;
    results.failures.push(`${test.fullTitle()}: ${problem.split('\n', 1)[0] ?? ''}`);
    results.lines.push(`    ✘ ${test.title}`, ...problem.split('\n').map((line) => `        ${line}`));
  });
}

function slowness({ duration = 0 }: Test): string {
  return duration > 500 ? ` (${duration} ms)` : '';
}
