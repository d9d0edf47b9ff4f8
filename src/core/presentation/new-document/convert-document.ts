import { findProperty, isEnglishLabel } from '../../catalogue/property-names.js';
import type { DocumentType, Language } from '../../catalogue/schema.js';
import type { MarkdownDocument, Section } from '../../document/document.js';
import { conventions } from '../../model/conventions.js';
import type { Json } from '../../model/reading.js';
import { newFrontMatter } from './new-document.js';
import type { FilledText } from '../../writing/blanks.js';

/** Text to be inserted at an offset, and nothing else. */
export interface Insertion extends FilledText {
  readonly offset: number;
}

/** How a text becomes a document. */
export interface ConvertRequest {
  readonly language: Language;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Metadata that is known already, by property. */
  readonly known?: Readonly<Record<string, Json>>;
  /** It was not begun today: days that are not known are blanks. */
  readonly isOlder?: boolean;
}

/**
 * Makes a Markdown text a document of a type: the front matter that the type requires, with blanks for what the text
 * does not say. Undefined when the text already says of what type it is, or its front matter is no map.
 */
export function convertDocument(
  document: MarkdownDocument,
  type: DocumentType,
  { language, today, known = {}, isOlder = false }: ConvertRequest,
): Insertion | undefined {
  const written = writtenProperties(document, type);
  if (!written || written.has(conventions.type)) return undefined;
  const title = titleOf(document);
  const facts = title === undefined ? {} : { title };
  const { text, snippet } = newFrontMatter(
    type,
    { language, notation: 'markdown', today, facts, known, isOlder },
    { isWanted: (name) => !written.has(name), isFenced: !document.frontMatter },
  );
  const eol = document.source.text.includes('\r\n') ? '\r\n' : '\n';
  return {
    offset: document.frontMatter?.insert ?? 0,
    text: text.replaceAll('\n', eol),
    snippet: snippet.replaceAll('\n', eol),
  };
}

/** The language of a text, by the headings that a type knows. */
export function languageOfHeadings({ schema }: DocumentType, headings: readonly string[]): Language {
  const isEnglish = (heading: string): boolean => {
    const found = findProperty(schema, heading, 'section');
    return found !== undefined && isEnglishLabel(heading, found.schema);
  };
  return headings.filter(isEnglish).length * 2 > headings.length ? 'en' : 'id';
}

/** Properties that the text gives already, in its front matter or under a heading; undefined when it can't be read. */
function writtenProperties(
  { frontMatter, root }: MarkdownDocument,
  { schema }: DocumentType,
): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const add = (text: string, scope: 'all' | 'section'): void => {
    const [name] = findProperty(schema, text, scope)?.path ?? [];
    if (name !== undefined) names.add(name);
  };
  const visit = ({ heading, children }: Section): void => {
    if (heading) add(heading.text.trim().text, 'section');
    children.forEach(visit);
  };
  visit(root);
  const map = frontMatter?.yaml.root;
  // Lines can't be added to a list, nor to a map in braces.
  if (map && (map.kind !== 'map' || map.isFlow)) return undefined;
  for (const { key } of map?.entries ?? []) add(key.text, 'all');
  return names;
}

/** The only heading of the first level, when the text begins with it. */
function titleOf({ root }: MarkdownDocument): string | undefined {
  const top = root.children.filter(({ level }) => level === 1);
  const [first] = top;
  return top.length === 1 && first === root.children[0] ? first?.heading?.text.trim().text : undefined;
}
