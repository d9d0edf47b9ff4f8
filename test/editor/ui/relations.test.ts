import assert from 'node:assert/strict';
import { Workbench } from './workbench.js';

describe('a reviewer looks at related documents', function () {
  this.timeout(90_000);
  const workbench = Workbench.forTests();
  before(async () => {
    await workbench.openFromExplorer('terkait', 'pengaduan.md');
  });

  it('reads over a number what the other document is', async () => {
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
    // The link is drawn when the other documents are known.
    await workbench.page.locator('.monaco-editor .detected-link').first().waitFor();
    const hover = await workbench.hoverOver('SOP-050/DISKOMINFO/2026', 'SOP Respons Insiden Siber');
    await workbench.screenshot('relation-hover');
    assert.match(await hover.innerText(), /Standar Operasional Prosedur/);
  });

  it('chooses it from the related documents', async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('Naskah: Related Documents');
    const choice = workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'SOP-050' }).first();
    await choice.waitFor();
    await workbench.screenshot('related-documents');
    await choice.click();
    await workbench.tab('insiden.md').waitFor();
  });
});
