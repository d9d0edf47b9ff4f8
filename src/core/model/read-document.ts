import type { DocumentType, Schema } from '../catalogue/schema.js';
import { findProperty } from '../catalogue/property-names.js';
import type { MarkdownDocument, PolicyDocument, YamlDocument } from '../document/document.js';
import type { YamlMap, YamlNode } from '../document/yaml-tree.js';
import type { FlatText } from '../text/flat-text.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import { bindSections, type Binding } from './bind-sections.js';
import { afterLine } from './content.js';
import { conventions } from './conventions.js';
import { collectNames } from './names-at.js';
import { observeYaml, readContent } from './read-content.js';
import { readMetadata } from './read-metadata.js';
import { childPointer, ReadContext, type Draft, type Readers } from './read-context.js';
import { readListRows } from './read-rows.js';
import { finishObject, readPendingMembers, readPieces, readText } from './read-text.js';
import { readUnboundTables } from './unbound-tables.js';
import { readYamlObject } from './read-yaml.js';
import { readSharedYaml } from './shared-yaml.js';
import type { Json, OutlineEntry, Reading } from './reading.js';

/** How each kind of content is read. */
export const readers: Readers = { text: readText, content: readContent, listRows: readListRows };

/**
 * Reads a document as data of a type: the model, where each value stands, and what the reader noticed. With `only`, the
 * sections of other properties are not read, which is most of the work; metadata always is.
 */
export function readDocument(document: PolicyDocument, type: DocumentType, only?: ReadonlySet<string>): Reading {
  const context = new ReadContext(document.source, type.schema, readers);
  const isWanted = (name: string): boolean => only?.has(name) ?? true;
  const model =
    document.kind === 'yaml' ? readYamlDocument(document, context) : readMarkdownDocument(document, context, isWanted);
  adoptHeaders(model.draft, context);
  readPendingMembers(context, (path) => collectNames(model.draft, path));
  return {
    model: model.draft,
    places: context.places,
    observations: context.observations,
    outline: model.outline,
    anchor: model.anchor,
  };
}

/** A list that is written nowhere is the one that the column headers make. */
function adoptHeaders(draft: Draft, context: ReadContext): void {
  for (const [pointer, names] of context.headers) {
    const name = pointer.slice(1);
    const schema = context.root.properties?.[name];
    if (!schema || Object.hasOwn(draft, name)) continue;
    context.place(pointer).via = 'derived';
    draft[name] = readPieces(names, schema, pointer, context);
  }
}

interface ReadModel {
  readonly draft: Draft;
  readonly outline: readonly OutlineEntry[];
  readonly anchor: Reading['anchor'];
}

function readYamlDocument(document: YamlDocument, context: ReadContext): ReadModel {
  observeYaml(document.yaml, context);
  const root = mapOf(document.yaml.root);
  const head = root?.entries[0]?.key.span() ?? document.source.lineSpan(0);
  const draft = root ? readRootMap(root, context) : {};
  if (root) context.place('').insert = afterLine(root.span.end, document.source);
  return { draft, outline: [], anchor: { title: undefined, head } };
}

function readMarkdownDocument(
  document: MarkdownDocument,
  context: ReadContext,
  isWanted: (name: string) => boolean,
): ReadModel {
  observeSyntax(document, context);
  const root = mapOf(document.frontMatter?.yaml.root);
  const draft = root ? readRootMap(root, context) : {};
  const bindings = bindSections(document.root, context.root, context);
  const title = bindings.title?.heading?.text.trim();
  readMetadata(bindings, draft, context);
  if (title) readTitle(title, draft, context);
  for (const binding of bindings.bound) if (isWanted(binding.name)) readSection(binding, draft, context);
  readUnboundTables(bindings, draft, context, isWanted);
  finishObject(draft, context.root, '', context);
  context.place('').insert = document.frontMatter?.insert ?? 0;
  return { draft, outline: bindings.outline, anchor: { title: title?.span(), head: headOf(document) } };
}

