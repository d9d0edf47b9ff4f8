/** Which documents, or files, stand under which keys. */
export class KeyIndex {
  readonly #byKey = new Map<string, Set<string>>();

  add(uri: string, keys: Iterable<string>): void {
    for (const key of keys) {
      const uris = this.#byKey.get(key);
      if (uris) uris.add(uri);
      else this.#byKey.set(key, new Set([uri]));
    }
  }

  remove(uri: string, keys: Iterable<string>): void {
    for (const key of keys) {
      const uris = this.#byKey.get(key);
      uris?.delete(uri);
      if (uris?.size === 0) this.#byKey.delete(key);
    }
  }

  /** All that stand under any key. */
  all(): ReadonlySet<string> {
    return new Set([...this.#byKey.values()].flatMap((uris) => [...uris]));
  }

  /** In the order in which they came. */
  get(key: string): ReadonlySet<string> {
    return this.#byKey.get(key) ?? none;
  }
}

const none: ReadonlySet<string> = new Set();
