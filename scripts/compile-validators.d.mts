import type { Plugin } from 'esbuild';

interface Compilable {
  readonly id: string;
  readonly schema: object;
}

/** The source of a module whose default export holds, by id, a function that makes the validator of a schema. */
export function validatorsSource(schemas: readonly Compilable[]): Promise<string>;

/** Merged schemas of all that comes with Naskah, under their names. */
export function builtInSchemas(): Promise<readonly Compilable[]>;

/** The body of a function that makes the validator of a schema; `runtime` holds what keywords need at run time. */
export function validatorSource(compiled: Compilable): Promise<string>;

/** esbuild plug-in for `import validators from 'naskah:validators'`; `schemas` replaces the built-in ones in tests. */
export function validatorsPlugin(options?: { readonly schemas?: readonly Compilable[] }): Plugin;
