import { parsePath, spotAt, type Origin } from '../../../findings/keywords/operands/path.js';
import type { PictureContext } from '../picture.js';
import { spanAt, wordsOf } from '../values.js';
import type { Amount, Operator } from './indicator.js';
import type { AmountPaths, OperatorWords } from './rule.js';

/** What an amount is read by. */
export interface AmountRule {
  readonly amount: AmountPaths;
  readonly operators: OperatorWords;
}

/** The amount at a path of a row; undefined when nothing, or a dash, is written there. */
export function readAmount(
  path: string | undefined,
  row: Origin,
  { amount: paths, operators }: AmountRule,
  context: PictureContext,
): Amount | undefined {
  if (path === undefined) return undefined;
  const { value, pointer } = spotAt(parsePath(path), row);
  if (value === undefined) return undefined;
  const span = spanAt(pointer, context);
  const text = asWritten(pointer, context) ?? wordsOf(value, pointer, context);
  if (text === '') return undefined;
  const own = { ...row, data: value, pointer };
  const part = (name: string | undefined) => (name === undefined ? undefined : spotAt(parsePath(name), own).value);
  const number = typeof value === 'number' ? value : part(paths.number);
  const upper = part(paths.upper);
  const unit = part(paths.unit);
  const operator = operatorOf(part(paths.operator), operators);
  return {
    ...{ text, span, isChange: part(paths.change) !== undefined },
    ...(isFinite(number) && { number }),
    ...(isFinite(upper) && { upper }),
    ...(typeof unit === 'string' && unit.trim() !== '' && { unit }),
    ...(operator && { operator }),
  };
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function operatorOf(value: unknown, operators: OperatorWords): Operator | undefined {
  return (['atLeast', 'atMost', 'above', 'below'] as const).find((name) => operators[name] === value);
}

/** Numbers with their signs and units; no markup. */
const PLAIN = /^[\p{L}\p{N} .,;:%‰()/×–—≥≤<>=+±~≈°“”'’−-]{1,200}$/u;

/** The words of the text, when they are one line without markup: “Rp 1,2 miliar” is easier to read than its digits. */
export function asWritten(pointer: string, { reading, source }: PictureContext): string | undefined {
  const place = reading.places.get(pointer);
  if (!place?.value || place.via === 'heading' || place.via === 'derived') return undefined;
  const text = source
    .slice(place.value)
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2');
  return PLAIN.test(text) ? text : undefined;
}
