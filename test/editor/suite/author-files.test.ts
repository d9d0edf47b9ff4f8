import { ok } from './expect.js';
import * as vscode from 'vscode';
import { closeEverything, deleteFile, naskah, openFile, until, writeFile } from './workbench.js';

/** Chooses a completion at the end of some words as a user does, and waits for what it becomes. */
async function choose(document: vscode.TextDocument, after: string, label: string, becomes: string): Promise<void> {
  const position = document.positionAt(document.getText().indexOf(after) + after.length);
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(position, position);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  const offered = list.items.filter((item) => item.label === label);
  ok(offered.length === 1, `“${label}” once`);
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  // The list takes a moment to open; choosing before that does nothing.
  while (!document.getText().includes(becomes)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
  }
}

describe('completion in naskah.yaml and in own types', () => {
  before(() => naskah());
  afterEach(closeEverything);

  it('completes a key of naskah.yaml with what it needs', async () => {
    await writeFile('naskah.yaml', 'language: id\nover');
    try {
      const document = await openFile('naskah.yaml');
      await choose(document, 'over', 'overrides', 'overrides:\n  - files: draf/**\n    checks:\n      SEC-002: ');
    } finally {
      await closeEverything();
      await deleteFile('naskah.yaml');
    }
  });

  it('completes a key of a JSON type file that naskah.yaml names', async () => {
    await writeFile('naskah.yaml', 'schemas: jenis/*.json\n');
    await writeFile('jenis/surat.json', '{\n  "id": "surat",\n  "abstr"\n}\n');
    try {
      const document = await openFile('jenis/surat.json');
      await choose(document, '"abstr', 'abstract', '"abstract": true');
    } finally {
      await closeEverything();
      await deleteFile('jenis/surat.json');
      await deleteFile('naskah.yaml');
    }
  });

  it('offers a key once where VS Code completes by the same schema itself', async () => {
    await writeFile('surat.naskah-type.json', '{\n  "id": "surat",\n  "abstr"\n}\n');
    try {
      const document = await openFile('surat.naskah-type.json');
      const position = new vscode.Position(2, 8);
      const labelsAt = async (): Promise<readonly string[]> => {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          position,
        );
        return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      };
      let labels = await labelsAt();
      // VS Code's own JSON service starts after ours.
      await until(() => labels.includes('abstract') || (void labelsAt().then((found) => (labels = found)), false));
      ok(labels.filter((label) => label === 'abstract').length === 1, `“abstract” once in ${labels.join(', ')}`);
    } finally {
      await closeEverything();
      await deleteFile('surat.naskah-type.json');
    }
  });
});
