import assert from 'node:assert/strict';
import type { CompletionItem, Hover } from 'vscode-languageserver/node.js';
import { atCursor } from '../support/cursor.js';
import { LanguageClient } from './language-client.js';

const steps = [
  ...['---', 'jenis_dokumen: sop', 'judul: SOP Reset Akun', 'pelaksana: [Petugas Loket, Verifikator]', '---', ''],
  ...[
    '## Prosedur',
    '',
    '| No | Uraian Kegiatan | Pelaksana |',
    '|---|---|---|',
    '| 1 | Menerima | Petugas Loket |',
    '|‸',
    '',
  ],
].join('\n');

describe('server: help in documents', function () {
  this.timeout(20_000);

  for (const takesSnippets of [true, false]) {
    it(`offers a new row ${takesSnippets ? 'with tab stops' : 'as plain text'}, and explains a column`, async () => {
      const client = await LanguageClient.start({ takesSnippets, initializationOptions: { today: '2026-06-01' } });
      const uri = 'file:///kantor/sop.md';
      const { text, offset } = atCursor(steps);
      await client.open(uri, 'markdown', text);
      const at = (place: number) => ({ textDocument: { uri }, position: client.document(uri).positionAt(place) });
      const [row] = await client.request<CompletionItem[]>('textDocument/completion', at(offset));
      const written = row?.textEdit?.newText;
      assert.equal(
        written,
        takesSnippets ? '| 2 | $1 | ${2|Petugas Loket,Verifikator|} |$0' : '| 2 |  | Petugas Loket |',
      );
      const hover = await client.request<Hover | null>('textDocument/hover', at(text.indexOf('Uraian') + 1));
      assert.match(JSON.stringify(hover?.contents), /Uraian Kegiatan/);
      assert.equal(await client.stop(), 0);
    });
  }

  it('writes a new column with the edits of the lines below', async () => {
    const client = await LanguageClient.start({ initializationOptions: { today: '2026-06-01' } });
    const uri = 'file:///kantor/sop.md';
    const { text, offset } = atCursor(steps.replace('|‸\n', '').replace('| Pelaksana |', '| Pelaksana |‸'));
    await client.open(uri, 'markdown', text);
    const position = client.document(uri).positionAt(offset);
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    const column = items.find(({ label }) => label === 'Waktu');
    assert.deepEqual(
      column?.additionalTextEdits?.map(({ range, newText }) => [range.start.line - position.line, newText]),
      [
        [1, '|---'],
        [2, '|  '],
      ],
    );
    assert.equal(await client.stop(), 0);
  });
});
