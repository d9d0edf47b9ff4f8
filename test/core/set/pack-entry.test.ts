import assert from 'node:assert/strict';
import v8 from 'node:v8';
import vm from 'node:vm';
import { makeLinkedSop } from '../../../bench/corpus.mjs';
import { builtInEngine } from '../../../src/core/engine/built-in-engine.js';
import { DocumentSet } from '../../../src/core/set/document-set.js';
import type { DocumentEntry } from '../../../src/core/set/entry.js';
import { packEntry } from '../../../src/core/set/pack-entry.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { defaultSettings } from '../../../src/core/workspace/settings.js';

const engine = builtInEngine();
const size = 8000;
const count = 400;

function entryOf(index: number): DocumentEntry {
  const path = `/kantor/sop-${String(index)}.md`;
  const source = new SourceText(makeLinkedSop(index, size, count));
  const options = { notation: 'markdown', settings: defaultSettings } as const;
  const entry = engine.index(source, { ...options, id: { uri: `file://${path}`, path } });
  assert.ok(entry);
  return entry;
}

/** Kilobytes of heap after everything that nobody holds is gone. */
function heap(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1024;
}

describe('packEntry', () => {
  it('says the same as the entry, but each key once', () => {
    const entry = entryOf(49);
    const unique = entry.references.map((reference) => ({ ...reference, keys: [...new Set(reference.keys)] }));
    assert.ok(entry.references.some(({ isHistorical }) => isHistorical));
    assert.deepEqual(
      JSON.parse(JSON.stringify(packEntry(entry))),
      JSON.parse(JSON.stringify({ ...entry, references: unique })),
    );
    assert.deepEqual(packEntry(entry).references[0]?.place.range, entry.references[0]?.place.range);
  });

  // Measured: 6 KB. It was 25 KB when texts were held, places were objects and keys were kept twice.
  it(`takes less than 12 KB of heap for a document of ${String(size / 1000)} KB with nine references`, () => {
    for (let index = 0; index < 50; index += 1) entryOf(index);
    const before = heap();
    const set = new DocumentSet(['/kantor']);
    for (let index = 0; index < count; index += 1) {
      const entry = entryOf(index);
      set.addFile(entry.path);
      set.add(entry);
    }
    const each = (heap() - before) / count;
    assert.equal(set.size, count);
    assert.ok(each < 12, `${each.toFixed(1)} KB`);
  }).timeout(120_000);
});
