import assert from 'node:assert/strict';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { LanguageClient } from './language-client.js';
import { faultySop, performer } from './sample.js';

const uri = 'file:///kantor/sop.md';

describe('server: quick fixes', function () {
  this.timeout(20_000);
  let client: LanguageClient;
  beforeEach(async () => {
    client = await LanguageClient.start();
    await client.open(uri, 'markdown', faultySop);
  });
  afterEach(async () => assert.equal(await client.stop(), 0));

  it('repairs the marked words, the best repair preferred', async () => {
    await client.published(uri);
    const finding = client.diagnostics(uri).find(({ code }) => code === performer[0]);
    assert.ok(finding);
    const actions = await client.codeActions(uri, finding.range);
    const preferred = actions.filter(
      ({ isPreferred, diagnostics }) => isPreferred && diagnostics?.[0]?.code === performer[0],
    );
    assert.equal(preferred.length, 1);
    const repaired = TextDocument.applyEdits(
      client.document(uri),
      (preferred[0]?.edit?.changes?.[uri] ?? []) satisfies TextEdit[],
    );
    assert.ok(repaired.includes('| Verifikator |'));
    await client.replace(uri, faultySop, repaired);
    await client.published(uri);
    assert.deepEqual(client.marks(uri, performer[0]), []);
  });

  it('offers nothing away from a finding', async () => {
    const line = faultySop.split('\n').indexOf('## Prosedur') - 1;
    const position = { line, character: 0 };
    assert.deepEqual(await client.codeActions(uri, { start: position, end: position }), []);
  });

  it('speaks of the text as it is now, even right after an edit', async () => {
    await client.replace(uri, '# SOP Reset Akun\n', '# SOP Reset Akun\n\nSisipan.\n');
    const start = client.document(uri).getText().indexOf(performer[1]);
    const at = client.document(uri).positionAt(start);
    const [action] = await client.codeActions(uri, { start: at, end: at });
    assert.deepEqual(action?.edit?.changes?.[uri]?.[0]?.range.start, at);
  });
});
