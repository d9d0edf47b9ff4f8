import type { Code, InlineCode, Nodes } from 'mdast';
import { FlatTextBuilder, type FlatText } from '../text/flat-text.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import { addAligned, lineStart } from './align.js';
import { nodeSpan } from './document.js';
import { afterLineBreak, lineEnd } from './lines.js';

const LINE_BREAK_TAG = /^<br\s*\/?>$/i;

/**
 * The text of a node as a reader sees it (MODEL 3.4), each unit with its place: code without backticks, an
 * image's alt text, `<br>` and line breaks as `\n`, comments dropped, other HTML as written, links their text.
 * Blocks within a block are separated by `\n`.
 */
export function flatten(node: Nodes, base: number, source: SourceText): FlatText {
  const builder = new FlatTextBuilder();
  addNode(builder, node, base, source.text);
  return builder.build(nodeSpan(node, base));
}

function addNode(builder: FlatTextBuilder, node: Nodes, base: number, text: string): void {
  const span = nodeSpan(node, base);
  switch (node.type) {
    case 'text':
      addAligned(builder, node.value, text, span.start, span.end, 'text');
      return;
    case 'inlineCode':
      addInlineCode(builder, node, span, text);
      return;
    case 'code':
      addCode(builder, node, span, text);
      return;
    case 'html':
      addHtml(builder, node.value, span, text);
      return;
    case 'break':
      builder.add('\n', span.start, span.end - span.start);
      return;
    case 'image':
    case 'imageReference':
      addImage(builder, node.alt ?? '', span, text);
      return;
    default:
      if ('children' in node) addChildren(builder, node.children, hasBlocks(node), base, text);
  }
}

function addChildren(
  builder: FlatTextBuilder,
  children: readonly Nodes[],
  areBlocks: boolean,
  base: number,
  text: string,
): void {
  let previous: number | undefined;
  for (const child of children) {
    const span = nodeSpan(child, base);
    if (areBlocks && previous !== undefined) builder.add('\n', previous, span.start - previous);
    addNode(builder, child, base, text);
    previous = span.end;
  }
}

function hasBlocks(node: Nodes): boolean {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
      return true;
    default:
      return false;
  }
}

function addInlineCode(builder: FlatTextBuilder, node: InlineCode, span: Span, text: string): void {
  let fence = 0;
  while (text[span.start + fence] === '`') fence += 1;
  const from = span.start + fence;
  const padded = text.startsWith(node.value, from) ? from : from + 1;
  if (text.startsWith(node.value, padded) && !node.value.includes('\r')) builder.addLinear(node.value, padded);
  else addAligned(builder, node.value, text, from, span.end - fence, 'raw');
}

function addCode(builder: FlatTextBuilder, node: Code, span: Span, text: string): void {
  const first = text[span.start];
  const isFenced = first === '`' || first === '~';
  const line = isFenced ? afterLineBreak(text, lineEnd(text, span.start)) : span.start;
  const start = isFenced ? lineStart(node.value, 0, text, line) : line;
  if (text.startsWith(node.value, start) && !node.value.includes('\r')) builder.addLinear(node.value, start);
  else addAligned(builder, node.value, text, start, span.end, 'raw');
}

function addHtml(builder: FlatTextBuilder, value: string, span: Span, text: string): void {
  if (value.startsWith('<!--')) return;
  if (LINE_BREAK_TAG.test(value)) builder.add('\n', span.start, span.end - span.start);
  else addAligned(builder, value, text, span.start, span.end, 'raw');
}

/** The alt text has lost its own notation: when it isn't written as it reads, the whole image is its place. */
function addImage(builder: FlatTextBuilder, alt: string, span: Span, text: string): void {
  const start = span.start + 2;
  if (text.startsWith(alt, start)) builder.addLinear(alt, start);
  else builder.add(alt, span.start, span.end - span.start);
}
