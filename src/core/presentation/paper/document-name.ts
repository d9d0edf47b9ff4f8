import type { Bilingual } from '../../catalogue/schema.js';
import type { PolicyDocument, Section } from '../../document/document.js';
import { conventions } from '../../model/conventions.js';
import { normaliseName } from '../../text/names.js';
import { factOf, type PaperContext } from './paper-context.js';

/** The title of a document, and how its headings stand to it. */
export interface DocumentName {
  readonly title: string;
  /** The heading that says the title already. */
  readonly without: Section | undefined;
  /** Level of headings that are titles; the highest of the others is one more. */
  readonly top: number;
}

/** The title that a document states or has as its only highest heading. */
export function nameOf(document: PolicyDocument, context: PaperContext): DocumentName {
  const stated = factOf(conventions.title, context);
  if (document.kind !== 'markdown') return { title: stated, without: undefined, top: 1 };
  const highest = document.root.children.filter(({ level }) => level === 1);
  const [only] = highest.length === 1 ? highest : [];
  const heading = only?.heading?.text.text ?? '';
  const isTitle = stated === '' || normaliseName(heading) === normaliseName(stated);
  return {
    title: stated === '' ? heading : stated,
    without: isTitle ? only : undefined,
    top: highest.length > 1 ? 0 : 1,
  };
}

/** What stands over the text: the kind of document, its title and number; what is not known is empty. */
export function titleLines(
  title: string,
  context: PaperContext,
): Readonly<Record<'kind' | 'title' | 'number', string>> {
  const kind = context.type.title[context.language];
  const number = factOf(conventions.number, context);
  return {
    // “SOP Penanganan Pengaduan” need not be called that twice.
    kind: normaliseName(kind) === normaliseName(title) ? '' : kind,
    title,
    number: number === '' ? '' : `${numberWord[context.language]} ${number}`,
  };
}

/** What stands at the foot of every page: the number of the document, else its title. */
export function footOf(context: PaperContext): string {
  const number = factOf(conventions.number, context);
  return number === '' ? factOf(conventions.title, context) : number;
}

/** The words around the number of a page: “Halaman 2 dari 7”. */
export const pageWords = { id: ['Halaman ', ' dari '], en: ['Page ', ' of '] } as const;
export const contentsTitle: Bilingual = { id: 'Daftar Isi', en: 'Contents' };
const numberWord: Bilingual = { id: 'Nomor', en: 'Number' };
