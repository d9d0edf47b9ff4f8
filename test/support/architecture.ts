import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

const configuration = '.dependency-cruiser.cjs';

interface Rule {
  readonly name: string;
}

interface Violation {
  readonly from: string;
  readonly rule: Rule;
}

/** Names of the rules that the dependency lint knows. */
export function ruleNames(): string[] {
  const load = createRequire(import.meta.url);
  const { forbidden } = load(path.join(projectRoot, configuration)) as { forbidden: readonly Rule[] };
  return forbidden.map(({ name }) => name);
}

/** Copies what the dependency lint looks at. */
export function copySource(folder: string): void {
  for (const name of ['src', 'schemas', 'tsconfig.json', 'package.json', configuration]) {
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
}

/** Writes one file, its folders too. */
export function writeSource(folder: string, name: string, source: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, source);
}

/** Runs the dependency lint in a folder: "rule file" for each violation. */
export function brokenRules(folder: string): readonly string[] {
  const program = path.join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'src', '--config', configuration, '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: readonly Violation[] } };
  return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`).sort();
}
