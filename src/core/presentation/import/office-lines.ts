import { conventions } from '../../model/conventions.js';
import { normaliseName } from '../../text/names.js';
import type { Fact } from './identity-box.js';
import { partOfLaw, recitalOf } from './regulation-lines.js';
import type { WordBlock, WordParagraph } from './word-blocks.js';

/** What is known before the lines at the head of a document are looked at. */
export interface HeadNames {
  /** Titles of document types, as names are compared. */
  readonly kinds: ReadonlySet<string>;
  /** What the properties of the file call the document. */
  readonly title: string;
  readonly isSection: (text: string) => boolean;
  /** Whether a text is the title of a type, or another name of one. */
  readonly isTypeName: (text: string) => boolean;
  /** What a regulation is about: none of an office, and of no kind. */
  readonly subject: readonly WordParagraph[];
}

/** The lines of a letterhead and of a title, told apart. */
export interface OfficeLines {
  readonly facts: readonly Fact[];
  /** The type whose title is a line of its own, as names are compared. */
  readonly kind: string | undefined;
  /** That line, where it was taken out of the text. */
  readonly kindLine: string | undefined;
  /** How many lines of address and contacts there were. */
  readonly addresses: number;
  /** All that is none of these. */
  readonly rest: ReadonlySet<WordParagraph>;
}

const longest = 120;
const office =
  /^(?:pemerintah|kementerian|lembaga|badan|dinas|sekretariat|inspektorat|kecamatan|kelurahan|kantor|balai|direktorat|komisi|universitas|politeknik|rumah sakit|rsud|puskesmas|satuan|ministry|department|agency|directorate|secretariat|inspectorate|office|city of|university)\b|\b(?:government|ministry|department|agency|office|inspectorate|secretariat)$/iu;
const unit =
  /^(?:bidang|bagian|sub ?bagian|seksi|sub ?bidang|uptd?|unit|divisi|division|section|sub-?division|bureau|biro)\b/iu;
const address =
  /^(?:jalan|jln?\.?|telp\.?|telepon|telephone|phone|tel\.|faks?\.?|faksimile|surel|e-?mail|laman|website|situs|kode pos|https?:|www\.|\(\d)/iu;
const number = /^(?:nomor|no\.|number)\s*[:.]?\s+(?=\S*\d)(\S.{0,80})$/iu;

const year = /^(?:(?:tahun|periode|semester|triwulan|year|period|quarter)\b.*\d.*|[\d\s–—/-]+)$/iu;
const region = /^(?:kota|kabupaten|kab\.|provinsi|city of|regency of|province of)\s/iu;

/** Tells the lines apart; those that are no bold or centred line of a few words are none of an office. */
export function officeLines(paragraphs: readonly WordParagraph[], names: HeadNames): OfficeLines {
  const told = paragraphs.map((paragraph) => ({ paragraph, says: saidBy(paragraph, names) }));
  const saying = (part: LinePart): readonly WordParagraph[] =>
    told.flatMap(({ paragraph, says }) => (says === part ? [paragraph] : []));
  const rest = new Set(saying('else'));
  const [kindLine] = saying('kind');
  const kind = kindNamed(names.subject, names) ?? (kindLine && kindNamed([kindLine], names));
  // “PETA JALAN TRANSFORMASI DIGITAL” over “TAHUN 2026” is no kind over a title, but the title.
  if (kindLine && qualifies(paragraphs.slice(paragraphs.indexOf(kindLine) + 1), rest)) rest.add(kindLine);
  const numbers = saying('number').map((line) => number.exec(oneLine(line))?.[1] ?? '');
  const offices = saying('office').map((line) => inSmallLetters(oneLine(line)));
  return {
    facts: [
      ...numbers.map((text) => ({ label: conventions.number, lines: [text] })),
      ...officeFacts(different(offices)),
    ],
    kind,
    kindLine: kindLine && !rest.has(kindLine) ? kindLine.words.plain : undefined,
    addresses: saying('address').length,
    rest,
  };
}

type LinePart = 'kind' | 'number' | 'office' | 'address' | 'else';

function saidBy(paragraph: WordParagraph, names: HeadNames): LinePart {
  const text = oneLine(paragraph);
  if (!isLine(paragraph) || isTitle(paragraph, names)) return 'else';
  if (kindNamed([paragraph], names) !== undefined) return 'kind';
  if (number.test(text)) return 'number';
  if (office.test(text) || unit.test(text)) return 'office';
  return address.test(text) ? 'address' : 'else';
}

function oneLine({ words }: WordParagraph): string {
  return words.plain.replaceAll('\n', ' ');
}

/** Whether all that the lines below a kind add is a year or a place. */
function qualifies(below: readonly WordParagraph[], rest: ReadonlySet<WordParagraph>): boolean {
  const lines = below.filter((line) => isLine(line) && rest.has(line));
  return lines.length > 0 && lines.every(({ words }) => year.test(words.plain) || region.test(words.plain));
}

/** The type whose title the lines together are. */
function kindNamed(lines: readonly WordParagraph[], { kinds }: HeadNames): string | undefined {
  const name = normaliseName(lines.map(({ words }) => words.plain).join(' '));
  return kinds.has(name) ? name : undefined;
}

/** What the file calls the document, or what a regulation is about. */
function isTitle(line: WordParagraph, { title, subject }: HeadNames): boolean {
  const name = normaliseName(line.words.plain);
  return (name !== '' && name === normaliseName(title)) || subject.includes(line);
}

/** The paragraphs at the head of a document, before its first section; a table of one row holds a letterhead beside a logo. */
export function headParagraphs(blocks: readonly WordBlock[], names: HeadNames): readonly WordParagraph[] {
  return blocks.slice(0, endOfHead(blocks, names)).flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    return block.rows.length === 1 ? block.rows.flat().flatMap(({ paragraphs }) => paragraphs) : [];
  });
}

