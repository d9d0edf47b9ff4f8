import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { builtInData } from '../src/core/catalogue/built-in.generated.js';
import { loadCatalogue } from '../src/core/catalogue/load.js';
import { parseMarked } from '../test/support/marked.js';
import type { Sample } from './target.js';

/** The examples, the tests' documents and the examples of all rule pages: every kind of text that we know. */
export function knownTexts(root: string): readonly Sample[] {
  const files = ['examples', 'test/fixtures'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|yaml)$/u.test(name))
      .sort()
      .map((name) => parseMarked(readFileSync(path.join(root, folder, name), 'utf8')).text),
  );
  const pages = [...loadCatalogue(builtInData).rules.values()].flatMap(({ good, bad }) => [...bad, ...good]);
  const texts = [...files, ...pages.map((lines) => parseMarked(lines.join('\n')).text)];
  return texts.map((text) => ({ text, notation: text.trimStart().startsWith('---') ? 'markdown' : 'yaml' }));
}
