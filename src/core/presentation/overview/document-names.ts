import type { DocumentSummary } from './document-summary.js';

type Named = Pick<DocumentSummary, 'uri' | 'title' | 'path'>;

/** What a document is called: its title, else its path. */
export function nameOf({ title, path }: Pick<Named, 'title' | 'path'>): string {
  return title === '' ? path : title;
}

/** Tells documents of the same name apart by the ends of their paths. */
export class DocumentNames {
  readonly #byName = new Map<string, Namesakes>();

  /** Takes in a document; returns the addresses of others that are from now on told apart otherwise. */
  put(document: Named): readonly string[] {
    const key = keyOf(document);
    let namesakes = this.#byName.get(key);
    if (!namesakes) this.#byName.set(key, (namesakes = new Namesakes()));
    return namesakes.put(document.uri, document.path);
  }

  /** Forgets a document; returns the same. */
  remove(document: Named): readonly string[] {
    const key = keyOf(document);
    const others = this.#byName.get(key)?.remove(document.uri) ?? [];
    if (this.#byName.get(key)?.size === 0) this.#byName.delete(key);
    return others;
  }

  /** The end of a document’s path that no other document of its name has; empty when no other has its name. */
  apart(document: Named): string {
    return this.#byName.get(keyOf(document))?.apart(document) ?? '';
  }
}

/** Rows show a name on one line. */
function keyOf(document: Named): string {
  return nameOf(document).replace(/\s+/gu, ' ').trim();
}

/** Documents of one name. What one more costs does not depend on how many there are. */
class Namesakes {
  readonly #paths = new Map<string, string>();
  /** The documents by each end of their paths; empty as long as there are not two. */
  readonly #ends = new Map<string, Set<string>>();

  get size(): number {
    return this.#paths.size;
  }

  put(uri: string, path: string): readonly string[] {
    const others = this.size === 1 ? [...this.#paths] : [];
    this.#paths.set(uri, path);
    for (const other of others) this.#add(...other);
    const moved = this.size > 1 ? this.#add(uri, path) : [];
    return [...new Set([...others.map(([other]) => other), ...moved])];
  }

  remove(uri: string): readonly string[] {
    const path = this.#paths.get(uri) ?? '';
    this.#paths.delete(uri);
    if (this.size < 2) {
      this.#ends.clear();
      return [...this.#paths.keys()];
    }
    return endsOf(path).flatMap((end) => {
      const having = this.#ends.get(end);
      having?.delete(uri);
      if (having?.size === 0) this.#ends.delete(end);
      return having?.size === 1 ? [...having] : [];
    });
  }

  apart({ uri, path }: Named): string {
    if (this.size < 2 || !this.#paths.has(uri)) return '';
    return endsOf(path).find((end) => this.#ends.get(end)?.size === 1) ?? path;
  }

  #add(uri: string, path: string): readonly string[] {
    return endsOf(path).flatMap((end) => {
      const having = this.#ends.get(end) ?? new Set();
      const alone = having.size === 1 ? [...having] : [];
      this.#ends.set(end, having.add(uri));
      return alone;
    });
  }
}

/** The ends of a path, the shortest first: its last part, its last two, and so on. */
function endsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(parts.length - 1 - index).join('/'));
}
