// `npm run bench`: every figure is a ratio between things measured in this one run, since machines differ and are noisy.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { validatorsPlugin } from '../scripts/compile-validators.mjs';
import { makeSop } from './corpus.mjs';
import { measureMixedFolder, measureSets } from './set.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const counts = [1, 10, 100, 1000];
/** Only ours: the others need minutes or gigabytes for so many. */
const manyDocuments = 10_000;
const preload = pathToFileURL(path.join(root, 'bench/count-cpu.mjs')).href;

/** Builds and runs the measurements that need the engine in one process. */
async function micro() {
  const outfile = path.join(root, 'out/bench/micro.cjs');
  await build({
    entryPoints: [path.join(root, 'bench/micro.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    logLevel: 'error',
    plugins: [validatorsPlugin()],
  });
  const { stdout, status, stderr } = spawnSync(process.execPath, [outfile], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** CPU milliseconds and megabytes of a whole program, the median of several runs. */
function measure(words, rounds, report) {
  const runs = Array.from({ length: rounds }, () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', preload, ...words], {
      encoding: 'utf8',
      env: { ...process.env, BENCH_REPORT: report },
      maxBuffer: 1 << 28,
    });
    if (status === null || status > 1) throw new Error(`${words.join(' ')}: ${stderr.slice(0, 500)}`);
    return JSON.parse(readFileSync(report, 'utf8'));
  }).sort((a, b) => a.cpu - b.cpu);
  return runs[runs.length >> 1];
}

function commandLine() {
  const folder = mkdtempSync(path.join(tmpdir(), 'naskah-bench-'));
  const report = path.join(folder, 'report.json');
  try {
    const nothing = measure([emptyProgram(folder)], 5, report);
    const rows = counts.map((count) => {
      const docs = path.join(folder, String(count));
      mkdirSync(docs);
      for (let index = 0; index < count; index += 1)
        writeFileSync(path.join(docs, `sop-${index}.md`), makeSop(index, 8000));
      const rounds = count >= 1000 ? 1 : 3;
      const ours = measureOurs(docs, folder, rounds, report);
      const theirs = measure(
        ['node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs', path.join(docs, '*.md')],
        rounds,
        report,
      );
      return { count, ours, theirs };
    });
    return { nothing, rows, many: measureMany(folder, report) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureOurs(docs, folder, rounds, report) {
  const output = path.join(folder, 'out.txt');
  const words = ['check', docs, '--today', '2026-06-01', '--fail-on', 'never', '--output', output];
  return measure(['dist/cli.js', ...words], rounds, report);
}

function measureMany(folder, report) {
  const docs = path.join(folder, 'many');
  mkdirSync(docs);
  for (let index = 0; index < manyDocuments; index += 1)
    writeFileSync(path.join(docs, `sop-${index}.md`), makeSop(index, 8000));
  return measureOurs(docs, folder, 1, report);
}

function emptyProgram(folder) {
  const file = path.join(folder, 'empty.mjs');
  writeFileSync(file, '');
  return file;
}

const ratio = (a, b) => `${(a / b).toFixed(2)}x`;
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

function printTable(title, header, rows) {
  const widths = header.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column].length)));
  const line = (cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n${line(header)}\n${line(widths.map((width) => '-'.repeat(width)))}`);
  for (const row of rows) console.log(line(row));
}

const misses = [];
const must = (what, value, limit) => {
  if (value > limit) misses.push(`${what}: ${value.toFixed(2)} is over ${limit}`);
  return value <= limit ? 'ok' : 'MISSED';
};

function report({ steps, keystroke, growth, large }, { nothing, rows, many }) {
  const rest = steps.model + steps.validate + steps.present;
  const part = (step) => [step, ms(steps[step]), ratio(steps[step], steps.remark)];
  const share = rest / steps.remark;
  printTable(
    `One check of a document of ${(steps.bytes / 1000).toFixed(1)} KB with ${steps.findings} findings`,
    ['step', 'time', 'of a remark parse'],
    [
      ['remark parse', ms(steps.remark), '1.00x'],
      ...['parse', 'model', 'validate', 'present', 'whole'].map(part),
      [
        'model + validate + present',
        ms(rest),
        `${share.toFixed(2)}x  must be under 0.33x: ${must('model + validate + present', share, 0.33)}`,
      ],
    ],
  );
  printTable(
    `A keystroke until its diagnostics, in a document of ${(keystroke.bytes / 1000).toFixed(0)} KB`,
    ['where', 'time', 'of one whole remark parse'],
    [
      ['remark, whole document', ms(keystroke.remark), '1.00x'],
      [
        'in prose',
        ms(keystroke.prose),
        `${ratio(keystroke.prose, keystroke.remark)}  must be under 0.10x: ${must('keystroke in prose', keystroke.prose / keystroke.remark, 0.1)}`,
      ],
      [
        'in the table of steps',
        ms(keystroke.table),
        `${ratio(keystroke.table, keystroke.remark)}  must be under 0.10x: ${must('keystroke in the table', keystroke.table / keystroke.remark, 0.1)}`,
      ],
    ],
  );
  printTable(
    'Growth with the size of one document',
    ['size', 'check', 'per KB', 'against the smaller one, per KB'],
    growth.map((row, index) => {
      const before = growth[index - 1];
      const perKb = row.check / row.bytes;
      const change = before ? perKb / (before.check / before.bytes) : 1;
      const verdict = before
        ? `${change.toFixed(2)}x  must be under 1.50x: ${must(`growth at ${row.bytes}`, change, 1.5)}`
        : '';
      return [`${Math.round(row.bytes / 1000)} KB`, ms(row.check), ms(perKb * 1000), verdict];
    }),
  );
  printTable(
    'Command line, whole process, CPU time (8 KB documents)',
    ['documents', 'naskah', 'markdownlint-cli2', 'ratio', 'naskah memory', 'markdownlint memory'],
    [
      ['an empty program', ms(nothing.cpu), '', '', `${nothing.megabytes.toFixed(0)} MB`, ''],
      ...rows.map(({ count, ours, theirs }) => [
        String(count),
        ms(ours.cpu),
        ms(theirs.cpu),
        ratio(ours.cpu, theirs.cpu),
        `${ours.megabytes.toFixed(0)} MB`,
        `${theirs.megabytes.toFixed(0)} MB`,
      ]),
    ],
  );
  reportTargets(large, { nothing, rows, many });
}

function reportTargets(large, { nothing, rows, many }) {
  const perDocument = rows.map(({ count, ours }) => (ours.cpu - nothing.cpu) / count);
  const change = perDocument[3] / perDocument[2];
  const whole = (what, value, limit, unit = 'x') => [
    what,
    `${value.toFixed(2)}${unit}`,
    `${limit}${unit}`,
    must(what, value, limit),
  ];
  printTable(
    'Targets',
    ['what', 'figure', 'at most', 'verdict'],
    [
      whole('one document, CPU against an empty program', rows[0].ours.cpu / nothing.cpu, 2.5),
      whole('1,000 documents, CPU against markdownlint-cli2', rows[3].ours.cpu / rows[3].theirs.cpu, 0.1),
      whole('one document of 1,000, CPU against one of 100', change, 1.1),
      whole(
        'one document of 10,000, CPU against one of 1,000',
        (many.cpu - nothing.cpu) / 10 / (rows[3].ours.cpu - nothing.cpu),
        1.1,
      ),
      whole('10,000 documents, peak memory', many.megabytes, 512, ' MB'),
      whole('one document of 5 MB, against a remark parse of it', large.check / large.remark, 0.1),
    ],
  );
}

function reportSets(sets, mixed) {
  printTable(
    'Sets of documents of 8 KB: reading them, against parsing the same texts; memory that the set keeps',
    ['documents', 'parse', 'read into the set', 'ratio', 'memory'],
    sets.map(({ count, parse, index, memory }) => [
      String(count),
      ms(parse),
      ms(index),
      `${ratio(index, parse)}  must be under 3.00x: ${must(`reading ${count} documents`, index / parse, 3)}`,
      `${memory.toFixed(0)} MB`,
    ]),
  );
  const changes = sets.flatMap((set) => ['sentence', 'status', 'number'].map((name) => [set.count, name, set[name]]));
  printTable(
    'One change in a set: documents that are checked again, as if all were open',
    ['documents', 'what changes', 'the document itself', 'others', 'time for them'],
    changes.map(([count, name, { own, documents, others }]) => [
      ...[String(count), name, ms(own), String(documents), ms(others)],
    ]),
  );
  console.log(
    `\nA folder of ${mixed.files} files of which ${mixed.ours} are ours: known to the server after ${ms(mixed.milliseconds)}, at most ${mixed.megabytes.toFixed(0)} MB`,
  );
}

const inProcess = await micro();
report(inProcess, commandLine());
reportSets(await measureSets(), await measureMixedFolder());
for (const miss of misses) console.error(`target missed: ${miss}`);
process.exitCode = misses.length > 0 ? 1 : 0;
