import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { dataScript } from '../scripts/share-built-in.mjs';

describe('the data that comes with Naskah, as one text', () => {
  const odd = { 'a`b': '${x} \\d+ “Ya” \u2028 \n é 𝒳', list: [1, null, { $id: '`' }] };
  const script = dataScript({
    rules: [{ name: 'A-1', content: odd }],
    types: [{ name: 'sop', content: 2, head: odd }],
  });

  it('is the same for a worker, which runs it, and for Node, which reads it, whatever letters it has', () => {
    const worker: { naskahData?: string } = {};
    runInNewContext(script, { globalThis: worker, String });
    const read = script.slice(script.indexOf('`') + 1, script.lastIndexOf('`'));
    assert.equal(worker.naskahData, read);
    assert.match(script, /^[\n -~]*$/u);
  });

  it('tells where each file is', () => {
    const text = script.slice(script.indexOf('`') + 1, script.lastIndexOf('`'));
    const start = text.indexOf('\n') + 1;
    const index = JSON.parse(text.slice(0, start)) as Record<string, [string, number, number, unknown?][]>;
    const contents = Object.values(index).flatMap((files) =>
      files.map(([name, from, length, head]): readonly unknown[] => [
        name,
        JSON.parse(text.slice(start + from, start + from + length)),
        head,
      ]),
    );
    assert.deepEqual(contents, [
      ['A-1', odd, undefined],
      ['sop', 2, odd],
    ]);
  });
});
