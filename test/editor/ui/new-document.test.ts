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

/** What a drafter writes into the blanks of an SOP of three steps, in the order of the blanks. */
const answers = {
  id: [
    'Kepala Dinas',
    'Siti Rahma',
    'Petugas Layanan',
    'Operator Sistem',
    'Peraturan Menteri PANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan',
    'Tidak ada',
    'Akun pegawai dapat disalahgunakan bila SOP ini tidak dijalankan.',
    'Memahami pengelolaan akun',
    'Komputer dan aplikasi akun',
    'Buku permohonan',
    ...['Menerima permohonan', 'Formulir permohonan', '5 menit', 'Permohonan tercatat'],
    ...['Mengatur ulang akun', 'Permohonan tercatat', '10 menit', 'Akun pulih'],
    ...['Menyerahkan akun', 'Akun pulih', '5 menit', 'Tanda terima'],
  ],
  en: [
    'Head of Office',
    'Siti Rahma',
    'Service Officer',
    'System Operator',
    'Peraturan Menteri PANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan',
    'None',
    'Accounts can be misused when this procedure is not followed.',
    'Knows account management',
    'Computer and account system',
    'Request book',
    ...['Receive the request', 'Request form', '5 minutes', 'Recorded request'],
    ...['Reset the account', 'Recorded request', '10 minutes', 'Restored account'],
    ...['Hand over the account', 'Restored account', '5 minutes', 'Receipt'],
  ],
} as const;

const sops = [
  {
    language: 'id',
    name: 'Bahasa Indonesia',
    title: 'SOP Reset Akun Pegawai',
    titleLine: 'judul: SOP Reset Akun Pegawai',
    agencyBlank: '[isi Instansi]',
    numberLine: 'nomor: "065/13/2026"',
    agencyLine: 'instansi: "Kabupaten Contoh"',
    lastRow: '| Menyerahkan akun | Petugas Layanan | Akun pulih | 5 menit |',
    status: 'Standar Operasional Prosedur: tidak ada temuan',
  },
  {
    language: 'en',
    name: 'English',
    title: 'SOP Account Reset',
    titleLine: 'Title: SOP Account Reset',
    agencyBlank: '[fill in Agency]',
    numberLine: 'Number: "065/13/2026"',
    agencyLine: 'Agency: "Kabupaten Contoh"',
    lastRow: '| Hand over the account | Service Officer | Restored account | 5 minutes |',
    status: 'Standard Operating Procedure: no findings',
  },
] as const;

for (const sop of sops) {
  describe(`a drafter writes a new SOP, from the command to no finding (${sop.language})`, function () {
    this.timeout(90_000);
    const workbench = Workbench.forTests();
    const questions = new Questions(workbench);

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
      await questions.choose('Three steps', 'With a decision');
      await questions.choose(sop.name, 'English');
      await questions.answer('Title of the document', sop.title);
      await questions.answer('Owning unit', 'Dinas Komunikasi dan Informatika');
    });

    it('gets a document with all that is known filled in, the first blank selected', async () => {
      await shows(sop.titleLine);
      await shows(sop.agencyBlank);
      await workbench.screenshot(`new-document-${sop.language}`);
      await workbench.page.keyboard.type('065/13/2026');
      await shows(sop.numberLine);
    });

    it('goes from blank to blank with Tab', async () => {
      await workbench.page.keyboard.press('Tab');
      // The classification is chosen from a list.
      await workbench.page.keyboard.press('Tab');
      await workbench.page.keyboard.type('Kabupaten Contoh');
      await shows(sop.agencyLine);
      await workbench.screenshot('new-document-tab');
      for (const answer of answers[sop.language]) {
        await workbench.page.keyboard.press('Tab');
        // At once, as from the clipboard: what the editor proposes while somebody types is another test's.
        await workbench.page.keyboard.insertText(answer);
      }
      await shows(sop.lastRow);
    });

    it('sees as what it is read, and that nothing is wrong in it', async () => {
      const status = workbench.statusBar.filter({ hasText: sop.status });
      await status.locator('.codicon-pass').waitFor();
      await workbench.screenshot(`new-document-done-${sop.language}`);
      for (const level of ['error', 'warning', 'info'] as const) {
        assert.equal(await workbench.squiggles(level).count(), 0);
      }
    });
  });
}

describe('a drafter writes a new document into a folder', function () {
  this.timeout(90_000);
  const workbench = Workbench.forTests();
  const questions = new Questions(workbench);

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
