import assert from 'node:assert/strict';
import { Workbench } from './workbench.js';

describe('a newcomer finds the way', function () {
  this.timeout(90_000);
  const workbench = Workbench.forTests();

  it('reads above a document what it is and how far it has come', async () => {
    await workbench.openFromExplorer('sop', 'reset-akun.md');
    const lens = workbench.page.locator('.monaco-editor .codelens-decoration');
    await lens.filter({ hasText: 'butir terpenuhi' }).first().waitFor();
    await workbench.screenshot('code-lens');
    assert.match(await lens.first().innerText(), /Standar Operasional Prosedur.*Temuan: \d+ kesalahan.*Tinjau ulang/su);
  });

  it('opens the findings from there', async () => {
    await workbench.page.locator('.monaco-editor .codelens-decoration a').filter({ hasText: 'Temuan' }).first().click();
    await workbench.problems.filter({ hasText: 'META-003' }).first().waitFor();
  });

  it('finds what can be done behind the status bar', async () => {
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).first().click();
    const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Langkah pertama' }).waitFor();
    await workbench.screenshot('status-menu');
    for (const entry of [
      'Lihat temuan',
      'Lihat daftar periksa',
      'Dokumen baru',
      'Dokumen terkait',
      'Jelaskan aturan',
      'Bahasa temuan',
    ])
      assert.equal(await rows.filter({ hasText: entry }).count(), 1, entry);
  });

  it('is led through the first steps with pictures', async () => {
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Langkah pertama' }).click();
    // Pictures are shown where there is room for them: without the panel and the side bar.
    await workbench.page.keyboard.press('Control+J');
    await workbench.page.keyboard.press('Control+B');
    const steps = workbench.page.locator('.getting-started-step');
    await steps.filter({ hasText: 'Begin a document' }).waitFor();
    await workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg').waitFor();
    await workbench.screenshot('walkthrough');
    assert.equal(await steps.count(), 6);
  });

  it('gets a row by typing what it is called', async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.tab('reset-akun.md').click();
    await workbench.page.locator('.monaco-editor .view-line').first().click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('\nnaskah-keputusan');
    await workbench.page.keyboard.press('Control+Space');
    const offer = workbench.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'naskah-keputusan' });
    await offer.first().waitFor();
    await workbench.screenshot('snippet');
    await workbench.page.keyboard.press('Enter');
    const line = workbench.page.locator('.monaco-editor .view-line').filter({ hasText: 'Keputusan: Ya' });
    await line.first().waitFor();
  });
});
