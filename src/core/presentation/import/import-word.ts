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
import { likelyTypes } from '../new-document/likely-types.js';
import { textBlock, type DraftBlock } from './draft-blocks.js';
import { draftTable } from './draft-table.js';
import { findHeadings, type FoundBlock } from './find-headings.js';
import type { Loss } from './losses.js';
import { factValues } from './fact-values.js';
import { identityBox, type Fact, type NameOf } from './identity-box.js';
import { escaped } from './inline-markdown.js';
import { readWord } from './read-word.js';
import type { WordFault } from './word-archive.js';
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
  const blocks = findHeadings(word.blocks, isSection, word.title);
  const first = draftDocument(blocks, (text) => firstOf(types.map((type) => namedIn(type, text))));
  const likely = likelyTypes(parse(writeBlocks(first.blocks)), catalogue);
  const type = request.type ?? statedType(first.facts, blocks, catalogue) ?? likely[0]?.type ?? types[0];
  if (!type) throw new Error('A catalogue has types.');
  const headings = likely.find((each) => each.type === type)?.headings ?? [];
  const { blocks: drafts, facts } = draftDocument(blocks, (text) => namedIn(type, text));
  const values = Object.entries(factValues(facts, type.schema));
  const known = Object.fromEntries(values.filter(([name]) => name !== conventions.type));
  const body = writeBlocks(titled(drafts, known[conventions.title]));
  const language = request.language ?? languageOfHeadings(type, headings);
  const head = convertDocument(parse(body), type, { language, today, known });
  return { text: (head?.text ?? '') + body, type, losses: word.losses };
}

/** Whether a type knows a text as the name of metadata or of a section. */
function namedIn({ schema }: DocumentType, text: string): 'metadata' | 'section' | undefined {
  if (findProperty(schema, text, 'metadata')) return 'metadata';
  return findProperty(schema, text, 'section') ? 'section' : undefined;
}

function firstOf<Each>(all: readonly (Each | undefined)[]): Each | undefined {
  return all.find((each) => each !== undefined);
}

/** The type that the document itself names, in its form or in its letterhead. */
function statedType(
  facts: readonly Fact[],
  blocks: readonly FoundBlock[],
  catalogue: Catalogue,
): DocumentType | undefined {
  return declaredType(facts, catalogue) ?? letterheadType(blocks, catalogue);
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

/** The type whose title is a line of its own before the first section. */
function letterheadType(blocks: readonly FoundBlock[], { types }: Catalogue): DocumentType | undefined {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level > 1);
  const lines = blocks
    .slice(0, Math.max(0, first))
    .flatMap((block) => (block.kind === 'paragraph' ? [normaliseName(block.words.plain)] : []));
  return types.find(({ title }) => lines.includes(normaliseName(title.id)) || lines.includes(normaliseName(title.en)));
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

/** The blocks of the text; forms before the first section give facts. */
function draftDocument(
  blocks: readonly FoundBlock[],
  nameOf: NameOf,
): { readonly blocks: readonly DraftBlock[]; readonly facts: readonly Fact[] } {
  const facts: Fact[] = [];
  let isHead = true;
  const drafts = blocks.flatMap((block): readonly DraftBlock[] => {
    if (block.kind === 'heading' && block.level > 1) isHead = false;
    const box = isHead && block.kind === 'table' ? identityBox(block, nameOf) : undefined;
    if (!box) return draft(block);
    facts.push(...box.facts);
    return box.blocks;
  });
  return { blocks: drafts, facts };
}

function draft(block: FoundBlock): readonly DraftBlock[] {
  if (block.kind === 'heading') return [block];
  if (block.kind === 'table') return draftTable(block);
  return textBlock(block.words.markdown, block.list);
}
