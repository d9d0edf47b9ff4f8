import assert from 'node:assert/strict';
import { InsertTextFormat, InsertTextMode, type CompletionItem } from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LanguageClient, type ClientOptions } from './language-client.js';

/** On no disk: the client is asked for what is in it. */
const folder = 'vscode-vfs://github/kantor';
const configuration = `${folder}/naskah.yaml`;

const labels = (items: readonly CompletionItem[]): readonly string[] => items.map(({ label }) => label);

/** The text after the client put in what was chosen. */
function applied(marked: string, item: CompletionItem | undefined): string {
  const edit = item?.textEdit;
  assert.ok(edit && 'range' in edit);
  const document = TextDocument.create('', '', 1, marked.replace('‸', ''));
  return TextDocument.applyEdits(document, [edit]);
}

describe('server: naskah.yaml, own types and checklists', function () {
  this.timeout(20_000);
  let client: LanguageClient;

  afterEach(async () => assert.equal(await client.stop(), 0));
  const start = async (options: ClientOptions = {}): Promise<void> => {
    client = await LanguageClient.start({ folder, takesSnippets: true, ...options });
  };

  it('completes keys, rule codes and document types in naskah.yaml', async () => {
    await start();
    assert.ok(client.initialized);
    const keys = await client.completions(configuration, 'yaml', 'language: id\n‸');
    assert.deepEqual(labels(keys).slice(0, 3), ['types', 'checks', 'overrides']);
    assert.deepEqual(
      [keys[0]?.insertTextFormat, keys[0]?.insertTextMode],
      [InsertTextFormat.Snippet, InsertTextMode.asIs],
    );
    await client.close(configuration);
    const marked = 'checks:\n  SOP-0‸\n';
    const codes = await client.completions(configuration, 'yaml', marked);
    const code = codes.find(({ label }) => label === 'SOP-002');
    assert.ok(applied(marked, code).startsWith('checks:\n  SOP-002: ${1|error,'));
    assert.ok(labels(codes).includes('SOP-*'));
    await client.close(configuration);
    const types = await client.completions(configuration, 'yaml', 'types:\n  - type: ‸');
    assert.ok(labels(types).includes('account-security-sop'));
  });

  it('gives plain text to a client without tab stops', async () => {
    await start({ takesSnippets: false });
    const marked = 'language: id\n‸';
    const [types] = await client.completions(configuration, 'yaml', marked);
    assert.equal(types?.insertTextFormat, InsertTextFormat.PlainText);
    assert.equal(applied(marked, types), 'language: id\ntypes:\n  - files: sop/**\n    type: sop');
  });

  it('explains keys and codes in the reader’s language', async () => {
    await start({ settings: () => ({ language: 'en' }) });
    const hover = await client.hover(configuration, 'yaml', 'exc‸lude: arsip\n');
    assert.deepEqual(hover?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } });
    assert.match(JSON.stringify(hover), /\*\*Not checked\*\*/);
    await client.close(configuration);
    assert.equal(await client.hover(configuration, 'yaml', 'exclude: arsip\n‸\n'), null);
  });

  it('speaks the language of the folder, else Indonesian', async () => {
    let language = 'en';
    await start({ readFile: (uri) => (uri === configuration ? `language: ${language}\n` : null) });
    const hover = async (name: string): Promise<string> =>
      JSON.stringify(await client.hover(`${folder}/${name}.naskah-checklist.json`, 'json', '{ "typ‸es": [] }'));
    assert.match(await hover('a'), /Document types/);
    language = 'document';
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: configuration, type: 2 }] });
    await client.until(() => client.status(configuration)?.language === 'id');
    assert.match(await hover('b'), /Jenis dokumen/);
  });

  it('knows type and checklist files by name, by $schema, and as naskah.yaml says', async () => {
    await start({
      readFile: (uri) => (uri === configuration ? 'schemas: jenis/*.json\nchecklists: [periksa/*.yaml]\n' : null),
    });
    for (const [uri, languageId, marked, wanted] of [
      [`${folder}/surat.naskah-type.json`, 'json', '{ "‸" }', 'properties'],
      [`${folder}/jenis/surat.json`, 'jsonc', '{ "‸" }', 'properties'],
      [`${folder}/a.json`, 'json', '{ "$schema": "./naskah/schemas/meta/type.schema.json", "‸" }', 'properties'],
      [`${folder}/surat.naskah-checklist.yaml`, 'yaml', 'id: surat\n‸', 'items'],
      [`${folder}/periksa/surat.yaml`, 'yaml', 'id: surat\n‸', 'items'],
    ] as const) {
      assert.ok(labels(await client.completions(uri, languageId, marked)).includes(wanted), uri);
    }
  });

  it('leaves other JSON and YAML files alone', async () => {
    await start();
    const uri = `${folder}/package.json`;
    assert.deepEqual(await client.completions(uri, 'json', '{ "‸" }'), []);
    assert.equal(client.status(uri), undefined);
    assert.deepEqual(client.diagnostics(uri), []);
    assert.deepEqual(await client.completions(`${folder}/lain.yaml`, 'yaml', '‸'), []);
  });

  it('adds only names where the editor completes by the same schema itself', async () => {
    await start({ initializationOptions: { schemasElsewhere: ['json'] } });
    const named = `${folder}/surat.naskah-checklist.json`;
    assert.deepEqual(await client.completions(named, 'json', '{ ‸ }'), []);
    assert.equal(await client.hover(named.replace('surat', 'lain'), 'json', '{ "id‸": "a" }'), null);
    const types = await client.completions(named.replace('surat', 'tiga'), 'json', '{ "types": ["‸"] }');
    assert.ok(labels(types).includes('sop'));
    assert.ok((await client.completions(configuration, 'yaml', '‸')).length > 0);
  });
});
