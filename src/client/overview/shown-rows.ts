/** A row of a tree: what it is, and how it looks and acts. */
export interface Row {
  readonly id: string;
  readonly look: string;
}

/** Above the rows that stand at the top. */
export const top = '';

/** The rows that a tree shows, and which of them are others than before: only those are to be drawn again. */
export class ShownRows {
  readonly #below = new Map<string, readonly Row[]>();

  /** The tree was given these rows below a row, or at the top. */
  show(parent: string, rows: readonly Row[]): void {
    const before = this.#below.get(parent) ?? [];
    const ids = new Set(rows.map(({ id }) => id));
    this.#below.set(parent, rows);
    for (const { id } of before) if (!ids.has(id)) this.#forget(id);
  }

  /** Whether the tree ever asked for what is below a row. */
  knows(parent: string): boolean {
    return this.#below.has(parent);
  }

  /** Ids of the rows to draw again: the row above when others stand below it than before. */
  changes(parent: string, rows: readonly Row[]): readonly string[] {
    const before = this.#below.get(parent) ?? [];
    const areSame = rows.length === before.length && rows.every(({ id }, index) => id === before[index]?.id);
    if (!areSame) return [parent];
    return rows.flatMap(({ id, look }, index) => (look === before[index]?.look ? [] : [id]));
  }

  #forget(id: string): void {
    for (const row of this.#below.get(id) ?? []) this.#forget(row.id);
    this.#below.delete(id);
  }
}
