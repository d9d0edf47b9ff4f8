import { yamlWordAt } from '../../document/locate-in-yaml.js';
import type { Span } from '../../text/span.js';
import { asList, asSchema, choiceText, namesFor, schemaText, type JsonSchema, type SchemaHelp } from './json-schema.js';
import { schemasAt } from './schemas-at.js';

/** What a key or value is, in the reader's language. */
export interface SchemaHover {
  readonly span: Span;
  readonly title?: string;
  /** In Markdown. */
  readonly description?: string;
}

/** Explains the key or value at a place of a YAML or JSON text; undefined where the schema says nothing of it. */
export function hoverBySchema(text: string, offset: number, help: SchemaHelp): SchemaHover | undefined {
  const word = yamlWordAt(text, offset);
  if (!word) return undefined;
  const { span, path, nodes } = word;
  const schemas = schemasAt(help.schema, path, nodes);
  const own = word.part === 'value' ? ofValue(word.text, schemas, help) : ofKey(word.text, path, nodes, help);
  const general = { title: first(schemas, 'title', help), description: first(schemas, 'description', help) };
  const { title, description } = own ?? general;
  if (title === undefined && description === undefined) return undefined;
  return { span, ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) };
}

type Texts = Readonly<Record<'title' | 'description', string | undefined>>;

/** What is said of just this value: of a choice, or of a name that the caller knows. */
function ofValue(text: string, schemas: readonly JsonSchema[], help: SchemaHelp): Texts | undefined {
  for (const schema of schemas) {
    const name = namesFor(schema, help.namesOf).find((each) => each.name === text);
    if (name) return { title: name.title, description: name.documentation };
    const index = asList(schema['enum']).findIndex((value) => String(value) === text);
    const description = choiceText(schema, index, help.language);
    if (description !== undefined) return { title: text, description };
  }
  return undefined;
}

/** What is said of just this key, when the keys of its map are names that the caller knows. */
function ofKey(
  text: string,
  path: Parameters<typeof schemasAt>[1],
  nodes: Parameters<typeof schemasAt>[2],
  help: SchemaHelp,
): Texts | undefined {
  const names = schemasAt(help.schema, path.slice(0, -1), nodes.slice(0, -1)).flatMap((schema) =>
    namesFor(asSchema(schema['propertyNames']), help.namesOf),
  );
  const name = names.find((each) => each.name === text);
  return name && { title: name.title, description: name.documentation };
}

function first(schemas: readonly JsonSchema[], keyword: string, { language }: SchemaHelp): string | undefined {
  return schemas.map((schema) => schemaText(schema, keyword, language)).find((text) => text !== undefined);
}
