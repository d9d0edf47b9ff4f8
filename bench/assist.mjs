// Response times of completion, hover, code actions and checks after a keystroke, over the built server as an editor
// uses it: in a sound document of 100 KB, and in one with many faults.
// Usage: node bench/assist.mjs [positions]   (needs a build in dist/); `npm run bench` reports the same.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js';
import { makeSop } from './corpus.mjs';

/** Milliseconds of what was asked at each position: `[{ name, median, worst, positions }]`. */
export async function measureAssist(positions = 150) {
  const sound = makeSop(1, 100_000);
  const faulty = sound
    .replaceAll('| Kepala Bidang |', '| Kepala Bidng |')
    .replaceAll(/^(- .*) hasil /gmu, '$1 feedback ');
  return [
    ...(await measureIn('sound document', sound, positions)),
    ...(await measureIn('document with faults', faulty, positions)),
  ];
}

async function measureIn(name, text, positions) {
  const editor = await open(text);
  const offsets = Array.from({ length: positions }, (_, index) => Math.floor((text.length * index) / positions));
  await editor.ask('textDocument/hover', 10);
  const faults = editor.found().slice(0, positions);
  /** @type {[string, any[], (place: any) => Promise<unknown>][]} */
  const rows = [
    ['hover', offsets, (offset) => editor.ask('textDocument/hover', offset)],
    ['completion', offsets, (offset) => editor.ask('textDocument/completion', offset)],
    ['code actions', offsets, (offset) => editor.actionsAt(offset)],
    ['code actions at a finding', faults, ({ range }) => editor.actionsIn(range)],
    ['keystroke, new check, completion', offsets, (offset) => editor.typeAndAsk(offset)],
  ];
  const measured = [];
  for (const [what, values, run] of rows)
    if (values.length > 0) measured.push({ name: `${what}, ${name}`, ...(await timeAll(values, run)) });
  await editor.close();
  return measured;
}

/** A server in which a document is open. */
async function open(first) {
  const uri = 'file:///bench/sop.md';
  let text = first;
  let version = 1;
  let found = [];
  const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  /** @type {Promise<void>} */
  const checked = new Promise((resolve) => {
    client.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) => {
      found = diagnostics;
      resolve();
    });
  });
  client.listen();
  const completionItem = { snippetSupport: true };
  const codeAction = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
  const capabilities = { textDocument: { completion: { completionItem }, codeAction } };
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  await client.sendNotification('initialized', {});
  const textDocument = { uri, languageId: 'markdown', version, text };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  await checked;

  const positionAt = (offset) => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
  };
  const ask = (method, offset) => client.sendRequest(method, { textDocument: { uri }, position: positionAt(offset) });
  const actionsIn = (range) =>
    client.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
  const change = async (start, end, inserted) => {
    const range = { start: positionAt(start), end: positionAt(end) };
    text = text.slice(0, start) + inserted + text.slice(end);
    version += 1;
    const contentChanges = [{ range, text: inserted }];
    await client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  };
  return {
    ...{ ask, actionsIn, found: () => found },
    actionsAt: (offset) => actionsIn({ start: positionAt(offset), end: positionAt(offset) }),
    /** A letter is typed and taken out again, as an author does who waits for the list. */
    typeAndAsk: async (offset) => {
      await change(offset, offset, 'a');
      await ask('textDocument/completion', offset + 1);
      await change(offset, offset + 1, '');
    },
    close: async () => {
      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
    },
  };
}

async function timeAll(values, run) {
  const times = [];
  for (const value of values) {
    const start = performance.now();
    await run(value);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, worst: times.at(-1) ?? 0, positions: times.length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, median, worst, positions } of await measureAssist(Number(process.argv[2] ?? 150)))
    console.log(
      `${name}: median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms, ${String(positions)} positions`,
    );
}
