import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { DocumentLink, Hover, Location } from 'vscode-languageserver/node.js';
import type { RelationsResult } from '../../src/shared/protocol.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { LanguageClient } from './language-client.js';

const incident = [
  ...['---', 'jenis_dokumen: sop', 'nomor: SOP-041/DISKOMINFO/2026', 'judul: SOP Respons Insiden', 'status: berlaku'],
  ...['---', '# SOP Respons Insiden', ''],
].join('\n');
const naming = [
  ...['---', 'jenis_dokumen: sop', 'dokumen_terkait: [SOP-041/DISKO‸MINFO/2026]', '---', '# SOP Reset Akun', ''],
].join('\n');

describe('server: relations between documents', function () {
  this.timeout(20_000);
  let folder: string;
  let client: LanguageClient;
  let uri: string;
  let target: string;
  const line = { start: { line: 2, character: 7 }, end: { line: 2, character: 30 } };

  before(async () => {
    folder = pathToFileURL(temporaryFolder()).href;
    uri = `${folder}/akun.md`;
    target = `${folder}/insiden.md`;
    await writeFile(new URL(target), incident);
    client = await LanguageClient.start({ folder, initializationOptions: { today: '2026-06-01' } });
    await client.open(uri, 'markdown', naming.replace('‸', ''));
    const { relations } = await client.request<RelationsResult>('naskah/relations', { uri });
    assert.equal(relations?.refersTo.length, 1);
  });
  after(async () => assert.equal(await client.stop(), 0));

  const atNumber = () => ({
    textDocument: { uri },
    position: client.document(uri).positionAt(naming.indexOf('‸')),
  });

  it('leads from a number to the document that has it', async () => {
    assert.deepEqual(await client.request<Location[]>('textDocument/definition', atNumber()), [
      { uri: target, range: line },
    ]);
  });

  it('finds all that name it, with and without the document itself', async () => {
    const ask = async (includeDeclaration: boolean): Promise<readonly string[]> => {
      const params = { ...atNumber(), context: { includeDeclaration } };
      return (await client.request<Location[]>('textDocument/references', params)).map((place) => place.uri);
    };
    assert.deepEqual(await ask(false), [uri]);
    assert.deepEqual(await ask(true), [uri, target]);
  });

  it('explains the number', async () => {
    const hover = await client.request<Hover | null>('textDocument/hover', atNumber());
    assert.match(JSON.stringify(hover?.contents), /SOP Respons Insiden/);
    assert.deepEqual(hover?.range?.start, { line: 2, character: 18 });
  });

  it('makes a link of it', async () => {
    const [link] = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.equal(link?.target, `${target}#L3`);
    assert.equal(link.tooltip, 'SOP Respons Insiden · SOP-041/DISKOMINFO/2026 · berlaku');
  });

  it('tells of a document that is not ours that there is nothing to tell', async () => {
    const readme = `${folder}/README.md`;
    await client.open(readme, 'markdown', '# README\n');
    assert.deepEqual(await client.request('naskah/relations', { uri: readme }), { relations: null });
    assert.equal(
      await client.request('textDocument/hover', {
        textDocument: { uri: readme },
        position: { line: 0, character: 3 },
      }),
      null,
    );
  });
});
