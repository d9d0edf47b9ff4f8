// Runs every gate and every test suite in order, all of them even when one fails, and adds up the results.
// Usage: node scripts/test.mjs [--partial] [STEP...]   (steps: those named below; all by default)
// A gate counts as one test. A suite writes out/results/<name>.json (one file or several):
//   { "passed": 1, "failed": 0, "skipped": 0, "failures": ["which test: why"] }
// The last line is the total: "N passed, N failed, N skipped". The exit code is 1 when anything failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const resultsFolder = 'out/results';

const npm = (...words) => ['npm', 'run', '--silent', ...words];
const mocha = (suite, ...words) => [
  process.execPath,
  'node_modules/mocha/bin/mocha.js',
  '--forbid-only',
  '--reporter=scripts/mocha-results.mjs',
  `--reporter-option=suite=${suite}`,
  ...words,
];

const elsewhere = ['cli', 'server', 'editor'].flatMap((folder) => ['--ignore', `test/${folder}/**`]);

function allSteps(isPartial) {
  return [
    { name: 'build', kind: 'gate', command: npm('build', ...(isPartial ? ['--', '--partial'] : [])) },
    { name: 'generated', kind: 'gate', command: npm('generate', '--', '--check') },
    { name: 'types', kind: 'gate', command: npm('types') },
    { name: 'lint', kind: 'gate', command: npm('lint:code') },
    { name: 'layers', kind: 'gate', command: npm('lint:layers') },
    { name: 'format', kind: 'gate', command: npm('format:check') },
    { name: 'unit', kind: 'suite', command: mocha('unit', 'test/**/*.test.ts', ...elsewhere) },
    { name: 'cli', kind: 'suite', command: mocha('cli', 'test/cli/**/*.test.ts') },
    { name: 'server', kind: 'suite', command: mocha('server', 'test/server/**/*.test.ts') },
    { name: 'editor', kind: 'suite', command: npm('test:editor') },
  ];
}

/** Runs a command with its output shown; undefined when it succeeded, else how it ended. */
function problemOf([program, ...words]) {
  const shell = process.platform === 'win32' && program === 'npm';
  const { status, signal, error } = spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'], shell });
  if (status === 0) return undefined;
  return error?.message ?? (signal ? `ended by ${signal}` : `ended with exit code ${status}`);
}

function runGate({ command }) {
  const problem = problemOf(command);
  return { passed: problem ? 0 : 1, failed: problem ? 1 : 0, skipped: 0, failures: problem ? [problem] : [] };
}

/** What the result files say that a suite wrote; a suite that broke off or ran nothing has failed. */
function runSuite({ command }) {
  const before = new Set(readdirSync(resultsFolder));
  const problem = problemOf(command);
  const files = readdirSync(resultsFolder).filter((file) => file.endsWith('.json') && !before.has(file));
  const results = files.map(readResult);
  const sum = add(results);
  if (sum.failed > 0) return sum;
  if (problem) return add([sum, failure(problem)]);
  if (sum.passed + sum.skipped === 0) return failure('ran no test');
  return sum;
}

function readResult(file) {
  try {
    const { passed, failed, skipped, failures } = JSON.parse(readFileSync(path.join(resultsFolder, file), 'utf8'));
    if (![passed, failed, skipped].every(Number.isInteger)) return failure(`${file} lacks a number`);
    return { passed, failed, skipped, failures: (failures ?? []).map(String) };
  } catch (error) {
    return failure(`${file} cannot be read: ${error.message}`);
  }
}

function failure(text) {
  return { passed: 0, failed: 1, skipped: 0, failures: [text] };
}

function add(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    failures: results.flatMap(({ failures }) => failures),
  };
}

function totals({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function runStep(step) {
  console.log(`\n── ${step.name} ${'─'.repeat(Math.max(3, 60 - step.name.length))}`);
  const start = Date.now();
  const result = step.kind === 'gate' ? runGate(step) : runSuite(step);
  return { name: step.name, seconds: (Date.now() - start) / 1000, result };
}

function printSummary(done) {
  console.log('\n── summary ──────────────────────────────────────────────────────');
  for (const { name, seconds, result } of done) {
    const mark = result.failed > 0 ? 'FAILED' : 'ok';
    console.log(`${mark.padEnd(7)} ${name.padEnd(10)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${totals(result)}`);
    for (const text of result.failures) console.log(`        - ${text}`);
  }
}

function main() {
  const { values, positionals } = parseArgs({ options: { partial: { type: 'boolean' } }, allowPositionals: true });
  const steps = allSteps(values.partial ?? false);
  const unknown = positionals.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`Unknown step: ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
  rmSync(resultsFolder, { recursive: true, force: true });
  mkdirSync(resultsFolder, { recursive: true });
  const wanted = positionals.length > 0 ? steps.filter(({ name }) => positionals.includes(name)) : steps;
  const done = wanted.map(runStep);
  printSummary(done);
  const total = add(done.map(({ result }) => result));
  console.log(`\n${totals(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main();
