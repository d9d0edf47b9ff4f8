import { isObject } from './read-context.js';
import type { Json } from './reading.js';

/** The texts at an absolute path such as `/pelaksana/*`. */
export function collectNames(model: Json, path: string): readonly string[] {
  let values: readonly Json[] = [model];
  for (const segment of path.split('/').slice(1)) {
    values = values.flatMap((value) => {
      if (segment === '*') return Array.isArray(value) ? (value as readonly Json[]) : [];
      const child = isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
      return child === undefined ? [] : [child];
    });
  }
  return values.filter((value) => typeof value === 'string');
}
