import { locateInYaml, type YamlLocation } from '../../document/locate-in-yaml.js';
import type { Span } from '../../text/span.js';
import {
  asList,
  asSchema,
  choiceText,
  namesFor,
  schemaText,
  schemasIn,
  type JsonSchema,
  type SchemaHelp,
  type SchemaName,
} from './json-schema.js';
import { layoutAt, leadIn, separatorAfter } from './layout-at.js';
import { parts, schemasAt } from './schemas-at.js';
import { snippetFor, snippetFromBody, type SnippetScalar, type SnippetValue } from './snippet-value.js';
import { isIndented, writeBelow, writeEntry, writeValue, type Layout } from './write-snippet.js';
import { writeWord } from './write-word.js';

/** Something an author may write at the cursor. */
export interface SchemaCompletion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'snippet';
  /** One line beside the label. */
  readonly detail?: string;
  /** What it is for, in Markdown. */
  readonly documentation?: string;
  /** Text with tab stops (`$1`, `${1:default}`, `${1|a,b|}`), laid out for its place. */
  readonly insert: string;
  /** What the text of `replace` is compared with while the author types on. */
  readonly filter: string;
  readonly replace: Span;
  /** From the names the caller gave, not from the schema. */
  readonly isNamed: boolean;
}

/** What is known while items are collected for one place. */
interface Place {
  readonly text: string;
  readonly location: YamlLocation;
  readonly help: SchemaHelp;
  readonly layout: Layout;
  /** Schemas of the map that gets a key, or of the value. */
  readonly schemas: readonly JsonSchema[];
}

/** An item's words, before it is laid out. */
interface Draft {
  readonly label: string;
  readonly detail: string | undefined;
  readonly documentation: string | undefined;
  readonly isNamed?: boolean;
}

/**
 * What the schema allows at a cursor in a YAML or JSON text, best first: missing required keys, other missing keys in
 * the schema's order, values, snippets. Nothing where nothing can be written. Never throws.
 */
export function completeBySchema(text: string, offset: number, help: SchemaHelp): readonly SchemaCompletion[] {
  const found = locateInYaml(text, offset);
  if (!found) return [];
  // JSON has no keys outside braces: an empty file wants a value.
  const isBare = help.notation === 'json' && found.cursor.brackets.length === 0;
  const location: YamlLocation = isBare ? { ...found, slot: 'value' } : found;
  // A word that is being typed says nothing about which alternative is meant; the keys beside it do.
  const above = location.nodes.slice(0, -1);
  const nodes = location.slot === 'key' ? location.nodes : [...above, undefined];
  const schemas = schemasAt(help.schema, location.path, nodes);
  const place: Place = { text, location, help, layout: layoutAt(text, location, help.notation), schemas };
  const keys = location.slot === 'value' ? [] : keyItems(place);
  const values = location.slot === 'key' ? [] : valueItems(place);
  return withoutTwins([...keys, ...values]);
}

