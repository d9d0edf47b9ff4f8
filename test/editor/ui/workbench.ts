import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import type { Theme } from './themes.js';

/** Given by scripts/vscode/run-editor-tests.mjs, which starts VS Code and the browser. */
export function given(name: 'NASKAH_WORKBENCH' | 'NASKAH_BROWSER' | 'NASKAH_SCREENSHOTS' | 'NASKAH_FOLDER'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run "npm run test:editor"`);
  return value;
}

/** The workspace's own settings. */
const settings = '.vscode/settings.json';

/** Whether something is seen within so many milliseconds. */
function appears(locator: Locator, timeout: number): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

interface WorkbenchOptions {
  readonly workspace?: string;
  readonly savesAlone?: boolean;
}

/** VS Code in a browser, as a user sees and uses it. */
export class Workbench {
  #browser: Browser | undefined;
  #page: Page | undefined;

  private constructor() {}

  /**
   * One for the tests of the suite in which this is called: opened before them, after what the suite does before this
   * call; closed after them. A picture shows how a test failed. `workspace`: the file of a workspace of several
   * folders, in place of the tests' own folder. `savesAlone: false`: a file is stored only when somebody says so; else a
   * browser's VS Code does it a second after each change.
   */
  static forTests({ workspace, savesAlone = true }: WorkbenchOptions = {}): Workbench {
    const workbench = new Workbench();
    before(async function () {
      this.timeout(120_000);
      if (!savesAlone) await workbench.#writeSettings({ 'files.autoSave': 'off' });
      await workbench.#open(workspace);
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
    });
    after(() => workbench.#close());
    return workbench;
  }

  get page(): Page {
    if (!this.#page) throw new Error('the workbench is not open');
    return this.#page;
  }

  async #open(workspace: string | undefined): Promise<void> {
    this.#browser = await chromium.connect(given('NASKAH_BROWSER'));
    const page = await this.#browser.newPage({ viewport: { width: 1280, height: 800 } });
    this.#page = page;
    page.setDefaultTimeout(30_000);
    const address = new URL(given('NASKAH_WORKBENCH'));
    if (workspace !== undefined) {
      address.searchParams.delete('folder');
      address.searchParams.set('workspace', workspace);
    }
    await page.goto(address.href);
    const file = page.locator('.explorer-folders-view .monaco-list-row').first();
    if (await appears(file, 20_000)) return;
    // Now and then VS Code in a browser opens a workspace as “No Folder Opened”; the same address shows it the next time.
    console.log('      the workbench showed no files within 20 s: opened once more');
    await page.goto(address.href);
    if (await appears(file, 40_000)) return;
    await this.screenshot('failed to open');
    const seen = await page.locator('body').innerText();
    throw new Error(`the workbench shows no files, only: ${seen.replaceAll(/\s+/gu, ' ').slice(0, 500)}`);
  }

  /** Also when it did not open: a connection that is left keeps the tests from ending. */
  async #close(): Promise<void> {
    await rm(this.fileInWorkspace(settings), { force: true });
    try {
      // A page that is left takes its extension host with it; that of a page which is only gone waits for it for hours.
      this.#page?.on('dialog', (dialog) => void dialog.accept());
      await this.#page?.goto('about:blank');
    } finally {
      await this.#browser?.close();
    }
  }

  /** Opens a file from the explorer: its folders first. */
  async openFromExplorer(...path: readonly string[]): Promise<void> {
    for (const name of path) {
      const row = this.page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first();
      await row.waitFor();
      const isOpenFolder = (await row.getAttribute('aria-expanded')) === 'true';
      if (!isOpenFolder) await (name === path.at(-1) ? row.dblclick() : row.click());
    }
    await this.tab(path.at(-1) ?? '')
      .first()
      .waitFor();
  }

  tab(title: string): Locator {
    return this.page.locator('.tabs-container .tab').filter({ hasText: title });
  }

  /** A line of the open text, if it is in view. */
  line(words: string): Locator {
    return this.page.locator('.monaco-editor .view-line').filter({ hasText: words }).first();
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

  /**
   * Points at some words until what is shown over them says something. The line above a document comes late and moves
   * the words from under the pointer; a reader would point at them again.
   */
  async hoverOver(words: string, said: string): Promise<Locator> {
    const hover = this.hover.filter({ hasText: said });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await this.pointMouseAt(words);
      if (await appears(hover, 5000)) break;
      await this.page.mouse.move(0, 0);
    }
    await hover.waitFor();
    return hover;
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
      if (await appears(row, 3000)) break;
      // Only here: elsewhere the key would take back what was typed in the page that has the focus.
      await this.page.keyboard.press('Escape');
    }
    await row.click();
  }

  /** Chooses a row of the list that is asked for. */
  async choose(words: string): Promise<void> {
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: words }).first().click();
  }

  /** Answers the question under which path something is to be saved as it is proposed; returns that path. */
  async saveAsProposed(): Promise<string> {
    const place = this.page.locator('.quick-input-widget:visible input.input');
    // A folder comes first, then the name in it too.
    await this.page.waitForFunction(() => {
      const input = document.querySelector<HTMLInputElement>('.quick-input-widget input.input');
      return /\/[^/]+\.\w+$/u.test(input?.value ?? '');
    });
    const path = await place.inputValue();
    await place.press('Enter');
    return path;
  }

  /** Puts a colour theme on for the workspace, which is quicker than to choose it. */
  async useTheme({ name, workbench }: Theme): Promise<void> {
    await this.#writeSettings({ 'workbench.colorTheme': name });
    await this.page.locator(`.monaco-workbench[class*="-${workbench}-"]`).waitFor();
  }

  async #writeSettings(wanted: object): Promise<void> {
    const file = this.fileInWorkspace(settings);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(wanted));
  }

  /** Changes a file of the workspace behind the editor's back. */
  async writeInWorkspace(path: string, change: (text: string) => string): Promise<void> {
    const file = join(given('NASKAH_FOLDER'), path);
    await writeFile(file, change(await readFile(file, 'utf8')));
  }

  /** Where a file of the workspace lies on the disk. */
  fileInWorkspace(path: string): string {
    return join(given('NASKAH_FOLDER'), path);
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(given('NASKAH_SCREENSHOTS'), `${name}.png`) });
  }
}
