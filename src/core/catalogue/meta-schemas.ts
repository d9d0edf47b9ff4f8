import { LazyMap, type Lookup } from './lazy.js';
import { metaSchemaFiles } from './meta-schemas.generated.js';

/** The JSON Schemas of the files that an author writes: `naskah`, `type`, `checklist`. Each is read when it is wanted. */
export const metaSchemas: Lookup<Readonly<Record<string, unknown>>> = new LazyMap(
  metaSchemaFiles.map(({ name, load }) => [name, () => load() as Readonly<Record<string, unknown>>]),
);
