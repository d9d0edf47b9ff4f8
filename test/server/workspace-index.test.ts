import assert from 'node:assert/strict';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FileChangeType, type DocumentLink } from 'vscode-languageserver/node.js';
import type { Relations } from '../../src/core/presentation/relations.js';
import type { RelationsResult } from '../../src/shared/protocol.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { LanguageClient, type ClientOptions } from './language-client.js';

const sop = (...lines: readonly string[]): string =>
  ['---', 'jenis_dokumen: sop', 'judul: SOP Reset Akun', ...lines, '---', '# SOP Reset Akun', ''].join('\n');

const incident = sop('nomor: SOP-041/DISKOMINFO/2026', 'status: berlaku').replace('Reset Akun', 'Respons Insiden');
const naming = sop('dokumen_terkait: [SOP-041/DISKOMINFO/2026]');
const dead = ['REF-001', 'SOP-041/DISKOMINFO/2026'] as const;

describe('server: the index of the workspace', function () {
  this.timeout(20_000);
  let folder: string;
  let client: LanguageClient;
  const uriOf = (name: string): string => `${folder}/${name}`;
  const fileOf = (name: string): string => fileURLToPath(uriOf(name));

  async function write(name: string, text: string): Promise<void> {
    await mkdir(path.dirname(fileOf(name)), { recursive: true });
    await writeFile(fileOf(name), text);
  }

  async function start(options: ClientOptions = {}): Promise<void> {
    client = await LanguageClient.start({
      folder,
      followsWorkspace: true,
      initializationOptions: { today: '2026-06-01' },
      ...options,
    });
  }

  async function relationsOf(name: string): Promise<Relations> {
    const { relations } = await client.request<RelationsResult>('naskah/relations', { uri: uriOf(name) });
    assert.ok(relations);
    return relations;
  }

  /** Names of the documents that refer to an open one. */
  async function referring(name: string): Promise<readonly string[]> {
    const { referredBy } = await relationsOf(name);
    return referredBy.map(({ target }) => (target.kind === 'document' ? target.document.path.split('/').at(-1)! : ''));
  }

  async function marked(name: string, ...marks: readonly (readonly [string, string])[]): Promise<void> {
    const shown = (): string => JSON.stringify(client.marks(uriOf(name), 'REF-001', 'META-006'));
    await client.until(() => shown() === JSON.stringify(marks));
  }

  beforeEach(() => {
    folder = pathToFileURL(temporaryFolder()).href;
  });
  afterEach(async () => assert.equal(await client.stop(), 0));

  it('makes no links before the other documents are known: an editor asks only once', async () => {
    await write('insiden.md', incident);
    for (const number of Array.from({ length: 40 }).keys()) await write(`lain/${String(number)}.md`, sop());
    await start();
    const textDocument = { uri: uriOf('akun.md') };
    await client.open(textDocument.uri, 'markdown', naming);
    const [link] = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.equal(link?.target, `${uriOf('insiden.md')}#L4`);
  });

  it('knows the documents of the folder on start', async () => {
    await write('insiden.md', incident);
    await write('sub/akun (1).md', naming);
    await start();
    await client.open(uriOf('insiden.md'), 'markdown', incident);
    assert.deepEqual(await referring('insiden.md'), ['akun (1).md']);
    assert.ok(client.watched.includes('**/*'));
  });

  it('leaves out hidden and built folders, excluded files, and folders that links lead to', async () => {
    await write('insiden.md', incident);
    for (const name of ['.git/a.md', 'node_modules/x/b.md', 'dist/c.md', 'out/d.md', 'arsip/e.md', '.f.md'])
      await write(name, naming);
    await write('naskah.yaml', 'exclude: [arsip/**]\n');
    await symlink(fileOf('.'), fileOf('lingkaran'));
    await start();
    await client.open(
      uriOf('insiden.md'),
      'markdown',
      `${incident}\n[a](arsip/e.md) [b](dist/c.md) [c](tidak-ada.md)\n`,
    );
    assert.deepEqual(await referring('insiden.md'), []);
    await marked('insiden.md', ['REF-001', '[c](tidak-ada.md)']);
  });

  it('says nothing about other documents before all are read, then once', async () => {
    await write('b.md', incident.replace('041', '042'));
    await start();
    await client.open(uriOf('a.md'), 'markdown', naming);
    await marked('a.md', dead);
  });

  it('follows files that are written, deleted and renamed', async () => {
    await write('b.md', incident.replace('041', '042'));
    await start();
    await client.open(uriOf('a.md'), 'markdown', naming);
    await marked('a.md', dead);
    await write('insiden.md', incident);
    await client.filesChanged(FileChangeType.Created, uriOf('insiden.md'));
    await marked('a.md');
    await write('insiden.md', '---\njenis_dok');
    await client.filesChanged(FileChangeType.Changed, uriOf('insiden.md'));
    await marked('a.md', dead);
    await write('insiden.md', incident);
    await client.filesChanged(FileChangeType.Changed, uriOf('insiden.md'));
    await marked('a.md');
    await rename(fileOf('insiden.md'), fileOf('respons.md'));
    await client.filesChanged(FileChangeType.Deleted, uriOf('insiden.md'));
    await client.filesChanged(FileChangeType.Created, uriOf('respons.md'));
    const [target] = (await relationsOf('a.md')).refersTo.map((relation) => relation.target);
    assert.ok(target?.kind === 'document' && target.document.uri === uriOf('respons.md'));
    await rm(fileOf('respons.md'));
    await client.filesChanged(FileChangeType.Deleted, uriOf('respons.md'));
    await marked('a.md', dead);
  });

  it('follows folders that are renamed: what lay in them goes and comes', async () => {
    await write('b.md', incident.replace('041', '042'));
    await write('lama/dalam/insiden.md', incident);
    await start();
    await client.open(uriOf('a.md'), 'markdown', `${naming}[x](lama/dalam/insiden.md)\n`);
    await relationsOf('a.md');
    await rename(fileOf('lama'), fileOf('baru'));
    await client.filesChanged(FileChangeType.Deleted, uriOf('lama'));
    await marked('a.md', dead, ['REF-001', '[x](lama/dalam/insiden.md)']);
    await client.filesChanged(FileChangeType.Created, uriOf('baru'));
    await marked('a.md', ['REF-001', '[x](lama/dalam/insiden.md)']);
  });

  it('survives files that can’t be read, and those that are gone when they are looked at', async () => {
    await write('insiden.md', incident);
    await symlink(fileOf('tidak-ada'), fileOf('putus.md'));
    await write('rusak.md', '---\njenis_dokumen: sop\njudul: [\n---\n\u0000');
    await start();
    await client.filesChanged(FileChangeType.Changed, uriOf('hilang.md'), uriOf('rusak.md'));
    await client.open(uriOf('a.md'), 'markdown', naming);
    assert.equal((await relationsOf('a.md')).refersTo.length, 1);
  });

  it('takes the text of an open editor, and the stored one when it is closed', async () => {
    await write('insiden.md', incident);
    await write('b.md', sop());
    await start();
    await client.open(uriOf('insiden.md'), 'markdown', incident.replace('041', '043'));
    await client.open(uriOf('a.md'), 'markdown', naming);
    await marked('a.md', dead);
    // What happens on the disk beneath it does not count.
    await client.filesChanged(FileChangeType.Changed, uriOf('insiden.md'));
    await client.close(uriOf('insiden.md'));
    await marked('a.md');
  });

  it('forgets a file that is deleted beneath an editor, until something is typed there', async () => {
    await write('insiden.md', incident);
    await write('b.md', sop());
    await start();
    await client.open(uriOf('insiden.md'), 'markdown', incident);
    await client.open(uriOf('a.md'), 'markdown', naming);
    await relationsOf('a.md');
    await client.filesChanged(FileChangeType.Deleted, uriOf('insiden.md'));
    await marked('a.md', dead);
    await client.replace(uriOf('insiden.md'), 'berlaku', 'konsep');
    await marked('a.md');
  });

  it('checks others again while a document is typed, and ends', async () => {
    await write('insiden.md', incident);
    await write('b.md', sop());
    await start();
    await client.open(uriOf('insiden.md'), 'markdown', incident);
    await client.open(uriOf('a.md'), 'markdown', naming);
    await relationsOf('a.md');
    await client.replace(uriOf('insiden.md'), 'SOP-041', 'SOP-044');
    await marked('a.md', dead);
    await client.replace(uriOf('insiden.md'), 'SOP-044', 'SOP-041');
    await marked('a.md');
  });

  it('follows folders that come and go', async () => {
    const other = pathToFileURL(temporaryFolder()).href;
    await writeFile(new URL(`${other}/insiden.md`), incident);
    await write('b.md', sop());
    await start();
    await client.open(uriOf('a.md'), 'markdown', naming);
    await marked('a.md', dead);
    await client.foldersChanged({ added: [other] });
    await marked('a.md');
    await client.foldersChanged({ removed: [other] });
    await marked('a.md', dead);
  });

  it('reads a folder again when naskah.yaml says otherwise which documents there are', async () => {
    await write('insiden.md', incident);
    await write('b.md', sop());
    await write('naskah.yaml', 'language: id\n');
    await start();
    await client.open(uriOf('a.md'), 'markdown', naming);
    await relationsOf('a.md');
    await write('naskah.yaml', 'exclude: [insiden.md]\n');
    await client.filesChanged(FileChangeType.Changed, uriOf('naskah.yaml'));
    await marked('a.md', dead);
  });

  it('shows progress when reading takes long, can be ended, and is taken up when somebody asks', async () => {
    const virtual = 'vscode-vfs://github/kantor/naskah';
    folder = virtual;
    let isSlow = true;
    let release = (): void => undefined;
    const slow = new Promise<void>((done) => {
      release = done;
    });
    await start({
      listFolder: (uri) => (uri === virtual ? ['insiden.md', 'b.md'].map((name) => ({ name, kind: 'file' })) : []),
      readFile: async (uri) => {
        if (!uri.endsWith('.md')) return null;
        if (isSlow) await slow;
        return uri.endsWith('/insiden.md') ? incident : sop();
      },
    });
    await client.open(uriOf('a.md'), 'markdown', naming);
    await client.until(() => client.progress.some(({ value }) => value.kind === 'begin'));
    const [{ token, value }] = client.progress as [(typeof client.progress)[number]];
    assert.equal(value.cancellable, true);
    await client.notify('window/workDoneProgress/cancel', { token });
    isSlow = false;
    release();
    await client.until(() => client.progress.some((message) => message.value.kind === 'end'));
    assert.equal((await relationsOf('a.md')).refersTo.length, 1);
  });
});
