import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brokenRules, copySource, projectRoot, ruleNames, writeSource } from './support/architecture.js';
import { temporaryFolder } from './support/temporary-folder.js';

/** One bad import for each rule of .dependency-cruiser.cjs: the file that has it, what it says, what it leads to. */
const violations: Readonly<Record<string, readonly [file: string, source: string, extra?: Record<string, string>]>> = {
  'flow-text': ['src/core/text/planted.ts', `import '../document/planted-target.js';`],
  'flow-document': ['src/core/document/planted.ts', `import '../catalogue/planted-target.js';`],
  'flow-catalogue': ['src/core/catalogue/planted.ts', `import '../model/planted-target.js';`],
  'flow-model': ['src/core/model/planted.ts', `import '../findings/planted-target.js';`],
  'flow-writing': ['src/core/writing/planted.ts', `import '../findings/planted-target.js';`],
  'flow-findings': ['src/core/findings/planted.ts', `import '../checks/planted-target.js';`],
  'flow-checks': ['src/core/checks/planted.ts', `import '../workspace/planted-target.js';`],
  'flow-checklists': ['src/core/checklists/planted.ts', `import '../set/planted-target.js';`],
  'flow-set': ['src/core/set/planted.ts', `import '../workspace/planted-target.js';`],
  'flow-suppressions': ['src/core/suppressions/planted.ts', `import '../set/planted-target.js';`],
  'flow-workspace': ['src/core/workspace/planted.ts', `import '../engine/planted-target.js';`],
  'flow-engine': ['src/core/engine/planted.ts', `import type { Target } from '../presentation/planted-target.js';`],
  'core-known-layer': ['src/core/engine/planted-layer.ts', `import '../utils/planted-target.js';`],
  'core-no-host': ['src/core/presentation/planted.ts', `import '../../shared/planted-target.js';`],
  'core-no-node': ['src/core/text/planted-node.ts', `import 'node:path';`],
  'core-libraries': ['src/core/text/planted-library.ts', `import 'tinyglobby';`],
  'checks-are-islands': ['src/core/checks/planted-friend.ts', `import './planted-target.js';`],
  'server-alone': ['src/server/planted.ts', `import '../client/planted-target.js';`],
  'cli-alone': ['src/cli/planted.ts', `import '../server/planted-target.js';`],
  'client-alone': ['src/client/planted.ts', `import '../server/planted-target.js';`],
  'webview-alone': ['src/webview/planted.ts', `import '../client/planted-target.js';`],
  'webview-libraries': ['src/webview/planted-library.ts', `import 'yaml';`],
  'views-thin': ['src/client/planted-thick.ts', `import type { Target } from '../core/engine/planted-target.js';`],
  'views-take-types': ['src/client/planted-values.ts', `import '../core/presentation/planted-target.js';`],
  'shared-is-types': ['src/shared/planted.ts', `import 'yaml';`],
  'shared-alone': ['src/shared/planted-shell.ts', `import type { Target } from '../client/planted-target.js';`],
  'vscode-only-in-client': ['src/server/planted-vscode.ts', `import type { Uri } from 'vscode';`],
  'lsp-only-in-server-and-client': ['src/cli/planted-lsp.ts', `import 'vscode-languageserver/node.js';`],
  'server-no-client-library': ['src/server/planted-library.ts', `import 'vscode-languageclient/node.js';`],
  'client-no-server-library': ['src/client/planted-library.ts', `import 'vscode-languageserver/node.js';`],
  'no-development-code': ['src/core/text/planted-tool.ts', `import '../../../test/planted-target.js';`],
  resolvable: ['src/core/text/planted-nowhere.ts', `import './not-there.js';`],
  'no-cycles': [
    'src/core/text/planted-back.ts',
    `import './planted-cycle.js';`,
    { 'src/core/text/planted-cycle.ts': `import type { Target } from './planted-back.js';` },
  ],
};

/** Every folder has a file that the planted imports lead to. */
const targets = [
  ...[
    'document',
    'catalogue',
    'model',
    'findings',
    'checks',
    'checklists',
    'set',
    'workspace',
    'engine',
    'presentation',
    'utils',
  ].map((layer) => `src/core/${layer}`),
  ...['src/server', 'src/client', 'src/shared', 'test'],
];

describe('architecture', function () {
  this.timeout(60_000);

  it('has a planted violation for each rule', () => {
    assert.deepEqual(Object.keys(violations).sort(), ruleNames().sort());
  });

  it('accepts the tree as it is', () => {
    assert.deepEqual(brokenRules(projectRoot), []);
  });

  it('reports each violation in the file that has it', () => {
    const folder = temporaryFolder();
    copySource(folder);
    for (const target of targets) {
      writeSource(folder, `${target}/planted-target.ts`, 'export interface Target {}\nexport const target = 1;\n');
    }
    for (const [file, source, extra = {}] of Object.values(violations)) {
      writeSource(folder, file, `${source}\n`);
      for (const [name, text] of Object.entries(extra)) writeSource(folder, name, `${text}\n`);
    }
    const found = brokenRules(folder);
    for (const [rule, [file]] of Object.entries(violations)) {
      assert.ok(found.includes(`${rule} ${file}`), `${rule} did not report ${file}:\n${found.join('\n')}`);
    }
  });

  it('names no document type in hand-written code', () => {
    const ids = documentTypeIds();
    const hits = sourceFiles().flatMap((file) => {
      const source = readFileSync(path.join(projectRoot, file), 'utf8');
      return ids.filter((id) => namesType(source, id)).map((id) => `${file}: '${id}'`);
    });
    assert.deepEqual(hits, []);
  });

  it('would see a document type named in any kind of quotes', () => {
    for (const source of [`a === 'sop'`, `{ "sop": 1 }`, 'x = `sop`']) assert.ok(namesType(source, 'sop'), source);
    for (const source of [`'sops'`, `a.sop`, `'x-sop'`]) assert.ok(!namesType(source, 'sop'), source);
  });
});

function namesType(source: string, id: string): boolean {
  return [`'${id}'`, `"${id}"`, `\`${id}\``].some((literal) => source.includes(literal));
}

/** Ids of the types an author can declare: what others extend only is no document type. */
function documentTypeIds(): readonly string[] {
  const suffix = '.schema.json';
  const names = readdirSync(path.join(projectRoot, 'schemas/types')).filter((name) => name.endsWith(suffix));
  return names.map((name) => name.slice(0, -suffix.length)).filter((id) => id !== 'base');
}

function sourceFiles(): readonly string[] {
  return readdirSync(path.join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => path.join('src', name));
}
