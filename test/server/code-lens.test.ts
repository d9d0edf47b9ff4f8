import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { CodeLens } from 'vscode-languageserver/node.js';
import type { UndeclaredDocumentsResult } from '../../src/shared/protocol.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { LanguageClient } from './language-client.js';

const sop = [
  ...['---', 'jenis_dokumen: sop', 'judul: SOP Reset Akun', 'status: berlaku', 'tanggal_tinjau_ulang: 2026-05-04'],
  ...['---', '# SOP Reset Akun', ''],
].join('\n');

const lensCommands = { type: 'naskah.showRelations', findings: 'problems', checklist: 'naskah.openPreview' };

describe('server: above a document', function () {
  this.timeout(20_000);
  let client: LanguageClient;
  let settings: object;

  afterEach(async () => assert.equal(await client.stop(), 0));

  async function start(initializationOptions: object = {}): Promise<void> {
    settings = {};
    client = await LanguageClient.start({
      initializationOptions: { today: '2026-06-01', ...initializationOptions },
      settings: () => settings,
    });
  }

  const lenses = async (uri: string) =>
    client.request<readonly CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });

  it('stand type, findings, checklist and overdue review, each with what a click does', async () => {
    await start({ lensCommands });
    const uri = 'file:///kantor/akun.md';
    await client.open(uri, 'markdown', sop);
    const found = await lenses(uri);
    assert.deepEqual(
      found.map(({ command }) => command?.title.replaceAll(/\d+ /gu, '# ')),
      [
        'Standar Operasional Prosedur',
        'Temuan: # kesalahan, # peringatan',
        'Daftar periksa: # dari # butir terpenuhi',
        'Perhatian: lewat tanggal tinjau ulang # Mei 2026',
      ],
    );
    assert.deepEqual(
      found.map(({ command }) => [command?.command, command?.arguments]),
      [
        ['naskah.showRelations', [uri]],
        ['problems', [uri]],
        ['naskah.openPreview', [uri]],
        ['', undefined],
      ],
    );
    assert.ok(found.every(({ range }) => range.start.line === 0));
  });

  it('are only read where the client has no command for them', async () => {
    await start({ lensCommands: { type: 7, checklist: undefined } });
    const uri = 'file:///kantor/akun.md';
    await client.open(uri, 'markdown', sop);
    assert.deepEqual(
      (await lenses(uri)).map(({ command }) => command?.command),
      ['', '', '', ''],
    );
  });

  it('stands nothing when it is no document of ours, or the setting is off', async () => {
    await start({ lensCommands });
    const uri = 'file:///kantor/akun.md';
    await client.open('file:///kantor/README.md', 'markdown', '# Baca dahulu\n');
    assert.deepEqual(await lenses('file:///kantor/README.md'), []);
    await client.open(uri, 'markdown', sop);
    assert.equal((await lenses(uri)).length, 4);
    settings = { codeLens: false };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await lenses(uri), []);
  });

  it('is asked for again when something around the document changes it', async () => {
    settings = {};
    client = await LanguageClient.start({
      initializationOptions: { today: '2026-06-01' },
      settings: () => settings,
      refreshesCodeLens: true,
    });
    const uri = 'file:///kantor/akun.md';
    await client.open(uri, 'markdown', sop);
    assert.equal((await lenses(uri)).length, 4);
    settings = { language: 'en' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.refreshes > 0);
    assert.equal((await lenses(uri))[0]?.command?.title, 'Standard Operating Procedure');
  });
});

const legacy = [
  ...['# SOP Reset Akun Pegawai', '', '## Dasar Hukum', '', '## Peringatan', '', '## Kualifikasi Pelaksana', ''],
  ...['## Uraian Prosedur', ''],
].join('\n');

describe('server: documents that could be ours', function () {
  this.timeout(20_000);

  async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const folder = pathToFileURL(temporaryFolder()).href;
    for (const [name, text] of Object.entries(files)) await writeFile(new URL(`${folder}/${name}`), text);
    const client = await LanguageClient.start({ folder });
    const { documents } = await client.request<UndeclaredDocumentsResult>('naskah/undeclaredDocuments', {});
    assert.equal(await client.stop(), 0);
    assert.ok(documents.every(({ uri, name }) => uri === `${folder}/${name}`));
    return documents.map(({ name }) => name);
  }

  const readme = '# Program\n\n## Purpose\n\n## Installation\n\n## Licence\n';

  it('are named in a folder that has none of ours', async () => {
    assert.deepEqual(await found({ 'akun.md': legacy, 'README.md': readme, 'catatan.yaml': 'a: 1\n' }), ['akun.md']);
  });

  it('are not looked for where there are documents of ours, or a naskah.yaml', async () => {
    assert.deepEqual(await found({ 'akun.md': legacy, 'lain.md': sop }), []);
    assert.deepEqual(await found({ 'akun.md': legacy, 'naskah.yaml': 'language: id\n' }), []);
  });

  it('are a few at most, and not found among ordinary texts', async () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, number) => [`sop-${number}.md`, legacy]));
    assert.equal((await found(many)).length, 3);
    assert.deepEqual(await found({ 'README.md': readme, 'NOTES.md': '# SOP\n\nTo do.\n' }), []);
  });
});
