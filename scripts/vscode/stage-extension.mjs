import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '@vscode/vsce';
import { projectRoot } from './paths.mjs';

/**
 * Copies what the packaged extension would hold into a folder, and changes its manifest by `edit` (a function that takes
 * and changes the parsed package.json).
 */
export async function stageExtension(folder, edit = () => {}) {
  const files = await listFiles({ cwd: projectRoot, dependencies: false });
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(projectRoot, file), join(folder, file));
  }
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  edit(manifest);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  return folder;
}
