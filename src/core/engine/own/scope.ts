import type { Schema } from '../../catalogue/schema.js';
import { nearestName } from '../../text/distance.js';
import type { Keys } from './tree.js';

/** What a schema within a file speaks of: a part of the type's data, and the rule it belongs to. */
export interface Scope {
  /** The type's schema of that part; undefined when it is not known. */
  readonly schema: Schema | undefined;
  /** Keys of the outermost rule around it; undefined for what declares the part itself. */
  readonly rule: Keys | undefined;
}

/** Keywords that speak of the same value, and how many keys lead into them. */
const SAME_VALUE: Readonly<Record<string, number>> = {
  ...{ allOf: 2, anyOf: 2, oneOf: 2, dependentSchemas: 2 },
  ...{ if: 1, then: 1, else: 1, not: 1 },
};

/** Follows the keys of a file's schema through the type that it was put together to. */
export function scopeAt(root: Schema, keys: Keys): Scope {
  let schema: Schema | undefined = root;
  let rule: Keys | undefined;
  for (let at = 0; at < keys.length;) {
    const keyword = String(keys[at]);
    const same = SAME_VALUE[keyword];
    if (same !== undefined) rule ??= ruleAt(keys, at, same);
    else if (keyword === 'contains') rule ??= keys.slice(0, at + 1);
    if (same === undefined) schema = partOf(schema, keyword, keys[at + 1], root);
    at += same ?? (keyword === 'items' || keyword === 'contains' ? 1 : 2);
  }
  return { schema, rule };
}

/** An entry of a list; without `if`, its `then` and `else` say nothing, so that it stands for all three. */
function ruleAt(keys: Keys, at: number, length: number): Keys {
  const isBranch = keys[at] === 'then' || keys[at] === 'else';
  return isBranch ? [...keys.slice(0, at), 'if'] : keys.slice(0, at + length);
}

function partOf(
  schema: Schema | undefined,
  keyword: string,
  name: string | number | undefined,
  root: Schema,
): Schema | undefined {
  if (keyword === 'items' || keyword === 'contains') return followed(schema?.items, root);
  return keyword === 'properties' && name !== undefined ? followed(propertyOf(schema, String(name)), root) : undefined;
}

function propertyOf(schema: Schema | undefined, name: string): Schema | undefined {
  const { properties = {} } = schema ?? {};
  return Object.hasOwn(properties, name) ? properties[name] : undefined;
}

/** What holds itself is a reference into the root's `$defs`. */
function followed(schema: Schema | undefined, root: Schema): Schema | undefined {
  const reference = schema?.['$ref'];
  const definitions = root['$defs'] as Readonly<Record<string, Schema>> | undefined;
  if (typeof reference !== 'string') return schema;
  const target = definitions?.[reference.replace('#/$defs/', '')];
  return target && { ...target, ...schema };
}

/** Names of an object's properties; undefined when it may have others, or is no object. */
export function closedNames(schema: Schema | undefined): readonly string[] | undefined {
  const isOpen = schema?.['patternProperties'] !== undefined || typeof schema?.additionalProperties === 'object';
  const names = Object.keys(schema?.properties ?? {});
  return isOpen || names.length === 0 ? undefined : names;
}

/** A path with a name that its object does not have. */
export interface LostPath {
  readonly name: string;
  /** The path as it was probably meant. */
  readonly nearest: string | undefined;
}

/** Follows a path (`langkah/*\/waktu`, `/judul`); undefined when it leads somewhere, or nothing is known of where it leads. */
export function lostPath(path: string, from: Schema | undefined, root: Schema): LostPath | undefined {
  const segments = path.split('/');
  let schema = path.startsWith('/') ? root : from;
  for (const [index, segment] of segments.entries()) {
    if (segment === '') continue;
    if (/^(?:\*|-?\d+)$/u.test(segment)) {
      schema = followed(schema?.items, root);
      continue;
    }
    const names = closedNames(schema);
    if (!names) return undefined;
    if (!names.includes(segment)) {
      const nearest = nearestName(segment, names);
      return { name: segment, nearest: nearest && segments.with(index, nearest).join('/') };
    }
    schema = followed(propertyOf(schema, segment), root);
  }
  return undefined;
}
