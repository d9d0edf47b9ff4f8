import { compileType } from '../findings/compile.js';
import type { Validator } from '../findings/validator.js';
import type { CompiledUnder } from './engine.js';

/**
 * The validator of a built-in type or checklist. This file compiles the schema when it is first needed; the bundles contain code
 * compiled ahead of time in its place (scripts/compile-validators.mjs), which loads in a few milliseconds.
 */
export function validatorFor({ schema }: CompiledUnder): Validator {
  return compileType(schema);
}
