import { builtInMessages, builtInRules, builtInTypes } from '../core/catalogue/built-in.generated.js';
import { loadCatalogue } from '../core/catalogue/load.js';
import { createEngine } from '../core/engine/create-engine.js';
import type { Engine } from '../core/engine/engine.js';
import { compileType } from '../core/findings/compile.js';

/** The engine with everything that is shipped with it. */
export function builtInEngine(): Engine {
  const catalogue = loadCatalogue(builtInTypes, builtInRules, builtInMessages);
  return createEngine(catalogue, (type) => compileType(type.schema));
}
