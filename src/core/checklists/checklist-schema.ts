import type { Checklist, ChecklistItem } from '../catalogue/checklist.js';
import type { Schema } from '../catalogue/schema.js';
import type { SchemaError } from '../findings/validator.js';

/** One question of a checklist: whether an item is met, or half met. */
type Question = readonly [item: ChecklistItem, keyword: 'satisfiedBy' | 'partialBy'];

function questionsOf({ items }: Checklist): readonly Question[] {
  return items.flatMap((item) => [
    ...(item.satisfiedBy ? [[item, 'satisfiedBy'] as const] : []),
    ...(item.partialBy ? [[item, 'partialBy'] as const] : []),
  ]);
}

/** Name under which a checklist is compiled: beside the types, whose ids have no stroke. */
export function checklistKey({ id }: Pick<Checklist, 'id'>): string {
  return `checklist/${id}`;
}

/** All questions of a checklist as one schema, so that one compiled function answers them. */
export function checklistSchema(list: Checklist): Schema {
  const questions = questionsOf(list).map(([item, keyword]) => item[keyword] ?? {});
  return questions.length === 0 ? {} : { allOf: questions };
}

/** The answers: for each item which of its questions hold for a model with these errors. */
export function answersOf(
  list: Checklist,
  errors: readonly SchemaError[],
): ReadonlyMap<ChecklistItem, { readonly satisfied?: boolean; readonly partial?: boolean }> {
  const failed = new Set(errors.map(({ schemaPath }) => Number(/^#\/allOf\/(\d+)/u.exec(schemaPath)?.[1])));
  const answers = new Map<ChecklistItem, { satisfied?: boolean; partial?: boolean }>();
  for (const [index, [item, keyword]] of questionsOf(list).entries()) {
    const known = answers.get(item) ?? {};
    known[keyword === 'satisfiedBy' ? 'satisfied' : 'partial'] = !failed.has(index);
    answers.set(item, known);
  }
  return answers;
}
