import type { DocumentType, Example, ExampleValue, Language, Template } from './schema.js';

/** The ways to begin a document of a type; none when there is only the example. */
export function templatesOf({ schema }: DocumentType): readonly Template[] {
  return schema.templates ?? [];
}

/** The example values of a type in a language, with those of one of its templates laid over them. */
export function exampleValues(
  { schema }: DocumentType,
  language: Language,
  template?: Template,
): Readonly<Record<string, ExampleValue>> {
  return { ...schema.example?.[language], ...template?.example?.[language] };
}

/** Whether a document of the type begins in a month that only its author knows. */
export function needsStart({ schema }: DocumentType): boolean {
  return JSON.stringify(schema.example ?? {}).includes('{start');
}

/** The example of a child over that of its parent, property by property. */
export function mergeExamples(parent: Example | undefined, child: Example | undefined): Example | undefined {
  if (!parent || !child) return child ?? parent;
  return { id: { ...parent.id, ...child.id }, en: { ...parent.en, ...child.en } };
}
