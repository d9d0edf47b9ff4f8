import assert from 'node:assert/strict';
import type { ItemState } from '../../../../src/core/checklists/checklist-state.js';
import { builtInEngine } from '../../../../src/core/engine/built-in-engine.js';
import { Collection } from '../../../../src/core/presentation/overview/collection.js';
import {
  countStates,
  coverageIn,
  coverageInWords,
  coverageTables,
} from '../../../../src/core/presentation/overview/coverage.js';
import { viewCoverage } from '../../../../src/core/presentation/overview/coverage-view.js';
import { viewOverview } from '../../../../src/core/presentation/overview/overview-view.js';
import { document } from './sample.js';

const { catalogue } = builtInEngine();
const today = '2026-06-01';
const context = { catalogue, language: 'id', today } as const;

const times = (count: number, state: ItemState): readonly ItemState[] => Array.from({ length: count }, () => state);
const words = (...states: readonly ItemState[]): readonly string[] => {
  const counts = countStates(states);
  return [coverageIn(counts), coverageInWords(counts, 'id'), coverageInWords(counts, 'en')];
};

/** Documents whose first item of a checklist is in these states. */
const documentsWith = (...states: readonly ItemState[]) =>
  states.map((state, index) =>
    document(`${String(index)}.md`, { checklists: [{ id: 'sop', states: { 'CK-SOP-01': state } }] }),
  );

function pickerOf(...states: readonly ItemState[]) {
  const collection = new Collection();
  collection.today = today;
  for (const each of documentsWith(...states)) collection.put(each, true);
  const progress = { done: states.length, total: states.length, isRunning: false };
  const list = viewOverview(collection, progress, 'type', context).checklists.find(({ id }) => id === 'sop');
  const view = viewCoverage(collection, { list: 'sop', columns: { start: 0, end: 9 } }, context);
  return { gaps: list?.gaps, open: list?.open, text: view?.rows[0]?.coverageText };
}

describe('the coverage of an item', () => {
  it('is met only when every document to which it applies meets it', () => {
    assert.deepEqual(words('terpenuhi', 'terpenuhi', 'tidak-berlaku'), ['covered', 'Terpenuhi', 'Met']);
    assert.deepEqual(words(...times(8, 'terpenuhi'), ...times(1002, 'sebagian'), 'belum', 'belum'), [
      ...['some', 'Di sebagian dokumen (8 dari 1.012)', 'In some documents (8 of 1,012)'],
    ]);
    assert.equal(words('terpenuhi', 'perlu-penilaian-manusia')[1], 'Di sebagian dokumen (1 dari 2)');
  });

  it('tells what is met nowhere from what is met in part, and from what applies to no document', () => {
    assert.deepEqual(words('belum', 'belum', 'tidak-berlaku'), ['gap', 'Celah', 'Gap']);
    assert.deepEqual(words('belum', 'sebagian'), ['partly', 'Hanya sebagian', 'Only partly']);
    assert.deepEqual(words('belum', 'perlu-penilaian-manusia'), ['unknown', 'Perlu penilaian', 'Needs a person']);
    assert.deepEqual(words('tidak-berlaku'), ['inapplicable', 'Tidak berlaku', 'Not applicable']);
  });

  it('is counted for the list of checklists: gaps, and what some document lacks', () => {
    assert.deepEqual(pickerOf('terpenuhi', 'belum'), { gaps: 0, open: 1, text: 'Di sebagian dokumen (1 dari 2)' });
    assert.deepEqual(pickerOf('belum', 'belum'), { gaps: 1, open: 0, text: 'Celah' });
    assert.deepEqual(pickerOf('terpenuhi', 'tidak-berlaku'), { gaps: 0, open: 0, text: 'Terpenuhi' });
  });

  it('names in reports the first documents of each state that is not met', () => {
    const states = [...times(8, 'belum'), 'sebagian', 'terpenuhi', 'tidak-berlaku', 'perlu-penilaian-manusia'] as const;
    const named = (language: 'id' | 'en') =>
      coverageTables(documentsWith(...states), { ...context, language })[0]?.rows[0]?.[8];
    assert.equal(
      named('id'),
      'belum: 0.md, 1.md, 2.md, 3.md, 4.md, 5.md dan 2 lainnya; sebagian: 8.md; perlu penilaian: 11.md',
    );
    assert.equal(
      named('en'),
      'not met: 0.md, 1.md, 2.md, 3.md, 4.md, 5.md and 2 more; partly met: 8.md; needs a person: 11.md',
    );
  });

  it('stands in reports in the same words', () => {
    const [table] = coverageTables(documentsWith('terpenuhi', 'belum', 'belum'), context);
    assert.deepEqual(table?.rows[0]?.slice(2, 8), ['Di sebagian dokumen (1 dari 3)', 1, 0, 2, 0, 0]);
  });
});
