import { normaliseName, stripNumbering } from '../../text/names.js';
import type { DraftBlock } from './draft-blocks.js';
import { isDecision, recitalOf, regulationTitle } from './regulation-lines.js';
import type { WordBlock, WordParagraph } from './word-blocks.js';

/** A paragraph that is the title, or a heading of a kind: kinds get their levels in the order in which they come. */
interface HeadingKind {
  readonly kind: string;
  /** What the author's numbering itself says: 1.2 lies below 1. */
  readonly below?: number;
}

/** Says whether a text is the name of a section of any document type. */
export type IsSection = (text: string) => boolean;

const longest = 120;
const chapter = /^(?:BAB|Chapter)\s+(?:[IVXLC]+|\d+)\b/iu;
const alone = /^(?:(?:BAB|Chapter)\s+(?:[IVXLC]+|\d+)[.:]?|Bagian\s+Ke\p{L}+|Paragraf\s+\d+)$/iu;
const part = /^(?:Bagian\s+(?:Ke\p{L}+|\d+)|Paragraf\s+\d+)\b/iu;
const article = /^(?:Pasal|Article)\s+\d+[A-Z]?[.:]?$/iu;

/** A block with the heading that it is, if it is one; other blocks pass as they are. */
export type FoundBlock = Exclude<WordBlock, WordParagraph> | WordParagraph | Extract<DraftBlock, { kind: 'heading' }>;

/** Finds the headings of a Word document: by style, else by how people write them when they use none. */
export function findHeadings(blocks: readonly WordBlock[], isSection: IsSection, title: string): readonly FoundBlock[] {
  const isStyled = blocks.some((block) => block.kind === 'paragraph' && block.heading !== undefined);
  return isStyled ? byStyle(blocks, title) : byLook(blocks, isSection);
}

/**
 * Without a style for the title, it is the line that the properties of the file name, as in a letterhead, or a first
 * heading that stands alone on its level.
 */
function byStyle(blocks: readonly WordBlock[], title: string): readonly FoundBlock[] {
  const levels = blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.heading ?? []) : []));
  const [first = 1] = levels;
  const named = levels.includes(0) ? undefined : lineNamed(title, blocks);
  const isTitle =
    !named && levels.filter((level) => level === first).length === 1 && levels.every((level) => level >= first);
  const shift = isTitle ? 1 - first : 1;
  return blocks.map((block) =>
    block === named
      ? toHeading([named], 1)
      : block.kind === 'paragraph' && block.heading !== undefined
        ? toHeading([block], Math.max(1, block.heading + shift))
        : block,
  );
}

function lineNamed(title: string, blocks: readonly WordBlock[]): WordParagraph | undefined {
  const name = normaliseName(title);
  const first = blocks.findIndex((block) => block.kind === 'paragraph' && block.heading !== undefined);
  const lines = blocks.slice(0, first).flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  return name === '' ? undefined : lines.find(({ words }) => normaliseName(words.plain) === name);
}

function byLook(blocks: readonly WordBlock[], isSection: IsSection): readonly FoundBlock[] {
  const found: FoundBlock[] = [];
  const levels = new Levels();
  const opening = titleParagraphs(blocks, isSection);
  const title = regulationTitle(opening) ?? opening;
  if (title.length > 0) found.push(toHeading(title, 1), ...opening.filter((line) => !title.includes(line)));
  const rest = blocks.filter((block) => !opening.some((paragraph) => paragraph === block));
  for (let index = 0; index < rest.length; index += 1) {
    const block = rest[index];
    if (!block) break;
    const heading = block.kind === 'paragraph' ? headingKind(block, isSection) : undefined;
    if (!heading || block.kind !== 'paragraph') {
      found.push(...(block.kind === 'paragraph' ? withRecital(block, isSection) : [block]));
      continue;
    }
    const name = alone.test(block.words.plain) ? nameBelow(rest[index + 1], isSection) : undefined;
    if (name) index += 1;
    found.push(toHeading(name ? [block, name] : [block], levels.of(heading)));
  }
  return found;
}

