// What comes with Naskah - its data and the validators compiled from it - is most of the product. It stands once, in
// dist/built-in/, for every program: the data as one text, each validator as a script of its own, which is loaded when
// the first document of its type is checked. One document needs a tenth of it.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { builtInSchemas, validatorSource } from './compile-validators.mjs';
import { readDataFiles } from './generate.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = path.join(root, 'dist/built-in');

/** Name of the script that holds a validator, without its ending. */
const fileOf = (id) => `validator-${id.replaceAll(/[^\w-]/g, '-')}`;

/**
 * A script for a worker, of which Node reads what is between the backticks: a line that tells where each data file
 * begins, and the data files. It has letters of ASCII only, so that characters are bytes, and none that ends the text.
 */
export function dataScript(lists) {
  let text = '';
  const add = (data) => {
    const json = JSON.stringify(data).replaceAll(
      /[^ -~]|[`$]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    text += json;
    return json.length;
  };
  const index = Object.fromEntries(
    Object.entries(lists).map(([list, files]) => [
      list,
      files.map(({ name, head, content }) => [name, text.length, add(content), ...(head ? [head] : [])]),
    ]),
  );
  const data = text;
  text = '';
  add(index);
  return `globalThis.naskahData = String.raw\`${text}\n${data}\`;\n`;
}

/** A script that leaves what makes a validator in a table, by its id; it is given what keywords need at run time. */
async function validatorScript(compiled) {
  const id = JSON.stringify(compiled.id);
  return `(globalThis.naskahValidators ??= {})[${id}] = (runtime) => {\n${await validatorSource(compiled)}\n};\n`;
}

async function writeParts(options) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // The product's other scripts are modules; these are not, since a module could not be loaded where it is needed.
  await writeFile(path.join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  await writeFile(path.join(folder, 'data.js'), dataScript(await readDataFiles(root)));
  const schemas = await builtInSchemas();
  if (new Set(schemas.map(({ id }) => fileOf(id))).size < schemas.length)
    throw new Error('Two validators have names that differ only in punctuation.');
  await Promise.all(schemas.map((compiled) => writeValidator(compiled, options)));
}

async function writeValidator(compiled, options) {
  await esbuild.build({
    ...options,
    stdin: { contents: await validatorScript(compiled), resolveDir: root },
    format: 'iife',
    outfile: path.join(folder, `${fileOf(compiled.id)}.js`),
  });
}

/**
 * esbuild plug-in of a build whose only outcome are the parts in dist/built-in/; `options` for each of their scripts.
 * @returns {import('esbuild').Plugin}
 */
export function builtInParts(options) {
  return {
    name: 'naskah-built-in-parts',
    setup(build) {
      const namespace = 'naskah-built-in-parts';
      build.onResolve({ filter: /^naskah:built-in-parts$/ }, ({ path: name }) => ({ path: name, namespace }));
      build.onLoad({ filter: /.*/, namespace }, async () => {
        await writeParts(options);
        const schemas = path.join(root, 'schemas');
        const folders = (await readdir(schemas, { withFileTypes: true })).filter((entry) => entry.isDirectory());
        return {
          contents: '',
          watchDirs: [...folders.map(({ name }) => path.join(schemas, name)), path.join(root, 'src/core/findings')],
        };
      });
    },
  };
}

/** How a program comes to those parts: Node reads and requires files, a worker imports scripts; both at once, without waiting. */
const builtIn = `
  const inWorker = typeof importScripts === 'function';
  const node = (name) => process.getBuiltinModule('node:' + name);
  const load = (name) => {
    const address = new URL('./built-in/' + name + '.js', import.meta.url);
    if (inWorker) importScripts(address.href);
    else node('module').createRequire(import.meta.url)(node('url').fileURLToPath(address));
  };
  const readData = () => {
    if (!inWorker) {
      const text = node('fs').readFileSync(new URL('./built-in/data.js', import.meta.url), 'latin1');
      return text.slice(text.indexOf('\`') + 1, text.lastIndexOf('\`'));
    }
    load('data');
    return globalThis.naskahData;
  };
  const text = readData();
  const start = text.indexOf('\\n') + 1;
  const lists = Object.entries(JSON.parse(text.slice(0, start)));
  export const builtInData = Object.fromEntries(
    lists.map(([list, files]) => [
      list,
      files.map(([name, from, length, head]) => ({
        name,
        load: () => JSON.parse(text.slice(start + from, start + from + length)),
        ...(head && { head }),
      })),
    ]),
  );
  const names = ${fileOf.toString()};
  export const makerOf = (id) => {
    if (!globalThis.naskahValidators?.[id]) load(names(id));
    return globalThis.naskahValidators[id];
  };
`;

const data = `export { builtInData } from 'naskah:built-in';`;

const validators = `
  import { makerOf } from 'naskah:built-in';
  import * as runtime from './src/core/findings/run-keyword.ts';
  export const validatorFor = ({ id }) => makerOf(id)(runtime);
`;

/**
 * esbuild plug-in: a program takes what comes with Naskah from those parts.
 * @type {import('esbuild').Plugin}
 */
export const shareBuiltIn = {
  name: 'naskah-share-built-in',
  setup(build) {
    const namespace = 'naskah-built-in';
    const source = (contents) => () => ({ contents, resolveDir: root });
    build.onResolve({ filter: /^naskah:built-in$/ }, () => ({ path: 'built-in', namespace }));
    build.onLoad({ filter: /.*/, namespace }, source(builtIn));
    build.onLoad({ filter: /[\\/]catalogue[\\/]built-in\.generated\.ts$/ }, source(data));
    build.onLoad({ filter: /[\\/]engine[\\/]built-in-validators\.ts$/ }, source(validators));
  },
};
