import { builtInData } from '../catalogue/built-in.generated.js';
import { loadCatalogue } from '../catalogue/load.js';
import { validatorFor } from './built-in-validators.js';
import { createEngine } from './create-engine.js';
import type { Engine } from './engine.js';

/** The engine with the document types, rules and sentences that come with Naskah. */
export function builtInEngine(): Engine {
  return createEngine(loadCatalogue(builtInData), validatorFor, builtInData);
}
