import type { Json } from '../../../model/reading.js';
import { compileExpression, type Expression } from '../../../text/expressions.js';
import { isList } from './path.js';

/** Reads `part`: a regular expression; case does not matter. */
export function parsePart(value: unknown): Expression | undefined {
  return typeof value === 'string' ? compileExpression(value, 'giu') : undefined;
}

/** The parts of a text, or of a list's texts, that match, in their order; nothing of other values. */
export function partsOf(value: Json, part: Expression): readonly string[] {
  if (isList(value)) return value.flatMap((item) => partsOf(item, part));
  return typeof value === 'string' ? [...part[Symbol.matchAll](value)].map(([text]) => text) : [];
}
