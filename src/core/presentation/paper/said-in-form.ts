import type { Nodes } from 'mdast';
import type { PolicyDocument, Section } from '../../document/document.js';
import type { Json } from '../../model/reading.js';
import { isList } from '../../findings/keywords/operands/path.js';
import type { ProcedureForm } from '../pictures/procedure/form.js';
import { wordsIn } from '../pictures/text-parts.js';
import { partsOn, wordsOf } from '../pictures/values.js';
import { isFields } from './document-entries.js';
import { sectionOf } from '../../writing/section-place.js';
import { isSafeLink, plainText } from './marked-text.js';
import type { PaperContext } from './paper-context.js';

/** What a form before the text says in full: the text need not say it again. */
export interface SaidInForm {
  /** Names of properties. */
  readonly properties: ReadonlySet<string>;
  readonly sections: ReadonlySet<Section>;
}

/** What a document's form says of its text; nothing without a form. */
export function saidInForm(
  document: PolicyDocument,
  form: ProcedureForm | undefined,
  context: PaperContext,
): SaidInForm {
  const shown = new Set(form?.shown);
  const { reading } = context;
  const properties = new Set(Object.keys(reading.model).filter((name) => isSaid(name, shown, context)));
  if (document.kind !== 'markdown') return { properties, sections: new Set() };
  const sections = [...shown].flatMap((pointer) => {
    const section = sectionOf(pointer, document, reading);
    return section && isSaidBy(section, wordsIn(partsOn(pointer, context))) ? [section] : [];
  });
  return { properties, sections: new Set(sections) };
}

/** A value of one part is said by its own field, one of several by fields of all its parts. */
function isSaid(name: string, shown: ReadonlySet<string>, context: PaperContext): boolean {
  const value = context.reading.model[name];
  const pointer = `/${name}`;
  if (value === undefined) return false;
  if (isList(value))
    return (
      shown.has(pointer) && value.every((item, index) => isSaidAsItem(item, `${pointer}/${String(index)}`, context))
    );
  if (isFields(value)) return Object.keys(value).every((part) => shown.has(`${pointer}/${part}`));
  return shown.has(pointer);
}

/** Whether an item of a list that the form writes has all its parts in the words that stand there. */
function isSaidAsItem(item: Json, pointer: string, context: PaperContext): boolean {
  if (!isFields(item)) return typeof item === 'string';
  const written = letters(wordsOf(item, pointer, context));
  return Object.entries(item).every(([name, part]) =>
    written.includes(letters(wordsOf(part, `${pointer}/${name}`, context))),
  );
}

/** Whether a section has nothing that a list of plain items lacks: no table, no list in a list, no link or picture that would be lost. */
function isSaidBy({ blocks, children }: Section, words: readonly string[]): boolean {
  if (children.length > 0 || blocks.length === 0) return false;
  const texts = blocks.map(({ node }) => plainBlock(node));
  return texts.every((text) => text !== undefined) && letters(texts.join(' ')) === letters(words.join(' '));
}

/** What is read in a block; undefined when it is more than paragraphs and items. */
function plainBlock(node: Nodes): string | undefined {
  if (node.type === 'paragraph') return hasMore(node) ? undefined : plainText(node.children);
  if (node.type !== 'list') return undefined;
  const items = node.children.map(({ children }) =>
    children.map((child) => (child.type === 'paragraph' ? plainBlock(child) : undefined)),
  );
  return items.flat().includes(undefined) ? undefined : items.flat().join(' ');
}

function hasMore(node: Nodes): boolean {
  if (node.type === 'link') return isSafeLink(node.url);
  if (node.type === 'image' || node.type === 'imageReference') return true;
  return 'children' in node && node.children.some(hasMore);
}

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
