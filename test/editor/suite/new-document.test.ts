import { ok } from './expect.js';
import * as vscode from 'vscode';
import { closeEverything, deleteFile, naskah, openFile, undo, until, writeFile } from './workbench.js';

const legacy = `# SOP Reset Akun Pegawai

## Dasar Hukum

## Peringatan

Akun dapat disalahgunakan.

## Uraian Prosedur
`;

describe('making a text a Naskah document', () => {
  before(() => naskah());
  afterEach(async () => {
    await closeEverything();
    await deleteFile('lama.md');
  });

  it('offers the likeliest type first, adds front matter, and is undone in one step', async () => {
    await writeFile('lama.md', legacy);
    const document = await openFile('lama.md');
    let isDone = false;
    void vscode.commands.executeCommand('naskah.convertDocument').then(() => (isDone = true));
    // The list is shown some time after the server was asked; accepting nothing does nothing.
    await until(() => {
      void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    const text = document.getText();
    ok(text.startsWith('---\njenis_dokumen: sop\njudul: SOP Reset Akun Pegawai\n'), text.slice(0, 200));
    ok(text.endsWith(`---\n\n${legacy}`), text);
    const api = await naskah();
    await until(() => api.statusOf(document.uri)?.type === 'sop');
    await undo(document, legacy);
  });
});
