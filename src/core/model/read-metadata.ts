import { findProperty } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import { nodeSpan, type Block, type Section } from '../document/document.js';
import type { Bindings } from './bind-sections.js';
import { paragraphText } from './content.js';
import { conventions } from './conventions.js';
import { fieldLines } from './field-lines.js';
import { readBody } from './read-body.js';
import { typesOf, holdsObjects, type Draft, type ReadContext } from './read-context.js';

const metadataSchemas = new WeakMap<Schema, Schema>();
/** By the sections that have a heading of their own: most documents of a type have the same. */
const sheetSchemas = new WeakMap<Schema, Map<string, Schema>>();
const mostSheetSchemas = 100;

/**
 * Fills what the front matter lacks from the identity sheet, from what stands before the first section, and from
 * field lines with a metadata label anywhere outside table rows and items.
 */
export function readMetadata(bindings: Bindings, draft: Draft, context: ReadContext): void {
  const schema = metadataSchema(context.root);
  const sheet = sheetSchema(bindings, context.root);
  for (const section of [...prefaces(bindings), ...bindings.identities]) {
    readBody({ blocks: section.blocks, children: [] }, sheet, '', context, draft, true);
  }
  const blocks = [
    ...bindings.free.flatMap((section) => section.blocks),
    ...bindings.bound
      .filter(({ schema: own }) => isRunningText(own))
      .flatMap(({ schema: own, content }) => {
        const nested = holdsObjects(own) ? [] : content.children.flatMap(blocksBelow);
        return [...content.blocks, ...nested];
      }),
  ];
  const lines = withFields(blocks, schema, context);
  if (lines.length > 0) readBody({ blocks: lines, children: [] }, schema, '', context, draft);
  context.adopt(draft[conventions.language], draft[conventions.start]);
}

function prefaces({ free, title }: Bindings): readonly Section[] {
  return free.filter((section) => section.level === 0 || section === title);
}

function blocksBelow(section: Section): readonly Block[] {
  return [...section.blocks, ...section.children.flatMap(blocksBelow)];
}

/** Lines of an object belong to it, and those of a blank form to nobody. */
function isRunningText(schema: Schema): boolean {
  return !typesOf(schema).includes('object') && schema['forms'] !== true;
}

/** Paragraphs with a metadata field line, each with the list that may be its value. */
function withFields(blocks: readonly Block[], schema: Schema, context: ReadContext): readonly Block[] {
  return blocks.flatMap((block, index) => {
    const text = mayHaveField(block, context) ? paragraphText(block, context.source) : undefined;
    const fields = text ? fieldLines(text, (label) => findProperty(schema, label)) : [];
    if (fields.length === 0) return [];
    const next = blocks[index + 1];
    return fields.at(-1)?.value.text === '' && next?.node.type === 'list' ? [block, next] : [block];
  });
}

/** Most paragraphs have no colon: they need not be looked at more closely. */
function mayHaveField({ node, base }: Block, { source }: ReadContext): boolean {
  return node.type === 'paragraph' && /[:：]/u.test(source.slice(nodeSpan(node, base)));
}

/** The root schema with metadata only: section headings are no field labels. */
function metadataSchema(root: Schema): Schema {
  const known = metadataSchemas.get(root);
  if (known) return known;
  const properties = Object.entries(root.properties ?? {}).filter(([, property]) => property.place !== 'section');
  const made: Schema = { type: 'object', properties: Object.fromEntries(properties) };
  metadataSchemas.set(root, made);
  return made;
}

/** An identity sheet also carries sections ("Peringatan: …") that have no heading of their own; tables of rows do not. */
function sheetSchema({ bound }: Bindings, root: Schema): Schema {
  const isBound = new Set(bound.map(({ name }) => name));
  const properties = Object.entries(root.properties ?? {}).filter(
    ([name, property]) => property.place !== 'section' || (!isBound.has(name) && !isTable(property)),
  );
  const key = properties.map(([name]) => name).join(' ');
  const known = sheetSchemas.get(root) ?? new Map<string, Schema>();
  if (known.size >= mostSheetSchemas) known.clear();
  sheetSchemas.set(root, known);
  // One object for the same properties: their names are collected once for each object.
  const made = known.get(key) ?? { type: 'object', properties: Object.fromEntries(properties) };
  known.set(key, made);
  return made;
}

/** Rows that no single line can give. */
function isTable(property: Schema): boolean {
  return holdsObjects(property) && property.paragraphs !== true;
}
