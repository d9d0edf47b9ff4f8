import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node.js';
import { projectRoot } from '../support/architecture.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const traps = pathToFileURL(path.join(projectRoot, 'test/support/forbid-outside.mjs')).href;
const cli = path.join(projectRoot, 'dist/cli.js');
const server = path.join(projectRoot, 'dist/server.js');
const isBuilt = existsSync(cli) && existsSync(server);

/** The one place in AJV where a schema becomes code: with what the code is called by and its scope. */
const ofAjv = /^new Function\(`\$\{[\w$]+\.default\.self\}`,`\$\{[\w$]+\.default\.scope\}`,/u;

/**
 * What stands in the library that reads Word files and is never called: a search for the global object, templates, and
 * timers given as text. That none of it runs is shown below with a Node that refuses to make code out of text.
 */
const unusedOfWordReader =
  /^(?:Function\("return this"\)\(\)\|\||new Function\([\w$]+,"_",[\w$]+\)\}catch|new Function\(""\+[\w$]+\)\);for)/u;

/** A node program that ends with code 99 when it reaches out. */
function trapped(cwd: string, ...words: readonly string[]): { readonly code: number | null; readonly err: string } {
  const { status, stderr } = spawnSync(process.execPath, ['--import', traps, ...words], { cwd, encoding: 'utf8' });
  return { code: status, err: stderr };
}

async function office(): Promise<string> {
  const folder = temporaryFolder();
  await cp(path.join(projectRoot, 'examples/sop'), path.join(folder, 'sop'), { recursive: true });
  await cp(path.join(projectRoot, 'examples/own-types'), path.join(folder, 'kantor'), { recursive: true });
  const links = '[a](https://example.org/x.md) ![b](http://127.0.0.1:9/x.png) <script>fetch("//x")</script>';
  await writeFile(
    path.join(folder, 'luar.md'),
    `---\njenis_dokumen: sop\ndokumen_terkait: [https://example.org]\n---\n${links}\n`,
  );
  await mkdir(path.join(folder, 'hasil'));
  return folder;
}

describe(`Naskah on its own${isBuilt ? '' : ' (skipped: not built)'}`, function () {
  this.timeout(180_000);
  before(function () {
    if (!isBuilt) this.skip();
  });

  it('is watched by traps that work', () => {
    const attempts = [
      `import('node:net').then((net) => net.connect(9))`,
      `import('node:child_process').then(({ spawn }) => spawn('true'))`,
      `import('node:dns').then(({ lookup }) => lookup('example.org', () => {}))`,
      `fetch('http://127.0.0.1:9')`,
      `(0, eval)('1')`,
      `import('node:worker_threads').then(({ Worker }) => new Worker('x'))`,
    ];
    for (const attempt of attempts) {
      const { code, err } = trapped(projectRoot, '-e', attempt);
      assert.equal(code, 99, `${attempt}: ${err}`);
    }
  });

  it('opens no connection, starts no process and runs no text, whatever the command', async () => {
    const folder = await office();
    const flows: readonly (readonly string[])[] = [
      ['check'],
      ['check', '--fix', '--format', 'sarif', '--output', 'hasil/a.sarif'],
      ['check', '--shard', '1/1', '--format', 'partial', '--output', 'hasil/1.json'],
      ['merge', 'hasil/1.json', '--format', 'junit'],
      ['report', '--format', 'xlsx', '--output', 'hasil/a.xlsx'],
      ['report', '--format', 'ics'],
      ['export', 'sop/surat-domisili-bermasalah.md', '--to', 'svg'],
      ['checklist', 'sop/surat-domisili-bermasalah.md'],
      ['relations', 'luar.md'],
      ['new', 'sop'],
      ['types'],
      ['explain', 'SOP-002'],
    ];
    for (const flow of flows) {
      const { code, err } = trapped(folder, cli, ...flow);
      assert.ok(
        code === 0 || code === 1 || (code === 2 && !err.includes('FORBIDDEN')),
        `${flow.join(' ')}: ${String(code)} ${err}`,
      );
      assert.doesNotMatch(err, /FORBIDDEN/u, flow.join(' '));
    }
  });

  it('works where Node makes no code out of text: all but own types, which AJV compiles', async () => {
    const folder = await office();
    const document = 'sop/surat-domisili-bermasalah.md';
    const flows: readonly (readonly string[])[] = [
      ['export', document, '--to', 'docx', '--output', 'hasil/a.docx'],
      ['import', 'hasil/a.docx', '--output', 'hasil/a.md'],
      ['check', 'sop'],
      ['report', 'sop', '--format', 'xlsx', '--output', 'hasil/b.xlsx'],
      ['new', 'kpi-sheet'],
    ];
    for (const flow of flows) {
      const { code, err } = trapped(folder, '--disallow-code-generation-from-strings', cli, ...flow);
      assert.ok(code === 0 || code === 1, `${flow.join(' ')}: ${String(code)} ${err}`);
    }
  });

  it('neither does the language server', async () => {
    const folder = await office();
    const child = spawn(process.execPath, ['--import', traps, server, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => (said += String(text)));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const published = new Promise<void>((done) => {
      connection.onNotification('textDocument/publishDiagnostics', () => done());
    });
    const exited = new Promise<number | null>((done) => child.once('exit', done));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.listen();
    const uri = pathToFileURL(path.join(folder, 'luar.md')).href;
    const text = readFileSync(path.join(folder, 'luar.md'), 'utf8');
    await connection.sendRequest('initialize', {
      ...{ processId: null, rootUri: null, capabilities: {} },
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'kantor' }],
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    await published;
    const at = { textDocument: { uri }, position: { line: 1, character: 3 } };
    await connection.sendRequest('textDocument/hover', at);
    await connection.sendRequest('textDocument/completion', at);
    await connection.sendRequest('textDocument/documentLink', { textDocument: { uri } });
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await exited, 0, said);
    assert.equal(said.includes('FORBIDDEN'), false, said);
    connection.dispose();
  });

  it('makes code out of texts nowhere but where AJV compiles a schema that was looked at', () => {
    const folders = ['dist', 'dist/web', 'dist/webview'].map((name) => path.join(projectRoot, name));
    const scripts = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.c?js$/u.test(name))
        .map((name) => path.join(folder, name)),
    );
    const makers = scripts.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      // A method that is called eval is not the function.
      const uses = [...text.matchAll(/(?<![\w$.])(?:(?:new\s+)?Function\((?!\))|eval\((?![^()]*\)\{))/gu)];
      return uses
        .map(({ index }) => text.slice(index, index + 90))
        .filter(
          (use) => !ofAjv.test(use) && !(/^(?:cli|shared)-/u.test(path.basename(file)) && unusedOfWordReader.test(use)),
        )
        .map((use) => `${path.basename(file)}: ${use}`);
    });
    assert.deepEqual(makers, []);
  });
});
