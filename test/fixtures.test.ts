import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assertMarked, twins } from './support/marked.js';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:md|ya?ml)$/u.test(name),
);

describe('every marked document has exactly the findings that are marked in it', () => {
  for (const file of files.sort()) {
    const document = readFileSync(path.join(folder, file), 'utf8');
    const notation = file.endsWith('.md') ? 'markdown' : 'yaml';
    for (const [how, twin] of Object.entries(twins)) {
      it(`${file} ${how}`, () => {
        assertMarked(twin(document), { notation });
      });
    }
  }
});
