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

/** The workbench's address for a folder; `payload` are pairs that only a server with `automation` obeys. */
export function workbenchUrl(port, folder, payload = []) {
  const query = new URLSearchParams({ folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}
