import type { Schema } from '../catalogue/schema.js';
import { looksLike, type Looks } from '../model/looks-like.js';
import { collectNames } from '../model/names-at.js';
import type { Span } from '../text/span.js';
import { languageOf } from '../writing/written-document.js';
import type { Subject } from './subject.js';

const known = new WeakMap<Subject['reading'], Looks>();

/** What words of a document are compared with. */
export function looksIn(subject: Subject): Looks {
  const looks = known.get(subject.reading) ?? makeLooks(subject);
  known.set(subject.reading, looks);
  return looks;
}

function makeLooks(subject: Subject): Looks {
  const names = new Map<string, readonly string[]>();
  const namesAt = (path: string): readonly string[] => {
    const found = names.get(path) ?? collectNames(subject.reading.model, path);
    names.set(path, found);
    return found;
  };
  return { source: subject.source, root: subject.type.schema, language: languageOf(subject), namesAt };
}

/** How many cells look like what their columns hold; undefined when one looks like something else. */
export function fitOf(
  cells: readonly (Span | undefined)[],
  columns: readonly (Schema | undefined)[],
  looks: Looks,
): number | undefined {
  let fits = 0;
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    const fit = cell && column ? looksLike(cell, column, looks) : undefined;
    if (fit === false) return undefined;
    if (fit === true) fits += 1;
  }
  return fits;
}
