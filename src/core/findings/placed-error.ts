import { childPointer } from '../model/read-context.js';
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

/** Whether an object has a key that is none of its properties. */
export function isUnknownKey({ error }: Pick<PlacedError, 'error'>): boolean {
  return error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties';
}

/** Pointer of that key. */
export function unknownKeyOf({ error, pointer }: Pick<PlacedError, 'error' | 'pointer'>): string {
  const name = error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
  return childPointer(pointer, typeof name === 'string' ? name : '');
}
