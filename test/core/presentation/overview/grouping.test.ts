import assert from 'node:assert/strict';
import { builtInEngine } from '../../../../src/core/engine/built-in-engine.js';
import { Collection } from '../../../../src/core/presentation/overview/collection.js';
import type { Grouping } from '../../../../src/core/presentation/overview/grouping.js';
import {
  viewDocuments,
  viewGroups,
  type OverviewDocument,
} from '../../../../src/core/presentation/overview/overview-view.js';
import { document } from './sample.js';

const today = '2026-06-01';
const context = { catalogue: builtInEngine().catalogue, language: 'id', today } as const;

function groups(by: Grouping, ...documents: readonly ReturnType<typeof document>[]): readonly string[] {
  const collection = new Collection();
  collection.today = today;
  for (const each of documents) collection.put(each, true);
  return viewGroups(collection, by, context).map(({ key, title, count }) => {
    const { documents: own } = viewDocuments(collection, { by, key, count: 10, since: -1 }, context);
    assert.equal(own.length, count);
    return `${title}: ${own.map((each) => (each as OverviewDocument).name).join(' ')}`;
  });
}

describe('documents are grouped', () => {
  it('by type and by status, under the words for these', () => {
    const policy = document('b', {
      type: { id: 'policy', title: { id: 'Kebijakan', en: 'Policy' } },
      status: 'konsep',
    });
    assert.deepEqual(groups('type', document('c'), policy, document('a')), ['Kebijakan: b', 'SOP: a c']);
    assert.deepEqual(groups('status', document('a'), policy), ['konsep: b', 'Tidak disebut: a']);
  });

  it('by unit, however it is capitalised; those without one come last', () => {
    const [first, second] = [document('a', { unit: 'Bagian Umum' }), document('b', { unit: 'BAGIAN UMUM ' })];
    assert.deepEqual(groups('unit', document('c'), first, second), ['Bagian Umum: a b', 'Tidak disebut: c']);
  });

  it('by review, the most urgent first', () => {
    assert.deepEqual(
      groups(
        'review',
        document('a', { review: '2028-01-01' }),
        document('b'),
        document('c', { review: '2026-01-01' }),
        document('d', { review: '2026-07-01' }),
      ),
      [
        'Lewat tinjau ulang: c',
        'Segera ditinjau ulang: d',
        'Ditinjau ulang nanti: a',
        'Belum atau tidak lagi berlaku: b',
      ],
    );
  });
});
