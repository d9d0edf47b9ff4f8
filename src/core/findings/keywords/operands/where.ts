import type { Json } from '../../../model/reading.js';
import { compileExpression, type Expression } from '../../../text/expressions.js';
import { follow, isList, parsePath } from './path.js';
import type { Origin, Path } from './path.js';
import { nameOf } from './values.js';

/** What one property of an element must be: a text that matches, or the name another property has. */
type Condition =
  | { readonly path: Path; readonly pattern: Expression }
  /** `equals` begins where the keyword sits. */
  | { readonly path: Path; readonly equals: Path };

/** Which elements count. */
export type Where = readonly Condition[];

/** Reads `{ "property": "regular expression" }` or `{ "property": { "equals": path } }`; nothing given lets all pass. */
export function parseWhere(value: unknown): Where {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([path, wanted]: [string, unknown]) =>
    typeof wanted === 'string'
      ? { path: parsePath(path), pattern: parsePattern(wanted) }
      : { path: parsePath(path), equals: parsePath((wanted as { readonly equals: string }).equals) },
  );
}

/** A schema's regular expression: case does not matter. */
export function parsePattern(source: string): Expression {
  return compileExpression(source, 'iu');
}

/** Whether the element has all the wanted properties; `origin` is the value the keyword sits on. */
export function isWanted(element: Origin, where: Where, origin: Origin): boolean {
  return where.every((condition) => {
    const values = follow(condition.path, element).values.map(({ value }) => value);
    if ('pattern' in condition) return values.some((value) => matches(value, condition.pattern));
    const names = new Set(follow(condition.equals, origin).values.flatMap(({ value }) => namesOf(value)));
    return values.flatMap(namesOf).some((name) => names.has(name));
  });
}

function namesOf(value: Json): readonly string[] {
  return isList(value) ? value.flatMap(namesOf) : [nameOf(value) ?? []].flat();
}

/** Whether the value's text, or one of a list's, matches. */
export function matches(value: Json, pattern: Expression): boolean {
  if (isList(value)) return value.some((item) => matches(item, pattern));
  return value !== null && typeof value !== 'object' && pattern.test(String(value));
}
