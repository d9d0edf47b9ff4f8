import type { Schema } from '../catalogue/schema.js';
import type { Validator } from '../findings/validator.js';

/** A schema that is compiled under a name: a type's, or all questions of a checklist. */
export interface CompiledUnder {
  readonly id: string;
  readonly schema: Schema;
}

/** Gives the validator of a schema; called once for each name. */
export type ValidatorSource = (key: CompiledUnder) => Validator;
