import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { projectRoot } from './paths.mjs';

/** Copies what the packaged extension would hold into a folder. */
export async function stageExtension(folder) {
  const files = await listFiles({ cwd: projectRoot, packageManager: PackageManager.None });
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(projectRoot, file), join(folder, file));
  }
  return folder;
}
