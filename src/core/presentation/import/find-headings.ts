import { normaliseName, stripNumbering } from '../../text/names.js';
import type { DraftBlock } from './draft-blocks.js';
import type { HeadNames } from './office-lines.js';
import { isAttachment, partOfLaw, recitalOf } from './regulation-lines.js';
import { longestLine, openingLines, titleOf, type IsSection } from './title-lines.js';
import { isItem, type WordBlock, type WordParagraph } from './word-blocks.js';

/** A paragraph that is the title, or a heading of a kind: kinds get their levels in the order in which they come. */
interface HeadingKind {
  readonly kind: string;
  /** What the author's numbering itself says: 1.2 lies below 1. */
  readonly below?: number;
}

const alone = /^(?:(?:BAB|Chapter)\s+(?:[IVXLC]+|\d+)[.:]?|Bagian\s+Ke\p{L}+|Paragraf\s+\d+)$/iu;

/** A block with the heading that it is, if it is one; other blocks pass as they are. */
export type FoundBlock = Exclude<WordBlock, WordParagraph> | WordParagraph | Extract<DraftBlock, { kind: 'heading' }>;

/** Finds the headings of a Word document: by style, else by how people write them when they use none. */
export function findHeadings(blocks: readonly WordBlock[], names: HeadNames): readonly FoundBlock[] {
  const isStyled = blocks.some((block) => block.kind === 'paragraph' && block.heading !== undefined);
  return isStyled ? byStyle(blocks, names) : byLook(blocks, names);
}

function byStyle(blocks: readonly WordBlock[], names: HeadNames): readonly FoundBlock[] {
  const { title, shift } = styledTitle(blocks, names);
  return blocks.flatMap((block): readonly FoundBlock[] => {
    if (block.kind !== 'paragraph') return [block];
    if (title.includes(block)) return block === title[0] ? [toHeading(title, 1)] : [];
    return [block.heading === undefined ? block : toHeading([block], Math.max(1, block.heading + shift))];
  });
}

/**
 * The lines that are the title, where no style says so, and by how much the levels of the headings move. It is the line
 * that the properties of the file name, as in a letterhead, or a first heading that stands alone on its level, or else
 * the lines before the first heading.
 */
function styledTitle(
  blocks: readonly WordBlock[],
  names: HeadNames,
): { readonly title: readonly WordParagraph[]; readonly shift: number } {
  const styled = blocks.flatMap((block) => (block.kind === 'paragraph' && block.heading !== undefined ? [block] : []));
  const levels = styled.map(({ heading = 1 }) => heading);
  const [first = 1] = levels;
  const named = levels.includes(0) ? undefined : lineNamed(names.title, blocks);
  if (named) return { title: [named], shift: 1 };
  const opening = levels.includes(0) ? [] : titleOf(openingLines(blocks, endsOpening(names)));
  const isAlone = levels.filter((level) => level === first).length === 1 && levels.every((level) => level >= first);
  // A section that stands alone under lines of a title is a section.
  const isTitle = isAlone && (opening.length === 0 || !names.isSection(styled[0]?.words.plain ?? ''));
  return isTitle ? { title: [], shift: 1 - first } : { title: opening, shift: 1 };
}

/** The name of a section ends the lines with which a document begins, but may be that of its type. */
function endsOpening({ isSection, isTypeName }: HeadNames): IsSection {
  return (text) => isSection(text) && !isTypeName(text);
}

function lineNamed(title: string, blocks: readonly WordBlock[]): WordParagraph | undefined {
  const name = normaliseName(title);
  const first = blocks.findIndex((block) => block.kind === 'paragraph' && block.heading !== undefined);
  const lines = blocks.slice(0, first).flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  return name === '' ? undefined : lines.find(({ words }) => normaliseName(words.plain) === name);
}

function byLook(blocks: readonly WordBlock[], names: HeadNames): readonly FoundBlock[] {
  const { isSection } = names;
  const found: FoundBlock[] = [];
  const levels = new Levels();
  const opening = openingLines(blocks, endsOpening(names));
  const { lines } = opening;
  const title = titleOf(opening);
  if (title.length > 0) found.push(toHeading(title, 1), ...lines.filter((line) => !title.includes(line)));
  const rest = blocks.filter((block) => !lines.some((line) => line === block));
  for (let index = 0; index < rest.length; index += 1) {
    const block = rest[index];
    if (!block) break;
    const heading = headingKind(block, isSection, levels);
    if (!heading || block.kind !== 'paragraph') {
      found.push(...withRecital(block, isSection));
      continue;
    }
    const name = alone.test(block.words.plain) ? nameBelow(rest[index + 1], isSection) : undefined;
    if (name) index += 1;
    found.push(toHeading(name ? [block, name] : [block], levels.of(heading)));
  }
  return found;
}

