/** A value that is made when it is first wanted, and then kept. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Values by name; a Map is one. */
export interface Lookup<Value> {
  readonly size: number;
  has(name: string): boolean;
  get(name: string): Value | undefined;
  keys(): Iterable<string>;
  values(): Iterable<Value>;
}

/** Values by name, each made when it is first asked for. */
export class LazyMap<Value> implements Lookup<Value> {
  readonly #makers: ReadonlyMap<string, () => Value>;

  constructor(entries: Iterable<readonly [name: string, make: () => Value]>) {
    this.#makers = new Map([...entries].map(([name, make]) => [name, lazy(make)]));
  }

  get size(): number {
    return this.#makers.size;
  }

  has(name: string): boolean {
    return this.#makers.has(name);
  }

  get(name: string): Value | undefined {
    return this.#makers.get(name)?.();
  }

  keys(): Iterable<string> {
    return this.#makers.keys();
  }

  /** All values; makes those that were not asked for yet. */
  values(): readonly Value[] {
    return [...this.#makers.values()].map((make) => make());
  }
}
