import type { Example, ExampleValue, Schema } from './schema.js';

/** What is wrong in an example, and in which. */
export interface ExampleFault {
  readonly where: string;
  readonly text: string;
}

/** Examples that name no property, or say more in one language than in the other; templates with the same id. */
export function lintExamples({ example, templates = [], ...schema }: Schema): readonly ExampleFault[] {
  const ids = templates.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...faultsOf(example, 'the example', schema),
    ...templates.flatMap((template) => faultsOf(template.example, `the template ${template.id}`, schema)),
    ...twice.map((id) => ({ where: 'the templates', text: `${id} stands twice.` })),
  ];
}

function faultsOf(example: Example | undefined, where: string, schema: Schema): readonly ExampleFault[] {
  if (!example) return [];
  const unknown = new Set([...unknownNames(example.id, schema), ...unknownNames(example.en, schema)]);
  const only = [...oneSided(example.id, example.en), ...oneSided(example.en, example.id)];
  return [
    ...[...unknown].map((name) => ({ where, text: `${name} is no property.` })),
    ...only.map((name) => ({ where, text: `${name} stands in one language only.` })),
  ];
}

function oneSided(these: object, others: object): readonly string[] {
  return Object.keys(these).filter((name) => !Object.hasOwn(others, name));
}

function unknownNames(value: ExampleValue, schema: Schema | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: ExampleValue) => unknownNames(item, schema?.items));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    const property = schema?.properties?.[name];
    return property ? unknownNames(child, property) : [name];
  });
}
