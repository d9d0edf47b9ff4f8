import type { Catalogue } from '../../catalogue/catalogue.js';
import { findProperty } from '../../catalogue/property-names.js';
import type { DocumentType, Language } from '../../catalogue/schema.js';
import type { MarkdownDocument } from '../../document/document.js';
import { conventions } from '../../model/conventions.js';
import type { Json } from '../../model/reading.js';
import { parseDocument } from '../../document/parse-document.js';
import { normaliseName } from '../../text/names.js';
import { SourceText } from '../../text/source-text.js';
import { convertDocument, languageOfHeadings } from '../new-document/convert-document.js';
import { likelyTypes, type LikelyType } from '../new-document/likely-types.js';
import { textBlock, type DraftBlock } from './draft-blocks.js';
import { draftTable } from './draft-table.js';
import { evenLayout } from './even-layout.js';
import { findHeadings, type FoundBlock } from './find-headings.js';
import { addressLosses, pageLosses, type Loss } from './losses.js';
import { factValues } from './fact-values.js';
import { withFormSections } from './form-sections.js';
import { withGroupNames } from './group-names.js';
import { identityBox, type BoxSection, type Fact, type NameOf } from './identity-box.js';
import { escaped } from './inline-markdown.js';
import { takeMetadataSections } from './front-matter-sections.js';
import { addNotes, splitNotes } from './note-lines.js';
import { headParagraphs, officeLines, withoutParagraphs, type HeadNames, type OfficeLines } from './office-lines.js';
import { withMemberColumns } from './member-columns.js';
import { readWord } from './read-word.js';
import { takeSignature } from './signature.js';
import { openingLines } from './title-lines.js';
import { withTableHeadings } from './table-headings.js';
import type { WordFault } from './word-archive.js';
import type { WordBlock, WordParagraph } from './word-blocks.js';
import { writeBlocks } from './write-blocks.js';

/** A Markdown text made of a Word file. */
export interface ImportedDocument {
  readonly text: string;
  readonly type: DocumentType;
  readonly losses: readonly Loss[];
}

/** What is known of a document before its Word file is read. */
export interface ImportRequest {
  readonly catalogue: Catalogue;
  /** The likeliest one when it is not given. */
  readonly type?: DocumentType | undefined;
  /** Of the document; by its headings when it is not given. */
  readonly language?: Language | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Makes a Markdown document of the bytes of a Word file, or says why that cannot be done. */
export async function importWord(bytes: Uint8Array, request: ImportRequest): Promise<ImportedDocument | WordFault> {
  const word = await readWord(bytes);
  if ('fault' in word) return word;
  const { catalogue, today } = request;
  const { types } = catalogue;
  const isSection = (text: string): boolean => types.some((type) => namedIn(type, text) === 'section');
  const { blocks: written, notes } = splitNotes(word.blocks);
  const even = evenLayout(written, word.title);
  const { subject } = openingLines(even, isSection);
  const names: HeadNames = {
    kinds: kindsOf(catalogue),
    title: word.title,
    isSection,
    isTypeName: typeNames(catalogue),
    subject,
  };
  const head = takeHead(even, names);
  const { blocks, facts: signed } = takeSignature(findHeadings(head.blocks, names), isSection);
  const first = draftDocument(blocks, names, (text) => firstOf(types.map((type) => namedIn(type, text))));
  const inForm = first.sections.flatMap((section) => section.blocks);
  const likely = likelyTypes(parse(writeBlocks([...first.blocks, ...inForm])), catalogue);
  const type = request.type ?? statedType(first.facts, head.kind, catalogue) ?? likelyType(likely, catalogue);
  if (!type) throw new Error('A catalogue has types.');
  const headings = likely.find((each) => each.type === type)?.headings ?? [];
  const drafted = draftDocument(
    blocks,
    names,
    (text) => namedIn(type, text),
    (text) => sectionKey(type, text),
  );
  const headed = withTableHeadings(drafted.blocks, type.schema);
  const text = withFormSections(headed, drafted.sections, type.schema);
  const members = withMemberColumns(text, type.schema);
  const lists = takeMetadataSections(withGroupNames(members.blocks, type.schema), type.schema);
  const said = [...drafted.facts, ...head.facts, ...signed, ...members.facts, ...kindAsTitle(lists.blocks, head)];
  const facts = factValues(said, type.schema);
  const known = withoutType({ ...lists.values, ...facts });
  const body = writeBlocks(titled(lists.blocks, known[conventions.title]));
  const language = request.language ?? languageOfHeadings(type, headings);
  const frontMatter = convertDocument(parse(body), type, { language, today, known, isOlder: true });
  const noted = addNotes(body, notes, word.losses);
  const losses = [...noted.losses, ...addressLosses(head.addresses + drafted.addresses), ...pageLosses(drafted.pages)];
  return { text: (frontMatter?.text ?? '') + noted.text, type, losses };
}

function likelyType([first]: readonly LikelyType[], { types }: Catalogue): DocumentType | undefined {
  return first?.type ?? types[0];
}

function withoutType(values: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== conventions.type));
}

/** Whether a type knows a text as the name of metadata or of a section. */
function namedIn({ schema }: DocumentType, text: string): 'metadata' | 'section' | undefined {
  if (findProperty(schema, text, 'metadata')) return 'metadata';
  return findProperty(schema, text, 'section') ? 'section' : undefined;
}

function firstOf<Each>(all: readonly (Each | undefined)[]): Each | undefined {
  return all.find((each) => each !== undefined);
}

