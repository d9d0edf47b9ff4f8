import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from './workbench.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

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

  get search(): Locator {
    return this.page.locator('.filters input');
  }

  /** What axe finds wrong with the page: the rule, and the element. */
  async accessibilityFaults(): Promise<readonly string[]> {
    const frame = await this.frame();
    await frame.evaluate(axeSource);
    const { violations } = await frame.evaluate<AxeResults>('axe.run(document)');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
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
