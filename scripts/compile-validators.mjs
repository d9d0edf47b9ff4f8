// Compiles the schemas of all built-in types when the product is built: loading compiled code takes a few
// milliseconds, compiling a schema tens of them. The TypeScript that does it (src/core/findings/compile.ts) is bundled
// in memory and imported, so build and engine compile with one and the same code. Tests, which are not bundled,
// compile at run time instead.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtInSource, metaSchemasSource } from './generate.mjs';
import { importSources } from './import-sources.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const findings = path.join(root, 'src/core/findings');
const data = path.join(root, 'schemas');
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
  import { checklistKey, checklistSchema } from './src/core/checklists/checklist-schema.ts';
  import { setSchema } from './src/core/set/set-rules.ts';
  const { types, checklists } = loadCatalogue(builtInData);
  export const schemas = [
    ...types.map(({ id, schema }) => ({ id, schema })),
    ...types.flatMap((type) => setSchema(type) ?? []),
    ...checklists.map((list) => ({ id: checklistKey(list), schema: checklistSchema(list) })),
  ];
`;

/** What stands in for src/core/engine/built-in-validators.ts in a bundle. */
const lookUp = `
  import validators from 'naskah:validators';
  export const validatorFor = ({ id }) => validators[id]();
`;

/** Merged schemas of all that comes with Naskah, under their names. */
export async function builtInSchemas() {
  return (await importSources(catalogue)).schemas;
}

/**
 * The body of a function that makes the validator of a schema; `runtime` holds what keywords need at run time.
 * @param {{ readonly id: string, readonly schema: object }} compiled a merged schema under its name
 */
export async function validatorSource({ schema }) {
  const { createAjv, runtimeModule, standaloneCode, withoutAnnotations } = await importSources(compiler);
  // Each stands alone, with its own constants: AJV shares them among the schemas of one instance.
  const ajv = createAjv({ standalone: true });
  const code = standaloneCode(ajv, ajv.compile(withoutAnnotations(schema)));
  const own = `require(${JSON.stringify(runtimeModule)})`;
  return `const module = {};\n${code.replaceAll(own, 'runtime')}\nreturn runtime.asValidator(module.exports);`;
}

/**
 * The source of a module whose default export holds, by id, a function that makes the validator: what is inside is not
 * even parsed as long as nobody calls it.
 * @param {readonly { readonly id: string, readonly schema: object }[]} compiled merged schemas under their names
 */
export async function validatorsSource(compiled) {
  const { runtimeModule } = await importSources(compiler);
  const entries = [];
  for (const each of compiled) entries.push(`  ${JSON.stringify(each.id)}() {\n${await validatorSource(each)}\n  },\n`);
  return `import * as runtime from ${JSON.stringify(runtimeModule)};\nexport default {\n${entries.join('')}};\n`;
}

/**
 * esbuild plug-in: the bundle's validators are compiled ahead of time, AJV stays out of it, and data files are texts
 * that are parsed when they are first needed.
 * @param {{ readonly schemas?: readonly { readonly id: string, readonly schema: object }[] }} [options] other schemas,
 *   for tests
 * @returns {import('esbuild').Plugin}
 */
export function validatorsPlugin({ schemas } = {}) {
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
      const dataSources = [
        { filter: /[\\/]catalogue[\\/]built-in\.generated\.ts$/, source: builtInSource },
        { filter: /[\\/]catalogue[\\/]meta-schemas\.generated\.ts$/, source: metaSchemasSource },
      ];
      for (const { filter, source: write } of dataSources) {
        build.onLoad({ filter }, async () => ({
          contents: await write(root, { inline: true }),
          loader: 'ts',
          watchDirs: (await readdir(data, { withFileTypes: true }))
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => path.join(data, name)),
        }));
      }
      build.onResolve({ filter: /^naskah-keywords$/, namespace }, () => ({
        path: path.join(findings, 'run-keyword.ts'),
      }));
      build.onLoad({ filter: /.*/, namespace }, async () => {
        source ??= validatorsSource(schemas ?? (await builtInSchemas()));
        return {
          contents: await source,
          loader: 'js',
          resolveDir: root,
          watchDirs: [path.join(data, 'types'), path.join(data, 'checklists'), findings],
        };
      });
    },
  };
}
