import type { Schema } from './schema.js';

/** Something wrong in a schema file, in words; the type is left out or used without the faulty part. */
export interface CatalogueFault {
  readonly typeId: string;
  readonly text: string;
}

/** Raw schema files by id, as read from data. */
export interface RawTypes {
  get(id: string): Schema | undefined;
}

type Json = unknown;

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Replaces every `$ref` by a copy of its target, because AJV's schema path restarts at a referenced schema and
 * the rule code around it would be lost. Keywords beside the `$ref` are laid over the copy.
 */
export class ReferenceResolver {
  readonly #types: RawTypes;
  readonly #faults: CatalogueFault[];

  constructor(types: RawTypes, faults: CatalogueFault[]) {
    this.#types = types;
    this.#faults = faults;
  }

  /** The schema without references; a cyclic or dead reference becomes a fault and an empty schema. */
  resolve(schema: Schema, typeId: string): Schema {
    const resolved = this.#walk(schema, typeId, []);
    return isRecord(resolved) ? resolved : {};
  }

  #walk(value: Json, typeId: string, trail: readonly string[]): Json {
    if (Array.isArray(value)) return value.map((item: Json) => this.#walk(item, typeId, trail));
    if (!isRecord(value)) return value;
    const reference = value['$ref'];
    const copy = Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== '$ref' || typeof reference !== 'string')
        .map(([key, item]) => [key, this.#walk(item, typeId, trail)]),
    );
    if (typeof reference !== 'string') return copy;
    return overlay(this.#target(reference, typeId, trail), copy);
  }

  #target(reference: string, typeId: string, trail: readonly string[]): Readonly<Record<string, Json>> {
    const [file = '', pointer = ''] = reference.split('#');
    const owner = file === '' ? typeId : file;
    const address = `${owner}#${pointer}`;
    if (trail.includes(address)) return this.#fault(typeId, `The reference ${reference} leads back to itself.`);
    const target = lookUp(this.#types.get(owner), pointer);
    if (!isRecord(target)) return this.#fault(typeId, `The reference ${reference} leads nowhere.`);
    const resolved = this.#walk(target, owner, [...trail, address]);
    return isRecord(resolved) ? resolved : {};
  }

  #fault(typeId: string, text: string): Readonly<Record<string, Json>> {
    this.#faults.push({ typeId, text });
    return {};
  }
}

function lookUp(root: Json, pointer: string): Json {
  let value = root;
  for (const raw of pointer.split('/').slice(1)) {
    const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

function overlay(
  target: Readonly<Record<string, Json>>,
  siblings: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  const merged: Record<string, Json> = { ...target, ...siblings };
  const [under, over] = [target['properties'], siblings['properties']];
  if (isRecord(under) && isRecord(over)) merged['properties'] = { ...under, ...over };
  return merged;
}