function observeSyntax(
  { frontMatter, unclosedFrontMatter, unread, source }: MarkdownDocument,
  context: ReadContext,
): void {
  if (frontMatter) observeYaml(frontMatter.yaml, context);
  if (unclosedFrontMatter) context.observe('YAML-001', 'front-matter', unclosedFrontMatter);
  const [first] = unread;
  if (first) context.observe('VAL-001', 'nesting', beginningOf(first, source), { data: { count: unread.length } });
}

function headOf({ frontMatter, unclosedFrontMatter, source }: MarkdownDocument): Span {
  return frontMatter?.open ?? unclosedFrontMatter ?? source.lineSpan(0);
}

/** The title of the text is the title of the document, unless the front matter has the field, if only empty. */
function readTitle(title: FlatText, draft: Draft, context: ReadContext): void {
  const isWritten = context.places.get(childPointer('', conventions.title))?.key !== undefined;
  if (title.text === '' || isWritten || Object.hasOwn(draft, conventions.title)) return;
  const schema = context.root.properties?.[conventions.title];
  if (!schema) return;
  const value = readText(title, schema, childPointer('', conventions.title), context);
  if (value !== undefined) draft[conventions.title] = value;
}

function readRootMap(root: YamlMap, context: ReadContext): Draft {
  readFirst(root, context);
  const draft = readYamlObject(root, context.root, '', context, ['metadata', 'section']);
  readSharedYaml(root, draft, context);
  return draft;
}

/** The document's language and first month decide how everything else is read, so they are read first. */
function readFirst(root: YamlMap, context: ReadContext): void {
  const scratch = context.scratch();
  const textOf = (name: string) => {
    const wanted = context.root.properties?.[name];
    const entry = root.entries.find(({ key }) => findProperty(context.root, key.text, 'metadata')?.schema === wanted);
    if (!wanted || entry?.value?.kind !== 'scalar') return undefined;
    return readText(entry.value.text, wanted, childPointer('', name), scratch);
  };
  context.adopt(textOf(conventions.language), textOf(conventions.start));
}

function mapOf(node: YamlNode | undefined): YamlMap | undefined {
  return node?.kind === 'map' ? node : undefined;
}

function readSection({ name, schema, section, content }: Binding, draft: Draft, context: ReadContext): void {
  const pointer = childPointer('', name);
  const heading = section.heading?.text.trim();
  if (Object.hasOwn(draft, name)) {
    compareSection({ name, schema, section, content }, draft, context);
    return;
  }
  const place = context.place(pointer);
  place.via = 'heading';
  if (heading) {
    place.key = heading.span();
    place.label = heading.text;
  }
  const value = readContent(content, schema, pointer, context);
  place.insert ??= afterLine(section.span.end, context.source);
  if (value !== undefined) draft[name] = value;
}

/** Front matter gives the value; a section that says something else is pointed out. */
function compareSection({ name, schema, section, content }: Binding, draft: Draft, context: ReadContext): void {
  const pointer = childPointer('', name);
  const scratch = context.scratch();
  const value = readContent(content, schema, pointer, scratch);
  const heading = section.heading?.text.trim();
  const isSame = scratch.pending.length > 0 || saysTheSame(value, draft[name], schema);
  if (value === undefined || value === '' || isSame || !heading) return;
  const related = context.place(pointer).key;
  context.observe('META-013', 'default', heading.span(), {
    pointer,
    data: { text: heading.text },
    ...(related && { related }),
  });
}

/** The same regulation is cited in short and in full: citations disagree when their numbers do. */
function saysTheSame(a: Json | undefined, b: Json | undefined, { paragraphs }: Schema): boolean {
  const texts = [a, b].map((value) => JSON.stringify(value ?? null));
  const [left, right] = paragraphs === true ? texts.map((text) => text.match(/\d+/gu)?.sort().join()) : texts;
  return left === right;
}

/** Enough of a long passage to see which one is meant. */
function beginningOf(span: Span, source: SourceText): Span {
  const line = source.lineSpan(source.positionAt(span.start).line);
  return { start: span.start, end: Math.max(span.start, Math.min(span.end, line.end, span.start + 80)) };
}
