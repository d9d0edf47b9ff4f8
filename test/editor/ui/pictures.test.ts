import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PreviewPage } from './preview-page.js';
import { Workbench } from './workbench.js';

/** A document with faults: its picture's tab, what is clicked in it, words of the line that is selected then, and a fault’s code. */
const documents = [
  {
    file: 'lembar-sop.md',
    example: 'test/editor/fixtures/workspace/pratinjau/legalisir.md',
    type: 'Standar Operasional Prosedur',
    tabs: ['Daftar Periksa', 'Lembar SOP'],
    clicked: '.symbol >> nth=1',
    selected: '| 2 | Memeriksa surat |',
    fault: 'SOP-002',
  },
  {
    file: 'peta-jalan-keliru.md',
    example: 'examples/roadmap/peta-jalan-keliru.md',
    type: 'Peta Jalan Transformasi Digital',
    tabs: ['Daftar Periksa', 'Peta Jalan'],
    clicked: '[data-row="/fase/0/kegiatan/0"].time rect >> nth=0',
    selected: '| K1.1 |',
    fault: 'RMP-001',
  },
  {
    file: 'lembar-kpi-keliru.md',
    example: 'examples/kpi/lembar-kpi-keliru.md',
    type: 'Lembar Indikator Kinerja',
    tabs: ['Daftar Periksa', 'Indikator'],
    clicked: '.row[data-row="1"] .cell >> nth=0',
    selected: '| KPI-DARING |',
    fault: 'KPI-002',
  },
] as const;

describe('pictures beside the text', function () {
  this.timeout(60_000);
  const folder = process.env['NASKAH_FOLDER'] ?? '';
  before(() => {
    for (const { file, example } of documents) cpSync(example, join(folder, file));
  });
  const workbench = Workbench.forTests();
  const preview = new PreviewPage(workbench);
  after(() => {
    for (const { file } of documents) rmSync(join(folder, file), { force: true });
  });

  const tabs = (): Promise<readonly string[]> => preview.page.getByRole('tab').allInnerTexts();

  for (const { file, example, type, tabs: expected, clicked, selected, fault } of documents) {
    it(`of ${file}: a tab of its own, a click that leads to the words, and its faults by name`, async () => {
      await workbench.openFromExplorer(file);
      await preview.openPicture(type, expected[1]);
      assert.deepEqual(await tabs(), expected);
      await preview.page.locator(clicked).click();
      const line =
        readFileSync(example, 'utf8')
          .split('\n')
          .findIndex((text) => text.includes(selected)) + 1;
      await workbench.statusBar.filter({ hasText: new RegExp(`Ln ${String(line)}, .*selected`, 'u') }).waitFor();
      const named = await preview.page.locator('.pictures title').allTextContents();
      assert.ok(
        named.some((text) => text.includes(`[${fault}]`)),
        named.join('\n'),
      );
      // Only what has bars is told how they are moved.
      assert.equal(await preview.page.locator('.pictures .hint').count(), expected[1] === 'Peta Jalan' ? 1 : 0);
      await workbench.screenshot(`picture-${file}`);
    });
  }

  it('are seen whole at first, and as large as one likes', async () => {
    const widths = async (): Promise<readonly number[]> =>
      Promise.all(
        ['.pictures .page', '.pictures svg'].map(async (part) => {
          const box = await preview.page.locator(part).first().boundingBox();
          return Math.round(box?.width ?? 0);
        }),
      );
    const [page = 0, fitting = 0] = await widths();
    assert.ok(fitting > 200 && fitting <= page, `${String(fitting)} of ${String(page)}`);
    for (const size of [50, 75, 100]) {
      await preview.button('Perbesar gambar').click();
      await preview.page.getByText(`${String(size)} %`).waitFor();
    }
    const [, whole = 0] = await widths();
    assert.ok(whole > fitting, `${String(whole)} after ${String(fitting)}`);
    await workbench.screenshot('picture-zoomed');
    await preview.button('Perkecil gambar').click();
    await preview.page.getByText('75 %').waitFor();
    await preview.button('Selebar halaman').click();
    assert.deepEqual(await widths(), [page, fitting]);
  });
});
