import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { dark, light } from './themes.js';
import { Workbench } from './workbench.js';

describe('a reader opens VS Code’s own preview of a document', function () {
  this.timeout(120_000);
  const workbench = Workbench.forTests();
  before(async () => {
    await workbench.openFromExplorer('pratinjau', 'legalisir.md');
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
  });

  const page = (): FrameLocator =>
    workbench.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
  const drawing = (): Locator => page().locator('.naskah-pictures svg.picture').first();
  const fillOf = (part: Locator): Promise<string> => part.evaluate((node) => getComputedStyle(node).fill);

  it('sees the drawing below the title, in the colours of the theme', async () => {
    await workbench.useTheme(dark);
    await workbench.runCommand('Markdown: Open Preview');
    await drawing().waitFor();
    assert.equal(await page().locator('h1 + .naskah-pictures').count(), 1);
    const { width, height } = (await drawing().boundingBox()) ?? { width: 0, height: 0 };
    assert.ok(width > 300 && height > 200, `${String(width)} by ${String(height)}`);
    const inDark = await fillOf(drawing().locator('text').first());
    await workbench.screenshot('markdown-pictures-dark');
    await workbench.useTheme(light);
    await page().locator('body.vscode-light').waitFor();
    await workbench.screenshot('markdown-pictures-light');
    assert.notEqual(await fillOf(drawing().locator('text').first()), inDark);
  });

  it('reads the same in words', async () => {
    const summary = page().locator('.naskah-pictures summary').first();
    await summary.click();
    await page().locator('.naskah-pictures details[open] table').first().waitFor();
    await summary.scrollIntoViewIfNeeded();
    await workbench.screenshot('markdown-pictures-words');
  });

  it('sees none in a page that is not ours', async () => {
    await workbench.openFromExplorer('README.md');
    // The page that is open already follows the document.
    await workbench.tab('Preview README.md').click();
    await page().locator('h1').filter({ hasText: 'Catatan rapat' }).waitFor();
    assert.equal(await page().locator('.naskah-pictures').count(), 0);
  });
});
