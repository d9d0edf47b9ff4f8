import type { DocumentSet } from '../../set/document-set.js';
import type { DocumentEntry } from '../../set/entry.js';
import { nameOf } from '../../set/set-check.js';
import type { Range } from '../../text/source-text.js';

/** Something of a set that can be looked for by name. */
export interface SetSymbol {
  readonly name: string;
  /** Where it stands: the document's file, or the document of an indicator. */
  readonly container: string;
  readonly kind: 'document' | 'indicator';
  readonly uri: string;
  readonly range: Range;
}

/** An editor asks again with every letter. */
const most = 200;

/** The documents and indicators whose name has the letters of a query in their order, by path. */
export function symbolsOfSet(set: DocumentSet, query: string): readonly SetSymbol[] {
  const wanted = [...query.toLowerCase().replaceAll(/\s+/gu, '')];
  const found: SetSymbol[] = [];
  for (const entry of [...set.entries()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const symbol of symbolsOf(entry)) if (hasLetters(symbol.name.toLowerCase(), wanted)) found.push(symbol);
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

function symbolsOf(entry: DocumentEntry): readonly SetSymbol[] {
  const { uri, path, number, definitions } = entry;
  const name = nameOf(entry);
  const place = entry.numberPlace ?? entry.titlePlace;
  const document: SetSymbol = {
    ...{ name: number === '' || number === name ? name : `${number} ${name}`, kind: 'document' },
    ...{ container: path.split('/').at(-1) ?? path, uri, range: place.range },
  };
  const indicators = definitions.map(({ text, title, place: { range } }): SetSymbol => ({
    ...{ name: title === '' ? text : `${text} ${title}`, container: name, kind: 'indicator', uri, range },
  }));
  return [document, ...indicators];
}

/** As editors match: the letters in their order, with others between them. */
function hasLetters(text: string, wanted: readonly string[]): boolean {
  let at = 0;
  for (const letter of wanted) {
    const next = text.indexOf(letter, at);
    if (next < 0) return false;
    at = next + letter.length;
  }
  return true;
}
