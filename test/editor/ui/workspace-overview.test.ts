import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';
import { Workbench } from './workbench.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describe('a coordinator looks over all documents', function () {
  this.timeout(90_000);
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.openFromExplorer('sop', 'reset-akun.md');
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });
  after(() => workbench.close());

  const rows = (): Locator => workbench.page.locator('.composite.viewlet .monaco-list-row');
  const row = (words: string): Locator => rows().filter({ hasText: words }).first();
  /** The page in the editor; the side bar may show the checklist beside it. */
  const webview = (): Locator =>
    workbench.page.locator('iframe.webview.ready:visible:not([src*="purpose=webviewView"])').last();
  const matrix = (): FrameLocator => webview().contentFrame().frameLocator('#active-frame');

  /** What axe finds wrong with the matrix: the rule, and the elements. */
  async function faults(): Promise<readonly string[]> {
    const outer = await (await webview().elementHandle()).contentFrame();
    const [inner] = outer?.childFrames() ?? [];
    assert.ok(inner);
    await inner.evaluate(axeSource);
    const { violations } = await inner.evaluate<AxeResults>('axe.run(document)');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
  }

  it('opens the side bar, and sees groups, findings, progress and what needs attention', async () => {
    await workbench.page.locator('.activitybar .action-label[aria-label^="Naskah"]').first().click();
    await row('Perlu perhatian').waitFor();
    await row('Rujukan bermasalah').waitFor();
    await row('Standar Operasional Prosedur').click();
    await rows()
      .filter({ hasText: /kesalahan · \d+\/\d+/u })
      .first()
      .waitFor();
    await workbench.page.locator('.composite.viewlet').getByText('Memeriksa:').waitFor({ state: 'detached' });
    // Below the documents stands the checklist, a page of its own.
    await workbench.runCommand('Focus on Checklist View');
    await workbench.page.locator('iframe.webview.ready:visible').first().waitFor();
    await workbench.screenshot('overview-tree');
  });

  it('goes from what needs attention to the words', async () => {
    await row('Rujukan bermasalah').click();
    await rows().filter({ hasText: 'SOP-014/DISKOMINFO/2026' }).first().click();
    await workbench.tab('insiden.md').waitFor();
    await workbench.statusBar.filter({ hasText: 'selected' }).waitFor();
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

  for (const [theme, kind] of [
    ['Light Modern', 'vscode-light'],
    ['Dark Modern', 'vscode-dark'],
    ['Dark High Contrast', 'vscode-high-contrast'],
  ] as const) {
    it(`has no fault that axe can find: ${theme}`, async () => {
      await workbench.useTheme(theme);
      await matrix().locator(`body.${kind}`).waitFor({ state: 'attached' });
      await workbench.screenshot(`coverage-${kind}`);
      assert.deepEqual(await faults(), []);
    });
  }
});
