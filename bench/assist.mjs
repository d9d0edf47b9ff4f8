// Response times of completion, hover and code actions in a 100 KB document, over the built server as an editor uses it.
// Usage: node bench/assist.mjs [positions]   (needs a build in dist/)
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js';
import { makeSop } from './corpus.mjs';

const positions = Number(process.argv[2] ?? 150);
const uri = 'file:///bench/sop.md';
let text = makeSop(1, 100_000);
let version = 1;

const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
let found = [];
client.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) => (found = diagnostics));
client.listen();
const completionItem = { snippetSupport: true };
const capabilities = { textDocument: { completion: { completionItem } } };
await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
await client.sendNotification('initialized', {});
await client.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'markdown', version, text },
});

await ask('textDocument/hover', 10);
const offsets = Array.from({ length: positions }, (_, index) => Math.floor((text.length * index) / positions));
report('hover', await timeAll(offsets, (offset) => ask('textDocument/hover', offset)));
report('completion', await timeAll(offsets, (offset) => ask('textDocument/completion', offset)));
report('code actions', await timeAll(offsets, actionsAt));
report('code actions at a finding', await timeAll(found.slice(0, positions), ({ range }) => actionsIn(range)));
report('completion after a keystroke', await timeAll(offsets, typeAndAsk));
await client.sendRequest('shutdown');
await client.sendNotification('exit');

function ask(method, offset) {
  return client.sendRequest(method, { textDocument: { uri }, position: positionAt(offset) });
}

function actionsAt(offset) {
  return actionsIn({ start: positionAt(offset), end: positionAt(offset) });
}

function actionsIn(range) {
  return client.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
}

/** A letter is typed and taken out again, as an author does who waits for the list. */
async function typeAndAsk(offset) {
  await change(offset, offset, 'a');
  await ask('textDocument/completion', offset + 1);
  await change(offset, offset + 1, '');
}

async function change(start, end, inserted) {
  const range = { start: positionAt(start), end: positionAt(end) };
  text = text.slice(0, start) + inserted + text.slice(end);
  version += 1;
  const contentChanges = [{ range, text: inserted }];
  await client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
}

function positionAt(offset) {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
}

async function timeAll(values, run) {
  const times = [];
  for (const value of values) {
    const start = performance.now();
    await run(value);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

function report(name, times) {
  const [median, worst] = [times[Math.floor(times.length / 2)], times.at(-1)].map((time) => `${time.toFixed(1)} ms`);
  process.stdout.write(`${name}: median ${median}, worst ${worst}, ${String(times.length)} positions\n`);
}