/** The type that the document itself names, in its form or as a line of its own over its title. */
function statedType(facts: readonly Fact[], kind: string | undefined, catalogue: Catalogue): DocumentType | undefined {
  const isKind = (text: string): boolean => normaliseName(text) === kind;
  return declaredType(facts, catalogue) ?? catalogue.types.find(({ title }) => isKind(title.id) || isKind(title.en));
}

/** Says whether a text is the title or another name of a type. */
function typeNames({ types }: Catalogue): (text: string) => boolean {
  const names = new Set(types.flatMap(({ title, aliases }) => [title.id, title.en, ...aliases].map(normaliseName)));
  return (text) => names.has(normaliseName(text));
}

function kindsOf({ types }: Catalogue): ReadonlySet<string> {
  return new Set(types.flatMap(({ title }) => [normaliseName(title.id), normaliseName(title.en)]));
}

/** The head of a document: what its letterhead and title lines say, and its blocks without them. */
function takeHead(
  blocks: readonly WordBlock[],
  names: HeadNames,
): OfficeLines & { readonly blocks: readonly WordBlock[] } {
  const paragraphs = headParagraphs(blocks, names);
  const lines = officeLines(paragraphs, names);
  const taken = new Set(paragraphs.filter((paragraph) => !lines.rest.has(paragraph)));
  const title = titleLine(blocks, lines, names);
  if (!title) return { ...lines, blocks: withoutParagraphs(blocks, (paragraph) => taken.has(paragraph)) };
  return {
    ...lines,
    facts: [...lines.facts, { label: conventions.title, lines: [title.words.plain] }],
    blocks: withoutParagraphs(blocks, (paragraph) => paragraph === title || taken.has(paragraph)),
  };
}

/** The line over the text that says the title in full, where the text has a title of its own. */
function titleLine(
  blocks: readonly WordBlock[],
  { rest }: OfficeLines,
  { title }: HeadNames,
): WordParagraph | undefined {
  const hasOwn = blocks.some((block) => block.kind === 'paragraph' && block.heading === 0);
  const isTitle = ({ words, heading }: WordParagraph): boolean =>
    heading === undefined && words.plain !== '' && normaliseName(words.plain) === normaliseName(title);
  return hasOwn ? [...rest].find(isTitle) : undefined;
}

/** What a document is, where it is called nothing else. */
function kindAsTitle(blocks: readonly DraftBlock[], { kindLine }: OfficeLines): readonly Fact[] {
  const hasOwn = blocks.some((block) => block.kind === 'heading' && block.level === 1);
  return hasOwn || kindLine === undefined ? [] : [{ label: conventions.title, lines: [kindLine] }];
}

/** The type that a form names. */
function declaredType(facts: readonly Fact[], catalogue: Catalogue): DocumentType | undefined {
  return firstOf(
    facts.map(({ label, lines }) => {
      const isType = catalogue.types.some(({ schema }) => findProperty(schema, label)?.path[0] === conventions.type);
      return isType ? catalogue.typeNamed(lines.join(' ')) : undefined;
    }),
  );
}

/** The title stands first, also where a form stood before it. */
function titled(blocks: readonly DraftBlock[], title: Json | undefined): readonly DraftBlock[] {
  const own = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  if (own) return [own, ...blocks.filter((block) => block !== own)];
  if (typeof title !== 'string') return blocks;
  return [{ kind: 'heading', level: 1, markdown: escaped(title), plain: title }, ...blocks];
}

function parse(text: string): MarkdownDocument {
  const document = parseDocument(new SourceText(text), 'markdown');
  if (document.kind !== 'markdown') throw new Error('It was parsed as Markdown.');
  return document;
}

/** A text before it is written, with what stood in its forms. */
interface Drafted {
  readonly blocks: readonly DraftBlock[];
  readonly facts: readonly Fact[];
  /** What a form says in sections that the text does not have. */
  readonly sections: readonly BoxSection[];
  readonly addresses: number;
  /** Page numbers in its forms. */
  readonly pages: number;
}

/** The blocks of the text; forms before the first section give facts and sections. */
function draftDocument(
  blocks: readonly FoundBlock[],
  names: HeadNames,
  nameOf: NameOf,
  keyOf: (text: string) => string = normaliseName,
): Drafted {
  const facts: Fact[] = [];
  const sections: BoxSection[] = [];
  const offices: OfficeLines[] = [];
  let isHead = true;
  let pages = 0;
  const written = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [keyOf(block.plain)] : [])));
  const drafts = blocks.flatMap((block): readonly DraftBlock[] => {
    if (block.kind === 'heading' && block.level > 1) isHead = false;
    const box = isHead && block.kind === 'table' ? identityBox(block, nameOf) : undefined;
    if (!box) return draft(block);
    const lines = officeLines(box.rest, names);
    offices.push(lines);
    pages += box.pages;
    facts.push(...box.facts);
    sections.push(...box.sections.filter(({ label }) => !written.has(keyOf(label))));
    return box.rest.filter((paragraph) => lines.rest.has(paragraph)).flatMap(draft);
  });
  const addresses = offices.reduce((sum, lines) => sum + lines.addresses, 0);
  // What a form says by a label goes before what its letterhead looks like.
  return { blocks: drafts, facts: [...facts, ...offices.flatMap((lines) => lines.facts)], sections, addresses, pages };
}

/** What a section is called by all its names. */
function sectionKey({ schema }: DocumentType, text: string): string {
  return findProperty(schema, text, 'section')?.path.join('/') ?? normaliseName(text);
}

function draft(block: FoundBlock): readonly DraftBlock[] {
  if (block.kind === 'heading') return [block];
  if (block.kind === 'table') return draftTable(block);
  return textBlock(block.words.markdown, block.mark);
}
