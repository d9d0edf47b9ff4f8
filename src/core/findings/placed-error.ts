import type { ErrorOrigin } from './rule-at.js';
import type { SchemaError } from './validator.js';

/** A validation error with the rule it belongs to. */
export interface PlacedError {
  readonly error: SchemaError;
  readonly origin: ErrorOrigin;
  readonly pointer: string;
}
