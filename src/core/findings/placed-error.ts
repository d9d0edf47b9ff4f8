import type { ErrorOrigin } from './rule-at.js';
import type { SchemaError } from './validator.js';

/** A validation error with the rule it belongs to. */
export interface PlacedError {
  readonly error: SchemaError;
  readonly origin: ErrorOrigin;
  readonly pointer: string;
}

/** Whether something is missing that should be there. */
export function isAbsence({ error }: Pick<PlacedError, 'error'>): boolean {
  return error.keyword === 'required' || error.keyword === 'dependentRequired';
}
