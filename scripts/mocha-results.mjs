// A mocha reporter: the usual `spec` output, and out/results/<suite>.json with the numbers.
// Usage: mocha --reporter scripts/mocha-results.mjs --reporter-option suite=NAME
import { mkdirSync, writeFileSync } from 'node:fs';
import Mocha from 'mocha';

export default class Results extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const { suite } = options.reporterOption ?? options.reporterOptions;
    const failures = [];
    runner.on('fail', (test, error) =>
      failures.push(`${test.fullTitle()}: ${String(error?.message).split('\n', 1)[0]}`),
    );
    runner.once('end', () => {
      const { passes, pending } = runner.stats;
      const result = { passed: passes, failed: failures.length, skipped: pending, failures };
      mkdirSync('out/results', { recursive: true });
      writeFileSync(`out/results/${suite}.json`, JSON.stringify(result, null, 2) + '\n');
    });
  }
}
