import type { Catalogue } from '../../catalogue/catalogue.js';
import { findProperty } from '../../catalogue/property-names.js';
import type { DocumentType, Schema } from '../../catalogue/schema.js';
import type { MarkdownDocument, Section } from '../../document/document.js';
import { flatten } from '../../document/flatten.js';
import { plainHeadings } from '../../document/plain-headings.js';
import { normaliseName, significantWords } from '../../text/names.js';

/** A type that a text may be of, and the headings that speak for it. */
export interface LikelyType {
  readonly type: DocumentType;
  readonly score: number;
  readonly headings: readonly string[];
}

/** What a text says of itself before anybody knows its type. */
interface Clues {
  readonly titles: readonly string[];
  readonly headings: readonly string[];
  readonly columns: readonly (readonly string[])[];
}

/** A heading that few types have says much; one that all have (Tujuan) says little. */
const columnWeight = 0.5;
const synonymWeight = 0.9;
const optionalWeight = 0.8;
const titleWeight = 4;
const leastShare = 0.6;

/** The types that a Markdown text without a declared type may be of, the likeliest first. */
export function likelyTypes(document: MarkdownDocument, { types }: Catalogue): readonly LikelyType[] {
  const clues = cluesIn(document);
  const owners = new Map(clues.headings.map((heading) => [heading, types.filter((type) => sectionOf(type, heading))]));
  const tables = scoresOfTables(clues, types);
  const found = types.map((type) => {
    const headings = clues.headings.filter((heading) => owners.get(heading)?.includes(type) === true);
    const own = headings.reduce((sum, heading) => sum + 1 / (owners.get(heading)?.length ?? 1), 0);
    return { type, headings, score: own + (tables.get(type) ?? 0) + titleScore(type, clues) };
  });
  return found
    .filter(({ score }) => score > 0)
    .sort((a, b) => compare(b.score, a.score) || a.type.ancestors.length - b.type.ancestors.length);
}

/** So many different sections of one type, and so much that few other types have, are hardly there by chance. */
const headingsOfPolicy = 3;
const scoreOfPolicy = 2;

/** Whether a Markdown text reads like a document of one of the types, and not like just any text with headings. */
export function isPolicyLike(document: MarkdownDocument, catalogue: Catalogue): boolean {
  const [first] = likelyTypes(document, catalogue);
  if (!first) return false;
  const different = new Set(first.headings.map(normaliseName));
  return different.size >= headingsOfPolicy && first.score >= scoreOfPolicy;
}

/** Sums of fractions that differ by less are equal; of equals the more general type comes first. */
const least = 1e-9;

function compare(a: number, b: number): number {
  return Math.abs(a - b) < least ? 0 : a - b;
}

function cluesIn({ root, source }: MarkdownDocument): Clues {
  const headings: string[] = [];
  const columns: (readonly string[])[] = [];
  const visit = (section: Section): void => {
    if (section.heading) headings.push(section.heading.text.trim().text);
    for (const { node, base } of section.blocks) {
      const header = node.type === 'table' ? node.children[0] : undefined;
      if (header) columns.push(header.children.map((cell) => flatten(cell, base, source).text));
    }
    for (const child of section.children) visit(child);
  };
  visit(root);
  const plain = [...new Set(plainHeadings(root, source).map(({ text }) => text))];
  // What is pasted from Word has no headings; its first line is its title.
  if (headings.length === 0) return { titles: plain.slice(0, 1), headings: plain.slice(1), columns };
  const top = root.children.filter(({ level }) => level === 1);
  const titles = top.length === 1 ? top.flatMap(({ heading }) => heading?.text.trim().text ?? []) : [];
  const own = [...headings, ...plain].filter((heading) => heading !== '' && !titles.includes(heading));
  return { titles, headings: own, columns };
}

function sectionOf({ schema }: DocumentType, heading: string): Schema | undefined {
  const found = findProperty(schema, heading, 'section');
  return found?.path.length === 1 ? found.schema : undefined;
}

/** For each table of the text: how many of its columns the types most like it have, shared among them. */
function scoresOfTables({ columns }: Clues, types: readonly DocumentType[]): ReadonlyMap<DocumentType, number> {
  const scores = new Map<DocumentType, number>();
  for (const names of columns) {
    const counts = types.map((type) => ({ type, count: columnsOf(type, names) }));
    const most = Math.max(...counts.map(({ count }) => count));
    const like = counts.filter(({ count }) => compare(count, most) === 0);
    // One column in common (No, Keterangan) makes no table.
    if (most < 2 * synonymWeight * optionalWeight) continue;
    for (const { type } of like) scores.set(type, (scores.get(type) ?? 0) + (columnWeight * most) / like.length);
  }
  return scores;
}

/** How many of the names are columns of the table most like them; synonyms and optional tables say a little less. */
function columnsOf({ schema }: DocumentType, names: readonly string[]): number {
  const required = new Set(schema.required);
  const counts = Object.entries(schema.properties ?? {}).map(([name, { items }]) =>
    items?.properties ? likeness(items, names) * (required.has(name) ? 1 : optionalWeight) : 0,
  );
  return Math.max(0, ...counts);
}

function likeness(table: Schema, names: readonly string[]): number {
  return names.reduce((sum, name) => {
    const found = findProperty(table, name);
    return sum + (!found ? 0 : found.isPreferred ? 1 : synonymWeight);
  }, 0);
}

/** A title that holds a name of the type, or most of the words of its title. */
function titleScore({ title, aliases }: DocumentType, { titles }: Clues): number {
  const names = [title.id, title.en, ...aliases].map((name) => ` ${normaliseName(name)} `);
  const shares = titles.map((text) => {
    const whole = ` ${normaliseName(text)} `;
    if (names.some((name) => whole.includes(name))) return 1;
    const words = new Set(significantWords(text));
    return Math.max(shareOf(title.id, words), shareOf(title.en, words));
  });
  const best = Math.max(0, ...shares);
  return best > leastShare ? titleWeight * best : 0;
}

function shareOf(name: string, words: ReadonlySet<string>): number {
  const wanted = significantWords(name);
  return wanted.filter((word) => words.has(word)).length / Math.max(1, wanted.length);
}
