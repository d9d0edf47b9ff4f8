import type { ChecklistItem } from '../catalogue/checklist.js';
import type { Schema } from '../catalogue/schema.js';

/** Paths of the properties that an item looks at: where its evidence stands, and what its question requires. */
export function askedPaths({ evidence = [], satisfiedBy }: ChecklistItem): readonly string[] {
  return [...new Set([...evidence, ...requiredBy(satisfiedBy)])];
}

function requiredBy(schema: Schema | undefined): readonly string[] {
  const parts = [...(schema?.allOf ?? []), ...alternativesOf(schema)];
  return [...(schema?.required ?? []), ...parts.flatMap(requiredBy)];
}

function alternativesOf(schema: Schema | undefined): readonly Schema[] {
  const alternatives: unknown = schema?.['anyOf'];
  return Array.isArray(alternatives) ? (alternatives as readonly Schema[]) : [];
}
