import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FileChangeType } from 'vscode-languageserver/node.js';
import type {
  ConvertDocumentResult,
  DocumentTypesResult,
  LikelyTypesResult,
  NewDocumentResult,
} from '../../src/shared/protocol.js';
import { LanguageClient } from './language-client.js';
import { faultySop, performer, reviewDate } from './sample.js';

const form = (needed: string): string =>
  `id: nota-kantor\ntitle: Nota Dinas Kantor\ntype: object\nproperties: { ${needed}: { type: string } }\nrequired: [${needed}]\n`;
const note = '---\njenis_dokumen: nota-kantor\n---\n# Nota\n';

describe('server: a naskah.yaml below, and an office’s own types', function () {
  this.timeout(20_000);
  let client: LanguageClient;
  let folder: string;

  beforeEach(async () => {
    folder = pathToFileURL(await mkdtemp(join(tmpdir(), 'naskah server '))).href;
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    await rm(new URL(folder), { recursive: true });
  });
  const write = async (name: string, text: string): Promise<void> => {
    const path = fileURLToPath(`${folder}/${name}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  };
  const changed = (name: string, type: FileChangeType): Promise<void> =>
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${folder}/${name}`, type }] });
  const codes = (uri: string): readonly string[] => client.diagnostics(uri).map(({ code }) => String(code));
  const messages = (uri: string): string =>
    client
      .diagnostics(uri)
      .map(({ message }) => message)
      .join();

  it('the nearest one holds alone; making and removing it takes effect at once', async () => {
    await write('naskah.yaml', 'checks: { META-003: off }');
    client = await LanguageClient.start({ folder });
    const uri = `${folder}/sop/dinas/reset.md`;
    await client.open(uri, 'markdown', faultySop);
    await client.published(uri);
    const marks = () => client.marks(uri, 'META-003', 'SOP-002');
    assert.deepEqual(marks(), [performer]);
    await write('sop/naskah.yaml', 'checks: { SOP-002: off }\nwarna: biru');
    await changed('sop/naskah.yaml', FileChangeType.Created);
    await client.until(() => marks()[0]?.[0] === 'META-003');
    assert.deepEqual(marks(), [reviewDate]);
    await client.until(() => codes(`${folder}/sop/naskah.yaml`).length === 1);
    await rm(new URL(`${folder}/sop/naskah.yaml`));
    await changed('sop/naskah.yaml', FileChangeType.Deleted);
    await client.until(() => marks()[0]?.[0] === 'SOP-002' && codes(`${folder}/sop/naskah.yaml`).length === 0);
  });

  it('own types are checked, and follow changes of their file on disk and in an editor', async () => {
    await write('naskah.yaml', 'schemas: [jenis/*.yaml]');
    await write('jenis/nota.yaml', form('perihal'));
    client = await LanguageClient.start({ folder });
    const uri = `${folder}/nota.md`;
    await client.open(uri, 'markdown', note);
    await client.until(() => messages(uri).includes('Perihal'));
    assert.equal(client.status(uri)?.type, 'nota-kantor');

    const schema = `${folder}/jenis/nota.yaml`;
    await client.open(schema, 'yaml', `${form('tembusan')}propertis: {}\n`);
    await client.until(() => messages(uri).includes('Tembusan') && codes(schema).includes('DEF-002'));
    await client.replace(schema, 'propertis: {}\n', '');
    await client.until(() => codes(schema).length === 0);
    await client.close(schema);
    await client.until(() => messages(uri).includes('Perihal'));

    await rename(new URL(schema), new URL(`${folder}/jenis/nota.yml`));
    await changed('jenis/nota.yaml', FileChangeType.Deleted);
    await client.until(() => codes(uri).includes('VAL-002') && codes(`${folder}/naskah.yaml`).includes('CFG-003'));
    await write('jenis/nota.yaml', form('perihal'));
    await changed('jenis/nota.yaml', FileChangeType.Created);
    await client.until(() => messages(uri).includes('Perihal') && codes(`${folder}/naskah.yaml`).length === 0);
  });

  it('are offered for new documents and for conversion where they hold', async () => {
    await write('kantor/naskah.yaml', 'schemas: [nota.yaml]');
    await write('kantor/nota.yaml', `${form('perihal')}description: Pesan di dalam kantor.\n`);
    client = await LanguageClient.start({ folder });
    const offered = async (uri?: string): Promise<string | undefined> => {
      const types = await client.request<DocumentTypesResult>('naskah/documentTypes', { uri });
      return types.find(({ id }) => id === 'nota-kantor')?.description.id;
    };
    const uri = `${folder}/kantor/baru.md`;
    assert.deepEqual(
      [await offered(uri), await offered(`${folder}/baru.md`), await offered()],
      ['Pesan di dalam kantor.', undefined, undefined],
    );
    const params = { type: 'nota-kantor', language: 'id', notation: 'markdown', uri };
    const document = await client.request<NewDocumentResult>('naskah/newDocument', params);
    assert.match(document?.text ?? '', /^---\njenis_dokumen: nota-kantor\n/u);
    await client.open(uri, 'markdown', '# Nota Dinas Kantor\n');
    const likely = await client.request<LikelyTypesResult>('naskah/likelyTypes', { uri });
    assert.equal(likely?.[0]?.id, 'nota-kantor');
    const insertion = await client.request<ConvertDocumentResult>('naskah/convertDocument', {
      uri,
      type: 'nota-kantor',
    });
    assert.match(insertion?.snippet ?? '', /^---\njenis_dokumen: nota-kantor\n/u);
  });

  it('faults of a type file go away when nobody names it any more', async () => {
    await write('naskah.yaml', 'schemas: [salah.json]');
    await write('salah.json', '{ "id": ');
    client = await LanguageClient.start({ folder });
    const schema = `${folder}/salah.json`;
    await client.until(() => codes(schema).includes('DEF-001'));
    await client.open(`${folder}/naskah.yaml`, 'yaml', 'schemas: [sal');
    await client.until(() => codes(schema).length === 0 && codes(`${folder}/naskah.yaml`).length > 0);
    await client.replace(`${folder}/naskah.yaml`, '[sal', 'salah.json');
    await client.until(() => codes(schema).includes('DEF-001') && codes(`${folder}/naskah.yaml`).length === 0);
  });

  it('siblings may each have a type of the same id', async () => {
    for (const [name, needed] of [['a', 'perihal'] as const, ['b', 'tembusan'] as const]) {
      await write(`${name}/naskah.yaml`, 'schemas: nota.yaml');
      await write(`${name}/nota.yaml`, form(needed));
    }
    client = await LanguageClient.start({ folder });
    for (const name of ['a', 'b', 'c']) await client.open(`${folder}/${name}/x.md`, 'markdown', note);
    await client.until(() => ['a', 'b', 'c'].every((name) => codes(`${folder}/${name}/x.md`).length > 0));
    assert.match(messages(`${folder}/a/x.md`), /Perihal/);
    assert.match(messages(`${folder}/b/x.md`), /Tembusan/);
    assert.deepEqual(codes(`${folder}/c/x.md`), ['VAL-002']);
  });

  it('are read through the client in folders that are on no disk', async () => {
    const virtual = 'vscode-vfs://github/kantor/naskah';
    const files: Readonly<Record<string, string>> = {
      [`${virtual}/naskah.yaml`]: 'schemas: [jenis/*.yaml]',
      [`${virtual}/jenis/nota.yaml`]: form('perihal'),
    };
    client = await LanguageClient.start({
      folder: virtual,
      readFile: (uri) => files[uri] ?? null,
      listFolder: (uri) => (uri === `${virtual}/jenis` ? [{ name: 'nota.yaml', kind: 'file' }] : []),
    });
    const uri = `${virtual}/nota.md`;
    await client.open(uri, 'markdown', note);
    await client.until(() => messages(uri).includes('Perihal'));
  });
});
