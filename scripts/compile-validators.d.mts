import type { Plugin } from 'esbuild';

interface Compilable {
  readonly id: string;
  readonly schema: object;
}

/** The source of a module whose default export holds, by id, a function that makes the validator of a schema. */
export function validatorsSource(schemas: readonly Compilable[]): Promise<string>;

/** esbuild plug-in for `import validators from 'naskah:validators'`; `schemas` replaces the built-in ones in tests. */
export function validatorsPlugin(options?: {
  readonly schemas?: readonly Compilable[];
  readonly takesRuntime?: boolean;
}): Plugin;
