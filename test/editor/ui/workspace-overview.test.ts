import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import { themes, type Theme } from './themes.js';
import { Workbench } from './workbench.js';

describe('a coordinator looks over all documents', function () {
  this.timeout(90_000);
  const workbench = Workbench.forTests();
  before(async () => {
    await workbench.openFromExplorer('sop', 'reset-akun.md');
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
  });

  const rows = (): Locator => workbench.page.locator('.composite.viewlet .monaco-list-row');
  const row = (words: string): Locator => rows().filter({ hasText: words }).first();
  /** The page in the editor; the side bar may show the checklist beside it. */
  const webview = (): Locator =>
    workbench.page.locator('iframe.webview.ready:visible:not([src*="purpose=webviewView"])').last();
  const matrix = (): FrameLocator => webview().contentFrame().frameLocator('#active-frame');

  /** What axe finds wrong with the matrix: the rule, and the elements. */
  async function faults(theme: Theme): Promise<readonly string[]> {
    const outer = await (await webview().elementHandle()).contentFrame();
    const [inner] = outer?.childFrames() ?? [];
    assert.ok(inner);
    return accessibilityFaults(inner, theme);
  }

  it('opens the side bar, and sees groups, findings, progress and what needs attention', async () => {
    await workbench.page.locator('.activitybar .action-label[aria-label^="Naskah"]').first().click();
    await row('Perlu perhatian').waitFor();
    await row('Rujukan bermasalah').waitFor();
    assert.match((await row('Rujukan bermasalah').getAttribute('aria-label')) ?? '', /^Rujukan bermasalah, \d+, \S/u);
    const documents = rows().filter({ hasText: /kesalahan · \d+\/\d+/u });
    const group = row('Standar Operasional Prosedur');
    for (let attempt = 0; attempt < 3 && (await group.getAttribute('aria-expanded')) !== 'true'; attempt += 1) {
      await group.click();
      await documents
        .first()
        .waitFor({ timeout: 5000 })
        .catch(() => undefined);
    }
    await documents.first().waitFor();
    // Below the documents stands the checklist, a page of its own.
    await workbench.runCommand('Focus on Checklist View');
    await workbench.page.locator('iframe.webview.ready:visible').first().waitFor();
    await workbench.screenshot('overview-tree');
  });

  it('goes from what needs attention to the words', async () => {
    // A list in which nothing was found yet has nothing to open.
    await rows()
      .filter({ hasText: /^Rujukan bermasalah\s*[1-9]/u })
      .click();
    await rows().filter({ hasText: 'SOP-014/DISKOMINFO/2026' }).first().click();
    await workbench.tab('insiden.md').waitFor();
    await workbench.statusBar.filter({ hasText: 'selected' }).waitFor();
  });

  it('opens what is clicked while documents are being checked', async () => {
    // Faults that are found meanwhile would move what stands below them.
    await row('Rujukan bermasalah').click();
    await rows().filter({ hasText: 'SOP-014/DISKOMINFO/2026' }).waitFor({ state: 'detached' });
    // What is said of the row under the mouse would cover others.
    await workbench.page.mouse.move(640, 790);
    // The last folder: its documents stand below those that are clicked.
    const folder = workbench.fileInWorkspace('ulang');
    const text = await readFile(workbench.fileInWorkspace('sop/reset-akun.md'), 'utf8');
    await mkdir(folder);
    for (let index = 0; index < 400; index += 1)
      await writeFile(join(folder, `${String(index)}.md`), text.replace('SOP Reset', `SOP Salinan ${String(index)}`));
    const checking = workbench.page.locator('.composite.viewlet .pane-header').getByText('diperiksa');
    await checking.waitFor();
    await workbench.screenshot('overview-checking');
    for (const [title, file] of Object.entries({
      'SOP Antrean Daring': 'antrean.yaml',
      'SOP Legalisir Surat': 'legalisir.md',
      'SOP Penerimaan Aduan': 'pengaduan.md',
    })) {
      // Once: a click that is lost is the fault that this is about.
      await row(title).click();
      await workbench.page.locator('.tab.active').filter({ hasText: file }).waitFor();
    }
    await rm(folder, { recursive: true });
    await checking.waitFor({ state: 'detached' });
  });

  it('opens the matrix, and goes from a cell to the words that show it', async () => {
    await workbench.runCommand('Naskah: Checklist Coverage');
    await matrix().locator('td.cell').first().waitFor();
    await workbench.screenshot('coverage');
    const met = matrix().locator('td.cell:has(.state-terpenuhi)').first();
    const label = (await met.getAttribute('aria-label')) ?? '';
    assert.match(label, /^CK-.*: terpenuhi$/u);
    await met.click();
    await workbench.statusBar.filter({ hasText: /selected|\d+ Sel/u }).waitFor();
  });

  it('is reachable by keyboard, and keeps its filters over a reload', async () => {
    await workbench.tab('Cakupan Daftar Periksa').click();
    const gaps = matrix().locator('input[type=checkbox]');
    await gaps.check();
    await matrix().locator('.shown').waitFor();
    await workbench.runCommand('Developer: Reload Webviews');
    await matrix().locator('input[type=checkbox]:checked').waitFor();
    await matrix().locator('input[type=checkbox]').uncheck();
    const first = matrix().locator('tbody th.item-head').first();
    await first.focus();
    await workbench.page.keyboard.press('ArrowRight');
    await matrix().locator('td.cell:focus').waitFor();
  });

  for (const theme of themes) {
    it(`has no fault that axe can find: ${theme.name}`, async () => {
      await workbench.useTheme(theme);
      await matrix().locator(`body.${theme.page}`).waitFor({ state: 'attached' });
      await workbench.screenshot(`coverage-${theme.page}`);
      assert.deepEqual(await faults(theme), []);
    });
  }
});
