import { findProperty } from '../catalogue/property-names.js';
import type { Schema } from '../catalogue/schema.js';
import { nodeSpan, type Block } from '../document/document.js';
import { hardSpacesInYaml } from '../document/hard-spaces.js';
import { parseFlatYaml } from '../document/parse-yaml.js';
import { slipInLine } from '../document/yaml-slip.js';
import type { YamlNode, YamlProblem, YamlTree } from '../document/yaml-tree.js';
import { FlatText, FlatTextBuilder } from '../text/flat-text.js';
import type { Span } from '../text/span.js';
import { isDash, isPlaceholder } from '../text/placeholder.js';
import { contentSpan, itemParts, listItems, paragraphText, yamlFence, type Content } from './content.js';
import { markedLines } from './marked-lines.js';
import { placeholdersIn } from './prose.js';
import { readBody } from './read-body.js';
import { childPointer, holdsObjects, typesOf, type ReadContext } from './read-context.js';
import { readRows } from './read-rows.js';
import { finishObject, readPieces, readText } from './read-text.js';
import { isAsWritten, readYaml } from './read-yaml.js';
import type { Json } from './reading.js';
import { matchTable } from './read-table.js';

/**
 * Reads what stands under a heading (or after a label) as the wanted value. Undefined when it says nothing; the
 * place then carries the note and the words that stand for nothing.
 */
export function readContent(content: Content, schema: Schema, pointer: string, context: ReadContext): Json | undefined {
  const place = context.place(pointer);
  const [type = 'string'] = typesOf(schema);
  const takesYaml = type === 'array' || type === 'object' || isAsWritten(schema);
  const fence = takesYaml ? yamlFence(content, context.source) : undefined;
  if (fence) {
    const tree = parseFlatYaml(fence);
    observeYaml(tree, context);
    return readYaml(unwrapped(tree.root, pointer, context), schema, pointer, context);
  }
  const blank = blankWord(content, context);
  if (blank) {
    place.value = blank.span();
    place.note = 'placeholder';
    return emptyValue(schema);
  }
  const span = contentSpan(content);
  if (!span || !saysSomething(context.source.slice(span))) {
    place.note = 'empty';
    return emptyValue(schema);
  }
  return (
    contentReaders[type]?.(content, schema, pointer, context) ?? readScalarContent(content, schema, pointer, context)
  );
}

/** `fase: [...]` in a fence under "Tahapan dan Fase" names again what the heading names. */
function unwrapped(root: YamlNode | undefined, pointer: string, context: ReadContext): YamlNode | undefined {
  const [entry, more] = root?.kind === 'map' ? root.entries : [];
  if (!entry || more) return root;
  const [name, deeper] = findProperty(context.root, entry.key.text)?.path ?? [];
  return name !== undefined && deeper === undefined && pointer === childPointer('', name) ? entry.value : root;
}

/** Empty bullets and lines to be filled in by hand say nothing. */
function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replaceAll(/^[ \t>]*(?:\d{1,9}[.)]|[-*+])(?=\s|$)/gmu, ''));
}

/** A section that is there but says nothing is empty, not missing. */
function emptyValue(schema: Schema): Json | undefined {
  const [type] = typesOf(schema);
  if (type === 'array') return [];
  return type === 'string' && !schema.enum && !schema.format ? '' : undefined;
}

/** The only words of a content, when they are a placeholder or a dash. */
function blankWord(content: Content, context: ReadContext): FlatText | undefined {
  const [block, more] = content.blocks;
  if (!block || more || content.children.length > 0) return undefined;
  const text = onlyText(block, context)?.trim();
  return text && (isPlaceholder(text.text) || isDash(text.text)) ? text : undefined;
}

function onlyText(block: Block, context: ReadContext): FlatText | undefined {
  if (block.node.type === 'html') {
    const span = nodeSpan(block.node, block.base);
    return FlatText.linear(context.source.slice(span), span.start);
  }
  const [item, more] = listItems(block, context.source);
  if (!item) return paragraphText(block, context.source);
  const { text, nested } = itemParts(item, context.source);
  return more || nested.length > 0 ? undefined : text;
}

type ContentReader = (content: Content, schema: Schema, pointer: string, context: ReadContext) => Json | undefined;

const contentReaders: Readonly<Record<string, ContentReader>> = {
  string: (content, schema, pointer, context) =>
    schema.enum || schema.format ? undefined : readProse(content, pointer, context),
  boolean: readBoolean,
  array: (content, schema, pointer, context) =>
    holdsObjects(schema) ? readRows(content, schema, pointer, context) : readList(content, schema, pointer, context),
  object: readObjectContent,
};

function readProse(content: Content, pointer: string, context: ReadContext): Json {
  const span = contentSpan(content) ?? { start: 0, end: 0 };
  context.place(pointer).value = span;
  const text = withoutComments(context.source.slice(span), span);
  if (context.sources.has(pointer)) context.texts.set(pointer, text);
  placeholdersIn(content, pointer, context);
  return text.text.trim();
}

