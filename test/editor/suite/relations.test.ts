import { deepEqual, equal, ok } from './expect.js';
import * as vscode from 'vscode';
import { closeEverything, codeOf, diagnostics, fileUri, marks, naskah, openFile, until } from './workbench.js';

const number = 'SOP-050/DISKOMINFO/2026';

/** Opens a file in an editor beside the active one. */
async function openBeside(path: string): Promise<vscode.TextDocument> {
  const editor = await vscode.window.showTextDocument(fileUri(path), { viewColumn: vscode.ViewColumn.Beside });
  return editor.document;
}

function positionIn(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  ok(offset >= 0, words);
  return document.positionAt(offset + 3);
}

async function ask<Result>(command: string, document: vscode.TextDocument, words: string): Promise<readonly Result[]> {
  return vscode.commands.executeCommand(command, document.uri, positionIn(document, words));
}

describe('relations between documents', () => {
  before(() => naskah());
  afterEach(closeEverything);

  it('lead from a number to the document that has it', async () => {
    const document = await openFile('terkait/pengaduan.md');
    await until(() => marks(document, 'SOP-009').length === 1);
    const found = await ask<vscode.Location | vscode.LocationLink>(
      'vscode.executeDefinitionProvider',
      document,
      number,
    );
    const [target] = found.map((each) => ('targetUri' in each ? each.targetUri : each.uri).path);
    ok(target?.endsWith('/terkait/insiden.md'));
  });

  it('are told over the number', async () => {
    const document = await openFile('terkait/pengaduan.md');
    await until(() => marks(document, 'SOP-009').length === 1);
    const hovers = await ask<vscode.Hover>('vscode.executeHoverProvider', document, number);
    const text = hovers
      .flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value))
      .join('\n');
    ok(text.includes('SOP Respons Insiden Siber'), text);
  });

  it('change beside: a fix in one file clears a finding in another that is open beside it', async () => {
    const asking = await openFile('terkait/pengaduan.md');
    const fixed = await openBeside('terkait/insiden.md');
    equal(vscode.window.visibleTextEditors.length, 2);
    await until(() => marks(asking, 'SOP-009').length === 1 && marks(fixed, 'REF-001').length === 1);
    deepEqual(marks(fixed, 'REF-001'), [['REF-001', 'SOP-014/DISKOMINFO/2026']]);
    const finding = diagnostics(fixed.uri).find((diagnostic) => codeOf(diagnostic) === 'REF-001');
    ok(finding);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      fixed.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const edit = actions.find(({ isPreferred }) => isPreferred)?.edit;
    ok(edit);
    ok(await vscode.workspace.applyEdit(edit));
    ok(!asking.isDirty && fixed.isDirty);
    await until(() => marks(asking, 'SOP-009').length === 0);
  });

  it('follow files on the disk', async () => {
    const document = await openFile('terkait/pengaduan.md');
    await until(() => marks(document, 'SOP-009').length === 1);
    const [from, to] = [fileUri('terkait/insiden.md'), fileUri('terkait/respons.md')];
    await vscode.workspace.fs.rename(from, to);
    try {
      for (let target = ''; !target.endsWith('/terkait/respons.md');) {
        // An editor asks when a person does; asked without a pause, a busy server comes to nothing else.
        await new Promise((resolve) => setTimeout(resolve, 100));
        const found = await ask<vscode.Location | vscode.LocationLink>(
          'vscode.executeDefinitionProvider',
          document,
          number,
        );
        target = found.map((each) => ('targetUri' in each ? each.targetUri : each.uri).path)[0] ?? '';
      }
    } finally {
      await vscode.workspace.fs.rename(to, from);
    }
  });
});
