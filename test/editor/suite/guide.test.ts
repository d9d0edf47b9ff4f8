import { deepEqual, equal, ok } from './expect.js';
import * as vscode from 'vscode';
import { offerFirstSteps, shownKey, unwantedKey, type FirstStepsHost } from '../../../src/client/first-steps.js';
import { closeEverything, marks, naskah, openFile, until } from './workbench.js';

async function lensesOf(document: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 10);
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('naskah').update(name, value, vscode.ConfigurationTarget.Workspace);
}

describe('above a document', () => {
  before(() => naskah());
  afterEach(async () => {
    await closeEverything();
    await set('codeLens', undefined);
  });

  it('stand type, findings, checklist and review, and lead to what they speak of', async () => {
    const document = await openFile('sop/reset-akun.md');
    await until(() => marks(document, 'SOP-002').length === 1);
    const commands = (await lensesOf(document)).map(({ command }) => command);
    deepEqual(
      commands.map((command) => command?.title.replaceAll(/\d+/gu, '#')),
      [
        'Standar Operasional Prosedur',
        'Temuan: # kesalahan, # informasi',
        'Daftar periksa: # dari # butir terpenuhi',
        'Tinjau ulang: # Mei #',
      ],
    );
    deepEqual(
      commands.slice(0, 3).map((command) => command?.command),
      ['naskah.showRelations', 'workbench.actions.view.problems', 'naskah.openPreview'],
    );
    // Commands that are named exist.
    const known = await vscode.commands.getCommands();
    for (const command of commands) ok(!command?.command || known.includes(command.command), command?.command);
  });

  it('stands nothing above other files, nor when it is not wanted', async () => {
    const readme = await openFile('README.md');
    deepEqual(await lensesOf(readme), []);
    const document = await openFile('sop/reset-akun.md');
    await until(() => marks(document, 'SOP-002').length === 1);
    await set('codeLens', false);
    while ((await lensesOf(document)).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  });
});

describe('snippets', () => {
  before(() => naskah());
  afterEach(closeEverything);

  const insert = (langId: string, name: string): Thenable<void> =>
    vscode.commands.executeCommand('editor.action.insertSnippet', { langId, name });

  it('are inserted by name, as a row of a Markdown table', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
    await vscode.window.showTextDocument(document);
    await insert('markdown', 'Langkah keputusan SOP');
    ok(document.getText().startsWith('| 2 | [isi Uraian Kegiatan] | [isi pelaksana kedua] |'), document.getText());
    ok(document.getText().endsWith('| Keputusan: Ya → 4, Tidak → 3 |'), document.getText());
  });

  it('are inserted in English, as an item of a YAML list', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: 'langkah:\n  ' });
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await insert('yaml', 'First SOP step');
    ok(/^langkah:\n {2}- No: 1\n {4}Activity: "\[fill in Activity\]"/mu.test(document.getText()), document.getText());
  });
});

describe('the first steps', () => {
  before(() => naskah());
  afterEach(closeEverything);

  it('are a walkthrough with a picture for each step, in words', () => {
    const manifest = vscode.extensions.getExtension('naskah.naskah')?.packageJSON as {
      readonly contributes: {
        readonly walkthroughs: readonly [
          { readonly id: string; readonly steps: readonly { readonly title: string }[] },
        ];
      };
    };
    const [{ id, steps }] = manifest.contributes.walkthroughs;
    equal(id, 'start');
    deepEqual(
      steps.map(({ title }) => title.includes('%')),
      Array.from({ length: 6 }, () => false),
    );
  });

  const shown: string[] = [];

  /** A workspace with a document that could be ours, and a reader who chooses the action with this number. */
  function hostWith(choice: number | undefined, remembered: Record<string, unknown> = {}): FirstStepsHost {
    const state: vscode.Memento = {
      keys: () => Object.keys(remembered),
      get: (key: string) => remembered[key] as undefined,
      update: (key, value) => {
        remembered[key] = value;
        return Promise.resolve();
      },
    };
    const name = 'README.md';
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name).toString();
    return {
      undeclared: () => Promise.resolve({ documents: [{ uri, name }] }),
      ...{ workspaceState: state, globalState: state, language: () => 'id' as const },
      ask: (message, ...actions) => {
        shown.push(message);
        return Promise.resolve(choice === undefined ? undefined : actions[choice]);
      },
    };
  }

  it('are offered once where documents could be ours', async () => {
    shown.length = 0;
    const remembered = {};
    const host = hostWith(undefined, remembered);
    await offerFirstSteps(host);
    await offerFirstSteps(host);
    equal(shown.length, 1);
    ok(shown[0]?.startsWith('“README.md” tampaknya dokumen kebijakan.'), shown[0]);
    deepEqual(remembered, { [shownKey]: true });
  });

  it('are offered nowhere again when the reader says so', async () => {
    const remembered = {};
    await offerFirstSteps(hostWith(2, remembered));
    shown.length = 0;
    await offerFirstSteps(hostWith(undefined, { [unwantedKey]: true }));
    deepEqual(shown, []);
    deepEqual(remembered, { [shownKey]: true, [unwantedKey]: true });
  });

  it('begin with the conversion of the document that was named', async () => {
    // The list of types waits for a choice; it is dismissed.
    const done = offerFirstSteps(hostWith(0));
    let isDone = false;
    void done.then(() => (isDone = true));
    await until(() => vscode.window.activeTextEditor?.document.uri.path.endsWith('/README.md') === true);
    await until(() => {
      void vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone;
    });
    await done;
  });

  it('are quiet where nothing looks like ours', async () => {
    shown.length = 0;
    const remembered = {};
    await offerFirstSteps({ ...hostWith(undefined, remembered), undeclared: () => Promise.resolve({ documents: [] }) });
    deepEqual(shown, []);
    deepEqual(remembered, {});
  });
});

describe('the menu of the status bar', () => {
  before(() => naskah());
  afterEach(closeEverything);

  it('leads to the command that is chosen', async () => {
    await openFile('sop/reset-akun.md');
    let isDone = false;
    void vscode.commands.executeCommand('naskah.showMenu').then(() => (isDone = true));
    // The first entry shows the findings.
    await until(() => {
      void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
  });
});
