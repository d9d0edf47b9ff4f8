// The programs that Naskah is measured against. They stand in bench/peers with a lock file of their own, and are installed
// there when they are first needed; without a network the bench goes on without them and says so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './measure.mjs';

const folder = path.join(root, 'bench/peers');
const installed = (name) => path.join(folder, 'node_modules', name);

/** Installs what is missing. */
export function installPeers() {
  if (existsSync(installed('remark-cli'))) return;
  console.log('Installing the programs to be compared with, in bench/peers …');
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.error('They could not be installed: their columns stay empty.');
}

/** markdownlint-cli2 with its usual rules. */
export const markdownlint = {
  name: 'markdownlint-cli2',
  words: (docs) => [
    process.execPath,
    'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs',
    path.join(docs, '*.md'),
  ],
};

/** remark-cli that validates front matter by a JSON Schema; undefined when it is not there. */
export function remark() {
  const file = path.join(installed('remark-cli'), 'cli.js');
  if (!existsSync(file)) return undefined;
  const rules = path.join(folder, 'remarkrc.mjs');
  const words = (docs) => [process.execPath, file, '--rc-path', rules, '--no-stdout', '--quiet', docs];
  return { name: 'remark-cli', words };
}

/** mdschema, a program in Go, with the sections of an SOP; undefined when there is none for this machine. */
export function mdschema() {
  const file = path.join(installed('@jackchuka/mdschema-linux-x64'), 'bin/mdschema');
  if (!existsSync(file)) return undefined;
  // The package's files are not marked as programs when install scripts do not run.
  spawnSync('chmod', ['+x', file]);
  const rules = path.join(folder, 'structure.mdschema.yml');
  return { name: 'mdschema', words: (docs) => [file, 'check', '--schema', rules, path.join(docs, '*.md')] };
}
