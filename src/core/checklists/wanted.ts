import type { Schema } from '../catalogue/schema.js';
import { remember } from '../findings/keywords/contract/remember.js';
import { parsePath } from '../findings/keywords/operands/path.js';
import { searchesOf } from './looks.js';

/** The parts of a document that a question wants written: a property, all of some, or one of several. */
export type Wanted =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Wanted[] };

/** What a question wants written, by the names of properties; what it says of their values is left out. */
export const wantedBy: (question: Schema) => Wanted = remember((question) =>
  // Only questions are given to it.
  wantedIn(question as Schema),
);

function wantedIn(schema: Schema): Wanted {
  const { required = [], allOf = [] } = schema;
  const anyOf: unknown = schema['anyOf'];
  const alternatives = Array.isArray(anyOf) ? [anyOf as readonly Schema[]] : [];
  return {
    kind: 'all',
    parts: [
      ...required.map(propertyCalled),
      ...allOf.map(wantedIn),
      ...alternatives.map((schemas) => ({ kind: 'any' as const, parts: schemas.map(wantedIn) })),
      // Words may stand in any of the texts in which they are looked for.
      ...searchesOf(schema).map(({ paths }) => ({ kind: 'any' as const, parts: rootsOf(paths).map(propertyCalled) })),
    ],
  };
}

function propertyCalled(name: string): Wanted {
  return { kind: 'property', name };
}

/** The properties of the document in which the paths lie. */
function rootsOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => parsePath(path).segments[0] ?? []))];
}
