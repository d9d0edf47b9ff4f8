import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseWhole } from '../../../src/core/document/markdown-grammar.js';
import { parseSimple } from '../../../src/core/document/simple-markdown.js';
import { arbitraryMarkdown, arbitraryPlainMarkdown } from './arbitrary-markdown.js';
import { shifted } from './same-tree.js';

function assertSame(text: string): boolean {
  const simple = parseSimple(text);
  if (simple === undefined) return false;
  const whole = parseWhole(text).children;
  assert.deepEqual(
    simple.map((node) => shifted(node, 0)),
    whole.map((node) => shifted(node, 0)),
  );
  return true;
}

describe('simple-markdown', () => {
  it('reads what policy documents mostly consist of', () => {
    const texts = [
      '## Tahapan\n\nSetiap **unit** wajib, *bila perlu*, memakai `kode_a` di [sini](a.md).\n',
      '**Nomor:** 1  \n**Tanggal:** [isi tanggal]\n',
      '| No | Waktu |\n|:--|---:|\n| 1 | 15<br>menit |\n|  | **x** |\n',
      '- a\n- b\n  lanjut\n\n  - c\n\n- [x] d\n',
      '1. a\n2. b\n   - c\n   - d\n\n3) e\n',
      'Menimbang:\n- a\n- b\n\n---\n\n<!-- c\nd -->\n\n```yaml\na: 1\n```\n',
      'a\r\nb\r\n\r\n- c\r\n  d\r\n',
    ];
    for (const text of texts) assert.equal(assertSame(text), true, text);
  });

  it('gives the nodes of the general parser or nothing', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(arbitraryPlainMarkdown, arbitraryMarkdown), (text) => {
        if (assertSame(text)) read += 1;
      }),
      { numRuns: 1500 },
    );
    assert.ok(read > 100, 'the property must not be empty');
  }).timeout(120_000);
});
