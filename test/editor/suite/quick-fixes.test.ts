import { equal, ok } from './expect.js';
import * as vscode from 'vscode';
import { closeEverything, codeOf, diagnostics, marks, naskah, openFile, quickFixesAt, until } from './workbench.js';

async function actionsAt(document: vscode.TextDocument, code: string): Promise<readonly vscode.CodeAction[]> {
  const finding = diagnostics(document.uri).find((diagnostic) => codeOf(diagnostic) === code);
  ok(finding);
  return quickFixesAt(document.uri, finding.range);
}

describe('quick fixes', () => {
  before(() => naskah());
  afterEach(closeEverything);

  for (const code of ['SOP-002', 'META-003']) {
    it(`repair ${code}, the best repair preferred`, async () => {
      const document = await openFile('sop/reset-akun.md');
      await until(() => marks(document, code).length === 1);
      const preferred = (await actionsAt(document, code)).filter(({ isPreferred }) => isPreferred);
      equal(preferred.length, 1);
      const edit = preferred[0]?.edit;
      ok(edit);
      ok(await vscode.workspace.applyEdit(edit));
      await until(() => marks(document, code).length === 0);
    });
  }

  it('offer nothing where nothing is wrong', async () => {
    const document = await openFile('README.md');
    const range = new vscode.Range(0, 0, 3, 0);
    equal((await quickFixesAt(document.uri, range)).length, 0);
  });
});
