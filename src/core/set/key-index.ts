/** Which documents, or files, stand under which keys. */
export class KeyIndex {
  /** Most keys stand for one document: a set for each would be the largest part of what is kept. */
  readonly #byKey = new Map<string, string | Set<string>>();

  add(uri: string, keys: Iterable<string>): void {
    for (const key of keys) {
      const uris = this.#byKey.get(key);
      if (uris === undefined) this.#byKey.set(key, uri);
      else if (typeof uris !== 'string') uris.add(uri);
      else if (uris !== uri) this.#byKey.set(key, new Set([uris, uri]));
    }
  }

  remove(uri: string, keys: Iterable<string>): void {
    for (const key of keys) {
      const uris = this.#byKey.get(key);
      if (typeof uris === 'object') uris.delete(uri);
      if (uris === uri || (typeof uris === 'object' && uris.size === 0)) this.#byKey.delete(key);
    }
  }

  /** All that stand under any key. */
  all(): ReadonlySet<string> {
    return new Set([...this.#byKey.values()].flatMap((uris) => (typeof uris === 'string' ? uris : [...uris])));
  }

  /** In the order in which they came. */
  get(key: string): ReadonlySet<string> {
    const uris = this.#byKey.get(key) ?? none;
    return typeof uris === 'string' ? new Set([uris]) : uris;
  }
}

const none: ReadonlySet<string> = new Set();
