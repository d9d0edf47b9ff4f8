/** A place of schemas/ that says it serves a requirement row. */
export interface Served {
  readonly row: string;
  readonly place: string;
  /** Below schemas/. */
  readonly file: string;
}

/** Every requirement row, and every place that says it serves one. */
export function collectServed(
  root: string,
): Promise<{ readonly rows: readonly object[]; readonly served: readonly Served[] }>;

/** The table of docs/requirements.md. */
export function requirementsPage(root: string): Promise<string>;
