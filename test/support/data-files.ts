import type { DataFiles, TypeHead } from '../../src/core/catalogue/data-files.js';

/** Data files of a test: types as they would stand in schemas/types, and nothing else unless given. */
export function dataOf(types: readonly object[], more: Partial<DataFiles> = {}): DataFiles {
  const files = types.map((type) => ({
    name: String((type as TypeHead).id),
    load: () => type,
    head: type,
  }));
  return { types: files, messages: [], rules: [], checklists: [], terms: [], regulations: [], ...more };
}
