import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'node_modules');

/**
 * esbuild plug-in: programs of Node and of a web worker are built together, so that what both load stands once. What is
 * shared of the language server protocol is the part that needs no host; what asks for Node by name gets it.
 * @type {import('esbuild').Plugin}
 */
export const anyHost = {
  name: 'naskah-any-host',
  setup(build) {
    build.onResolve({ filter: /^vscode-(?:languageserver|languageserver-protocol|jsonrpc)$/ }, ({ path: name }) => ({
      path: path.join(packages, name, 'lib/common/api.js'),
    }));
    // Where this is asked for, the packages' own table for browsers would give the other one.
    build.onResolve({ filter: /^\.\/lib\/node\/main$/ }, ({ resolveDir }) => ({
      path: path.join(resolveDir, 'lib/node/main.js'),
    }));
    const namespace = 'node-module';
    const ofNode = new RegExp(`^(?:node:)?(?:${builtinModules.join('|')})$`);
    build.onResolve({ filter: ofNode }, ({ path: name, kind, importer }) => {
      if (kind !== 'require-call') return { path: name, external: true };
      // CommonJS packages call `require`, which a module does not have. Only those of the server are to have Node's.
      return /[\\/]vscode-[^\\/]+[\\/]lib[\\/]node[\\/]/.test(importer) ? { path: name, namespace } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace }, ({ path: name }) => ({
      contents: `export * from '${name}';`,
      resolveDir: packages,
    }));
  },
};
