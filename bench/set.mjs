// The set of documents: `node bench/set.mjs` prints its figures alone; `npm run bench` has them too.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js';
import { validatorsPlugin } from '../scripts/compile-validators.mjs';
import { makeLinkedSop } from './corpus.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const counts = [1000, 10_000];

/** Reading 1,000 and 10,000 documents in one process each, and one change among them. */
export async function measureSets() {
  const outfile = path.join(root, 'out/bench/set.cjs');
  await build({
    entryPoints: [path.join(root, 'bench/set.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    logLevel: 'error',
    plugins: [validatorsPlugin()],
  });
  return counts.map((count) => {
    const { stdout, status, stderr } = spawnSync(process.execPath, ['--expose-gc', outfile, String(count)], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  });
}

/** A language server in a folder of 20,000 files of which 50 are ours: until it knows them, and its peak of memory. */
export async function measureMixedFolder(files = 20_000, ours = 50) {
  const folder = mkdtempSync(path.join(tmpdir(), 'naskah-bench-'));
  const report = path.join(folder, '.report.json');
  try {
    for (let index = 0; index < files; index += 1) writeMixed(folder, index, index < ours);
    const uri = pathToFileURL(folder).href;
    const preload = path.join(root, 'bench/count-memory.cjs');
    const server = spawn(process.execPath, ['--require', preload, path.join(root, 'dist/server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, BENCH_REPORT: report },
    });
    const exited = new Promise((done) => server.once('exit', done));
    const client = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    client.listen();
    const workspaceFolders = [{ uri, name: 'bench' }];
    await client.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders,
      capabilities: {},
    });
    const start = performance.now();
    await client.sendNotification('initialized', {});
    await client.sendRequest('naskah/relations', { uri: `${uri}/none.md` });
    const milliseconds = performance.now() - start;
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    await exited;
    client.dispose();
    return { files, ours, milliseconds, megabytes: Number(readFileSync(report, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Half of the others have names that documents have: notes in Markdown, settings in YAML. */
function writeMixed(folder, index, isOurs) {
  const below = path.join(folder, `bagian-${Math.floor(index / 100)}`);
  if (index % 100 === 0) mkdirSync(below);
  const others = {
    [`catatan-${index}.md`]: `# Catatan ${index}\n\n${'Satu kalimat. '.repeat(100)}\n`,
    [`gambar-${index}.png`]: 'x'.repeat(1000),
    [`atur-${index}.yaml`]: `nama: ${index}\nnilai: 1\n`,
    [`kode-${index}.ts`]: `export const x = ${index};\n`,
  };
  const files = isOurs ? { [`sop-${index}.md`]: makeLinkedSop(index, 8000, 50) } : others;
  const names = Object.keys(files);
  const name = names[index % names.length] ?? '';
  writeFileSync(path.join(below, name), files[name] ?? '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify({ sets: await measureSets(), mixed: await measureMixedFolder() }, undefined, 1));
}