function withoutTwins(items: readonly SchemaCompletion[]): readonly SchemaCompletion[] {
  const seen = new Set<string>();
  return items.filter(({ kind, label }) => {
    const id = `${kind} ${label}`;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

function keyItems(place: Place): readonly SchemaCompletion[] {
  const { location, help, schemas } = place;
  const required = new Set(schemas.flatMap((schema) => asList(schema['required'])));
  const properties = schemas.flatMap((schema) => Object.entries(asSchema(schema['properties']) ?? {}));
  const missing = properties.filter(([name]) => !location.present.has(name));
  const sorted = [
    ...missing.filter(([name]) => required.has(name)),
    ...missing.filter(([name]) => !required.has(name)),
  ];
  const named = schemas.flatMap((schema) =>
    namesFor(asSchema(schema['propertyNames']), help.namesOf)
      .filter(({ name }) => !location.present.has(name))
      .map((name) => keyItem(name.name, asSchema(schema['additionalProperties']) ?? {}, place, nameDraft(name))),
  );
  return [
    ...sorted.map(([name, value]) => keyItem(name, asSchema(value) ?? {}, place, propertyDraft(name, value, help))),
    ...named,
  ];
}

function propertyDraft(name: string, value: unknown, { schema, language }: SchemaHelp): Draft {
  const all = parts(asSchema(value) ?? {}, schema);
  return {
    label: name,
    detail: firstText(all, 'title', language),
    documentation: firstText(all, 'description', language),
  };
}

function firstText(
  schemas: readonly JsonSchema[],
  keyword: string,
  language: SchemaHelp['language'],
): string | undefined {
  return schemas.map((schema) => schemaText(schema, keyword, language)).find((text) => text !== undefined);
}

function nameDraft({ name, title, documentation }: SchemaName): Draft {
  return { label: name, detail: title, documentation, isNamed: true };
}

function keyItem(name: string, schema: JsonSchema, place: Place, draft: Draft): SchemaCompletion {
  const { location, help, layout } = place;
  const key: SnippetScalar = { kind: 'literal', value: name };
  const insert = location.cursor.hasColon
    ? writeWord(key, location, layout)
    : writeEntry([key, snippetFor(schema, help.schema)], layout) + separatorAfter(location);
  return item('key', draft, insert, place);
}

function valueItems(place: Place): readonly SchemaCompletion[] {
  const { schemas, help } = place;
  const values = schemas.flatMap((schema) => [
    ...choices(schema, help).map(([value, detail]) =>
      valueItem(value, { label: String(value), detail, documentation: undefined }, place),
    ),
    ...namesFor(schema, help.namesOf).map((name) => valueItem(name.name, nameDraft(name), place)),
  ]);
  const snippets = schemas.flatMap((schema) =>
    schemasIn(schema['defaultSnippets']).map((each) => snippetItem(each, place)),
  );
  return [...values, ...snippets, ...(snippets.length > 0 ? [] : stubItems(place))];
}

/** Values that the schema names, each with what it says of it. */
function choices(
  schema: JsonSchema,
  { language }: SchemaHelp,
): readonly (readonly [value: unknown, detail: string | undefined])[] {
  const named = asList(schema['enum']).map((value, index) => [value, choiceText(schema, index, language)] as const);
  const fixed = 'const' in schema ? [schema['const']] : schema['type'] === 'boolean' ? [true, false] : [];
  const usual = named.length === 0 ? [schema['default'], ...asList(schema['examples'])] : [];
  return [...named, ...[...fixed, ...usual].map((value) => [value, undefined] as const)].filter(([value]) =>
    isScalar(value),
  );
}

function isScalar(value: unknown): boolean {
  return value !== undefined && (typeof value !== 'object' || value === null);
}

function valueItem(value: unknown, draft: Draft, place: Place): SchemaCompletion {
  return item(
    'value',
    draft,
    writeWord({ kind: 'literal', value }, place.location, place.layout) + separatorAfter(place.location),
    place,
  );
}

function snippetItem(snippet: JsonSchema, place: Place): SchemaCompletion {
  const { language } = place.help;
  const label = schemaText(snippet, 'label', language) ?? '…';
  const draft = { label, detail: schemaText(snippet, 'description', language), documentation: undefined };
  return largeItem(draft, snippetFromBody(snippet['body']), place);
}

/** A list or map with what it needs at least, where the schema wants one; the keys of a block are offered themselves. */
function stubItems(place: Place): readonly SchemaCompletion[] {
  const { schemas, help, layout, location } = place;
  for (const schema of schemas) {
    const stub = snippetFor(schema, help.schema);
    if (!isIndented(stub) || (layout.style === 'block' && location.slot === 'either' && stub.kind !== 'list')) continue;
    const label = stub.kind === 'list' ? (layout.style === 'block' ? '- …' : '[ … ]') : '{ … }';
    const title = firstText(parts(schema, help.schema), 'title', help.language);
    return [largeItem({ label, detail: title, documentation: undefined }, stub, place)];
  }
  return [];
}

/** In block style a list or map begins on a new line, without leaving a blank behind the colon. */
function largeItem(draft: Draft, value: SnippetValue, place: Place): SchemaCompletion {
  const { location, layout } = place;
  const { cursor } = location;
  if (layout.style !== 'block' || cursor.before !== 'colon' || !isIndented(value)) {
    return item('snippet', draft, writeValue(value, layout) + separatorAfter(location), place);
  }
  const afterColon = place.text.lastIndexOf(':', cursor.word.start) + 1;
  const replace = { start: afterColon, end: cursor.word.end };
  return { ...item('snippet', draft, '', place), insert: writeBelow(value, layout), replace };
}

function item(kind: SchemaCompletion['kind'], draft: Draft, insert: string, { location }: Place): SchemaCompletion {
  const { quote, word: replace } = location.cursor;
  const { label, detail, documentation, isNamed = false } = draft;
  return {
    label,
    kind,
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
    insert: leadIn(location) + insert,
    filter: quote === undefined ? label : `${quote}${label}${quote}`,
    replace,
    isNamed,
  };
}
