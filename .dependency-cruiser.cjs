// The layers, and which part may import which. The only place that says so; test/architecture.test.ts breaks each rule once.

/** Data flows from left to right; an import only points to the left. */
const flow = [
  'text',
  'document',
  'catalogue',
  'model',
  'writing',
  'findings',
  'checks',
  'suppressions',
  'checklists',
  'set',
  'workspace',
  'engine',
  'presentation',
];

/** What core may use: parsers and validators that run in any host. */
const coreLibraries = [
  'ajv',
  'yaml',
  'unified',
  'remark-[^/]+',
  'mdast-util-[^/]+',
  'micromark[^/]*',
  'unist-util-[^/]+',
  'vfile[^/]*',
  'picomatch',
  're2js',
  'write-excel-file',
  'ics',
  'docx',
  'mammoth',
  'jszip',
  '@types/(mdast|unist|picomatch)',
];

// `vscode` resolves to its types when these are installed, else to nothing: both spellings are needed.
const vscode = '^vscode$|node_modules/@types/vscode/';
const lsp = 'node_modules/vscode-';

const forbid = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: typeof from === 'string' ? { path: from } : from,
  to: typeof to === 'string' ? { path: to } : to,
});

const notOnlyTypes = { dependencyTypesNot: ['type-only'] };

module.exports = {
  forbidden: [
    ...flow
      .slice(0, -1)
      .map((layer, index) =>
        forbid(
          `flow-${layer}`,
          `^src/core/${layer}/`,
          `^src/core/(${flow.slice(index + 1).join('|')})/`,
          `Data flows ${flow.join(' -> ')}; ${layer} knows nothing that comes later.`,
        ),
      ),
    forbid(
      'core-known-layer',
      '^src/',
      { path: '^src/core/', pathNot: `^src/core/(${flow.join('|')})/` },
      'A new folder of core needs a place in the flow.',
    ),
    forbid('core-no-host', '^src/core/', '^src/(?!core/)', 'Core serves every shell and knows none.'),
    forbid('core-no-node', '^src/core/', { dependencyTypes: ['core'] }, 'Core also runs in a browser.'),
    forbid(
      'core-libraries',
      '^src/core/',
      { path: `node_modules/|${vscode}`, pathNot: `node_modules/(${coreLibraries.join('|')})/` },
      'Core uses few libraries, and none that belongs to a host.',
    ),
    forbid(
      'checks-are-islands',
      { path: '^src/core/((?:set/)?checks)/([^/]+)\\.ts$', pathNot: '\\.generated\\.ts$' },
      { path: '^src/core/$1/', pathNot: '^src/core/$1/$2\\.ts$' },
      'A check can be deleted without touching another.',
    ),
    forbid('server-alone', '^src/server/', '^src/(client|webview|cli)/', 'Shells do not know each other.'),
    forbid('cli-alone', '^src/cli/', '^src/(server|client|webview)/', 'Shells do not know each other.'),
    forbid('client-alone', '^src/client/', '^src/(server|cli|webview)/', 'Shells do not know each other.'),
    forbid('webview-alone', '^src/webview/', '^src/(server|cli|client)/', 'Shells do not know each other.'),
    forbid(
      'webview-libraries',
      '^src/webview/',
      { path: 'node_modules/', pathNot: 'node_modules/(@vscode-elements|@vscode/codicons|lit|lit-html|@lit)/' },
      'A page draws; what it draws is made elsewhere.',
    ),
    forbid(
      'views-thin',
      '^src/(client|webview|shared)/',
      { path: '^src/core/', pathNot: '^src/core/presentation/' },
      'What is shown was made by presentation.',
    ),
    forbid(
      'views-take-types',
      '^src/(client|webview|shared)/',
      { path: '^src/core/', ...notOnlyTypes },
      'The engine runs in the server: of presentation only types may be imported.',
    ),
    forbid(
      'shared-is-types',
      '^src/shared/',
      { path: '.', pathNot: '^src/(shared|core)/', ...notOnlyTypes },
      'Shared holds message names and types.',
    ),
    forbid(
      'shared-alone',
      '^src/shared/',
      '^src/(server|client|webview|cli)/',
      'Shared serves every shell and knows none.',
    ),
    forbid(
      'vscode-only-in-client',
      { path: '^src/', pathNot: '^src/client/' },
      vscode,
      'Only the client runs in the extension host.',
    ),
    forbid(
      'lsp-only-in-server-and-client',
      { path: '^src/', pathNot: '^src/(server|client|shared)/' },
      lsp,
      'The language server protocol is one way to show findings.',
    ),
    forbid('server-no-client-library', '^src/server/', 'node_modules/vscode-languageclient/', 'It needs vscode.'),
    forbid('client-no-server-library', '^src/client/', 'node_modules/vscode-languageserver/', 'The server has it.'),
    forbid(
      'no-development-code',
      '^src/',
      '^(test|scripts|bench)/|^esbuild\\.mjs$',
      'The product does not need its own tests and tools.',
    ),
    forbid('resolvable', '^src/', { couldNotResolve: true, pathNot: '^vscode$' }, 'An import must lead somewhere.'),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true }, comment: 'Type-only cycles count too.' },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
