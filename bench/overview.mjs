// The overview of a folder with many documents: `node bench/overview.mjs [COUNT…]` prints its figures.
// A language server as editors run it; bytes are those of the answers, memory is that of its process.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js';
import { makeLinkedSop } from './corpus.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const language = 'id';
const size = 8000;
/** As many as an open group and the matrix show. */
const page = 100;

/** Scan, first view, view of an open group and of the matrix, and the same after one document changed. */
export async function measureOverview(count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'naskah-bench-'));
  const file = (index) => path.join(folder, `sop-${String(index)}.md`);
  try {
    for (let index = 0; index < count; index += 1) writeFileSync(file(index), makeLinkedSop(index, size, count));
    const client = await start(pathToFileURL(folder).href);
    const begin = performance.now();
    await client.request('naskah/undeclaredDocuments', undefined);
    const index = performance.now() - begin;
    const first = await client.timed('naskah/overview', { language, groupedBy: 'type' });
    const scan = performance.now();
    let { answer: view } = first;
    while (view.progress.isRunning || view.progress.done < count) {
      await client.heard();
      view = await client.request('naskah/overview', { language, groupedBy: 'type' });
    }
    const scanned = performance.now() - scan;
    const looks = await look(client, view, -1);
    const memory = client.memory();
    writeFileSync(file(7), makeLinkedSop(7, size, count).replace('judul: SOP', 'judul: SOP Baru'));
    const heard = client.heard();
    await client.changed(pathToFileURL(file(7)).href);
    await heard;
    await client.settled();
    const again = await look(client, view, looks.revision);
    await client.stop();
    return { count, index, first: { ...first, answer: undefined }, scan: scanned, looks, again, memory };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the tree with its first group open, and the matrix of the widest checklist, ask for. */
async function look(client, { groups, checklists }, since) {
  const overview = await client.timed('naskah/overview', { language, groupedBy: 'type' });
  const group = await client.timed('naskah/overviewDocuments', {
    ...{ language, by: 'type', key: groups[0].key, count: page, since },
  });
  const [widest] = [...checklists].sort((a, b) => b.documents - a.documents);
  const matrix = await client.timed('naskah/coverage', {
    ...{ language, list: widest.id, columns: { start: 0, end: page } },
  });
  const only = ({ bytes, time }) => ({ bytes, time });
  return { revision: group.answer.revision, overview: only(overview), group: only(group), matrix: only(matrix) };
}

async function start(folder) {
  const server = spawn(process.execPath, [path.join(root, 'dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise((done) => server.once('exit', done));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let wake = [];
  connection.onNotification('naskah/overviewChanged', () => {
    for (const each of wake) each();
    wake = [];
  });
  connection.listen();
  const request = (method, params) => connection.sendRequest(method, params);
  await request('initialize', {
    ...{ processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: [{ uri: folder, name: 'bench' }] },
    initializationOptions: { today: '2026-06-01' },
  });
  await connection.sendNotification('initialized', {});
  const heard = () => new Promise((done) => wake.push(done));
  return {
    request,
    heard,
    timed: async (method, params) => {
      const begin = performance.now();
      const answer = await request(method, params);
      return { answer, time: performance.now() - begin, bytes: JSON.stringify(answer).length };
    },
    settled: async () => {
      for (;;) {
        const { progress } = await request('naskah/overview', { language, groupedBy: 'type' });
        if (!progress.isRunning) return;
        await heard();
      }
    },
    changed: (uri) => connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] }),
    memory: () => Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: async () => {
      await request('shutdown');
      await connection.sendNotification('exit');
      await exited;
      connection.dispose();
    },
  };
}

function line({ count, index, first, scan, looks, again, memory }) {
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
  const told = ({ overview, group, matrix }) =>
    [
      ['tree', overview],
      ['group', group],
      ['matrix', matrix],
    ]
      .map(([name, { bytes, time }]) => `${name} ${kilobytes(bytes)} in ${time.toFixed(0)} ms`)
      .join(', ');
  return [
    `${count} documents: index ${(index / 1000).toFixed(1)} s, first view ${kilobytes(first.bytes)} in ${first.time.toFixed(0)} ms`,
    `  scan ${(scan / 1000).toFixed(1)} s, memory of the server ${memory.toFixed(0)} MB`,
    `  all that is shown: ${told(looks)}`,
    `  after one change:  ${told(again)}`,
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const counts = process.argv.slice(2).map(Number);
  for (const count of counts.length > 0 ? counts : [1000, 10_000]) {
    process.stdout.write(`${line(await measureOverview(count))}\n`);
  }
}
