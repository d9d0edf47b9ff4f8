import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from './paths.mjs';

const suite = join(projectRoot, 'test/editor/suite');

/** What mocha looks for and a web worker does not have. */
const processForWorker =
  'var process = { env: {}, argv: [], platform: "browser", cwd: () => "/", on() {}, off() {}, nextTick: (f, ...a) => queueMicrotask(() => f(...a)) };';

/** mocha as each host can have it: `mocha` is ready to take tests. */
const mochaIn = {
  node: `const { default: Mocha } = await import('mocha');
      const mocha = new Mocha(mochaOptions);
      mocha.suite.emit('pre-require', globalThis, '', mocha);`,
  worker: `await import('mocha/mocha.js');
      const { mocha } = globalThis;
      mocha.setup(mochaOptions);`,
};

/**
 * Bundles every test of test/editor/suite, with mocha, into one file with `run()`. `host` is the extension host it runs
 * in: 'node' or 'worker'. The results lie in `.results.json` of the opened folder. Returns `outfile`.
 */
export async function bundleSuite(outfile, host = 'node') {
  const tests = (await readdir(suite)).filter((name) => name.endsWith('.test.ts')).sort();
  const contents = `
    import { mochaOptions, runMocha } from '../run-mocha.js';
    export async function run() {
      ${mochaIn[host]}
      await runMocha(mocha, async () => { ${tests.map((name) => `await import('./${name}');`).join(' ')} });
    }`;
  await build({
    stdin: { contents, resolveDir: suite, loader: 'ts' },
    bundle: true,
    platform: host === 'node' ? 'node' : 'browser',
    target: 'es2022',
    format: 'cjs',
    external: host === 'node' ? ['vscode', 'mocha'] : ['vscode'],
    ...(host === 'worker' && { banner: { js: processForWorker }, define: { global: 'globalThis' } }),
    sourcemap: 'inline',
    logLevel: 'warning',
    outfile,
  });
  return outfile;
}
