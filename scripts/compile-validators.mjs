// Compiles the schemas of all built-in types when the product is built: loading compiled code takes a few
// milliseconds, compiling a schema tens of them. The TypeScript that does it (src/core/findings/compile.ts) is bundled
// in memory and imported, so build and engine compile with one and the same code. Tests, which are not bundled,
// compile at run time instead.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const findings = path.join(root, 'src/core/findings');
const schemas = path.join(root, 'schemas/types');
const namespace = 'naskah-validators';

const compiler = `
  import * as standalone from 'ajv/dist/standalone/index.js';
  export const standaloneCode = typeof standalone.default === 'function' ? standalone.default : standalone.default.default;
  export { withoutAnnotations } from './src/core/findings/annotations.ts';
  export { createAjv, runtimeModule } from './src/core/findings/compile.ts';
`;

const catalogue = `
  import { builtInData } from './src/core/catalogue/built-in.generated.ts';
  import { loadCatalogue } from './src/core/catalogue/load.ts';
  export const { types } = loadCatalogue(builtInData);
`;

/** What stands in for src/core/engine/built-in-validators.ts in a bundle. */
const lookUp = `
  import validators from 'naskah:validators';
  export const validatorFor = ({ id }) => validators[id];
`;

/** Bundles sources in memory and imports the result. */
async function importSources(contents) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    ...{ bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'] },
    ...{ target: 'node20', minify: true, logLevel: 'error' },
  });
  const text = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return await import(`data:text/javascript;base64,${text}`);
}

/**
 * The source of a module whose default export holds a validator for each type, by its id.
 * @param {readonly { readonly id: string, readonly schema: object }[]} types with merged schemas
 */
export async function validatorsSource(types) {
  const { createAjv, runtimeModule, standaloneCode, withoutAnnotations } = await importSources(compiler);
  const ajv = createAjv({ standalone: true });
  const names = types.map((_type, index) => `type${index}`);
  types.forEach(({ schema }, index) => ajv.addSchema(withoutAnnotations(schema), names[index]));
  const code = standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name])));
  const entries = types.map(({ id }, index) => `  ${JSON.stringify(id)}: runtime.asValidator(type${index}),\n`);
  return [
    `import * as runtime from ${JSON.stringify(runtimeModule)};\n`,
    code.replaceAll(`require(${JSON.stringify(runtimeModule)})`, 'runtime'),
    `\nexport default {\n${entries.join('')}};\n`,
  ].join('');
}

/**
 * esbuild plug-in: the bundle's validators of the built-in types are compiled ahead of time, and AJV stays out of it.
 * @param {{ readonly types?: readonly { readonly id: string, readonly schema: object }[] }} [options] other types, for tests
 * @returns {import('esbuild').Plugin}
 */
export function validatorsPlugin({ types } = {}) {
  return {
    name: 'naskah-validators',
    setup(build) {
      let source;
      // One compilation serves every program of a build; a build that watches reads changed schemas afresh.
      build.onStart(() => {
        source = undefined;
      });
      build.onResolve({ filter: /^naskah:validators$/ }, () => ({ path: 'validators', namespace }));
      build.onLoad({ filter: /[\\/]engine[\\/]built-in-validators\.ts$/ }, () => ({
        contents: lookUp,
        resolveDir: root,
      }));
      build.onResolve({ filter: /^naskah-keywords$/, namespace }, () => ({
        path: path.join(findings, 'run-keyword.ts'),
      }));
      build.onLoad({ filter: /.*/, namespace }, async () => {
        source ??= validatorsSource(types ?? (await importSources(catalogue)).types);
        return { contents: await source, loader: 'js', resolveDir: root, watchDirs: [schemas, findings] };
      });
    },
  };
}
