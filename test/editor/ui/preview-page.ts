import type { Frame, FrameLocator, Locator } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import type { Theme } from './themes.js';
import type { Workbench } from './workbench.js';

/** The preview as a person sees it: the page in the visible webview. */
export class PreviewPage {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** Opens it with the button over the active editor. */
  async open(): Promise<void> {
    await this.#workbench.page
      .locator('.editor-actions a.action-label[aria-label^="Naskah: Daftar Periksa"]')
      .first()
      .click();
    await this.item('CK-SOP-01').waitFor();
  }

  /** Opens it for a document that is read as this type, at the tab of a picture. */
  async openPicture(type: string, tab: string): Promise<void> {
    await this.#workbench.statusBar.filter({ hasText: type }).waitFor();
    await this.#workbench.page
      .locator('.editor-actions a.action-label[aria-label^="Naskah: Daftar Periksa"]')
      .first()
      .click();
    await this.tab(tab).click();
    await this.page.locator('.pictures svg').first().waitFor();
  }

  get page(): FrameLocator {
    return this.#webview.contentFrame().frameLocator('#active-frame');
  }

  item(id: string): Locator {
    return this.page.locator('.item').filter({ has: this.page.locator('.id', { hasText: id }) });
  }

  get items(): Locator {
    return this.page.locator('.item');
  }

  /** A button of the page by its words. */
  button(name: string | RegExp, within: Locator | FrameLocator = this.page): Locator {
    return within.getByRole('button', { name }).first();
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  get search(): Locator {
    return this.page.locator('.filters input');
  }

  /** What axe finds wrong with the page: the rule, and the element. */
  async accessibilityFaults(theme: Theme): Promise<readonly string[]> {
    return accessibilityFaults(await this.frame(), theme);
  }

  /** Puts a theme on, and waits until the page has it. */
  async useTheme(theme: Theme): Promise<void> {
    await this.#workbench.useTheme(theme);
    await this.page.locator(`body.${theme.page}`).waitFor({ state: 'attached' });
  }

  /** The page itself, to look into. */
  async frame(): Promise<Frame> {
    await this.page.locator('main').waitFor();
    const outer = await (await this.#webview.elementHandle()).contentFrame();
    const [inner] = outer?.childFrames() ?? [];
    if (!inner) throw new Error('there is no page in the webview');
    return inner;
  }

  get #webview(): Locator {
    return this.#workbench.page.locator('iframe.webview.ready:visible').first();
  }
}
