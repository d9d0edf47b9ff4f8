import { equal, ok } from './expect.js';
import * as vscode from 'vscode';
import { closeEverything, codeOf, diagnostics, naskah, openFile, until } from './workbench.js';

/** Address of the page that is shown rendered in the active tab. */
function shownPage(): string | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isPreview = input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor';
  return isPreview ? `${input.uri.scheme}:${input.uri.path}` : undefined;
}

describe('rule pages', () => {
  before(() => naskah());
  afterEach(closeEverything);

  it('are opened rendered by the command', async () => {
    await vscode.commands.executeCommand('naskah.explainRule', 'META-003');
    await until(() => shownPage() === 'naskah-rule:/META-003.md');
  });

  it('are where a finding’s code leads', async () => {
    const { uri } = await openFile('sop/reset-akun.md');
    await until(() => diagnostics(uri).length > 0);
    const finding = diagnostics(uri).find((diagnostic) => codeOf(diagnostic) === 'SOP-002');
    const target = typeof finding?.code === 'object' ? finding.code.target : undefined;
    ok(target);
    await vscode.commands.executeCommand('vscode.open', target);
    await until(() => shownPage() === 'naskah-rule:/SOP-002.md');
  });

  it('are written in the language of the address', async () => {
    const read = async (query: string): Promise<string> =>
      (await vscode.workspace.openTextDocument(vscode.Uri.parse(`naskah-rule:/SOP-002.md?${query}`))).getText();
    const [indonesian, english] = [await read('id'), await read('en')];
    ok(indonesian.startsWith('# SOP-002') && english.startsWith('# SOP-002'));
    ok(indonesian !== english);
  });

  it('say when there is no such rule', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('naskah-rule:/XYZ-999.md?en'));
    equal(page.getText(), 'There is no rule with this code.');
  });
});
