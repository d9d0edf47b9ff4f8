import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType } from 'vscode-languageserver/node.js';
import { LanguageClient, type ClientOptions } from './language-client.js';
import { faultySop, performer, reviewDate } from './sample.js';

const codes = ['META-003', 'SOP-002'];

describe('server: settings', function () {
  this.timeout(20_000);
  let client: LanguageClient;
  let folder: string;
  let uri: string;
  let configuration: string;

  beforeEach(async () => {
    const path = await mkdtemp(join(tmpdir(), 'naskah server '));
    folder = pathToFileURL(path).href;
    uri = `${folder}/sop/reset.md`;
    configuration = `${folder}/naskah.yaml`;
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    await rm(new URL(folder), { recursive: true });
  });
  const start = async (options: ClientOptions = {}): Promise<void> => {
    client = await LanguageClient.start({ folder, ...options });
    await client.open(uri, 'markdown', faultySop);
    await client.published(uri);
  };

  it('takes levels and language from the editor, also when they change', async () => {
    let settings: unknown = { language: 'en', checks: { 'SOP-002': 'hint', 'META-003': 'off' } };
    await start({ settings: () => settings });
    assert.deepEqual(client.marks(uri, ...codes), [performer]);
    const severity = (): number | undefined => client.diagnostics(uri).find(({ code }) => code === 'SOP-002')?.severity;
    assert.equal(severity(), 4);
    assert.equal(client.status(uri)?.language, 'en');
    settings = { checks: { 'SOP-002': 'warning', 'META-003': 'no such level' } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => severity() === 2);
    assert.deepEqual(client.marks(uri, ...codes), [reviewDate, performer]);
    assert.equal(client.status(uri)?.language, 'id');
  });

  it('takes pushed settings from a client that can not be asked', async () => {
    await start({ initializationOptions: { settings: { checks: { 'META-003': 'off' } } } });
    assert.deepEqual(client.marks(uri, ...codes), [performer]);
    await client.notify('workspace/didChangeConfiguration', { settings: { naskah: { checks: { 'SOP-002': 'off' } } } });
    await client.until(() => client.marks(uri, ...codes)[0]?.[0] === 'META-003');
    assert.deepEqual(client.marks(uri, ...codes), [reviewDate]);
  });

  it('reads naskah.yaml of the folder and follows its changes on disk', async () => {
    await writeFile(new URL(configuration), 'checks:\n  META-003: off\n');
    await start();
    await client.until(() => client.marks(uri, ...codes).length === 1);
    assert.deepEqual(client.marks(uri, ...codes), [performer]);
    await writeFile(new URL(configuration), 'exclude:\n  - sop/**\n');
    const changes = [{ uri: configuration, type: FileChangeType.Changed }];
    await client.notify('workspace/didChangeWatchedFiles', { changes });
    await client.until(() => client.diagnostics(uri).length === 0);
    assert.match(client.status(uri)?.tooltip ?? '', /naskah\.yaml/);
    await rm(new URL(configuration));
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: configuration, type: FileChangeType.Deleted }],
    });
    await client.until(() => client.marks(uri, ...codes).length === 2);
  });

  it('prefers the open text of naskah.yaml, and shows its faults in it', async () => {
    await start();
    await client.open(configuration, 'yaml', 'exclude:\n  - "sop/**"\nlanguag: id\n');
    await client.until(() => client.diagnostics(uri).length === 0);
    await client.published(configuration);
    assert.deepEqual(client.marks(configuration, 'CFG-002'), [['CFG-002', 'languag']]);
    const [finding] = client.diagnostics(configuration);
    assert.ok(finding);
    const actions = await client.codeActions(configuration, finding.range);
    assert.deepEqual(
      actions[0]?.edit?.changes?.[configuration]?.map(({ newText }) => newText),
      ['language'],
    );
    await client.close(configuration);
    await client.until(
      () => client.marks(uri, ...codes).length === 2 && client.diagnostics(configuration).length === 0,
    );
  });

  it('gives a type to documents that declare none', async () => {
    await writeFile(new URL(configuration), 'types:\n  - { files: "sop/**", type: sop }\n');
    client = await LanguageClient.start({ folder });
    await client.open(uri, 'markdown', faultySop.replace('jenis_dokumen: sop\n', ''));
    await client.published(uri);
    assert.equal(client.status(uri)?.type, 'sop');
  });

  it('asks the client for files of folders that are on no disk', async () => {
    const asked: string[] = [];
    const virtual = 'vscode-vfs://github/kantor/naskah';
    uri = `${virtual}/sop.md`;
    await start({
      folder: virtual,
      readFile: (address) => {
        asked.push(address);
        return 'checks: { META-003: off }\n';
      },
    });
    await client.until(() => client.marks(uri, ...codes).length === 1);
    assert.deepEqual(client.marks(uri, ...codes), [performer]);
    assert.deepEqual([...new Set(asked)], [`${virtual}/naskah.yaml`]);
  });
});
