import { deepEqual, equal, ok } from './expect.js';
import * as vscode from 'vscode';
import { closeEverything, deleteFile, fileUri, marks, naskah, openFile, undo, until, writeFile } from './workbench.js';

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
  ...['| Kode | Indikator | Satuan |', '|---|---|---|', '| KPI-ANTRE | Lama antrean | menit |', ''],
].join('\n');
const roadmap = [
  ...['---', 'jenis_dokumen: digital-transformation-roadmap', 'judul: Peta Jalan', '---', '# Peta Jalan', ''],
  ...['## Tahapan dan Fase', '', '### Fase 1 — Persiapan (Bulan 1–3)', '', '- **Indikator:** KPI-ANTRE', ''],
].join('\n');

const englishSop = [
  ...['---', 'Document Type: sop', 'Title: Account Reset', 'Language: en'],
  ...['Performers:', '  - Service Officer', '  - System Operator', '---', '# Account Reset', '', '## Procedure', ''],
  ...['| No | Activity | Performer | Requirements | Time | Output | Remarks |', '|---|---|---|---|---|---|---|'],
  '| 1 | Receive the request | Service Officer | Request form | 5 minutes | Recorded request | Start |',
  '| 2 | Reset the account | System Operator | Recorded request | 10 minutes | Restored account |  |',
  ...['| 3 | Hand over the account | service officer | Restored account | 5 minutes | Receipt | End |', ''],
].join('\n');

/** Puts the cursor into some words of the active editor. */
function cursorIn(words: string): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  ok(editor);
  const at = editor.document.positionAt(editor.document.getText().indexOf(words) + 2);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

async function rename(document: vscode.TextDocument, words: string, name: string): Promise<vscode.WorkspaceEdit> {
  const at = document.positionAt(document.getText().indexOf(words) + 2);
  return vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, at, name);
}

describe('structure', () => {
  before(() => naskah());
  afterEach(closeEverything);

  it('shows metadata, sections and steps as an outline', async () => {
    const document = await openFile('sop/reset-akun.md');
    await until(() => marks(document, 'SOP-002').length > 0);
    const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    // Markdown's own outline stands beside it.
    ok(symbols.some(({ name }) => name === 'Identitas dokumen'));
    const all = (list: readonly vscode.DocumentSymbol[]): readonly string[] =>
      list.flatMap(({ name, children }) => [name, ...all(children)]);
    ok(all(symbols).includes('2. Memverifikasi identitas pemohon'), all(symbols).join());
  });

  it('renames a performer in the list and in the steps', async () => {
    const document = await openFile('sop/reset-akun.md');
    await until(() => marks(document, 'SOP-002').length > 0);
    ok(await vscode.workspace.applyEdit(await rename(document, 'Petugas Loket |', 'Petugas Layanan')));
    const text = document.getText();
    equal(text.split('Petugas Layanan').length, 3);
    ok(!text.includes('Petugas Loket'));
  });

  it('renames a performer of a document in English, in capitals or small letters as they stand', async () => {
    await writeFile('sop-en.md', englishSop);
    try {
      const document = await openFile('sop-en.md');
      await until(() => marks(document, 'META-001').length > 0);
      ok(await vscode.workspace.applyEdit(await rename(document, 'Service Officer\n', 'Front Desk')));
      equal(
        document.getText(),
        englishSop.replaceAll('Service Officer', 'Front Desk').replace('service officer', 'front desk'),
      );
    } finally {
      await closeEverything();
      await deleteFile('sop-en.md');
    }
  });

  it('inserts a step after the one at the cursor, as one step to undo', async () => {
    const document = await openFile('sop/reset-akun.md');
    await until(() => marks(document, 'SOP-002').length > 0);
    const before = document.getText();
    const editor = cursorIn('Menerima permohonan');
    await vscode.commands.executeCommand('naskah.insertRowAfter');
    equal(document.getText(editor.selection), '[isi Uraian Kegiatan]');
    ok(document.getText().includes('| 3 | Memverifikasi identitas pemohon'));
    ok(document.getText().includes('Ya → 4, Tidak → 1'));
    await vscode.commands.executeCommand('naskah.moveRowUp');
    ok(document.getText().includes('| 1 | [isi Uraian Kegiatan]'));
    await undo(document, before, 2);
  });

  it('renames the code of an indicator in two files', async () => {
    await writeFile('struktur/kpi.md', sheet);
    await writeFile('struktur/peta.md', roadmap);
    try {
      const document = await openFile('struktur/kpi.md');
      let edit = await rename(document, 'KPI-ANTRE', 'KPI-TUNGGU');
      // The new files are read a moment after they were written.
      while (edit.size < 2) edit = await rename(document, 'KPI-ANTRE', 'KPI-TUNGGU');
      deepEqual(
        edit
          .entries()
          .map(([uri]) => uri.path.split('/').at(-1))
          .sort(),
        ['kpi.md', 'peta.md'],
      );
      ok(await vscode.workspace.applyEdit(edit));
      ok(document.getText().includes('| KPI-TUNGGU |'));
      const other = await vscode.workspace.openTextDocument(fileUri('struktur/peta.md'));
      ok(other.getText().includes('KPI-TUNGGU'));
      await vscode.workspace.saveAll();
    } finally {
      await closeEverything();
      await deleteFile('struktur');
    }
  });
});
