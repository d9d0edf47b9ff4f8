import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type {
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Location,
  TextDocumentEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChangeRowsResult } from '../../src/shared/protocol.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { LanguageClient } from './language-client.js';

const sop = [
  ...[
    '---',
    'jenis_dokumen: sop',
    'nomor: SOP-041/DISKOMINFO/2026',
    'judul: SOP Respons Insiden',
    'pelaksana: [Petugas Loket, Kepala]',
    '---',
  ],
  ...[
    '# SOP Respons Insiden',
    '',
    '## Prosedur',
    '',
    '| No | Uraian Kegiatan | Pelaksana | Keterangan |',
    '|---|---|---|---|',
  ],
  ...[
    '| 1 | Menerima | Petugas Loket | Mulai |',
    '| 2 | Memeriksa | Kepala | Keputusan: Ya → 3, Tidak → 1 |',
    '| 3 | Menutup | Kepala | Selesai |',
    '',
  ],
].join('\n');
const sheet = [
  ...[
    '---',
    'jenis_dokumen: kpi-sheet',
    'judul: Lembar Indikator',
    '---',
    '# Lembar Indikator',
    '',
    '## Tabel Indikator',
    '',
  ],
  ...['| Kode | Indikator | Satuan |', '|---|---|---|', '| KPI-WAKTU | Waktu layanan | menit |', ''],
].join('\n');
const roadmap = [
  ...[
    '---',
    'jenis_dokumen: digital-transformation-roadmap',
    'judul: Peta Jalan',
    'dokumen_terkait: [SOP-041/DISKOMINFO/2026]',
    '---',
    '# Peta Jalan',
    '',
  ],
  ...['## Tahapan dan Fase', '', '### Fase 1 — Persiapan (Bulan 1–3)', '', '- **Indikator:** KPI-WAKTU', ''],
].join('\n');

