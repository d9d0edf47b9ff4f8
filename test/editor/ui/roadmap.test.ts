import assert from 'node:assert/strict';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { PreviewPage } from './preview-page.js';
import { Workbench } from './workbench.js';

const file = 'peta-jalan-contoh.md';

describe('an author moves bars of the time plan beside a roadmap', function () {
  this.timeout(60_000);
  const copy = join(process.env['NASKAH_FOLDER'] ?? '', file);
  before(() => {
    cpSync('examples/roadmap/peta-jalan-baik.md', copy);
  });
  const workbench = Workbench.forTests();
  const preview = new PreviewPage(workbench);
  before(async () => {
    await workbench.openFromExplorer(file);
    await preview.openPicture('Peta Jalan Transformasi Digital', 'Peta Jalan');
  });
  after(() => {
    rmSync(copy, { force: true });
  });

  const bar = (row: string): Locator => preview.page.locator(`[data-row="${row}"][data-from]`);
  const months = async (row: string): Promise<string> =>
    `${String(await bar(row).getAttribute('data-from'))}–${String(await bar(row).getAttribute('data-to'))}`;
  const hasMonths = async (row: string, from: number, to: number): Promise<void> =>
    preview.page.locator(`[data-row="${row}"][data-from="${String(from)}"][data-to="${String(to)}"]`).waitFor();
  const undo = async (): Promise<void> => {
    await workbench.tab(file).first().click();
    await workbench.page.keyboard.press('Control+Z');
  };
  /** Takes a bar by its last pixels and moves it by a part of its length; it is not let go. */
  const dragEnd = async (row: string, part: number): Promise<void> => {
    const rect = bar(row).locator('rect').first();
    await rect.scrollIntoViewIfNeeded();
    const box = await rect.boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width - 2, box.y + box.height / 2];
    await workbench.page.mouse.move(x, y);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(x + (box.width * part) / 2, y);
    await workbench.page.mouse.move(x + box.width * part, y);
  };

  it('rewrites the months when the end of a bar is dragged, as one step to undo', async () => {
    const row = '/fase/1/kegiatan/1';
    assert.equal(await months(row), '4–6');
    await dragEnd(row, 1 / 3);
    assert.equal(await preview.page.locator('.ghost text').textContent(), 'April 2027–Juli 2027');
    await workbench.screenshot('roadmap-ghost');
    await workbench.page.mouse.up();
    await hasMonths(row, 4, 7);
    await undo();
    await hasMonths(row, 4, 6);
  });

  it('takes the activities of a phase along when its bar is dragged, in the same step', async () => {
    const phase = bar('/fase/0').locator('polygon').first();
    await phase.scrollIntoViewIfNeeded();
    const box = await phase.boundingBox();
    assert.ok(box);
    await phase.hover();
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(box.x + box.width * 0.7, box.y);
    await workbench.page.mouse.move(box.x + box.width / 2 + box.width / 3, box.y);
    await workbench.page.mouse.up();
    await hasMonths('/fase/0', 2, 4);
    await hasMonths('/fase/0/kegiatan/1', 2, 2);
    await undo();
    await hasMonths('/fase/0', 1, 3);
    await hasMonths('/fase/0/kegiatan/1', 1, 1);
  });

  it('is moved by the keyboard, keeps the focus, and is said aloud', async () => {
    const row = '/fase/1/kegiatan/2';
    await bar(row).focus();
    await workbench.page.keyboard.press('ArrowRight');
    await hasMonths(row, 7, 7);
    await preview.page.getByText('Bulan yang baru: Juli 2027', { exact: true }).waitFor();
    await workbench.page.keyboard.press('Shift+ArrowRight');
    await hasMonths(row, 7, 8);
    await preview.page.getByText('Bulan yang baru: Juli 2027–Agustus 2027', { exact: true }).waitFor();
    await workbench.page.keyboard.press('Control+ArrowLeft');
    await hasMonths(row, 6, 8);
    await preview.page.getByText('Bulan yang baru: Juni 2027–Agustus 2027', { exact: true }).waitFor();
    assert.equal(await bar(row).evaluate((node) => node === node.ownerDocument.activeElement), true);
    await undo();
    await undo();
    await undo();
    await hasMonths(row, 6, 6);
  });

  it('writes nothing, and says so, when the text changed while the bar was held', async () => {
    const row = '/fase/1/kegiatan/1';
    await dragEnd(row, 1 / 3);
    await workbench.writeInWorkspace(file, (text) => text.replace('# Peta Jalan Transformasi', '# Peta Jalan Baru'));
    await workbench.line('# Peta Jalan Baru').waitFor();
    await workbench.page.mouse.up();
    await preview.page.locator('.notice').filter({ hasText: 'tidak ada yang ditulis' }).waitFor();
    assert.equal(await months(row), '4–6');
  });
});