/** A recital whose label some type knows as a section begins one. */
function withRecital(paragraph: WordParagraph, isSection: IsSection): readonly FoundBlock[] {
  const recital = recitalOf(paragraph);
  if (!recital || !isSection(recital.label)) return [paragraph];
  const { label } = recital;
  return [{ kind: 'heading', level: 2, markdown: label, plain: label }, recital.paragraph];
}

function toHeading(paragraphs: readonly WordParagraph[], level: number): FoundBlock {
  const text = (of: 'markdown' | 'plain'): string =>
    paragraphs.map(({ words }) => words[of].replaceAll('\n', ' ')).join(' ');
  const bare = (words: string): string => words.replace(/\s*:$/u, '');
  const markdown = text('markdown').replace(/(?<!\\)\*{1,3}/gu, '');
  return { kind: 'heading', level, markdown: bare(markdown), plain: bare(text('plain')) };
}

/** The bold or centred lines with which a document begins. */
function titleParagraphs(blocks: readonly WordBlock[], isSection: IsSection): readonly WordParagraph[] {
  const start = blocks.findIndex((block) => block.kind === 'paragraph');
  const lines: WordParagraph[] = [];
  for (const block of blocks.slice(Math.max(0, start))) {
    if (block.kind !== 'paragraph' || block.list || !looksLikeTitle(block, isSection)) break;
    lines.push(block);
  }
  return lines;
}

function looksLikeTitle({ words, isCentred }: WordParagraph, isSection: IsSection): boolean {
  const { plain, isBold } = words;
  const isNumbered = chapter.test(plain) || stripNumbering(plain).number !== undefined;
  return (isBold || isCentred) && plain !== '' && plain.length <= longest && !isNumbered && !isSection(plain);
}

function nameBelow(block: WordBlock | undefined, isSection: IsSection): WordParagraph | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const isName =
    (block.words.isBold || block.isCentred || isUpper(block.words.plain)) && !article.test(block.words.plain);
  return (isName || isSection(block.words.plain)) && block.words.plain.length <= longest ? block : undefined;
}

function headingKind(paragraph: WordParagraph, isSection: IsSection): HeadingKind | undefined {
  const { plain, isBold } = paragraph.words;
  if (plain === '' || plain.length > longest || /[.;,]$/u.test(plain)) return undefined;
  const ofLaw = kindOfLaw(plain);
  if (ofLaw) return { kind: ofLaw };
  const { number, rest } = stripNumbering(plain);
  const isMarked = isBold || isSection(plain);
  if (paragraph.list) return isMarked ? { kind: `list ${String(paragraph.list.level)}` } : undefined;
  return isMarked || (number !== undefined && isUpper(plain.slice(rest))) ? numbered(number) : undefined;
}

/** The parts of regulations. */
function kindOfLaw(text: string): string | undefined {
  if (chapter.test(text) || isDecision(text)) return 'chapter';
  if (part.test(text)) return 'part';
  return article.test(text) ? 'article' : undefined;
}

function numbered(number: string | undefined): HeadingKind {
  if (number === undefined) return { kind: 'plain' };
  if (/^\d+(?:\.\d+)+$/u.test(number)) return { kind: 'number', below: number.split('.').length - 1 };
  if (/^\d+$/u.test(number)) return { kind: 'number' };
  return { kind: /^[IVX]{2,}$|^[IVX]$/u.test(number) ? 'roman' : 'letter' };
}

/** Levels of headings, one after the other: “A.” lies below “Pasal 3”, and right below “BAB III” where no Pasal comes between. */
class Levels {
  readonly #kinds: string[] = [];
  readonly #open: number[] = [];

  of({ kind, below = 0 }: HeadingKind): number {
    if (!this.#kinds.includes(kind)) this.#kinds.push(kind);
    const rank = this.#kinds.indexOf(kind) + below / 10;
    while ((this.#open.at(-1) ?? -1) >= rank) this.#open.pop();
    this.#open.push(rank);
    return Math.min(6, 1 + this.#open.length);
  }
}

function isUpper(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
