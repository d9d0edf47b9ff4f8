import { conventions } from '../../model/conventions.js';
import type { Fact } from './identity-box.js';
import type { FoundBlock } from './find-headings.js';
import { endsSignature, placeAndDay } from './regulation-lines.js';
import type { IsSection } from './title-lines.js';
import { isOwn, linesOf } from './word-blocks.js';

/** A signature has no more lines. */
const mostLines = 9;
const longest = 120;
const place = /^(?:ditetapkan di|dikeluarkan di|issued at|signed at)\b/iu;
const day = /^(?:pada tanggal|on)\b/iu;
const dots = /[.…_]{3,}/u;

/**
 * The signature at the end of a text, or before the promulgation or attachment of a regulation, as a fact of it; its day
 * is one too, and its place stays where somebody filled it in.
 */
export function takeSignature(
  blocks: readonly FoundBlock[],
  isSection: IsSection,
): {
  readonly blocks: readonly FoundBlock[];
  readonly facts: readonly Fact[];
} {
  const lines = blocks.flatMap((block) => signatureInTable(block) ?? [block]);
  return takeLines(lines, isSection) ?? { blocks, facts: [] };
}

function takeLines(blocks: readonly FoundBlock[], isSection: IsSection): ReturnType<typeof takeSignature> | undefined {
  const start = blocks.findIndex((block, index) => isPlace(block) && linesFrom(blocks, index, isSection) !== undefined);
  const signed = linesFrom(blocks, start, isSection);
  if (!signed) return undefined;
  const { lines, end } = signed;
  const [label = ''] = conventions.approver.split('/');
  const days = lines.flatMap(dayIn);
  const kept = blocks.slice(start, end).flatMap((block) => withPlaces(block));
  return {
    blocks: [...blocks.slice(0, start), ...kept, ...blocks.slice(end)],
    facts: [
      { label, lines: lines.filter((line) => !isDated(line)) },
      ...(days.length > 0 ? [{ label: conventions.approved, lines: days }] : []),
    ],
  };
}

/**
 * The lines of a table without borders that puts a signature in its place: it begins with where that was, and what more
 * there is than place and day stands in one column. Two who sign side by side stay a table.
 */
function signatureInTable(block: FoundBlock): readonly FoundBlock[] | undefined {
  if (block.kind !== 'table') return undefined;
  const cells = block.rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const lines = isOwn(cell) ? cell.paragraphs.flatMap(linesOf).filter(({ words }) => words.plain !== '') : [];
      return lines.map((line) => ({ line, column }));
    }),
  );
  const [first] = cells;
  const signing = new Set(cells.filter(({ line }) => !isDated(line.words.plain)).map(({ column }) => column));
  return first && isPlaceLine(first.line.words.plain) && signing.size === 1 ? cells.map(({ line }) => line) : undefined;
}

/** The lines of a signature and where it ends; undefined when what stands there is none. */
function linesFrom(
  blocks: readonly FoundBlock[],
  start: number,
  isSection: IsSection,
): { readonly lines: readonly string[]; readonly end: number } | undefined {
  if (start < 0) return undefined;
  const behind = blocks.slice(start).findIndex((block) => block.kind !== 'table' && endsSignature(plainOf(block)));
  const end = behind < 0 ? blocks.length : start + behind;
  const own = blocks.slice(start, end);
  const lines = own.flatMap((block) => plainOf(block).split('\n'));
  // A name in bold capitals looks like a heading.
  const isName = (block: FoundBlock): boolean => block.kind === 'heading' && block.level > 1 && !isSection(block.plain);
  const areLines =
    own.every((block) => block.kind === 'paragraph' || isName(block)) && lines.every((line) => line.length <= longest);
  return areLines && lines.length <= mostLines ? { lines, end } : undefined;
}

/** The lines of a block that say where it was signed, where somebody filled them in. */
function withPlaces(block: FoundBlock): readonly FoundBlock[] {
  if (block.kind !== 'paragraph') return [];
  return linesOf(block).filter(({ words }) => isPlaceLine(words.plain) && !dots.test(words.plain));
}

function isPlace(block: FoundBlock): boolean {
  return block.kind === 'paragraph' && isPlaceLine(block.words.plain.split('\n')[0] ?? '');
}

function isPlaceLine(line: string): boolean {
  return place.test(line) || placeAndDay(line) !== undefined;
}

/** The day that a line says; none that is still to be filled in. */
function dayIn(line: string): readonly string[] {
  const { day: written } = placeAndDay(line) ?? {};
  if (written !== undefined) return [written];
  return day.test(line) && !dots.test(line) ? [line.replace(day, '').trim()] : [];
}

function plainOf(block: FoundBlock): string {
  if (block.kind === 'table') return '';
  return block.kind === 'heading' ? block.plain : block.words.plain;
}

function isDated(line: string): boolean {
  return isPlaceLine(line) || day.test(line);
}
