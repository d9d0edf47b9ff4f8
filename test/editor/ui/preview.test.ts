import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Locator } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { PreviewPage } from './preview-page.js';
import { themes } from './themes.js';
import { Workbench } from './workbench.js';

describe('a reviewer reads the checklist beside the text', function () {
  this.timeout(90_000);
  const workbench = Workbench.forTests({ savesAlone: false });
  const preview = new PreviewPage(workbench);
  before(async () => {
    await workbench.openFromExplorer('pratinjau', 'legalisir.md');
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
  });

  const line = (words: string): Locator =>
    workbench.page.locator('.monaco-editor .view-line').filter({ hasText: words }).first();
  const undo = async (): Promise<void> => {
    await line('SOP Legalisir Surat').click();
    await workbench.page.keyboard.press('Control+Z');
  };

  it('opens it with the button over the editor, and sees who the document is', async () => {
    await preview.open();
    const header = await preview.page.locator('header').innerText();
    for (const words of ['Standar Operasional Prosedur', 'SOP Legalisir Surat', '31/SOP/DUKCAPIL/2026', 'reviu'])
      assert.ok(header.includes(words), `${words} in ${header}`);
    await workbench.screenshot('preview');
  });

  it('shows only what is not met, then what has a word in it, then all again', async () => {
    const all = await preview.items.count();
    await preview.button(/^belum/u).click();
    await preview.page.locator('.shown').filter({ hasText: ' dari ' }).waitFor();
    assert.ok((await preview.items.count()) < all);
    assert.equal(await preview.page.locator('.item .codicon.state-terpenuhi').count(), 0);
    await preview.search.fill('pencatatan');
    await preview.item('CK-SOP-13').waitFor();
    await workbench.screenshot('preview-filtered');
    await preview.button('Hapus saringan').click();
    await preview.item('CK-SOP-01').waitFor();
    assert.equal(await preview.items.count(), all);
  });

  it('goes from an item to its words, and sees at the words which item they show', async () => {
    await preview.button(/31\/SOP\/DUKCAPIL\/2026/u, preview.item('CK-SOP-02')).click();
    await workbench.statusBar.filter({ hasText: '(20 selected)' }).waitFor();
    await preview.page.locator('.item[aria-current="true"]').filter({ hasText: 'CK-SOP-02' }).waitFor();
    await workbench.screenshot('preview-revealed');
  });

  it('repairs what is wrong with the finding’s own repair, and takes it back', async () => {
    await preview.button(/Ganti dengan “Verifikator”/u, preview.item('CK-SOP-14')).click();
    await line('| 2 | Memeriksa surat | Verifikator |').waitFor();
    await preview.button(/Ganti dengan “Verifikator”/u, preview.item('CK-SOP-14')).waitFor({ state: 'detached' });
    await undo();
    await line('| 2 | Memeriksa surat | Verifikatur |').waitFor();
  });

  it('is not asked to tick what is computed from the text', async () => {
    const computed = preview.item('CK-SOP-02');
    assert.equal(await computed.getByRole('checkbox').count(), 0);
    await preview.button(/^Tidak berlaku/u, computed).click();
    assert.deepEqual(await computed.locator('select option').allInnerTexts(), ['tidak berlaku']);
    // Without a reason it can't be saved.
    await computed.getByRole('alert').waitFor();
    await preview.button('Batal', computed).click();
  });

  it('answers what only a person can judge: one step, that can be undone', async () => {
    const judged = preview.item('CK-SOP-18');
    await preview.button(/^Jawab/u, judged).press('Enter');
    // The keyboard is in the form, and back at its button when nothing was written.
    await judged.locator('select:focus').press('Escape');
    await judged.locator('.begin-answer:focus').press('Enter');
    await judged.locator('select:focus').waitFor();
    await judged.getByLabel('Alasan').fill('Diuji 12 petugas: lancar');
    await judged.getByLabel('Oleh').fill('Kepala Seksi');
    await workbench.screenshot('preview-answer');
    await preview.button('Simpan', judged).click();
    await line('CK-SOP-18: { status: terpenuhi').waitFor();
    await judged.locator('.answer').filter({ hasText: 'Diuji 12 petugas: lancar' }).waitFor();
    await judged.locator('.begin-answer:focus').waitFor();
    await undo();
    await line('checklist:').waitFor({ state: 'detached' });
    await judged.locator('.answer').waitFor({ state: 'detached' });
  });

  it('keeps an answer that is being written while another document is looked at', async () => {
    const judged = preview.item('CK-SOP-18');
    await preview.button(/^Jawab/u, judged).click();
    await judged.getByLabel('Catatan').fill('sedang dipertimbangkan');
    await workbench.openFromExplorer('sop', 'reset-akun.md');
    await preview.page.locator('header').filter({ hasText: 'SOP Legalisir Surat' }).waitFor({ state: 'detached' });
    await preview.item('CK-SOP-01').waitFor();
    assert.equal(await preview.page.locator('.form').count(), 0);
    await workbench.tab('reset-akun.md').first().click({ button: 'middle' });
    await preview.page.locator('header').filter({ hasText: 'SOP Legalisir Surat' }).waitFor();
    assert.equal(await judged.getByLabel('Catatan').inputValue(), 'sedang dipertimbangkan');
    await preview.button('Batal', judged).click();
  });

  it('shows evidence beside the item that it belongs to', async () => {
    const judged = preview.item('CK-SOP-18');
    await preview.button(/^Jawab/u, judged).click();
    await judged.getByLabel('Tautan bukti').fill('jahat.md');
    await preview.button('Simpan', judged).click();
    await judged.locator('.answer').getByRole('button', { name: 'jahat.md' }).click();
    const opened = workbench.tab('jahat.md').first();
    await opened.waitFor();
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
    assert.match(await preview.page.locator('header').innerText(), /SOP Legalisir Surat/u);
    await opened.click({ button: 'middle' });
    await undo();
    await judged.locator('.answer').waitFor({ state: 'detached' });
  });

  it('ticks a task of the text, and takes it back', async () => {
    const task = preview.page.getByRole('checkbox', { name: 'Kirim naskah ke bagian hukum' });
    assert.equal(await task.isChecked(), false);
    await task.click();
    await line('- [x] Kirim naskah ke bagian hukum').waitFor();
    await preview.page.locator('.tasks .count').filter({ hasText: '2 dari 2' }).waitFor();
    await undo();
    await line('- [ ] Kirim naskah ke bagian hukum').waitFor();
    await preview.page.locator('.tasks .count').filter({ hasText: '1 dari 2' }).waitFor();
  });

  it('reads on where it was while the text changes', async () => {
    const unsaved = workbench.page.locator('.tabs-container .tab.dirty').filter({ hasText: 'legalisir.md' });
    await unsaved.waitFor({ state: 'detached' });
    const judged = preview.item('CK-SOP-18');
    await judged.scrollIntoViewIfNeeded();
    await preview.button(/^Jawab/u, judged).click();
    await judged.getByLabel('Catatan').fill('sedang ditulis');
    const frame = await preview.frame();
    const placeOnScreen = 'document.activeElement.getBoundingClientRect().top';
    const before = Number(await frame.evaluate(placeOnScreen));
    // Somebody else writes: the focus is in the page and stays there.
    await frame.evaluate('document.activeElement.dataset.mine = "yes"');
    await workbench.writeInWorkspace('pratinjau/legalisir.md', (text) =>
      text.replace('klasifikasi: terbuka', 'klasifikasi: terbuka\nunit_pemilik: Dinas Dukcapil'),
    );
    await preview.item('CK-SOP-01').locator('.codicon.state-terpenuhi').waitFor({ state: 'attached' });
    assert.equal(await frame.evaluate('document.activeElement.dataset.mine'), 'yes');
    assert.ok(Math.abs(Number(await frame.evaluate(placeOnScreen)) - before) <= 2);
    assert.equal(await judged.getByLabel('Catatan').inputValue(), 'sedang ditulis');
    await preview.button('Batal', judged).click();
  });

  it('is told why: what was read, what was expected, by which rule', async () => {
    await preview.button('Mengapa? SOP-002', preview.item('CK-SOP-14')).click();
    const why = preview.page.locator('.why');
    await why.waitFor();
    const text = await why.innerText();
    for (const words of ['Yang dibaca', 'Verifikatur', 'Yang diharapkan', 'Aturan', 'SOP-002'])
      assert.ok(text.includes(words), `${words} in ${text}`);
    await workbench.screenshot('preview-why');
    // Who reads by ear or by keyboard is taken there and back.
    const frame = await preview.frame();
    assert.equal(await frame.evaluate('document.activeElement.innerText'), 'Mengapa? SOP-002');
    await preview.button('Tutup penjelasan').click();
    await preview.item('CK-SOP-14').waitFor();
    assert.match(String(await frame.evaluate('document.activeElement.closest(".item").innerText')), /CK-SOP-14/u);
  });

  it('is exported with its button, to a file that other programs read', async () => {
    await preview.button(/^Ekspor/u).click();
    await workbench.choose('.xlsx');
    const path = await workbench.saveAsProposed();
    await workbench.page
      .locator('.notification-toast')
      .filter({ hasText: basename(path) })
      .waitFor();
    const sheets = await readXlsxFile(path);
    assert.deepEqual(
      sheets.map(({ sheet }) => sheet),
      ['Dokumen', 'Temuan', 'SOP Administrasi Pemerintahan'],
    );
    await rm(path);
  });

  it('follows the active editor, unless it is pinned', async () => {
    await preview.button('Sematkan pada dokumen ini').click();
    await preview.page.locator('button[aria-pressed="true"][aria-label="Sematkan pada dokumen ini"]').waitFor();
    await workbench.openFromExplorer('sop', 'reset-akun.md');
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
    assert.equal(await preview.page.locator('h1').innerText(), 'SOP Legalisir Surat');
    await workbench.screenshot('preview-pinned');
  });

  it('is the same after a reload', async function () {
    // The whole workbench starts anew.
    this.timeout(150_000);
    await preview.search.fill('waktu');
    await workbench.runCommand('Developer: Reload Window');
    await workbench.page.locator('.monaco-workbench').waitFor({ state: 'detached' });
    const title = preview.page.locator('h1').filter({ hasText: 'SOP Legalisir Surat' });
    await title.waitFor({ timeout: 110_000 });
    assert.equal(await preview.search.inputValue(), 'waktu');
    await preview.button('Hapus saringan').click();
    await preview.button('Sematkan pada dokumen ini').click();
    await workbench.tab('reset-akun.md').click();
    await preview.page.locator('h1').filter({ hasText: 'SOP Reset Akun Pegawai' }).waitFor();
  });

  it('works with the keyboard alone', async () => {
    const frame = await preview.frame();
    await preview.button(/^terpenuhi/u).focus();
    await workbench.page.keyboard.press('Space');
    await preview.page.locator('.shown').filter({ hasText: ' dari ' }).waitFor();
    await workbench.page.keyboard.press('Space');
    await preview.item('CK-SOP-01').locator('.title').focus();
    await workbench.page.keyboard.press('ArrowDown');
    assert.match(String(await frame.evaluate('document.activeElement.innerText')), /Nomor SOP/u);
    await workbench.page.keyboard.press('Enter');
    await workbench.statusBar.filter({ hasText: 'selected)' }).waitFor();
  });

  it('is kept in the side bar too', async () => {
    // Also of the document whose preview has the focus.
    await preview.search.click();
    await workbench.page.locator('.activitybar a[aria-label^="Naskah"]').first().click();
    await workbench.page.locator('.pane-header').filter({ hasText: 'reset-akun.md' }).waitFor();
    await workbench.tab('Daftar Periksa').click({ button: 'middle' });
    await preview.item('CK-SOP-01').waitFor();
    await workbench.screenshot('preview-side-bar');
    const frame = await preview.frame();
    assert.equal(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
    await preview.button(/^Mengapa\? CK-SOP-01/u).click();
    await preview.page.locator('.why').waitFor();
    await workbench.screenshot('preview-side-bar-why');
    assert.equal(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
    await preview.button('Tutup penjelasan').click();
  });
});

describe('previews of other documents', function () {
  this.timeout(90_000);
  const workbench = Workbench.forTests();
  const preview = new PreviewPage(workbench);

  describe('a preview of a hostile document', () => {
    before(async () => {
      await workbench.openFromExplorer('pratinjau', 'jahat.md');
      await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
      await preview.open();
    });

    it('shows its text as text', async () => {
      assert.match(await preview.page.locator('h1').innerText(), /^<script>.*<img src=x onerror=/su);
      await preview.page.getByText('<style>* { display: none }</style>').first().waitFor();
      const frame = await preview.frame();
      assert.equal(
        await frame.evaluate('document.querySelectorAll("main :is(script, img, iframe, style, b[onclick], a)").length'),
        0,
      );
      assert.equal(await frame.evaluate('document.body.dataset.kena'), undefined);
      await workbench.screenshot('preview-hostile');
    });

    it('opens no link that could run something', async () => {
      await preview.button(/javascript:/u, preview.item('CK-SOP-18')).click();
      await preview.page.locator('.notice').filter({ hasText: 'tidak dibuka' }).waitFor();
      const frame = await preview.frame();
      assert.equal(await frame.evaluate('document.body.dataset.kena'), undefined);
    });

    it('lets a page run no script and load nothing but its own', async () => {
      const frame = await preview.frame();
      const blocked = await frame.evaluate<readonly string[]>(`new Promise((resolve) => {
      const blocked = [];
      addEventListener('securitypolicyviolation', (event) => {
        blocked.push(event.effectiveDirective);
        if (blocked.length < 2) return;
        script.remove();
        picture.remove();
        resolve(blocked.sort());
      });
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.kena = "naskah"';
      document.body.append(script);
      const picture = document.createElement('img');
      picture.src = 'https://contoh.invalid/gambar.png';
      document.body.append(picture);
    })`);
      assert.deepEqual(blocked, ['img-src', 'script-src-elem']);
      assert.equal(await frame.evaluate('document.body.dataset.kena'), undefined);
    });
  });

  describe('a preview in each theme', () => {
    before(async () => {
      await workbench.openFromExplorer('pratinjau', 'legalisir.md');
      await preview.page.locator('h1').filter({ hasText: 'SOP Legalisir Surat' }).waitFor();
      await preview.button(/^Jawab/u, preview.item('CK-SOP-18')).click();
      await preview.button('Mengapa? SOP-002', preview.item('CK-SOP-14')).click();
      await preview.page.locator('.why').waitFor();
    });

    for (const theme of themes) {
      it(`has no fault that axe can find: ${theme.name}`, async () => {
        await preview.useTheme(theme);
        await preview.tab('Daftar Periksa').click();
        await workbench.screenshot(`preview-${theme.page}`);
        assert.deepEqual(await preview.accessibilityFaults(theme), []);
        await preview.tab('Mengapa?').click();
        await preview.page.locator('.why').waitFor();
        await workbench.screenshot(`preview-why-${theme.page}`);
        assert.deepEqual(await preview.accessibilityFaults(theme), []);
      });
    }

    it('can be read at 200 % in a narrow view', async () => {
      // Twice the size of everything is half the room.
      await workbench.page.setViewportSize({ width: 760, height: 500 });
      const frame = await preview.frame();
      assert.ok(Number(await frame.evaluate('innerWidth')) <= 300);
      for (const tab of ['Mengapa?', 'Daftar Periksa']) {
        await preview.tab(tab).click();
        assert.equal(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
        await workbench.screenshot(tab === 'Mengapa?' ? 'preview-why-200-percent' : 'preview-200-percent');
      }
    });
  });
});
