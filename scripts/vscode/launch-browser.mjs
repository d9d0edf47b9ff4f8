import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that findBrowser() found; `close()` it in the end. */
export async function launchBrowser({ executable, env }) {
  return chromium.launch({ executablePath: executable, args: flags, env: { ...process.env, ...env } });
}

/** The same for tests in another process, which connect to its `wsEndpoint()`. */
export async function launchBrowserServer({ executable, env }) {
  return chromium.launchServer({ executablePath: executable, args: flags, env: { ...process.env, ...env } });
}

/** Adds to the options that the server writes into the workbench's page, before the workbench reads them. */
export async function addDevelopmentOptions(page, development) {
  await page.addInitScript((added) => {
    const { document, MutationObserver } = globalThis;
    const observer = new MutationObserver(() => {
      const element = document.getElementById('vscode-workbench-web-configuration');
      if (!element) return;
      observer.disconnect();
      const options = JSON.parse(element.dataset.settings ?? '{}');
      options.developmentOptions = { ...options.developmentOptions, ...added };
      element.dataset.settings = JSON.stringify(options);
    });
    observer.observe(document, { childList: true, subtree: true });
  }, development);
}

const types = new Map([
  ['.js', 'text/javascript'],
  ['.cjs', 'text/javascript'],
  ['.json', 'application/json'],
]);

/**
 * Lets a page and its workers find a folder's files under an address, as if the address's server had them.
 * @param {import('playwright-core').Page} page
 */
export async function serveFolder(page, address, folder) {
  const { pathname: start } = new URL(address);
  await page.context().route(`${address}/**`, (route) => {
    const path = join(folder, decodeURIComponent(new URL(route.request().url()).pathname.slice(start.length)));
    if (!existsSync(path)) return route.fulfill({ status: 404 });
    return route.fulfill({ path, contentType: types.get(extname(path)) ?? 'application/octet-stream' });
  });
}
