// What is left in the language server's memory after many edits of one document. `node bench/edits.mjs` prints it alone.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js';
import { makeSop } from './corpus.mjs';
import { root } from './measure.mjs';

const uri = 'file:///bench/sop.md';

/** Megabytes of heap in use, garbage collected, after each of these numbers of edits. */
export async function measureEdits(moments = [1000, 10_000]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'naskah-bench-'));
  const report = path.join(folder, 'heap.txt');
  const preload = path.join(root, 'bench/heap-on-signal.cjs');
  const words = ['--expose-gc', '--require', preload, path.join(root, 'dist/server.js'), '--stdio'];
  const server = spawn(process.execPath, words, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, BENCH_REPORT: report },
  });
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  try {
    client.listen();
    await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await client.sendNotification('initialized', {});
    const edit = await openDocument(client);
    const heap = [];
    let edits = 0;
    for (const moment of moments) {
      for (; edits < moment; edits += 1) await edit(edits);
      heap.push({ edits, megabytes: await heapOf(server, report) });
    }
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    return heap;
  } finally {
    client.dispose();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens an SOP of 8 KB; the function replaces a word of it by another one each time and waits until it was checked. */
async function openDocument(client) {
  const lines = makeSop(1, 8000).split('\n');
  const places = lines.flatMap((text, line) => (/^[A-Z][a-z]+ /u.test(text) ? [line] : []));
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: lines.join('\n') },
  });
  return async (round) => {
    const line = places[round % places.length] ?? 0;
    const old = lines[line] ?? '';
    const end = old.indexOf(' ');
    const word = `Kata${round.toString(36)}`;
    lines[line] = `${word}${old.slice(end)}`;
    const range = { start: { line, character: 0 }, end: { line, character: end } };
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: round + 2 },
      contentChanges: [{ range, text: word }],
    });
    // Answered from the document as it is now, checked.
    await client.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    if (round % 10 === 0) await client.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  };
}

async function heapOf(server, report) {
  rmSync(report, { force: true });
  server.kill('SIGUSR2');
  while (!existsSync(report) || readFileSync(report, 'utf8') === '') await pause(20);
  return Number(readFileSync(report, 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await measureEdits()));
