import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';

/** Given by scripts/vscode/run-editor-tests.mjs, which starts VS Code and the browser. */
function given(name: 'NASKAH_WORKBENCH' | 'NASKAH_BROWSER' | 'NASKAH_SCREENSHOTS' | 'NASKAH_FOLDER'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run "npm run test:editor"`);
  return value;
}

/** VS Code in a browser, as a user sees and uses it. */
export class Workbench {
  readonly page: Page;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  static async open(): Promise<Workbench> {
    const browser = await chromium.connect(given('NASKAH_BROWSER'));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    await page.goto(given('NASKAH_WORKBENCH'));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return new Workbench(browser, page);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Opens a file from the explorer: its folders first. */
  async openFromExplorer(...path: readonly string[]): Promise<void> {
    for (const name of path) {
      const row = this.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first();
      await row.waitFor();
      const isOpenFolder = (await row.getAttribute('aria-expanded')) === 'true';
      if (!isOpenFolder) await (name === path.at(-1) ? row.dblclick() : row.click());
    }
    await this.tab(path.at(-1) ?? '').waitFor();
  }

  tab(title: string): Locator {
    return this.page.locator('.tabs-container .tab').filter({ hasText: title });
  }

  squiggles(level: 'error' | 'warning' | 'info'): Locator {
    return this.page.locator(`.monaco-editor .squiggly-${level}`);
  }

  /** Middle of some words as the editor draws them. */
  async pointAt(words: string): Promise<{ readonly x: number; readonly y: number }> {
    const lines = this.page.locator('.monaco-editor .view-line');
    await lines.filter({ hasText: words }).first().waitFor();
    const point = await lines.evaluateAll((elements, wanted) => {
      const element = elements.find(({ textContent }) => textContent.includes(wanted));
      if (!element) return undefined;
      // The editor cuts a line into pieces wherever it likes.
      const start = element.textContent.indexOf(wanted);
      const range = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let passed = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const [from, to] = [start - passed, start + wanted.length - passed];
        const length = node.textContent?.length ?? 0;
        if (from >= 0 && from <= length) range.setStart(node, from);
        if (to >= 0 && to <= length) range.setEnd(node, to);
        passed += length;
      }
      const { left, width, top, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, words);
    if (!point) throw new Error(`“${words}” is not drawn`);
    return point;
  }

  async pointMouseAt(words: string): Promise<void> {
    const { x, y } = await this.pointAt(words);
    await this.page.mouse.move(x - 3, y);
    await this.page.mouse.move(x, y);
  }

  get hover(): Locator {
    return this.page.locator('.monaco-hover:visible').last();
  }

  get problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  get statusBar(): Locator {
    return this.page.locator('.statusbar-item:visible');
  }

  /** The rendered Markdown of the active webview. */
  get renderedPage(): Locator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body');
  }

  /** Chooses a command from the palette, which knows those of an extension only some time after the start. */
  async runCommand(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
    for (;;) {
      await this.page.keyboard.press('F1');
      await this.page.locator('.quick-input-widget input.input').fill(`>${title}`);
      const isListed = await row.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (isListed) break;
      // Only here: elsewhere the key would take back what was typed in the page that has the focus.
      await this.page.keyboard.press('Escape');
    }
    await row.click();
  }

  /** Puts a colour theme on, by its name in the list. */
  async useTheme(name: string): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first();
    // The list begins at the theme that is on: others may not be drawn before their name is typed.
    const search = this.page.locator('.quick-input-widget input[placeholder*="Color Theme"]');
    await search.waitFor();
    await this.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: /Modern|Contrast/u })
      .first()
      .waitFor();
    await search.fill(name);
    await row.click();
  }

  /** Changes a file of the workspace behind the editor's back. */
  async writeInWorkspace(path: string, change: (text: string) => string): Promise<void> {
    const file = join(given('NASKAH_FOLDER'), path);
    await writeFile(file, change(await readFile(file, 'utf8')));
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(given('NASKAH_SCREENSHOTS'), `${name}.png`) });
  }
}
