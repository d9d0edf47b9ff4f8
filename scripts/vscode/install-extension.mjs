import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { stageExtension } from './stage-extension.mjs';

/**
 * Packs the extension of this build into `<folder>/naskah.vsix` and lets VS Code itself install it, as a user does.
 * Returns the folder of installed extensions, and where ours lies in it.
 * @param {{ node: string, vscode: string }} installed
 */
export async function installExtension(installed, folder) {
  rmSync(folder, { recursive: true, force: true });
  const vsix = join(folder, 'naskah.vsix');
  await pack(join(folder, 'packed'), vsix);
  const extensions = join(folder, 'extensions');
  mkdirSync(extensions, { recursive: true });
  const words = [
    '--install-extension',
    vsix,
    '--extensions-dir',
    extensions,
    '--server-data-dir',
    join(folder, 'data'),
  ];
  const gallery = JSON.stringify({ serviceUrl: '' });
  execFileSync(installed.node, [join(installed.vscode, 'out/server-main.js'), ...words], {
    env: { ...process.env, HOME: folder, EXTENSIONS_GALLERY: gallery },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 120_000,
  });
  const name = readdirSync(extensions).find((each) => each.startsWith('naskah.naskah-'));
  if (name === undefined) throw new Error('VS Code did not install the packaged extension.');
  const size = (statSync(vsix).size / 1024 / 1024).toFixed(2);
  console.log(`VS Code: naskah.vsix (${size} MB) dipasang / installed`);
  return { extensions, extension: join(extensions, name) };
}

/** What `npm run package` packs, without building it again. */
async function pack(staging, packagePath) {
  await stageExtension(staging);
  const file = join(staging, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  delete manifest.scripts;
  writeFileSync(file, JSON.stringify(manifest));
  // Everything here belongs in: without this file the packer would advise to write one.
  writeFileSync(join(staging, '.vscodeignore'), '');
  const options = { dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false };
  await createVSIX({ cwd: staging, packagePath, ...options });
}
