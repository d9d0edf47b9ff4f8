import { readFileSync, readdirSync } from 'node:fs';
import { Workbench } from './workbench.js';

/** Processes of the language server, which run the installed extension's dist/server.js (Linux: /proc tells them). */
function servers(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => {
      try {
        return /\/naskah\.naskah-[^\0]*\/dist\/server\.js\0/u.test(readFileSync(`/proc/${name}/cmdline`, 'utf8'));
      } catch {
        // It ended meanwhile.
        return false;
      }
    })
    .map(Number);
}

async function kill(): Promise<void> {
  let running = servers();
  while (running.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    running = servers();
  }
  for (const id of running) process.kill(id, 'SIGKILL');
}

describe('the language server is killed while a drafter writes', function () {
  this.timeout(120_000);
  const workbench = Workbench.forTests();
  before(async () => {
    await workbench.openFromExplorer('sop', 'antrean.yaml');
    await workbench.statusBar.filter({ hasText: 'Standar Operasional Prosedur' }).waitFor();
  });

  /** Enter would take what is being offered. */
  async function writeLine(text: string): Promise<void> {
    await workbench.page.keyboard.type(text);
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Enter');
  }
  const problem = (words: string) => workbench.problems.filter({ hasText: words }).first();

  it('is started again, and knows what was written meanwhile', async () => {
    await workbench.page.keyboard.press('Control+Shift+M');
    // The list draws what is in sight only.
    await workbench.page.locator('input[placeholder^="Filter (e.g. text"]:visible').fill('entah');
    await workbench.tab('antrean.yaml').click();
    await workbench.page.keyboard.press('Control+Home');
    await writeLine('status: entah');
    // In the middle of the check of what was just typed.
    await kill();
    await writeLine('klasifikasi: entah-apa');
    await problem('entah-apa').waitFor();
    await problem('“entah”').waitFor();
  });

  it('is given up after the fifth time, in words that help, and can be started again by a click', async () => {
    const notice = workbench.page
      .locator('.notifications-toasts .notification-list-item')
      .filter({ hasText: /lima kali|five times/u });
    for (const key of ['tanggal_revisi', 'tanggal_pengesahan', 'tanggal_pembuatan']) {
      await kill();
      await writeLine(`${key}: entah ${key}`);
      await problem(`entah ${key}`).waitFor();
    }
    await kill();
    await notice.waitFor();
    await workbench.screenshot('server-ended');
    await notice.getByRole('button', { name: /Jalankan lagi|Start again/u }).click();
    await workbench.tab('antrean.yaml').click();
    await workbench.page.keyboard.press('Control+Home');
    await writeLine('sifat: entah-lagi');
    await problem('entah-lagi').waitFor();
  });
});
