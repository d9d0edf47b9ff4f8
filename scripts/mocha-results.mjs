// A mocha reporter: the usual `spec` output, and out/results/<suite>.json with the numbers, those of each file too.
// Usage: mocha --reporter scripts/mocha-results.mjs --reporter-option suite=NAME
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

export default class Results extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const { suite } = options.reporterOption ?? options.reporterOptions;
    const files = {};
    /** What is counted of the file that a test, or a hook of one, stands in. */
    const countsOf = ({ file, parent }) => {
      const name = path.relative('', file ?? parent?.file ?? '');
      return (files[name] ??= { passed: 0, failed: 0, skipped: 0, failures: [] });
    };
    runner.on('pass', (test) => void (countsOf(test).passed += 1));
    runner.on('pending', (test) => void (countsOf(test).skipped += 1));
    runner.on('fail', (test, error) => {
      const counts = countsOf(test);
      counts.failed += 1;
      counts.failures.push(`${test.fullTitle()}: ${String(error?.message).split('\n', 1)[0]}`);
    });
    runner.once('end', () => {
      mkdirSync('out/results', { recursive: true });
      writeFileSync(`out/results/${suite}.json`, `${JSON.stringify({ ...totalOf(files), files }, null, 2)}\n`);
    });
  }
}

/** Adds up what was counted of each file. */
export function totalOf(files) {
  const all = Object.values(files);
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  const failures = all.flatMap((counts) => counts.failures);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), failures };
}