/**
 * Where the text begins. With another name of a type as the first line, over lines of an office and a year, it begins
 * behind these lines: what sections are called too is a title there.
 */
function endOfHead(blocks: readonly WordBlock[], names: HeadNames): number {
  const end = blocks.findIndex((block) => block.kind === 'paragraph' && beginsText(block, names));
  if (end < 0) return blocks.length;
  const first = blocks[end];
  const lines = blocks.findIndex((block) => block.kind !== 'paragraph' || !isLine(block));
  const run = lines < 0 ? blocks.length : lines;
  if (first?.kind !== 'paragraph' || end >= run || !names.isTypeName(oneLine(first))) return end;
  const next = blocks.slice(end + 1, run).findIndex((block) => block.kind === 'paragraph' && beginsText(block, names));
  return next < 0 ? run : end + 1 + next;
}

/** Blocks without the paragraphs that were taken out of them. */
export function withoutParagraphs(
  blocks: readonly WordBlock[],
  isTaken: (paragraph: WordParagraph) => boolean,
): readonly WordBlock[] {
  return blocks.flatMap((block): readonly WordBlock[] => {
    if (block.kind === 'paragraph') return isTaken(block) ? [] : [block];
    if (block.rows.length !== 1 || !block.rows.flat().some(({ paragraphs }) => paragraphs.some(isTaken)))
      return [block];
    return block.rows
      .flat()
      .flatMap(({ paragraphs }) => paragraphs.filter((each) => each.words.plain !== '' && !isTaken(each)));
  });
}

/** The title of a type or of the document, and the subject of a regulation, may be what a section of some type is called. */
function beginsText(paragraph: WordParagraph, names: HeadNames): boolean {
  const { heading, words } = paragraph;
  if (heading !== undefined) return heading > 0;
  if (isTitle(paragraph, names) || kindNamed([paragraph], names) !== undefined) return false;
  return names.isSection(words.plain) || recitalOf(paragraph) !== undefined || partOfLaw(words.plain) !== undefined;
}

function isLine({ words, isCentred, heading, mark }: WordParagraph): boolean {
  const { plain, isBold } = words;
  return (isCentred || isBold) && !mark && heading === undefined && plain !== '' && plain.length <= longest;
}

/** An office that another line names too, with more words, is named once. */
function different(offices: readonly string[]): readonly string[] {
  const all = [...new Set(offices)];
  return all.filter((name) => !all.some((other) => other !== name && other.includes(name)));
}

/** The widest authority comes first; the unit that owns the document comes last, below the office to which it belongs. */
function officeFacts(offices: readonly string[]): readonly Fact[] {
  const [first, ...others] = offices;
  if (first === undefined) return [];
  if (others.length === 0) return [{ label: unit.test(first) ? conventions.unit : conventions.agency, lines: [first] }];
  return [
    { label: conventions.agency, lines: [first] },
    { label: conventions.unit, lines: [others.toReversed().join(', ')] },
  ];
}

const smallWords: ReadonlySet<string> = new Set([
  'dan',
  'di',
  'ke',
  'dari',
  'untuk',
  'pada',
  'and',
  'of',
  'for',
  'the',
]);

/** “DINAS KOMUNIKASI DAN INFORMATIKA” as it stands in front matter; abbreviations in a mixed line stay as they are. */
function inSmallLetters(text: string): string {
  if (text !== text.toUpperCase()) return text;
  return text
    .toLowerCase()
    .split(' ')
    .map((word) => (smallWords.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
