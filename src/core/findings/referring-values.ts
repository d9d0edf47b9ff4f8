import type { Schema } from '../catalogue/schema.js';
import { childPointer, isObject } from '../model/read-context.js';
import type { Json } from '../model/reading.js';
import type { Subject } from './subject.js';

/** A text of a document that names something which stands elsewhere. */
export interface ReferringValue {
  readonly pointer: string;
  readonly text: string;
}

/** The texts whose schema says that they refer to things of one kind; what stands for nothing is left out. */
export function referringValues({ type, reading }: Subject, kind: string): readonly ReferringValue[] {
  return valuesIn(reading.model, type.schema, '', kind).filter(
    ({ pointer }) => reading.places.get(pointer)?.note === undefined,
  );
}

function valuesIn(value: Json, schema: Schema, pointer: string, kind: string): readonly ReferringValue[] {
  if (typeof value === 'string') return schema.refers === kind ? [{ pointer, text: value }] : [];
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    const own = schema.items ?? {};
    // What a list refers to, its items do.
    const inner = schema.refers === undefined ? own : { refers: schema.refers, ...own };
    return items.flatMap((item, index) => valuesIn(item, inner, childPointer(pointer, index), kind));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    const property = childSchema(schema, name);
    return property ? valuesIn(child, property, childPointer(pointer, name), kind) : [];
  });
}

function childSchema({ properties, additionalProperties }: Schema, name: string): Schema | undefined {
  if (properties && Object.hasOwn(properties, name)) return properties[name];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}
