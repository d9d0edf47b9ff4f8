// Bundles the programs into dist/.
// Usage: node esbuild.mjs [--dev] [--watch] [--partial]
//   --dev      source maps, not minified        --watch    build again on every change (implies --dev)
//   --partial  while developing: leave out programs whose source does not exist yet
import { chmod, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { builtInParts, shareBuiltIn } from './scripts/share-built-in.mjs';
import { anyHost } from './scripts/any-host.mjs';
import { bundledPackages, licenceFaults, noticesText } from './scripts/third-party-notices.mjs';
import { validatorsPlugin } from './scripts/compile-validators.mjs';
import { pictureStylePlugin } from './scripts/picture-style.mjs';

/** Some bundled packages are CommonJS and call `require` for Node's own modules. */
const requireForEsm =
  "import { createRequire as createRequireForBundle } from 'node:module';\n" +
  'const require = createRequireForBundle(import.meta.url);';

const node = { platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const browser = { platform: 'browser', target: 'es2022' };
const esm = { ...node, format: 'esm', banner: { js: requireForEsm } };

/**
 * Every program: what it is made from, what it becomes, for which host. The language server of Node and that of a web
 * worker are built together: the engine stands once, in files that both load, and what is seldom used (own types, Word,
 * workbooks) in files that are loaded when they are.
 */
const programs = [
  {
    from: { cli: 'src/cli/main.ts' },
    to: 'dist',
    options: { ...esm, splitting: true, chunkNames: 'cli-[hash]', plugins: [shareBuiltIn] },
  },
  // A worker has no page: the condition keeps out library variants that need `document`.
  {
    from: { server: 'src/server/main.ts', 'server-worker': 'src/server/worker.ts' },
    to: 'dist',
    options: {
      ...{ ...browser, format: 'esm', splitting: true, chunkNames: 'shared-[hash]', conditions: ['worker'] },
      plugins: [shareBuiltIn, anyHost],
    },
  },
  {
    from: { 'worker-loader': 'src/server/worker-loader.ts' },
    to: 'dist',
    options: { ...browser, format: 'iife' },
  },
  {
    from: { extension: 'src/client/extension.ts' },
    to: 'dist',
    options: { ...node, format: 'cjs', external: ['vscode'], outExtension: { '.js': '.cjs' } },
  },
  {
    from: { extension: 'src/client/web-extension.ts' },
    to: 'dist/web',
    options: { ...browser, format: 'cjs', external: ['vscode'], outExtension: { '.js': '.cjs' } },
  },
];

/** Every .ts file directly in src/webview is one page's script, every .css file its style. */
async function webviewPrograms() {
  const names = await readdir('src/webview').catch(() => []);
  return names
    .filter((name) => /\.(ts|css)$/.test(name))
    .map((name) => ({
      from: { [path.parse(name).name]: `src/webview/${name}` },
      to: 'dist/webview',
      // A style sheet's font becomes a file beside it.
      options: name.endsWith('.ts') ? { ...browser, format: 'iife' } : { ...browser, loader: { '.ttf': 'file' } },
    }));
}

/** Build plug-ins for all programs. */
const plugins = [validatorsPlugin(), pictureStylePlugin];

/**
 * After each successful build: the program of Node can be run by its name. Only by the build that writes the file: builds
 * run at once, and another would find it half written.
 */
function executable(file) {
  return {
    name: 'executable',
    setup(build) {
      build.onEnd(async ({ errors }) => {
        if (errors.length > 0) return;
        const text = await readFile(file, 'utf8');
        if (!text.startsWith('#!')) await writeFile(file, `#!/usr/bin/env node\n${text}`);
        await chmod(file, 0o755);
      });
    },
  };
}

/** The program in a build that its user runs by its name. */
const runByName = (from) => ['cli', 'server'].filter((name) => name in from).map((name) => `dist/${name}.js`);

function buildOptions({ from, to, options }, isDev) {
  return {
    entryPoints: from,
    outdir: to,
    ...common(isDev),
    ...options,
    plugins: [...(options.plugins ?? []), ...plugins, ...runByName(from).map(executable)],
  };
}

/** What comes with Naskah: files that the programs load. */
function builtInOptions(isDev) {
  return {
    ...common(isDev),
    entryPoints: { data: 'naskah:built-in-parts' },
    plugins: [builtInParts({ ...common(isDev), ...browser })],
    write: false,
    outdir: 'dist/built-in',
  };
}

function common(isDev) {
  return { bundle: true, minify: !isDev, sourcemap: isDev, legalComments: 'none', logLevel: 'warning', metafile: true };
}

/** The programs whose source exists; a missing one is an error unless `isPartial`. */
async function presentPrograms(isPartial) {
  const all = [...programs, ...(await webviewPrograms())];
  const missing = all.filter(({ from }) => !Object.values(from).every((file) => existsSync(file)));
  for (const { from } of missing) console.error(`Left out: ${Object.values(from).join(', ')} does not exist.`);
  if (missing.length > 0 && !isPartial) throw new Error('The build is not complete (use --partial while developing).');
  return all.filter((program) => !missing.includes(program));
}

async function assertNoHashbang(from) {
  const source = await readFile(from, 'utf8');
  if (source.startsWith('#!')) throw new Error(`${from}: leave out the #! line, the build writes it.`);
}

/** Says which packages are in the bundles; one whose licence is not known to be good fails the build. */
async function writeNotices(metafiles) {
  const packages = bundledPackages(metafiles, process.cwd());
  const faults = licenceFaults(packages);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', noticesText(packages));
}

async function main() {
  const { values } = parseArgs({
    options: { dev: { type: 'boolean' }, watch: { type: 'boolean' }, partial: { type: 'boolean' } },
  });
  process.chdir(path.dirname(fileURLToPath(import.meta.url)));
  const present = await presentPrograms(values.partial);
  for (const from of present.flatMap((program) => Object.values(program.from))) await assertNoHashbang(from);
  if (!values.partial && !values.watch) await rm('dist', { recursive: true, force: true });
  const isDev = Boolean(values.dev ?? values.watch);
  const all = [builtInOptions(isDev), ...present.map((program) => buildOptions(program, isDev))];
  if (values.watch) {
    for (const options of all) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
    return;
  }
  const results = await Promise.allSettled(all.map((options) => esbuild.build(options)));
  if (results.some(({ status }) => status === 'rejected')) throw new Error('The build failed.');
  await writeNotices(results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.metafile] : [])));
  const names = all.flatMap(({ entryPoints, outdir, outfile }) =>
    outfile ? [outfile] : Object.keys(entryPoints).map((name) => `${outdir}/${name}`),
  );
  console.log(`built ${names.join(' ')}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
