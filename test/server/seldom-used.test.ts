import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js';
import type { ExportResult } from '../../src/shared/paper-messages.js';
import { projectRoot } from '../support/architecture.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const dist = path.join(projectRoot, 'dist');
/** Words that stand in each library and nowhere else. */
const libraries: Readonly<Record<string, RegExp>> = {
  'the writer of Word files': /wordprocessingCanvas/u,
  'the reader of Word files': /office-word:/u,
  'the writer of workbooks': /spreadsheetml\.worksheet/u,
  'the writer of calendars': /BEGIN:VCALENDAR/u,
};
const text = [
  '---',
  'jenis_dokumen: sop',
  'judul: SOP Uji',
  '---',
  '# SOP Uji',
  '',
  '## Peringatan',
  '',
  'Hati-hati.',
  '',
];

function textOf(name: string): string {
  return readFileSync(path.join(dist, name), 'utf8');
}

/** A file of the build and all that is loaded with it at once. */
function loadedWith(start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const [, name = ''] of textOf(next).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/gu))
      waiting.push(name);
  }
  return found;
}

function librariesIn(files: Iterable<string>): readonly string[] {
  const texts = [...files].map(textOf);
  return Object.entries(libraries).flatMap(([name, words]) => (texts.some((each) => words.test(each)) ? [name] : []));
}

/** The files of the build that a server loaded, in a session in which `act` is done with a document that was checked. */
async function loadedBy(act: (request: (method: string, params: unknown) => Promise<unknown>) => Promise<void>) {
  const coverage = path.join(temporaryFolder(), 'coverage');
  mkdirSync(coverage);
  const env = { ...process.env, NODE_V8_COVERAGE: coverage };
  const child = spawn(process.execPath, [path.join(dist, 'server.js'), '--stdio'], { env, stdio: 'pipe' });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published = new Promise<void>((done) => {
    connection.onNotification('textDocument/publishDiagnostics', () => done());
  });
  const exited = new Promise((done) => child.once('exit', done));
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: 'untitled:a.md', languageId: 'markdown', version: 1, text: text.join('\n') },
  });
  await published;
  await act((method, params) => connection.sendRequest(method, params));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await exited;
  connection.dispose();
  const names = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(path.join(coverage, name), 'utf8')) as { result: { url: string }[] };
    return result.map(({ url }) => url);
  });
  const start = `${dist.split(path.sep).join('/')}/`;
  return new Set(names.flatMap((url) => (url.includes(start) ? [url.slice(url.indexOf(start) + start.length)] : [])));
}

const isBuilt = existsSync(path.join(dist, 'server.js'));

describe(`libraries for Word files, workbooks and calendars${isBuilt ? '' : ' (skipped: not built)'}`, function () {
  this.timeout(120_000);
  before(function () {
    if (!isBuilt) this.skip();
  });

  it('are in the build, each once for both servers, and can be told by their words', () => {
    const shared = readdirSync(dist).filter((name) => /^(?:server|shared).*\.js$/u.test(name));
    assert.deepEqual(librariesIn(shared), Object.keys(libraries));
    for (const words of Object.values(libraries))
      assert.equal(shared.filter((name) => words.test(textOf(name))).length, 1, String(words));
  });

  it('are not loaded with any program: neither server, nor extension, nor command line', () => {
    for (const start of ['server.js', 'server-worker.js', 'cli.js'])
      assert.deepEqual(librariesIn(loadedWith(start)), [], start);
    assert.deepEqual(librariesIn(['extension.cjs', 'web/extension.cjs', 'worker-loader.js', 'built-in/data.js']), []);
  });

  it('are not loaded by a server that starts and checks a document', async () => {
    const loaded = await loadedBy(() => Promise.resolve());
    assert.ok(loaded.has('server.js') && loaded.size > 2, [...loaded].join(' '));
    assert.deepEqual(librariesIn(loaded), []);
    // Nor are the validators of other types.
    const validators = [...loaded].filter((name) => name.includes('validator'));
    assert.deepEqual(validators, ['built-in/validator-sop.js']);
  });

  it('are loaded, only the one that is needed, when a document is exported', async () => {
    const loaded = await loadedBy(async (request) => {
      const made = (await request('naskah/export', { uri: 'untitled:a.md', form: 'docx' })) as ExportResult;
      assert.equal(made.kind, 'made');
    });
    assert.deepEqual(librariesIn(loaded), ['the writer of Word files']);
  });
});
