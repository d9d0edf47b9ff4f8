import type { Code, Definition, FootnoteDefinition, Paragraph, PhrasingContent, Text } from 'mdast';
import { nodeSpan } from '../../document/document.js';
import { flatten } from '../../document/flatten.js';
import { parseWhole } from '../../document/markdown-grammar.js';
import { positionOf } from '../../document/simple-lines.js';
import { SourceText } from '../../text/source-text.js';
import { isFlow, markedBlock, type FlowNode } from './flow.js';
import { isSafeLink } from './marked-text.js';
import { noAddresses, noLabels, noteLabel } from './marked-words.js';

/** Where the positions of nodes count from, and in what text. */
export interface NodesPlace {
  readonly base: number;
  readonly source: SourceText;
}

const opening = /(^|\n)\[\^([^\s[\]]{1,200})\]:[ \t]*/gu;

/** Blocks in which the definitions of notes, which the reader of documents takes for text, are nodes of their own. */
export function withDefinitions(nodes: readonly FlowNode[], place: NodesPlace): readonly FlowNode[] {
  const blocks: FlowNode[] = [];
  for (const node of nodes) {
    const last = blocks.at(-1);
    if (node.type === 'code' && last?.type === 'footnoteDefinition' && isIndented(node, place))
      blocks[blocks.length - 1] = { ...last, children: [...last.children, ...continued(node)] };
    else {
      const [first, ...others] = definitionsIn(node, place);
      const whole = first && last && goesOn(last, first, place);
      if (whole) blocks.splice(-1, 1, whole, ...others);
      else blocks.push(...(first ? [first] : []), ...others);
    }
  }
  return blocks;
}

/** A note whose first line is a single word goes on in the next one, which is read as a paragraph. */
function goesOn(note: FlowNode, next: FlowNode, { base, source }: NodesPlace): FlowNode | undefined {
  if (note.type !== 'footnoteDefinition' || !note.position || next.type !== 'paragraph') return undefined;
  const between = source.slice({ start: nodeSpan(note, base).end, end: nodeSpan(next, base).start });
  const [first] = note.children;
  if (first?.type !== 'paragraph' || !/^\r?\n[ \t]*$/u.test(between)) return undefined;
  return {
    ...noteOf(note.label ?? note.identifier, []),
    children: [{ ...first, children: [...first.children, { type: 'text', value: '\n' }, ...next.children] }],
  };
}

function definitionsIn(node: FlowNode, place: NodesPlace): readonly FlowNode[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphParts(node, place);
    case 'definition':
      return [node.identifier.startsWith('^') ? shortNote(node, place) : node];
    case 'blockquote':
      return [{ ...node, children: [...withDefinitions(node.children, place)] }];
    case 'list':
      return [
        {
          ...node,
          children: node.children.map((item) => ({ ...item, children: [...withDefinitions(item.children, place)] })),
        },
      ];
    default:
      return [node];
  }
}

/** A paragraph, and the notes that begin with lines of it. */
function paragraphParts(node: Paragraph, place: NodesPlace): readonly FlowNode[] {
  const parts: { readonly label: string | undefined; readonly words: PhrasingContent[] }[] = [];
  let words: PhrasingContent[] = [];
  parts.push({ label: undefined, words });
  node.children.forEach((child, index) => {
    const isFirst = index === 0 || node.children[index - 1]?.type === 'break';
    for (const part of child.type === 'text' ? textParts(child, isFirst, place) : [{ label: undefined, node: child }]) {
      if (part.label !== undefined) parts.push({ label: part.label, words: (words = []) });
      words.push(part.node);
    }
  });
  if (parts.length === 1) return [node];
  return parts.flatMap(({ label, words: own }): readonly FlowNode[] => {
    const children = own.filter((child, index) => child.type !== 'break' || index < own.length - 1);
    if (label !== undefined) return [noteOf(label, [{ type: 'paragraph', children }])];
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

interface TextPart {
  /** Of the note that begins with it. */
  readonly label: string | undefined;
  readonly node: Text;
}

function textParts(node: Text, isFirst: boolean, place: NodesPlace): readonly TextPart[] {
  const found = [...node.value.matchAll(opening)];
  if (found.length === 0) return [{ label: undefined, node }];
  const flat = flatten(node, place.base, place.source);
  const cut = (start: number, end: number): Text => {
    const span = flat.span(start, end);
    const position = positionOf(span.start - place.base, span.end - place.base);
    return { type: 'text', value: node.value.slice(start, end), position };
  };
  const parts: TextPart[] = [];
  let label: string | undefined;
  let plain = 0;
  for (const { 0: all, 1: lineBreak = '', 2: name = '', index } of found) {
    const start = index + lineBreak.length;
    const isWritten = place.source.slice(flat.span(start, start + 2)) === '[^';
    if (!isWritten || (lineBreak === '' && !isFirst)) continue;
    if (label !== undefined || plain < index) parts.push({ label, node: cut(plain, index) });
    label = name;
    plain = index + all.length;
  }
  if (label !== undefined || plain < node.value.length) parts.push({ label, node: cut(plain, node.value.length) });
  return parts;
}

function noteOf(label: string, children: FlowNode[]): FootnoteDefinition {
  return { type: 'footnoteDefinition', identifier: noteLabel(label), label, children };
}

/** A note of a single word, or of an address, is read as the definition of a link. */
function shortNote(node: Definition, { base, source }: NodesPlace): FlowNode {
  const { start, end } = nodeSpan(node, base);
  const value = source.slice({ start, end }).replace(/^\[[^\]]*\]:\s*/u, '');
  const text: Text = { type: 'text', value, position: positionOf(end - value.length - base, end - base) };
  const words: PhrasingContent =
    value === node.url && isSafeLink(node.url) ? { type: 'link', url: node.url, children: [text] } : text;
  const note = noteOf((node.label ?? node.identifier).slice(1), [{ type: 'paragraph', children: [words] }]);
  return { ...note, ...(node.position && { position: node.position }) };
}

function isIndented(node: Code, { base, source }: NodesPlace): boolean {
  return /^[^`~]/u.test(source.slice(nodeSpan(node, base)).trimStart());
}

/** Further paragraphs of a note are indented, which is read as code. */
function continued({ value }: Code): readonly FlowNode[] {
  const place = { base: 0, source: new SourceText(value), notes: noLabels, addresses: noAddresses };
  return parseWhole(value)
    .children.filter(isFlow)
    .map((node) => markedBlock(node, place));
}
