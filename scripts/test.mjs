// Runs every gate and every test suite, all of them even when one fails, and adds up the results. The build comes first;
// then as many steps at once as there are processors, two at most. The editor's tests wait half of their time: beside
// them run the gates, one after the other, and no other suite.
// Usage: node scripts/test.mjs [--partial] [STEP...]   (steps: those named below; all by default)
// A gate counts as one test. A suite writes out/results/<name>.json, or several files <name>-*.json:
//   { "passed": 1, "failed": 0, "skipped": 0, "failures": ["which test: why"] }
// The last line is the total: "N passed, N failed, N skipped". The exit code is 1 when anything failed.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const resultsFolder = 'out/results';
/** A step that takes longer hangs: the longest, the editor's tests, takes eight minutes. */
const stepMinutes = 45;

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

/** In three stages; the longest first, and a gate where a lane would be idle, so that none runs alone at the end of its stage. */
function allStages(isPartial) {
  return [
    [{ name: 'build', kind: 'gate', command: npm('build', ...(isPartial ? ['--', '--partial'] : [])) }],
    [
      { name: 'unit', kind: 'suite', command: mocha('unit', 'test/**/*.test.ts', ...elsewhere) },
      { name: 'server', kind: 'suite', command: mocha('server', 'test/server/**/*.test.ts') },
      { name: 'cli', kind: 'suite', command: mocha('cli', 'test/cli/**/*.test.ts') },
      { name: 'format', kind: 'gate', command: npm('format:check') },
    ],
    [
      { name: 'editor', kind: 'suite', command: npm('test:editor') },
      { name: 'lint', kind: 'gate', command: npm('lint:code') },
      { name: 'types', kind: 'gate', command: npm('types') },
      { name: 'layers', kind: 'gate', command: npm('lint:layers') },
      { name: 'generated', kind: 'gate', command: npm('generate', '--', '--check') },
    ],
  ];
}

/** Runs a command and keeps its output, so that steps that run at once do not mix; `problem` is there when it failed. */
function run([program, ...words]) {
  const shell = process.platform === 'win32' && program === 'npm';
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], shell, timeout: stepMinutes * 60_000 });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
  return new Promise((resolve) => {
    const end = (problem) => resolve({ problem, output: Buffer.concat(output).toString() });
    child.once('error', (error) => end(error.message));
    child.once('close', (code, signal) => {
      if (code === 0) end();
      else end(signal ? `ended by ${signal} (a step may take ${stepMinutes} minutes)` : `ended with exit code ${code}`);
    });
  });
}

function gateResult(problem) {
  return { passed: problem ? 0 : 1, failed: problem ? 1 : 0, skipped: 0, failures: problem ? [problem] : [] };
}

/** What the result files say that a suite wrote; a suite that broke off or ran nothing has failed. */
function suiteResult(name, problem) {
  const isOwn = (file) => file === `${name}.json` || (file.startsWith(`${name}-`) && file.endsWith('.json'));
  const sum = add(readdirSync(resultsFolder).filter(isOwn).map(readResult));
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

async function runStep({ name, kind, command }) {
  const start = Date.now();
  const { problem, output } = await run(command);
  console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}\n${output.trimEnd()}`);
  const result = kind === 'gate' ? gateResult(problem) : suiteResult(name, problem);
  return { name, seconds: (Date.now() - start) / 1000, result };
}

/** Runs the steps of a stage in order, `lanes` of them at once. */
async function runStage(steps, lanes) {
  const waiting = [...steps];
  const done = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) done.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
}

function printSummary(done) {
  console.log('\n── summary ──────────────────────────────────────────────────────');
  for (const { name, seconds, result } of done) {
    const mark = result.failed > 0 ? 'FAILED' : 'ok';
    console.log(`${mark.padEnd(7)} ${name.padEnd(10)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${totals(result)}`);
    for (const text of result.failures) console.log(`        - ${text}`);
  }
}

async function main() {
  const { values, positionals } = parseArgs({ options: { partial: { type: 'boolean' } }, allowPositionals: true });
  const stages = allStages(values.partial ?? false);
  const names = stages.flat().map(({ name }) => name);
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`Unknown step: ${unknown.join(', ')}. Steps: ${names.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
  rmSync(resultsFolder, { recursive: true, force: true });
  mkdirSync(resultsFolder, { recursive: true });
  const isWanted = ({ name }) => positionals.length === 0 || positionals.includes(name);
  const lanes = Math.min(2, availableParallelism());
  const done = [];
  for (const steps of stages) done.push(...(await runStage(steps.filter(isWanted), lanes)));
  printSummary(done);
  const total = add(done.map(({ result }) => result));
  console.log(`\n${totals(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main();
