// Bundles the programs into dist/.
// Usage: node esbuild.mjs [--dev] [--watch] [--partial]
//   --dev      source maps, not minified        --watch    build again on every change (implies --dev)
//   --partial  while developing: leave out programs whose source does not exist yet
import { chmod, readFile, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { validatorsPlugin } from './scripts/compile-validators.mjs';

/** Some bundled packages are CommonJS and call `require` for Node's own modules. */
const requireForEsm =
  "import { createRequire as createRequireForBundle } from 'node:module';\n" +
  'const require = createRequireForBundle(import.meta.url);';

const node = { platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const browser = { platform: 'browser', target: 'es2022' };
const esm = { ...node, format: 'esm', banner: { js: requireForEsm } };

/** Every program: what it is made from, what it becomes, for which host. */
const programs = [
  {
    from: 'src/cli/main.ts',
    to: 'dist/cli.js',
    options: { ...esm, banner: { js: `#!/usr/bin/env node\n${requireForEsm}` } },
  },
  { from: 'src/server/main.ts', to: 'dist/server.js', options: esm },
  // A worker has no page: the condition keeps out library variants that need `document`.
  {
    from: 'src/server/worker.ts',
    to: 'dist/server-worker.js',
    options: { ...browser, format: 'iife', conditions: ['worker'] },
  },
  {
    from: 'src/client/extension.ts',
    to: 'dist/extension.cjs',
    options: { ...node, format: 'cjs', external: ['vscode'] },
  },
  {
    from: 'src/client/web-extension.ts',
    to: 'dist/web/extension.cjs',
    options: { ...browser, format: 'cjs', external: ['vscode'] },
  },
];

/** Every .ts file directly in src/webview is one page's script, every .css file its style. */
async function webviewPrograms() {
  const names = await readdir('src/webview').catch(() => []);
  return names
    .filter((name) => /\.(ts|css)$/.test(name))
    .map((name) => ({
      from: `src/webview/${name}`,
      to: `dist/webview/${name.replace(/\.ts$/, '.js')}`,
      options: name.endsWith('.ts') ? { ...browser, format: 'iife' } : browser,
    }));
}

/** Build plug-ins for all programs. */
const plugins = [validatorsPlugin()];

/** After each successful build: the command-line program can be run by its name. */
const executable = {
  name: 'executable',
  setup(build) {
    build.onEnd(async ({ errors }) => {
      if (errors.length === 0) await chmod('dist/cli.js', 0o755);
    });
  },
};

function buildOptions({ from, to, options }, isDev) {
  return {
    entryPoints: [from],
    outfile: to,
    bundle: true,
    minify: !isDev,
    sourcemap: isDev,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
    plugins: to === 'dist/cli.js' ? [...plugins, executable] : plugins,
  };
}

/** The programs whose source exists; a missing one is an error unless `isPartial`. */
async function presentPrograms(isPartial) {
  const all = [...programs, ...(await webviewPrograms())];
  const missing = all.filter(({ from }) => !existsSync(from));
  for (const { from, to } of missing) console.error(`${to} left out: ${from} does not exist.`);
  if (missing.length > 0 && !isPartial) throw new Error('The build is not complete (use --partial while developing).');
  return all.filter((program) => !missing.includes(program));
}

async function assertNoHashbang(from) {
  const source = await readFile(from, 'utf8');
  if (source.startsWith('#!')) throw new Error(`${from}: leave out the #! line, the build writes it.`);
}

async function main() {
  const { values } = parseArgs({
    options: { dev: { type: 'boolean' }, watch: { type: 'boolean' }, partial: { type: 'boolean' } },
  });
  process.chdir(path.dirname(fileURLToPath(import.meta.url)));
  const present = await presentPrograms(values.partial);
  for (const { from } of present) await assertNoHashbang(from);
  if (!values.partial && !values.watch) await rm('dist', { recursive: true, force: true });
  const all = present.map((program) => buildOptions(program, Boolean(values.dev ?? values.watch)));
  if (values.watch) {
    for (const options of all) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
    return;
  }
  const results = await Promise.allSettled(all.map((options) => esbuild.build(options)));
  if (results.some(({ status }) => status === 'rejected')) throw new Error('The build failed.');
  console.log(`built ${all.map(({ outfile }) => outfile).join(' ')}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
