import type { Plugin } from 'esbuild';

interface CompilableType {
  readonly id: string;
  readonly schema: object;
}

/** The source of a module whose default export holds a validator for each type, by its id. */
export function validatorsSource(types: readonly CompilableType[]): Promise<string>;

/** esbuild plug-in for `import validators from 'naskah:validators'`; `types` replaces the built-in ones in tests. */
export function validatorsPlugin(options?: { readonly types?: readonly CompilableType[] }): Plugin;
