import assert from 'node:assert/strict';
import { Workbench } from './workbench.js';

describe('a drafter opens a faulty SOP', function () {
  this.timeout(90_000);
  const workbench = Workbench.forTests();
  before(async () => {
    await workbench.openFromExplorer('sop', 'reset-akun.md');
  });

  it('sees the faulty words underlined', async () => {
    await workbench.squiggles('error').first().waitFor();
    await workbench.screenshot('squiggles');
  });

  it('finds them in the list of problems, and goes there', async () => {
    await workbench.page.keyboard.press('Control+Shift+M');
    const row = workbench.problems.filter({ hasText: 'SOP-002' }).first();
    await row.waitFor();
    await workbench.screenshot('problems');
    await row.dblclick();
    await workbench.pointAt('Verifikatur');
  });

  it('reads what is wrong, and the rule’s code, over the words', async () => {
    const hover = await workbench.hoverOver('Verifikatur', 'SOP-002');
    await workbench.screenshot('hover');
    assert.match(await hover.innerText(), /Verifikatur.*Verifikator/s);
  });

  it('reaches the rule’s page by its code', async () => {
    const link = workbench.hover.locator('a.code-link, a', { hasText: 'SOP-002' }).first();
    // What other hovers add moves the link, and a pointer that misses it closes them all: a reader points again.
    for (let attempt = 0; attempt < 4 && !(await workbench.tab('SOP-002').isVisible()); attempt += 1) {
      if (attempt > 0) await workbench.pointMouseAt('Verifikatur');
      await link.click({ timeout: 5000 }).catch(() => undefined);
      await workbench
        .tab('SOP-002')
        .waitFor({ timeout: 5000 })
        .catch(() => undefined);
    }
    await workbench.tab('SOP-002').waitFor();
    const heading = workbench.renderedPage.locator('h1');
    await heading.waitFor();
    assert.match(await heading.innerText(), /^SOP-002/);
    await workbench.screenshot('rule-page');
    await workbench.tab('reset-akun.md').click();
  });

  it('sees in the status bar as what the document was read', async () => {
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
  });

  it('repairs the words with the keyboard', async () => {
    const { x, y } = await workbench.pointAt('Verifikatur');
    await workbench.page.mouse.click(x, y);
    await workbench.page.keyboard.press('Control+.');
    const offer = workbench.page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Verifikator' }).first();
    await offer.waitFor();
    await workbench.screenshot('quick-fix');
    await offer.click();
    await workbench.problems.filter({ hasText: 'SOP-002' }).first().waitFor({ state: 'detached' });
    await workbench.screenshot('repaired');
  });

  it('is not bothered in an ordinary README, and is told why', async () => {
    await workbench.openFromExplorer('README.md');
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor({ state: 'detached' });
    assert.equal(await workbench.squiggles('error').count(), 0);
    await workbench.statusBar.locator('.codicon-bracket, .codicon-bracket-dot, .codicon-bracket-error').first().hover();
    await workbench.page.getByText('Naskah: tidak diperiksa').first().waitFor();
    await workbench.screenshot('not-checked');
  });

  it('chooses a rule from the palette', async () => {
    await workbench.runCommand('Naskah: Explain a Rule');
    // The list is long: a person types what is looked for, once it is there.
    await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'ACC-001' }).waitFor();
    await workbench.page.keyboard.type('META-003');
    const choice = workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'META-003' }).first();
    await choice.waitFor();
    await workbench.screenshot('rules');
    await choice.click();
    await workbench.tab('META-003').waitFor();
  });
});
