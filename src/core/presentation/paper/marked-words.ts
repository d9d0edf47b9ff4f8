import type { PhrasingContent, Text } from 'mdast';
import { flatten } from '../../document/flatten.js';
import { normalizedLabel } from '../../document/labels.js';
import type { SourceText } from '../../text/source-text.js';

/** Where words stand, and what they may refer to. */
export interface WordsPlace {
  /** Where the positions of their nodes count from. */
  readonly base: number;
  readonly source: SourceText;
  /** Labels of the notes, as `noteLabel` makes them. */
  readonly notes: ReadonlySet<string>;
  /** Addresses that stand apart from the words, by the identifiers of their definitions. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** Two tildes, which may open or close what is struck through. */
interface Mark {
  readonly type: 'mark';
  readonly opens: boolean;
  readonly closes: boolean;
}

type Token = PhrasingContent | Mark;

/** What stands beside some text. */
type Side = 'space' | 'punctuation' | 'other';

/** Of words that refer to nothing. */
export const noLabels: WordsPlace['notes'] = new Set();
export const noAddresses: WordsPlace['addresses'] = new Map();

const signs = /~+|\[\^([^\s[\]]{1,200})\]/gu;

/** A note's label as it is compared: `[^A]` and `[^a]` are one. */
export function noteLabel(label: string): string {
  return normalizedLabel(label);
}

/**
 * Words with their strikethrough and the marks of their notes, which the reader of documents takes for text, and with
 * the addresses of pictures that are defined elsewhere.
 */
export function markedWords(nodes: readonly PhrasingContent[], place: WordsPlace): PhrasingContent[] {
  return struck(
    nodes.flatMap((node, index) => tokensOf(node, [sideOf(nodes[index - 1]), sideOf(nodes[index + 1])], place)),
  );
}

/** A line ends beside what is first or last. */
function sideOf(node: PhrasingContent | undefined): Side {
  return node === undefined || node.type === 'break' ? 'space' : 'punctuation';
}

function tokensOf(node: PhrasingContent, sides: readonly [Side, Side], place: WordsPlace): readonly Token[] {
  switch (node.type) {
    case 'text':
      return textTokens(node, sides, place);
    case 'linkReference': {
      const label = node.identifier.startsWith('^') ? noteLabel(node.identifier.slice(1)) : undefined;
      if (label !== undefined && place.notes.has(label)) return [{ type: 'footnoteReference', identifier: label }];
      return [{ ...node, children: markedWords(node.children, place) }];
    }
    case 'imageReference': {
      const url = place.addresses.get(node.identifier);
      return url === undefined ? [node] : [{ type: 'image', url, alt: node.alt ?? '' }];
    }
    case 'strong':
    case 'emphasis':
    case 'link':
      return [{ ...node, children: markedWords(node.children, place) }];
    default:
      return [node];
  }
}

function textTokens(node: Text, sides: readonly [Side, Side], place: WordsPlace): readonly Token[] {
  const { value } = node;
  const found = [...value.matchAll(signs)];
  if (found.length === 0) return [node];
  const flat = flatten(node, place.base, place.source);
  const tokens: Token[] = [];
  let plain = 0;
  for (const { 0: sign, 1: label, index } of found) {
    const end = index + sign.length;
    // What is escaped stands there otherwise.
    if (place.source.slice(flat.span(index, end)) !== sign) continue;
    const token = label === undefined ? markAt(value, index, end, sides) : referenceTo(label, place);
    if (!token) continue;
    if (plain < index) tokens.push(textOf(value.slice(plain, index)));
    tokens.push(token);
    plain = end;
  }
  if (plain < value.length) tokens.push(textOf(value.slice(plain)));
  return tokens;
}

function textOf(value: string): Text {
  return { type: 'text', value };
}

function referenceTo(label: string, { notes }: WordsPlace): PhrasingContent | undefined {
  const identifier = noteLabel(label);
  return notes.has(identifier) ? { type: 'footnoteReference', identifier } : undefined;
}

/** Only two tildes strike through: one alone is “about”, or a subscript, in many documents. */
function markAt(value: string, start: number, end: number, [first, last]: readonly [Side, Side]): Mark | undefined {
  if (end - start !== 2) return undefined;
  const before = start === 0 ? first : sideAt(value, start - 1);
  const after = end === value.length ? last : sideAt(value, end);
  return { type: 'mark', opens: faces(after, before), closes: faces(before, after) };
}

/** Whether a mark looks at what stands on one side of it, as GFM has it. */
function faces(inside: Side, outside: Side): boolean {
  return inside === 'other' || (inside === 'punctuation' && outside !== 'other');
}

function sideAt(value: string, index: number): Side {
  const sign = value.charAt(index);
  if (/\s/u.test(sign)) return 'space';
  return /[\p{P}\p{S}]/u.test(sign) ? 'punctuation' : 'other';
}

/** What stands between two marks is struck through; a mark without its twin is text. */
function struck(tokens: readonly Token[]): PhrasingContent[] {
  const read: Token[] = [];
  const opens: number[] = [];
  for (const token of tokens) {
    const open = token.type === 'mark' && token.closes ? opens.pop() : undefined;
    if (open !== undefined) {
      const children = wordsOf(read.splice(open).slice(1));
      read.push({ type: 'delete', children });
      continue;
    }
    if (token.type === 'mark' && token.opens) opens.push(read.length);
    read.push(token);
  }
  return wordsOf(read);
}

function wordsOf(tokens: readonly Token[]): PhrasingContent[] {
  const words: PhrasingContent[] = [];
  for (const token of tokens) {
    const node = token.type === 'mark' ? textOf('~~') : token;
    const last = words.at(-1);
    // A blank that is written around such a mark stays one text.
    if (node.type === 'text' && last?.type === 'text') words[words.length - 1] = textOf(last.value + node.value);
    else words.push(node);
  }
  return words;
}
