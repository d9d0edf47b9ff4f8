import { builtInMessages, builtInRules, builtInTypes } from '../core/catalogue/built-in.generated.js';
import { loadCatalogue } from '../core/catalogue/load.js';
import { createEngine } from '../core/engine/create-engine.js';
import type { Engine } from '../core/engine/engine.js';

/** The engine with the catalogue that comes with Naskah. */
export function builtInEngine(): Engine {
  return createEngine(loadCatalogue(builtInTypes, builtInRules, builtInMessages));
}
