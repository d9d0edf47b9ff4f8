import { lineEnd } from '../document/lines.js';
import type { FindingDraft } from './draft.js';
import { isSizeError, speaksOfEmptiness } from './describe-blank.js';
import { describeError } from './describe-error.js';
import { describeMissing } from './describe-missing.js';
import { parentOf } from './marks.js';
import { isLeftOpen } from './open-blanks.js';
import { isAbsence, isUnknownKey, unknownKeyOf, type PlacedError } from './placed-error.js';
import { originOf } from './rule-at.js';
import type { Subject } from './subject.js';
import type { SchemaError } from './validator.js';

/** Validation errors with their rules, without those that only serve others. */
export function placeErrors(errors: readonly SchemaError[], { type }: Subject): readonly PlacedError[] {
  return errors
    .filter((error) => error.keyword !== 'if')
    .map((error) => ({ error, origin: originOf(type.schema, error.schemaPath), pointer: error.instancePath }))
    .filter(({ origin }) => !origin.isInner);
}

/**
 * Turns validation errors into findings: one for each fault, in the words of its rule. `damaged` are the lists whose rows
 * could not all be read as they are meant.
 */
export function mapErrors(
  placed: readonly PlacedError[],
  subject: Subject,
  damaged: ReadonlySet<string> = new Set(),
): readonly FindingDraft[] {
  const readable = placed.filter(
    (item) =>
      !isLostInYaml(item, subject) &&
      !isForColumn(item, subject) &&
      !isForRows(item, damaged) &&
      !isLeftOpen(item, subject),
  );
  const quiet = withoutCascades(readable, subject);
  return quiet.flatMap((item) => (isAbsence(item) ? describeMissing(item, subject) : describeError(item, subject)));
}

/** A flow is not judged for what only a missing column could say. */
function isForColumn({ error, pointer }: PlacedError, { reading }: Subject): boolean {
  return (
    error.keyword === 'graph' &&
    reading.observations.some(
      (seen) => seen.code === 'TBL-001' && seen.problem === 'missing' && seen.pointer === pointer,
    )
  );
}

/** What only rows together say is not said of some of them, and what no row names may be named in one that is not read. */
function isForRows({ error, origin, pointer }: PlacedError, damaged: ReadonlySet<string>): boolean {
  if (damaged.size === 0) return false;
  if (ofRowsTogether.has(error.keyword))
    return damaged.has(pointer) || [...damaged].some((list) => list !== '' && pointer.startsWith(`${list}/`));
  if (error.keyword !== 'compare') return false;
  const { op, right } = (origin.schema['compare'] ?? {}) as { readonly op?: unknown; readonly right?: unknown };
  const paths = op === 'in' ? [right].flat().filter((path) => typeof path === 'string') : [];
  return [...damaged].some((list) => list !== '' && paths.some((path) => `/${path}`.startsWith(`${list}/`)));
}

const ofRowsTogether = new Set(['graph', 'contiguous', 'monotone', 'ordered']);

/** The parser may have joined the broken line to its neighbour. */
function isBesideBreak(pointer: string, { reading, source }: Subject): boolean {
  const span = reading.places.get(pointer)?.key;
  if (!span) return false;
  const line = source.positionAt(span.start).line;
  return reading.observations.some(
    (seen) => brokenYaml.has(seen.problem) && Math.abs(source.positionAt(seen.span.start).line - line) <= 1,
  );
}

const brokenYaml = new Set(['syntax', 'tab', 'colon', 'space', 'hard-space']);

/** Where the YAML itself is broken, what seems to be missing may only be unreadable. */
function isLostInYaml({ error, pointer }: PlacedError, subject: Subject): boolean {
  const { reading, notation, type } = subject;
  const isBroken = reading.observations.some(({ code, problem }) => code === 'YAML-001' && brokenYaml.has(problem));
  if (!isBroken) return false;
  if (isUnknownKey({ error })) return isJoinedByBreak(unknownKeyOf({ error, pointer }), subject);
  if (!isAbsence({ error })) return isBesideBreak(pointer, subject);
  const name = String(error.params['missingProperty']);
  if (pointer !== '') return reading.places.get(pointer)?.via === 'yaml';
  return notation === 'yaml' || type.schema.properties?.[name]?.place !== 'section';
}

/** What is no key, but a line that could not be read, with what follows it. */
function isJoinedByBreak(pointer: string, { reading, source }: Subject): boolean {
  const key = reading.places.get(pointer)?.key;
  // Only the first break is told of: a key that goes on below its line is one of another.
  if (key && lineEnd(source.text, key.start) < key.end) return true;
  return reading.observations.some(
    ({ problem, span }) =>
      brokenYaml.has(problem) && key !== undefined && key.start <= span.start && span.start < key.end,
  );
}

/** A value of the wrong kind is reported once; nothing else is said about it or about what lies below it. */
function withoutCascades(errors: readonly PlacedError[], subject: Subject): readonly PlacedError[] {
  const unreadable = new Set(errors.filter(isUnreadable).map(({ pointer }) => pointer));
  const spoken = new Set(
    errors
      .filter((item) => !isUnreadable(item) && unreadable.has(item.pointer) && saysItBetter(item))
      .map(({ pointer }) => pointer),
  );
  const placeholders = new Set(
    subject.reading.observations.filter(({ code }) => code === 'SEC-002').map(({ pointer }) => pointer),
  );
  const firsts = new Set<string>();
  const empty = new Set(errors.filter((item) => speaksOfEmptiness(item, subject)).map(({ pointer }) => pointer));
  return errors.filter((item) => {
    const { pointer } = item;
    if (empty.has(pointer) && item.origin.rule === undefined && isSizeError(item.error.keyword)) return false;
    if (isBelow(pointer, unreadable) || (placeholders.has(pointer) && pointer !== '' && !isAbsence(item))) return false;
    if (!unreadable.has(pointer)) return true;
    if (spoken.has(pointer) ? !saysItBetter(item) : !isUnreadable(item)) return false;
    if (firsts.has(pointer)) return false;
    firsts.add(pointer);
    return true;
  });
}

function isUnreadable({ error }: PlacedError): boolean {
  return error.keyword === 'type' || error.keyword === 'format';
}

/** A coded rule about the text of a value that could not be read beats "is not a number". */
function saysItBetter({ error, origin }: PlacedError): boolean {
  return origin.rule !== undefined && ['not', 'pattern', 'enum', 'const'].includes(error.keyword);
}

function isBelow(pointer: string, pointers: ReadonlySet<string>): boolean {
  for (let at = parentOf(pointer); at !== ''; at = parentOf(at)) if (pointers.has(at)) return true;
  return false;
}
