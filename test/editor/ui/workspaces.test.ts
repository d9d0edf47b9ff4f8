import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { given, Workbench } from './workbench.js';

/** As it is before other tests repair their copy. */
const faultySop = resolve(import.meta.dirname, '../fixtures/workspace/sop/reset-akun.md');

const workspace = 'dua-dinas.code-workspace';

/** Two offices in one window, each a folder with a configuration of its own. */
async function makeTwoOffices(home: string): Promise<void> {
  for (const [office, configuration] of [
    ['dinas-sosial', 'checks: { SOP-002: off }\n'],
    ['dinas-kominfo', 'checks: { META-003: off }\n'],
  ] as const) {
    await mkdir(join(home, office), { recursive: true });
    await cp(faultySop, join(home, office, `${office}.md`));
    await writeFile(join(home, office, 'naskah.yaml'), configuration);
  }
  const folders = [{ path: 'dinas-sosial' }, { path: 'dinas-kominfo' }];
  await writeFile(join(home, workspace), JSON.stringify({ folders }));
}

// All tests of this folder run in a window that the user has not said to trust.
describe('a window with two folders that nobody trusts', function () {
  this.timeout(90_000);
  const home = join(given('NASKAH_FOLDER'), '../dua-dinas');
  before(() => makeTwoOffices(home));
  const workbench = Workbench.forTests({ workspace: join(home, workspace) });

  /** Waits until the list of problems shows a code in one document and none in the other. */
  async function isIn(document: string, other: string, code: string): Promise<void> {
    await workbench.page.locator('.viewpane-filter input').first().fill(code);
    await workbench.problems.filter({ hasText: document }).first().waitFor();
    await workbench.problems.filter({ hasText: code }).first().waitFor();
    await workbench.problems.filter({ hasText: other }).first().waitFor({ state: 'detached' });
  }

  it('is checked all the same', async () => {
    await workbench.statusBar.filter({ hasText: 'Restricted Mode' }).waitFor();
    await workbench.openFromExplorer('dinas-sosial', 'dinas-sosial.md');
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
    await workbench.squiggles('error').first().waitFor();
    await workbench.screenshot('restricted-mode');
  });

  it('checks each document by the configuration of its own folder', async () => {
    await workbench.openFromExplorer('dinas-kominfo', 'dinas-kominfo.md');
    await workbench.page.keyboard.press('Control+Shift+M');
    await isIn('dinas-kominfo.md', 'dinas-sosial.md', 'SOP-002');
    await isIn('dinas-sosial.md', 'dinas-kominfo.md', 'META-003');
  });
});
