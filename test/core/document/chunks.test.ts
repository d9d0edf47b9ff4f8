import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { readBlocks } from '../../../src/core/document/chunks.js';
import { SectionCache } from '../../../src/core/document/section-cache.js';
import { arbitraryMarkdown } from './arbitrary-markdown.js';
import { assertSameAsWhole } from './same-tree.js';

describe('chunks', () => {
  it('give the nodes of the whole for generated documents', () => {
    fc.assert(
      fc.property(arbitraryMarkdown, (text) => assertSameAsWhole(text, new SectionCache())),
      { numRuns: 300 },
    );
  }).timeout(120_000);

  it('give the nodes of the whole after each edit, with one cache', () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 12 }), insert: arbitraryMarkdown });
    fc.assert(
      fc.property(arbitraryMarkdown, fc.array(edit, { minLength: 1, maxLength: 4 }), (start, edits) => {
        const cache = new SectionCache();
        let text = start;
        assertSameAsWhole(text, cache);
        for (const { at, remove, insert } of edits) {
          const from = text.length === 0 ? 0 : at % text.length;
          text = text.slice(0, from) + insert.slice(0, 40) + text.slice(from + remove);
          assertSameAsWhole(text, cache);
        }
      }),
      { numRuns: 150 },
    );
  }).timeout(120_000);

  it('give the nodes of the whole for real documents', function () {
    const root = new URL('../../../node_modules', import.meta.url).pathname;
    if (!existsSync(root)) this.skip();
    const files = globSync('**/*.md', { cwd: root, absolute: true }).sort();
    const every = Math.max(1, Math.floor(files.length / 200));
    const sample = files.filter((_file, index) => index % every === 0).slice(0, 200);
    for (const file of sample.filter((name) => statSync(name).size < 100_000)) {
      const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
      try {
        assertSameAsWhole(text, new SectionCache());
      } catch (error) {
        throw new Error(file, { cause: error });
      }
    }
  }).timeout(300_000);

  it('keeps unchanged chunks and forgets those that are gone', () => {
    const cache = new SectionCache();
    const kept = `# A\n\n${'a _b_ '.repeat(50)}\n\n`;
    const before = readBlocks(`${kept}# B\n\nb\n`, 0, cache).blocks;
    const after = readBlocks(`${kept}# B\n\nbb\n`, 0, cache).blocks;
    assert.equal(after[0]?.node, before[0]?.node);
    assert.notEqual(after[2]?.node, before[2]?.node);
    assert.equal(cache.size, 2);
  });

  it('can be kept apart for other texts, which begin with the same chunks', () => {
    const cache = new SectionCache();
    const kept = `# A\n\n${'a _b_ '.repeat(50)}\n\n`;
    const before = readBlocks(`${kept}# B\n\nb\n`, 0, cache).blocks;
    const tried = readBlocks(`${kept}# C\n\nc\n`, 0, cache.branch()).blocks;
    assert.equal(tried[0]?.node, before[0]?.node);
    assert.equal(cache.size, 2);
  });

  it('resolves references to definitions of other sections', () => {
    const text =
      '# A\n\n[x][Ref  one] [ref\none] ![y][b] [lain]\n\n![b][ref one]\n\n# B\n\n> [ref one]: u\n\n- [B]: v\n';
    assertSameAsWhole(text, new SectionCache());
  });

  it('reads on when an open fence is closed again', () => {
    const cache = new SectionCache();
    for (const text of ['# A\n\n- ```\n\n# B\n', '```\n# A\n\n# B\n', '```\n# A\n```\n# B\n', '<div>\n# A\n\n# B\n']) {
      assertSameAsWhole(text, cache);
    }
  });
});
