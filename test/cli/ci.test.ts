import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.js';
import { projectRoot } from '../support/architecture.js';
import { engine } from '../support/engine.js';
import { MemoryIo } from '../support/memory-io.js';

type Values = Readonly<Record<string, string>>;

/** Every text of a YAML file, wherever it stands. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The words after `naskah` in every command of a file, with what the CI fills in. */
function commandsOf(file: string, values: Values): readonly (readonly string[])[] {
  const text = readFileSync(path.join(projectRoot, 'docs/ci', file), 'utf8');
  const filled = textsOf(parse(text)).map((each) =>
    Object.entries(values).reduce((done, [name, value]) => done.replaceAll(name, value), each),
  );
  const commands = filled.map(
    (each) => /^(?:npx --yes )?naskah(?:@[\d.]+)? (?<words>.*)$/u.exec(each)?.groups?.['words'],
  );
  return commands.flatMap((words) => (words === undefined ? [] : [words.split(' ')]));
}

const documents = {
  'sop/a.md': '---\njenis_dokumen: sop\nnomor: SOP-1/A/2026\ndokumen_terkait: [SOP-2/A/2026]\n---\n',
  'sop/b.md': '---\njenis_dokumen: sop\nnomor: SOP-2/A/2026\nstatus: dicabut\n---\n',
  'README.md': '# Baca saya\n',
};

/** Runs commands one after the other in one folder; their exit codes and what they wrote. */
async function runAll(
  commands: readonly (readonly string[])[],
  made: Values = {},
): Promise<{ codes: number[]; files: Values }> {
  const codes: number[] = [];
  let files: Values = made;
  for (const command of commands) {
    const io = new MemoryIo({ ...documents, 'naskah-parts/.jaga': '', ...files });
    codes.push(await run(command, io, engine));
    files = { ...files, ...Object.fromEntries(io.written) };
  }
  return { codes, files };
}

const parts = ['1', '2', '3', '4'];

describe('docs/ci', function () {
  this.timeout(30_000);

  it('github-actions.yml: checks in parts, uploads SARIF and fails for errors', async () => {
    const filled = parts.flatMap((part) =>
      commandsOf('github-actions.yml', { '${{ matrix.part }}': part, '${{ needs.day.outputs.today }}': '2026-06-01' }),
    );
    const checks = filled.filter(([name]) => name === 'check');
    const { codes, files } = await runAll(checks);
    assert.deepEqual(codes, [0, 0, 0, 0]);
    const collected = Object.fromEntries(Object.entries(files).map(([name, text]) => [`naskah-parts/${name}`, text]));
    const merges = filled.filter(([name]) => name === 'merge').slice(0, 2);
    const merged = await runAll(merges, collected);
    assert.deepEqual(merged.codes, [0, 1]);
    const { version } = JSON.parse(merged.files['naskah.sarif'] ?? '') as { version: string };
    assert.equal(version, '2.1.0');
  });

  it('gitlab-ci.yml: checks in parts, writes code quality and JUnit, and fails for errors', async () => {
    const filled = parts.flatMap((part) =>
      commandsOf('gitlab-ci.yml', {
        $NASKAH: 'naskah@0.1.0',
        $CI_NODE_INDEX: part,
        $CI_NODE_TOTAL: '4',
        '${CI_PIPELINE_CREATED_AT%%T*}': '2026-06-01',
      }),
    );
    const checks = filled.filter(([name, option]) => name === 'check' && option === '--shard');
    const { codes, files } = await runAll(checks);
    assert.deepEqual(codes, [0, 0, 0, 0]);
    const merged = await runAll(filled.filter(([name]) => name === 'merge').slice(0, 3), files);
    assert.deepEqual(merged.codes, [0, 0, 1]);
    const issues = JSON.parse(merged.files['gl-code-quality-report.json'] ?? '') as Record<string, unknown>[];
    assert.ok(issues.length > 0);
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    for (const issue of issues) {
      assert.deepEqual(Object.keys(issue).sort(), ['check_name', 'description', 'fingerprint', 'location', 'severity']);
      assert.match(String(issue['severity']), /^(?:info|minor|major|critical|blocker)$/u);
    }
    assert.match(merged.files['naskah-junit.xml'] ?? '', /^<\?xml/u);
  });

  it('pre-commit-config.yaml: has one hook with a command that exists', async () => {
    const commands = commandsOf('pre-commit-config.yaml', {});
    assert.deepEqual(commands, [['check', '--changed-since', 'HEAD']]);
  });

  it('names only options that exist', async () => {
    for (const file of ['github-actions.yml', 'gitlab-ci.yml', 'pre-commit-config.yaml']) {
      for (const [name = '', ...words] of commandsOf(file, { $NASKAH: 'naskah', '${{ matrix.part }}': '1' })) {
        const io = new MemoryIo(documents);
        await run([name, '--help'], io, engine);
        for (const option of words.filter((word) => word.startsWith('--')))
          assert.ok(io.out.includes(option), `${file}: ${option}`);
      }
    }
  });
});

describe('.github/workflows', () => {
  interface Job {
    readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
    readonly permissions?: Readonly<Record<string, string>>;
  }
  const read = (name: string): { readonly permissions: unknown; readonly jobs: Readonly<Record<string, Job>> } =>
    parse(readFileSync(path.join(projectRoot, '.github/workflows', name), 'utf8')) as ReturnType<typeof read>;
  const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };

  for (const name of ['ci.yml', 'release.yml']) {
    it(`${name}: may read and nothing else by default, names versions of actions, and runs scripts that exist`, () => {
      const { permissions, jobs } = read(name);
      assert.deepEqual(permissions, { contents: 'read' });
      for (const { steps } of Object.values(jobs)) {
        for (const { uses, run: command = '' } of steps) {
          if (uses !== undefined) assert.match(uses, /^(?:actions|github)\/[\w/-]+@v\d+$/u);
          const [, script] = /^npm run (\w+)/u.exec(command) ?? [];
          if (script !== undefined) assert.ok(Object.hasOwn(scripts, script), script);
        }
      }
    });
  }

  it('release.yml: publishes with provenance, after everything was tested', () => {
    const { jobs } = read('release.yml');
    const commands = Object.values(jobs).flatMap(({ steps }) => steps.map((step) => step.run ?? ''));
    assert.ok(commands.includes('npm publish --provenance --access public'));
    assert.equal(jobs['npm']?.permissions?.['id-token'], 'write');
    assert.ok(jobs['build']?.steps.some((step) => step.run === '.ci/run'));
    for (const command of commands.filter((each) => each.startsWith('npx --yes')))
      assert.match(command, /@\d+\.\d+\.\d+ /u);
  });
});