/** A comment is no text; one that stands alone takes its line with it. */
function withoutComments(text: string, span: Span): FlatText {
  if (!text.includes('<!--')) return FlatText.linear(text, span.start);
  const builder = new FlatTextBuilder();
  let from = 0;
  for (const comment of text.matchAll(/^[ \t]*<!--[\s\S]*?-->[ \t]*(?:\r\n?|\n)|<!--[\s\S]*?-->/gmu)) {
    builder.addLinear(text.slice(from, comment.index), span.start + from);
    from = comment.index + comment[0].length;
  }
  builder.addLinear(text.slice(from), span.start + from);
  return builder.build(span);
}

function readScalarContent(content: Content, schema: Schema, pointer: string, context: ReadContext): Json | undefined {
  const text = content.blocks.map((block) => paragraphText(block, context.source)).find((found) => found !== undefined);
  if (text) return readText(text, schema, pointer, context);
  const [item] = content.blocks.flatMap((block) => listItems(block, context.source));
  return item && readText(itemParts(item, context.source).text, schema, pointer, context);
}

function readBoolean(content: Content, _schema: Schema, pointer: string, context: ReadContext): Json | undefined {
  const box = content.blocks
    .flatMap((block) => listItems(block, context.source))
    .find(({ node }) => typeof node.checked === 'boolean');
  if (!box) return undefined;
  context.place(pointer).value = itemParts(box, context.source).text.span();
  return box.node.checked === true;
}

function readObjectContent(content: Content, schema: Schema, pointer: string, context: ReadContext): Json | undefined {
  const draft = readBody(content, schema, pointer, context);
  if (Object.keys(draft).length > 0) return finishObject(draft, schema, pointer, context);
  return readScalarContent(content, schema, pointer, context);
}

/** A list of scalars: the items of all lists, else the longest cell of each table row, else the marked lines, else the paragraphs. */
function readList(content: Content, schema: Schema, pointer: string, context: ReadContext): Json {
  const blocks = allBlocks(content);
  const items = blocks
    .flatMap((block) => listItems(block, context.source))
    .map((item) => itemParts(item, context.source).text);
  const paragraphs = blocks.flatMap((block) => paragraphText(block, context.source) ?? []);
  const cells = blocks.flatMap((block) => longestCells(block, context));
  const pieces = [items, cells, markedLines(paragraphs), paragraphs].find((found) => found.length > 0) ?? [];
  const span = contentSpan(content);
  if (span) context.place(pointer).value = span;
  if (pieces === paragraphs && pieces.length === 1 && pieces[0])
    return readText(pieces[0], schema, pointer, context) ?? [];
  return readPieces(pieces, schema, pointer, context);
}

function allBlocks(content: Content): readonly Block[] {
  return [...content.blocks, ...content.children.flatMap((child) => allBlocks(child))];
}

function longestCells(block: Block, context: ReadContext): readonly FlatText[] {
  const match = matchTable(block, {}, context);
  return (match?.rows ?? []).flatMap((row) => {
    const longest = [...row.cells].sort((a, b) => b.text.length - a.text.length)[0];
    return longest && longest.text.trim() !== '' ? [longest] : [];
  });
}

/** Reports what is wrong with YAML itself. */
export function observeYaml({ root, problems }: YamlTree, context: ReadContext): void {
  if (problems.length === 0 && root?.kind === 'scalar') observeLoneSlip(root.span, context);
  const firstBreak = problems.find(({ kind }) => isBreak(kind));
  for (const { kind, span, related, text } of problems) {
    // After the first break the parser stumbles over the rest of it.
    if (isBreak(kind) && span !== firstBreak?.span) continue;
    const problem = kind === 'syntax' ? slipAt(span, context) : kind;
    const data = { text: text ?? context.source.slice(span) };
    context.observe('YAML-001', problem, span, { data, ...(related && { related }) });
  }
}

/** `judul:SOP`, with nothing else that could be read, is a text to YAML. */
function observeLoneSlip({ start }: Span, context: ReadContext): void {
  const { source } = context;
  const { end } = source.lineSpan(source.positionAt(start).line);
  const text = source.slice({ start, end });
  if (slipInLine(text)) context.observe('YAML-001', 'space', { start, end }, { data: { text } });
}

function isBreak(kind: YamlProblem['kind']): boolean {
  return kind === 'syntax' || kind === 'tab';
}

/** The usual slips: `judul: SOP: Layanan`, `judul:SOP`, and a space that YAML takes for none, maybe on the line before. */
function slipAt(span: Span, { source }: ReadContext): 'hard-space' | 'colon' | 'space' | 'syntax' {
  const number = source.positionAt(span.start).line;
  const line = source.slice(source.lineSpan(number));
  const before = number === 0 ? '' : source.slice(source.lineSpan(number - 1));
  if ([before, line].some((each) => hardSpacesInYaml(each).length > 0)) return 'hard-space';
  if (hasBareColon(line)) return 'colon';
  return slipInLine(line) ? 'space' : 'syntax';
}

function hasBareColon(line: string): boolean {
  return /^\s*(?:- )?[^\s"'#][^:]*:\s+[^"'\s|>[{][^"']*:(?:\s|$)/u.test(line);
}
