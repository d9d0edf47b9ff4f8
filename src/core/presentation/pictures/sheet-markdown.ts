import type { ListItem, Nodes, Paragraph, PhrasingContent, Table } from 'mdast';
import { readBlocks } from '../../document/chunks.js';
import { parseChunk } from '../../document/parse-chunk.js';
import { SectionCache } from '../../document/section-cache.js';
import { smallNumbers, withFootnotes } from './footnotes.js';
import { partsOfLines, type TextPart } from './text-parts.js';

/** What may be notation within a line. */
const NOTATION = /[\\`*_~<&[\]]/u;
const MOST_COST = 50_000;

/** One line of Markdown as it is read: no emphasis, links or tags, characters instead of their escapes. */
export function plainLine(text: string): string {
  if (!NOTATION.test(text)) return text;
  // After a word nothing is taken for the beginning of a list, a heading or a quote.
  const [node] = parseChunk(`x ${text}`, 'document', MOST_COST)?.nodes ?? [];
  return node?.type === 'paragraph' ? readWords(node.children).slice(2) : text;
}

/** A text of Markdown in parts, without its notation; footnotes that it names stand at its end, wherever `whole` has them. */
export function markdownParts(text: string, whole = text): readonly TextPart[] {
  const shown = withFootnotes(text, whole);
  const { blocks, unread } = readBlocks(shown, 0, new SectionCache());
  const lost = unread.flatMap(({ start, end }) => partsOfLines(shown.slice(start, end)));
  return [...partsOfAll(blocks.map(({ node }) => node)), ...lost];
}

/** Paragraphs that follow each other are read together: those with marks that are none of Markdown are one list. */
function partsOfAll(nodes: readonly Nodes[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let sentences: string[] = [];
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      sentences.push(...sentencesOf(node));
      continue;
    }
    parts.push(...partsOfLines(sentences), ...partsOf(node));
    sentences = [];
  }
  return [...parts, ...partsOfLines(sentences)];
}

function partsOf(node: Nodes): readonly TextPart[] {
  switch (node.type) {
    case 'paragraph':
      return partsOfLines(sentencesOf(node));
    case 'heading':
      return said(readWords(node.children));
    case 'list': {
      const first = node.ordered === true ? (node.start ?? 1) : undefined;
      return [{ first, items: node.children.map(itemParts) }];
    }
    case 'table':
      return tableParts(node);
    case 'blockquote':
      return partsOfAll(node.children);
    case 'code':
      return node.value.split('\n').flatMap(said);
    case 'html':
      return node.value.split('\n').flatMap((line) => said(line.replace(TAGS, ' ')));
    default:
      return [];
  }
}

function itemParts({ checked, children }: ListItem): readonly TextPart[] {
  const parts = partsOfAll(children);
  if (typeof checked !== 'boolean') return parts;
  const [first = '', ...rest] = parts;
  return typeof first === 'string' ? [`${checked ? '☒' : '☐'} ${first}`, ...rest] : parts;
}

/** What stands between hard line breaks stands alone; other lines go on, unless they have marks of their own. */
function sentencesOf({ children }: Paragraph): readonly string[] {
  const pieces: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (isBreak(child)) pieces.push([]);
    else pieces.at(-1)?.push(child);
  }
  return pieces.map(readWords);
}

/** The rows below the header in words: “Komputer: 2”, or of more columns “Komputer – Jumlah: 2 – Keterangan: Baik”. */
function tableParts({ children }: Table): readonly TextPart[] {
  const rows = children.map((row) => row.children.map((cell) => oneLine(readWords(cell.children))));
  const [header = [], ...body] = rows;
  const isCounted = header.length > 1 && body.length > 0 && body.every(([number = '']) => COUNT.test(number));
  const columns = header.length - (isCounted ? 1 : 0);
  const labels = header.slice(-columns);
  const items = (body.length > 0 ? body : rows).flatMap((row) => {
    const cells = row.slice(-columns);
    const named =
      columns > 2 && body.length > 0 ? cells.map((cell, index) => under(labels[index], cell, index)) : cells;
    const shown = named.filter((cell) => cell !== '');
    return shown.length > 0 ? [[shown.join(columns === 2 ? ': ' : ' – ')]] : [];
  });
  return items.length > 0 ? [{ first: undefined, items }] : [];
}

/** A cell with the word above its column; the first says what the row is about. */
function under(label: string | undefined, cell: string, index: number): string {
  return index === 0 || label === undefined || label === '' || cell === '' ? cell : `${label}: ${cell}`;
}

/** The number of a row. */
const COUNT = /^\d{0,3}\.?$/u;

function said(text: string): readonly TextPart[] {
  const line = oneLine(text);
  return line === '' ? [] : [line];
}

/** A text with spaces for its line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** What is read in some words. */
function readWords(nodes: readonly PhrasingContent[]): string {
  return nodes.map(wordOf).join('');
}

function wordOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return smallNumbers(node.value.replace(STRUCK, '$1'));
    case 'inlineCode':
      return node.value;
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'html':
      return isBreak(node) ? '\n' : node.value.replace(TAGS, '');
    default:
      if (isBreak(node)) return '\n';
      return 'children' in node ? readWords(node.children) : '';
  }
}

function isBreak(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/iu.test(node.value));
}

/** Words that are struck out, a notation that documents are not read by. */
const STRUCK = /~~([^~\n]{1,300})~~/gu;
/** Comments, and tags that only say how words look: others may be words, such as “<nama petugas>”. */
const TAGS =
  /<!--[\s\S]*?-->|<\/?(?:a|b|big|br|center|del|div|em|font|hr|i|img|ins|mark|p|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,500})?\/?>/giu;
