import type { Bilingual, Schema } from './schema.js';

/** Something wrong in a schema file; the type is left out or used without the faulty part. */
export interface CatalogueFault {
  readonly typeId: string;
  /** JSON pointer into the type's merged schema. */
  readonly pointer: string;
  /** Sentence with {placeholders}. */
  readonly message: Bilingual;
  readonly data: Readonly<Record<string, string>>;
}

/** Raw schema files by id, as read from data. */
export interface RawTypes {
  get(id: string): Schema | undefined;
  /** The references in it are resolved already. */
  isResolved?(id: string): boolean;
  /** What an office lays over it, in order; without references. */
  amendments?(id: string): readonly Schema[];
}

type Json = unknown;

function isRecord(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const LEADS_BACK: Bilingual = {
  id: 'Rujukan “{reference}” kembali ke dirinya sendiri.',
  en: 'The reference {reference} leads back to itself.',
};
const LEADS_NOWHERE: Bilingual = {
  id: 'Rujukan “{reference}” tidak menemukan tujuannya.',
  en: 'The reference {reference} leads nowhere.',
};

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
    if (trail.includes(address)) return this.#fault(typeId, reference, LEADS_BACK);
    const target = lookUp(this.#types.get(owner), pointer);
    if (!isRecord(target)) return this.#fault(typeId, reference, LEADS_NOWHERE);
    const resolved = this.#walk(target, owner, [...trail, address]);
    return isRecord(resolved) ? resolved : {};
  }

  #fault(typeId: string, reference: string, message: Bilingual): Readonly<Record<string, Json>> {
    this.#faults.push({ typeId, pointer: '', message, data: { reference } });
    return {};
  }
}

/** The value at a JSON pointer; undefined when it leads nowhere. */
export function lookUp(root: Json, pointer: string): Json {
  let value = root;
  for (const raw of pointer.split('/').slice(1)) {
    const key = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

/** A referenced schema with the keywords beside the reference laid over it. */
export function overlay(
  target: Readonly<Record<string, Json>>,
  siblings: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  const merged: Record<string, Json> = { ...target, ...siblings };
  const [under, over] = [target['properties'], siblings['properties']];
  if (isRecord(under) && isRecord(over)) merged['properties'] = { ...under, ...over };
  return merged;
}
