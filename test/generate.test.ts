import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectRoot, writeSource } from './support/architecture.js';
import { temporaryFolder } from './support/temporary-folder.js';

const builtIn = 'src/core/catalogue/built-in.generated.ts';
const checks = 'src/core/checks/index.generated.ts';
const setChecks = 'src/core/set/checks/index.generated.ts';
const metaSchemas = 'src/core/catalogue/meta-schemas.generated.ts';
const keywords = 'src/core/findings/keywords/index.generated.ts';

describe('generate', () => {
  it('copes with empty folders', () => {
    const folder = temporaryFolder();
    assert.equal(generate(folder).status, 0);
    assert.match(readFileSync(path.join(folder, builtIn), 'utf8'), /types: \[\],/);
    assert.match(readFileSync(path.join(folder, checks), 'utf8'), /checks = \[\] as const;/);
  });

  it('lists data and checks by file name', () => {
    const folder = sample();
    generate(folder);
    const data = readFileSync(path.join(folder, builtIn), 'utf8');
    assert.ok(data.includes(`import typeATwo from '../../../schemas/types/a-two.schema.json' with { type: 'json' };`));
    assert.match(data, /name: 'a-two', load: \(\) => typeATwo.*\n.*name: 'b', load: \(\) => typeB/u);
    assert.ok(!data.includes('notes.txt'));
    const code = readFileSync(path.join(folder, checks), 'utf8');
    assert.ok(code.includes(`import { check as checkLongLine } from './long-line.js';`));
  });

  it('finds nothing to say when the committed files are right', () => {
    const folder = sample();
    generate(folder);
    assert.deepEqual(generate(folder, '--check'), { status: 0, output: '' });
  });

  it('reports a file that nobody listed, one that is gone and an edit by hand', () => {
    const folder = sample();
    generate(folder);
    writeSource(folder, 'schemas/rules/A-001.json', '{}');
    assert.deepEqual(drifted(folder), [builtIn]);
    generate(folder);
    rmSync(path.join(folder, 'src/core/checks/long-line.ts'));
    assert.deepEqual(drifted(folder), [checks]);
    generate(folder);
    appendFileSync(path.join(folder, builtIn), '// edited\n');
    assert.deepEqual(drifted(folder), [builtIn]);
  });

  it('does not write when it only checks', () => {
    const folder = sample();
    assert.deepEqual(drifted(folder), [builtIn, metaSchemas, checks, setChecks, keywords]);
    assert.deepEqual(drifted(folder), [builtIn, metaSchemas, checks, setChecks, keywords]);
  });

  it('reports snippets that are not those of the examples', () => {
    const folder = sample();
    writeSource(folder, 'schemas/snippets.json', '{ "snippets": [] }');
    generate(folder);
    writeSource(folder, 'snippets/yaml.en.json', '{ "Step": {} }\n');
    assert.deepEqual(drifted(folder), ['snippets/yaml.en.json']);
  });

  it('refuses a file among the checks that is none', () => {
    const folder = sample();
    writeSource(folder, 'src/core/checks/helper.ts', 'export const help = 1;\n');
    const { status, output } = generate(folder);
    assert.equal(status, 1);
    assert.match(output, /helper\.ts is not a check/);
  });

  it('refuses two names that differ only in punctuation', () => {
    const folder = sample();
    writeSource(folder, 'schemas/rules/A-1.json', '{}');
    writeSource(folder, 'schemas/rules/A_1.json', '{}');
    assert.equal(generate(folder).status, 1);
  });
});

function sample(): string {
  const folder = temporaryFolder();
  writeSource(folder, 'schemas/types/b.schema.json', '{}');
  writeSource(folder, 'schemas/types/a-two.schema.json', '{}');
  writeSource(folder, 'schemas/types/notes.txt', '');
  writeSource(folder, 'src/core/checks/long-line.ts', 'export const check = 1;\n');
  return folder;
}

function generate(folder: string, ...options: readonly string[]): { status: number | null; output: string } {
  const program = path.join(projectRoot, 'scripts/generate.mjs');
  const { status, stderr } = spawnSync(process.execPath, [program, '--root', folder, ...options], { encoding: 'utf8' });
  return { status, output: stderr };
}

/** Files that --check names. */
function drifted(folder: string): readonly string[] {
  const { status, output } = generate(folder, '--check');
  assert.equal(status, 1);
  return [...output.matchAll(/^(\S+) is out of date/gm)].map((match) => match[1] ?? '');
}
