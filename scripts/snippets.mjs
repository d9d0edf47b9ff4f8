// The snippet files of the extension, made from schemas/snippets.json and the examples of the types.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importSources } from './import-sources.mjs';

const maker = `
  import { builtInData } from './src/core/catalogue/built-in.generated.ts';
  import { loadCatalogue } from './src/core/catalogue/load.ts';
  import { snippetFile } from './src/core/presentation/snippets/snippet-files.ts';
  const catalogue = loadCatalogue(builtInData);
  export const make = (snippets, request) => snippetFile(snippets, catalogue, request);
`;

/** Path -> text of every snippet file. */
export async function snippetFiles(root) {
  const { snippets } = JSON.parse(await readFile(path.join(root, 'schemas/snippets.json'), 'utf8'));
  const { make } = await importSources(maker);
  const files = ['markdown', 'yaml'].flatMap((notation) =>
    ['id', 'en'].map((language) => [
      `snippets/${notation}.${language}.json`,
      `${JSON.stringify(make(snippets, { notation, language }), null, 2)}\n`,
    ]),
  );
  return Object.fromEntries(files);
}