/** What an article says: “(1) Kata sandi:” and its points are no heading, though a section may be called so. */
function looksLikeProvision({ words, mark, isCentred }: WordParagraph): boolean {
  const isMarked = words.isBold || isCentred || isUpper(words.plain);
  return !isMarked && (mark !== undefined || /^\(\d+\)|:$/u.test(words.plain));
}

/** A recital whose label some type knows as a section begins one. */
function withRecital(block: WordBlock, isSection: IsSection): readonly FoundBlock[] {
  const recital = block.kind === 'paragraph' ? recitalOf(block) : undefined;
  if (!recital || !isSection(recital.label)) return [block];
  const { label } = recital;
  return [{ kind: 'heading', level: 2, markdown: label, plain: label }, recital.paragraph];
}

function toHeading(paragraphs: readonly WordParagraph[], level: number): FoundBlock {
  const text = (of: 'markdown' | 'plain'): string =>
    paragraphs.map((paragraph) => numbered(paragraph) + paragraph.words[of].replaceAll('\n', ' ')).join(' ');
  const bare = (words: string): string => words.replace(/\s*:$/u, '');
  const markdown = text('markdown').replace(/(?<!\\)\*{1,3}/gu, '');
  return { kind: 'heading', level, markdown: bare(markdown), plain: bare(text('plain')) };
}

/** A heading is no item: its number is a part of it, as one that was typed. */
function numbered({ mark }: WordParagraph): string {
  return mark?.kind === 'number' ? `${mark.label} ` : '';
}

function nameBelow(block: WordBlock | undefined, isSection: IsSection): WordParagraph | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const { plain, isBold } = block.words;
  const isName = (isBold || block.isCentred || isUpper(plain)) && partOfLaw(plain) !== 'article';
  return (isName || isSection(plain)) && plain.length <= longestLine ? block : undefined;
}

function headingKind(block: WordBlock, isSection: IsSection, levels: Levels): HeadingKind | undefined {
  if (block.kind !== 'paragraph' || (levels.isIn('article') && looksLikeProvision(block))) return undefined;
  const { plain, isBold } = block.words;
  if (!couldBeHeading(plain)) return undefined;
  const ofLaw = levels.isOfLaw && isAttachment(plain) ? 'attachment' : partOfLaw(plain);
  if (ofLaw) return { kind: ofLaw };
  const isMarked = isBold || isSection(plain);
  if (block.mark && isItem(block)) return isMarked ? { kind: `list ${String(block.mark.level)}` } : undefined;
  return byNumber(plain, isMarked);
}

function couldBeHeading(text: string): boolean {
  return text !== '' && text.length <= longestLine && !/[.;,]$/u.test(text);
}

function byNumber(text: string, isMarked: boolean): HeadingKind | undefined {
  const { number, rest } = stripNumbering(text);
  return isMarked || (number !== undefined && isUpper(text.slice(rest))) ? kindOfNumber(number) : undefined;
}

function kindOfNumber(number: string | undefined): HeadingKind {
  if (number === undefined) return { kind: 'plain' };
  if (/^\d+(?:\.\d+)+$/u.test(number)) return { kind: 'number', below: number.split('.').length - 1 };
  if (/^\d+$/u.test(number)) return { kind: 'number' };
  return { kind: /^[IVX]{2,}$|^[IVX]$/u.test(number) ? 'roman' : 'letter' };
}

/** Levels of headings, one after the other: “A.” lies below “Pasal 3”, and right below “BAB III” where no Pasal comes between. */
class Levels {
  readonly #kinds: string[] = [];
  readonly #open: number[] = [];

  /** Whether a heading of a kind is the nearest one, or lies over it. */
  isIn(kind: string): boolean {
    return this.#open.includes(this.#kinds.indexOf(kind));
  }

  /** Whether a chapter or an article of a regulation has come. */
  get isOfLaw(): boolean {
    return this.#kinds.includes('chapter') || this.#kinds.includes('article');
  }

  of({ kind, below = 0 }: HeadingKind): number {
    // An attachment lies below nothing, and all that comes behind it below it.
    if (kind === 'attachment') {
      this.#open.splice(0, Infinity, -1);
      return 2;
    }
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
