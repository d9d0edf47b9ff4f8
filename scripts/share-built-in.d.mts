import type { Plugin } from 'esbuild';

interface DataText {
  readonly name: string;
  readonly content: unknown;
  readonly head?: object;
}

/** The script that holds all data files, by list: a worker runs it, Node reads what is between its backticks. */
export function dataScript(lists: Readonly<Record<string, readonly DataText[]>>): string;

/** Plug-in of a build whose only outcome are the parts in dist/built-in/; `options` for each of their scripts. */
export function builtInParts(options: object): Plugin;

/** Plug-in by which a program takes what comes with Naskah from those parts. */
export const shareBuiltIn: Plugin;
