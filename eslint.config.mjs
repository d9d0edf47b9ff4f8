import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Limits that keep a file readable in one sitting. */
const size = {
  'max-lines': ['error', 400],
  'max-lines-per-function': ['error', 80],
  complexity: ['error', 12],
};

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one name for one thing everywhere.',
};

const importsEndInJs = {
  selector:
    ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^\\.{1,2}\\//]:not([source.value=/\\.(js|mjs|json)$/])',
  message: 'A relative import ends in .js (or .json).',
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-npm/', '.vscode-test/', 'examples/', '**/fixtures/', '**/*.generated.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...size,
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, importsEndInJs],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Names and numbers in a text are what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // [...text] is how a text is taken apart into characters.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // Nobody switches a rule off in core: an exception would have to be written here, in plain sight.
    files: ['src/core/**/*.ts'],
    linterOptions: { noInlineConfig: true },
  },
  {
    // A program for developers, which tells what it found.
    files: ['soak/run.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // node:test-like helpers and mocha hand back promises that the runner awaits.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'Buffer',
          'URL',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'performance',
          'AbortController',
          'AbortSignal',
          'TextDecoder',
          'TextEncoder',
          'module',
          'require',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { ...size, 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
