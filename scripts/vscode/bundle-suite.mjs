import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from './paths.mjs';

const suite = join(projectRoot, 'test/editor/suite');

/**
 * Bundles every test of test/editor/suite into one file with `run()`, for the Node extension host: mocha is loaded from
 * node_modules, and the results go to the file that NASKAH_RESULTS names.
 */
export async function bundleSuite(outfile) {
  const tests = (await readdir(suite)).filter((name) => name.endsWith('.test.ts')).sort();
  const contents = `
    import { writeFile } from 'node:fs/promises';
    import { runMocha } from '../run-mocha.js';
    export async function run() {
      const { default: Mocha } = await import('mocha');
      const mocha = new Mocha({ ui: 'bdd', timeout: 20000, forbidOnly: true, reporter: class {} });
      const load = async () => { ${tests.map((name) => `await import('./${name}');`).join(' ')} };
      await runMocha(mocha, load, (results) => writeFile(process.env.NASKAH_RESULTS, JSON.stringify(results)));
    }`;
  await build({
    stdin: { contents, resolveDir: suite, loader: 'ts' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
    outfile,
  });
  return outfile;
}
