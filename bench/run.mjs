// `npm run bench`: every figure is a ratio between things measured in this one run, since machines differ and are noisy.
// Needs a build in dist/ and a POSIX shell; about ten minutes on two cores. docs/performance.md explains the figures.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { validatorsPlugin } from '../scripts/compile-validators.mjs';
import { measureAssist } from './assist.mjs';
import { measureCommandLine } from './command-line.mjs';
import { measureEdits } from './edits.mjs';
import { measure, root } from './measure.mjs';
import { report } from './report.mjs';
import { measureMixedFolder, measureSets } from './set.mjs';

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
  return JSON.parse(output([outfile]));
}

/** Loading and activating the extension: the median of several processes. */
function activation() {
  const runs = Array.from({ length: 5 }, () => JSON.parse(output(['bench/activate.cjs'])));
  const fault = runs.find((run) => run.fault)?.fault;
  if (fault) throw new Error(fault);
  return runs.sort((a, b) => a.load + a.activate - b.load - b.activate)[2];
}

function output(words) {
  const { stdout, status, stderr } = spawnSync(process.execPath, words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Measures one part. The whole takes minutes: whoever waits sees that it goes on. */
async function part(name, work) {
  const start = Date.now();
  const figures = await work();
  console.error(`${name}: ${Math.round((Date.now() - start) / 1000)} s`);
  if (process.env.BENCH_FIGURES) console.error(JSON.stringify(figures));
  return figures;
}

process.chdir(root);
// What is not there is found out now and not after minutes.
measure([process.execPath, 'dist/cli.js', '--version']);
const figures = {
  inProcess: await part('one process', micro),
  activation: await part('activation', activation),
  commandLine: await part('command line', measureCommandLine),
  sets: await part('sets', measureSets),
  mixed: await part('mixed folder', () => measureMixedFolder()),
  assist: await part('assist', () => measureAssist()),
  edits: await part('edits', () => measureEdits()),
};
const misses = report(figures);
for (const miss of misses) console.error(`target missed: ${miss}`);
process.exitCode = misses.length > 0 ? 1 : 0;
