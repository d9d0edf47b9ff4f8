import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { light } from './themes.js';
import { Workbench } from './workbench.js';

describe('a drafter is helped while writing', function () {
  this.timeout(90_000);
  const workbench = Workbench.forTests();
  before(async () => {
    await workbench.openFromExplorer('sop', 'reset-akun.md');
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
    await workbench.useTheme(light);
  });

  const offers = (): Locator => workbench.page.locator('.suggest-widget.visible .monaco-list-row');
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  const clickAt = async (words: string): Promise<void> => {
    const { x, y } = await workbench.pointAt(words);
    await workbench.page.mouse.click(x, y);
  };
  /** The labels that are offered, once one of them is. */
  const offered = async (label: string): Promise<string> => {
    await offers().filter({ hasText: label }).first().waitFor();
    return (await offers().allInnerTexts()).join('\n');
  };

  it('with the keys that the front matter lacks', async () => {
    await clickAt('jenis_dokumen');
    await press('End');
    await press('Enter');
    await press('Control+Space');
    const labels = await offered('pejabat_pengesah');
    assert.match(labels, /tanggal_pengesahan/u);
    // What is written already is not offered once more.
    assert.doesNotMatch(labels, /klasifikasi|pelaksana/u);
    await workbench.screenshot('completion-front-matter');
    await press('Escape');
    await press('Control+Z');
  });

  it('with the performers in a table of steps', async () => {
    await press('Control+End');
    await clickAt('Verifikatur');
    await press('Control+Space');
    // The list shows what is like the word that stands there.
    assert.equal(await offered('Verifikator'), 'Verifikator');
    await workbench.screenshot('completion-steps');
    await press('Escape');
  });

  it('with what a key is for, over the key', async () => {
    await press('Control+Home');
    await workbench.hoverOver('tanggal_efektif', 'Tanggal Efektif');
    await workbench.screenshot('hover-key');
  });
});
