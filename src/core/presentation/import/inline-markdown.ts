import { noteLabel, noteSign } from './word-notes.js';
import { shapeSign, type WordElement } from './word-tree.js';

/** Words of a paragraph: as Markdown, and plain. */
export interface Words {
  /** Line breaks stand as `\n`. */
  readonly markdown: string;
  readonly plain: string;
  /** All of it is bold. */
  readonly isBold: boolean;
  /** A shape stood here. */
  readonly hasShape: boolean;
}

interface Piece {
  readonly text: string;
  readonly bold: boolean;
  /** What stands before it in Markdown; behind it, the same backwards. */
  readonly mark: string;
  readonly href: string | undefined;
  /** The mark of a note, which is no text. */
  readonly note?: string;
}

const safeLink = /^(?:https?:\/\/|mailto:)/iu;
/** How some programs write a line break that a text of ours had in a cell. */
const writtenBreak = /<br\s*\/?>/giu;

/** The words of a paragraph; what is no words (pictures) is left out, and marks of notes stand in Markdown only. */
export function wordsOf(paragraph: WordElement): Words {
  const pieces = joined(piecesOf(paragraph.children ?? [], undefined));
  const all = pieces.map(({ text }) => text).join('');
  const visible = pieces.filter(({ text }) => text.trim() !== '');
  return {
    markdown: tidy(pieces.map((piece, index) => written(piece, pieces, index)).join('')),
    plain: tidy(all.replaceAll(shapeSign, '')),
    isBold: visible.length > 0 && visible.every(({ bold }) => bold),
    hasShape: all.includes(shapeSign),
  };
}

/** Text as it stands in Markdown without being taken for a mark. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]]/gu, String.raw`\$&`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replace(/<(?=[A-Za-z/!?])/gu, String.raw`\<`)
    .replace(/&(?=#?\w+;)/gu, String.raw`\&`)
    .replaceAll('~~', String.raw`\~~`);
}

/** Marks that would make a heading, list or quote of a line. */
export function withoutBlockMarks(line: string): string {
  return line
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|[-=]{2,}$)/u, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, String.raw`$1\$2`);
}

function piecesOf(nodes: readonly WordElement[], href: string | undefined, style?: WordElement): readonly Piece[] {
  return nodes.flatMap((node): readonly Piece[] => {
    const children = node.children ?? [];
    if (node.type === 'hyperlink')
      return piecesOf(children, node.href && safeLink.test(node.href) ? node.href : href, style);
    if (node.type === 'run') return piecesOf(children, href, node);
    const note = noteMark(node);
    if (note !== undefined) return [{ text: '', bold: false, mark: '', href: undefined, note }];
    const text = raised(textOf(node), style);
    if (text === '') return piecesOf(children, href, style);
    return [{ text, bold: style?.isBold === true, mark: markOf(style), href }];
  });
}

function noteMark({ type, value = '' }: WordElement): string | undefined {
  if (type === noteSign) return `[^${value}]`;
  return type === noteLabel ? `[^${value}]: ` : undefined;
}

function markOf(style: WordElement | undefined): string {
  if (!style) return '';
  return (style.isStrikethrough ? '~~' : '') + (style.isBold ? '**' : '') + (style.isItalic ? '*' : '');
}

const places: ReadonlyMap<string, readonly [from: string, to: string]> = new Map([
  ['superscript', ['0123456789+-=()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾']],
  ['subscript', ['0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎']],
]);

/** “m²” and “CO₂” say it with signs of their own; words above or below the line have none, and stand on it. */
function raised(text: string, style: WordElement | undefined): string {
  const [from, to] = places.get(style?.verticalAlignment ?? '') ?? ['', ''];
  const signs = Array.from(text, (sign) => to.charAt(from.indexOf(sign)));
  return from === '' || signs.includes('') ? text : signs.join('');
}

function textOf({ type, value = '', breakType, checked }: WordElement): string {
  if (type === 'text') return value.replace(writtenBreak, '\n').replace(/[\t\u00A0]+/gu, ' ');
  if (type === 'tab') return ' ';
  if (type === 'break') return breakType === 'line' ? '\n' : ' ';
  if (type === 'checkbox') return checked === true ? '☒' : '☐';
  return '';
}

/** Neighbours that look alike are one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const isAlike = last?.mark === piece.mark && last.href === piece.href;
    if (last && isAlike && !last.note && !piece.note) result.splice(-1, 1, { ...last, text: last.text + piece.text });
    else result.push(piece);
  }
  return result;
}

function written({ text, mark, href, note }: Piece, pieces: readonly Piece[], index: number): string {
  if (note !== undefined) return note;
  const plain = text.replaceAll(shapeSign, '');
  const inner = plain.trim();
  const words = escaped(inner);
  if (inner === '') return plain;
  const before = pieces[index - 1]?.text.at(-1) ?? '';
  const after = pieces[index + 1]?.text.at(0) ?? '';
  const isFree = standsFree(plain, inner, before, after) && !words.includes('\n');
  const marked = mark !== '' && isFree ? mark + words + [...mark].reverse().join('') : words;
  const linked = href === undefined ? marked : `[${marked.replaceAll('\n', ' ')}](${address(href)})`;
  const start = plain.indexOf(inner);
  return plain.slice(0, start) + linked + plain.slice(start + inner.length);
}

/** Emphasis in the middle of a word, or of punctuation next to a word, would not be read as such. */
function standsFree(whole: string, inner: string, before: string, after: string): boolean {
  const opens = whole.startsWith(inner) ? before : ' ';
  const closes = whole.endsWith(inner) ? after : ' ';
  const isWordy = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
  return !isWordy(opens) && !isWordy(closes) && !'*_~'.includes(opens || ' ') && !'*_~'.includes(closes || ' ');
}

function address(href: string): string {
  return href.replace(/[\s<>()\\]/gu, (sign) => `%${(sign.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`);
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/ {2,}/gu, ' ').trim())
    .join('\n')
    .trim();
}
