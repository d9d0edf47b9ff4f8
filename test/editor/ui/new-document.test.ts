import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Workbench } from './workbench.js';

/** The lists and questions that a command asks. */
class Questions {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  row(words: string): Locator {
    return this.#workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: words }).first();
  }

  asking(words: string): Locator {
    return this.#workbench.page.locator('.quick-input-widget:visible').filter({ hasText: words });
  }

  /** Waits for a list that holds the words, and types until they are the chosen row. */
  async choose(words: string, shownBefore: string): Promise<void> {
    await this.row(shownBefore).waitFor();
    await this.#workbench.page.keyboard.type(words);
    await this.#workbench.page
      .locator('.quick-input-list .monaco-list-row.focused')
      .filter({ hasText: words })
      .waitFor();
    await this.#workbench.page.keyboard.press('Enter');
  }

  async answer(question: string, words: string): Promise<void> {
    await this.asking(question).waitFor();
    await this.#workbench.page.keyboard.type(words);
    await this.#workbench.page.keyboard.press('Enter');
  }
}

describe('a drafter writes a new SOP', function () {
  this.timeout(90_000);
  let workbench: Workbench;
  let questions: Questions;
  before(async () => {
    workbench = await Workbench.open();
    questions = new Questions(workbench);
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });
  after(() => workbench.close());

  /** A line of the editor as it is drawn. */
  async function shows(words: string): Promise<void> {
    await workbench.page.locator('.monaco-editor .view-line').filter({ hasText: words }).first().waitFor();
  }

  it('finds the type by what it is for, in the language that comes to mind', async () => {
    await workbench.runCommand('Naskah: New Document');
    await questions.row('Account Security SOP').waitFor();
    await workbench.screenshot('new-document-types');
    await questions.choose('Standar Operasional', 'Account Security SOP');
  });

  it('chooses variant and language, and gives title and unit', async () => {
    await questions.choose('With a decision', 'Three steps');
    await questions.choose('Bahasa Indonesia', 'English');
    await questions.answer('Title of the document', 'SOP Reset Akun Pegawai');
    await questions.answer('Owning unit', 'Dinas Komunikasi dan Informatika');
  });

  it('gets a document with all that is known filled in, the first blank selected', async () => {
    await shows('judul: SOP Reset Akun Pegawai');
    await shows('[isi Instansi]');
    await workbench.screenshot('new-document');
    await workbench.page.keyboard.type('065/13/2026');
    await shows('nomor: "065/13/2026"');
  });

  it('goes from blank to blank with Tab', async () => {
    await workbench.page.keyboard.press('Tab');
    // The classification is chosen from a list.
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.type('Kabupaten Contoh');
    await shows('instansi: "Kabupaten Contoh"');
    await workbench.screenshot('new-document-tab');
  });

  it('sees as what it is read', async () => {
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
    assert.equal(await workbench.squiggles('error').count(), 0);
  });
});

describe('a drafter writes a new document into a folder', function () {
  this.timeout(90_000);
  let workbench: Workbench;
  let questions: Questions;
  before(async () => {
    workbench = await Workbench.open();
    questions = new Questions(workbench);
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });
  after(() => workbench.close());

  it('from the menu of the explorer, under a name that is free', async () => {
    const { page } = workbench;
    // Until the workbench has read what the extension adds to its menus, the entry is not there.
    const entry = page.locator('.monaco-menu .action-item').filter({ hasText: 'Naskah: New Document' }).first();
    while (!(await entry.isVisible())) {
      await page.keyboard.press('Escape');
      const folder = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'sop' }).first();
      await folder.click({ button: 'right' });
      await page.locator('.monaco-menu .action-item').filter({ hasText: 'Copy Path' }).first().waitFor();
    }
    await workbench.screenshot('new-document-menu');
    await entry.click();
    await questions.choose('Pilot Plan', 'Account Security SOP');
    await questions.choose('English', 'Bahasa Indonesia');
    await questions.answer('Title of the document', 'Reset Akun');
    await questions.answer('Owning unit', '');
    const name = questions.asking('Name of the new file').locator('input.input');
    await name.waitFor();
    // There is a reset-akun.md.
    assert.equal(await name.inputValue(), 'reset-akun-2.md');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('reset-akun.md');
    await questions.asking('exists already').waitFor();
    await workbench.screenshot('new-document-file-exists');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('uji-coba.md');
    await questions.asking('exists already').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await workbench.tab('uji-coba.md').waitFor();
    await page.locator('.monaco-editor .view-line').filter({ hasText: 'Document Type: pilot-plan' }).first().waitFor();
    await workbench.screenshot('new-document-in-folder');
  });
});