describe('server: structure of documents', function () {
  this.timeout(40_000);
  let folder: string;
  let client: LanguageClient;
  let uri: string;

  before(async () => {
    folder = pathToFileURL(temporaryFolder()).href;
    uri = `${folder}/insiden.md`;
    await writeFile(new URL(uri), sop);
    await writeFile(new URL(`${folder}/kpi.md`), sheet);
    await writeFile(new URL(`${folder}/peta.md`), roadmap);
    client = await LanguageClient.start({
      folder,
      versionedEdits: true,
      initializationOptions: { today: '2026-06-01' },
    });
    await client.open(uri, 'markdown', sop);
    await client.open(`${folder}/kpi.md`, 'markdown', sheet);
    await client.request('naskah/relations', { uri });
  });
  after(async () => assert.equal(await client.stop(), 0));

  const at = (words: string, document = uri, text = sop) => ({
    textDocument: { uri: document },
    position: client.document(document).positionAt(text.indexOf(words) + 2),
  });

  /** The texts after an edit, by file name. */
  async function afterEdit({ documentChanges = [] }: WorkspaceEdit): Promise<ReadonlyMap<string, string>> {
    const changed = new Map<string, string>();
    for (const change of documentChanges as TextDocumentEdit[]) {
      const text = await readFile(new URL(change.textDocument.uri), 'utf8');
      const edits = change.edits.map((edit) => ({ range: edit.range, newText: 'newText' in edit ? edit.newText : '' }));
      changed.set(
        change.textDocument.uri.slice(folder.length + 1),
        TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits),
      );
    }
    return changed;
  }

  it('shows its parts', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Identitas dokumen', 'SOP Respons Insiden'],
    );
    const rows = symbols[1]?.children?.[0]?.children ?? [];
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['1. Menerima', '2. Memeriksa', '3. Menutup'],
    );
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 5],
        [6, 14],
        [8, 14],
        [10, 14],
      ],
    );
  });

  it('finds documents and indicators of the workspace', async () => {
    const ask = async (query: string) =>
      (await client.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(
        ({ name, containerName }) => `${name} (${containerName ?? ''})`,
      );
    assert.deepEqual(await ask('041'), ['SOP-041/DISKOMINFO/2026 SOP Respons Insiden (insiden.md)']);
    assert.deepEqual(await ask('kpi-w'), ['KPI-WAKTU Waktu layanan (Lembar Indikator)']);
  });

  it('marks and finds what is meant at the cursor', async () => {
    const marks = async (words: string) =>
      (await client.request<DocumentHighlight[] | null>('textDocument/documentHighlight', at(words)))?.map(
        ({ range, kind }) => `${client.document(uri).getText(range)} ${String(range.start.line)} ${String(kind)}`,
      );
    assert.deepEqual(await marks('Petugas Loket |'), ['Petugas Loket 4 3', 'Petugas Loket 12 2']);
    assert.deepEqual(await marks('→ 3'), ['3 13 2', '3 14 3']);
    assert.equal(await marks('Menutup'), undefined);
    const [list] = await client.request<Location[]>('textDocument/definition', at('Petugas Loket |'));
    assert.equal(list?.range.start.line, 4);
    const [step] = await client.request<Location[]>('textDocument/definition', at('→ 3'));
    assert.equal(step?.range.start.line, 14);
    const uses = await client.request<Location[]>('textDocument/references', {
      ...at('Petugas Loket,'),
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      uses.map(({ range }) => range.start.line),
      [12],
    );
  });

  it('renames a performer in its document, for the version that was seen', async () => {
    assert.deepEqual(await client.request('textDocument/prepareRename', at('Petugas Loket |')), {
      range: { start: { line: 12, character: 17 }, end: { line: 12, character: 30 } },
      placeholder: 'Petugas Loket',
    });
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at('Petugas Loket |'),
      newName: 'Petugas Layanan',
    });
    assert.deepEqual(
      (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument),
      [{ uri, version: 1 }],
    );
    assert.equal((await afterEdit(edit)).get('insiden.md'), sop.replaceAll('Petugas Loket', 'Petugas Layanan'));
  });

  it('renames an indicator and a number in all files, open or not', async () => {
    const code = at('KPI-WAKTU', `${folder}/kpi.md`, sheet);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...code, newName: 'KPI-LAMA' });
    const changed = await afterEdit(edit);
    assert.equal(changed.get('kpi.md'), sheet.replace('KPI-WAKTU', 'KPI-LAMA'));
    assert.equal(changed.get('peta.md'), roadmap.replace('KPI-WAKTU', 'KPI-LAMA'));
    const versions = (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument: { version } }) => version);
    assert.deepEqual(versions, [1, null]);
    const number = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at('SOP-041'),
      newName: 'SOP-042/DISKOMINFO/2026',
    });
    assert.deepEqual([...(await afterEdit(number)).keys()], ['insiden.md', 'peta.md']);
  });

  it('says in a sentence why a name stays', async () => {
    const refusal = async (method: string, params: object): Promise<string> =>
      client.request(method, params).then(
        () => 'nothing refused',
        (error: unknown) => (error as Error).message,
      );
    assert.match(await refusal('textDocument/prepareRename', at('Menutup')), /^Ini bukan nama/u);
    assert.match(await refusal('textDocument/prepareRename', at('→ 3')), /^Nomor langkah mengikuti/u);
    assert.match(
      await refusal('textDocument/rename', { ...at('Petugas Loket |'), newName: 'kepala' }),
      /sudah dipakai/u,
    );
    assert.match(await refusal('textDocument/rename', { ...at('SOP-041'), newName: 'SOP 42' }), /tanpa spasi/u);
    const code = at('KPI-WAKTU', `${folder}/kpi.md`, sheet);
    // Nothing would tell that this is a code.
    assert.match(await refusal('textDocument/rename', { ...code, newName: 'waktu' }), /^“waktu” tidak akan dikenali/u);
  });

  it('moves a step, and refuses in a sentence', async () => {
    const { position } = at('Memeriksa');
    const moved = await client.request<ChangeRowsResult>('naskah/changeRows', { uri, position, command: 'moveDown' });
    assert.ok(moved && 'edits' in moved);
    assert.equal(moved.version, 1);
    const text = TextDocument.applyEdits(
      client.document(uri),
      moved.edits.map(({ range, newText }) => ({ range, newText })),
    );
    assert.match(text, /\| 2 \| Menutup .*\n\| 3 \| Memeriksa \| Kepala \| Keputusan: Ya → 2, Tidak → 1 \|/u);
    assert.deepEqual(moved.selection.start, { line: 14, character: 8 });
    const first = await client.request<ChangeRowsResult>('naskah/changeRows', {
      uri,
      position: at('Menerima').position,
      command: 'moveUp',
    });
    assert.deepEqual(first, { refused: 'Baris ini sudah yang pertama.' });
  });

  it('leaves other files to the editor', async () => {
    const readme = `${folder}/README.md`;
    await client.open(readme, 'markdown', '# README\n');
    const place = { textDocument: { uri: readme }, position: { line: 0, character: 3 } };
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument: { uri: readme } }), []);
    for (const method of ['foldingRange', 'documentHighlight', 'prepareRename'])
      assert.equal(await client.request(`textDocument/${method}`, place), null, method);
    assert.equal(
      await client.request('naskah/changeRows', { uri: readme, position: place.position, command: 'renumber' }),
      null,
    );
  });
});
