// What comes with Naskah - its data and the validators compiled from it - is most of the product. It stands once, in
// dist/built-in.js, for every program: a script without imports that leaves it in one global variable, because Node
// loads modules and a web worker of VS Code loads scripts only.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { validatorsPlugin } from './compile-validators.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const file = './built-in.js';

/** The script: what it is made from, for esbuild. */
export const builtInProgram = {
  stdin: {
    contents: `
      import { builtInData as data } from './src/core/catalogue/built-in.generated.ts';
      import validators from 'naskah:validators';
      globalThis.naskahBuiltIn = { data, validators };
    `,
    resolveDir: root,
  },
  plugins: [validatorsPlugin({ takesRuntime: true })],
};

const data = `
  import builtIn from 'naskah:built-in';
  export const builtInData = builtIn.data;
`;

const validators = `
  import builtIn from 'naskah:built-in';
  import * as runtime from './src/core/findings/run-keyword.ts';
  export const validatorFor = ({ id }) => builtIn.validators[id](runtime);
`;

/**
 * esbuild plug-in: a program takes what comes with Naskah from that script. A program that `imports` it is a module of
 * Node; any other is started after it.
 * @param {{ readonly imports: boolean }} options
 * @returns {import('esbuild').Plugin}
 */
export function shareBuiltIn({ imports }) {
  return {
    name: 'naskah-share-built-in',
    setup(build) {
      const namespace = 'naskah-built-in';
      build.onResolve({ filter: /^naskah:built-in$/ }, () => ({ path: 'built-in', namespace }));
      build.onResolve({ filter: /^\.\/built-in\.js$/, namespace }, () => ({ path: file, external: true }));
      build.onLoad({ filter: /.*/, namespace }, () => ({
        contents: `${imports ? `import '${file}';` : ''} export default globalThis.naskahBuiltIn;`,
        resolveDir: root,
      }));
      const source = (contents) => () => ({ contents, resolveDir: root });
      build.onLoad({ filter: /[\\/]catalogue[\\/]built-in\.generated\.ts$/ }, source(data));
      build.onLoad({ filter: /[\\/]engine[\\/]built-in-validators\.ts$/ }, source(validators));
    },
  };
}
