import type { Bilingual, Language } from '../catalogue/schema.js';
import { oneLine } from './display-width.js';
import type { DocumentView } from './document-view.js';
import type { Relation, Relations } from './relations.js';

const WORDS = {
  refersTo: { id: 'Mengacu ke', en: 'Refers to' },
  referredBy: { id: 'Diacu oleh', en: 'Referred to by' },
  nothing: { id: 'tidak ada', en: 'nothing' },
  missing: { id: 'tidak ditemukan', en: 'not found' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The relations of a document for a terminal: each with the places where it is named. */
export function relationsText({ document, refersTo, referredBy }: Relations, language: Language): string {
  const lines = [
    `${describe(document)}  ${document.uri}`,
    '',
    ...part(WORDS.refersTo[language], refersTo, language, () => document.uri),
    '',
    ...part(WORDS.referredBy[language], referredBy, language, ({ target }) =>
      target.kind === 'document' ? target.document.uri : document.uri,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** The same as JSON with a final line break; lines and columns count from 0, as editors count them. */
export function relationsJson(relations: Relations): string {
  return `${JSON.stringify(relations, undefined, 2)}\n`;
}

function part(
  heading: string,
  relations: readonly Relation[],
  language: Language,
  placeIn: (relation: Relation) => string,
): readonly string[] {
  if (relations.length === 0) return [`${heading}: ${WORDS.nothing[language]}.`];
  return [
    `${heading}:`,
    ...relations.flatMap((relation) => [
      `  ${targetText(relation, language)}`,
      ...relation.places.map(
        ({ text, range: { start } }) =>
          `    ${placeIn(relation)}:${String(start.line + 1)}:${String(start.character + 1)} “${oneLine(text)}”`,
      ),
    ]),
  ];
}

function targetText({ target }: Relation, language: Language): string {
  switch (target.kind) {
    case 'document':
      return `${describe(target.document)}  ${target.document.uri}`;
    case 'file':
      return oneLine(target.uri);
    case 'missing':
      return `“${oneLine(target.text)}”: ${WORDS.missing[language]}`;
  }
}

/** Title, number and standing. */
function describe({ name, number, standing }: DocumentView): string {
  const parts = [number === name ? '' : number, standing.text].filter((text) => text !== '');
  return oneLine(parts.length === 0 ? name : `${name} (${parts.join('; ')})`);
}
