import assert from 'node:assert/strict';
import { groupDocuments, type Grouping } from '../../../src/client/overview/grouping.js';
import type { OverviewDocument } from '../../../src/core/presentation/overview/overview-view.js';

function document(name: string, more: Partial<OverviewDocument> = {}): OverviewDocument {
  return {
    ...{ uri: `file:///${name}`, path: name, name, number: '', isChecked: true, unit: '' },
    ...{ type: { id: 'sop', title: 'SOP' }, status: { id: '', word: '' }, review: '', reviewText: '' },
    ...{ reviewState: null, findings: { error: 0, warning: 0, information: 0, hint: 0 }, findingsText: '' },
    ...{ met: 0, items: 0, ...more },
  };
}

const groups = (by: Grouping, ...documents: readonly OverviewDocument[]): readonly string[] =>
  groupDocuments(documents, by, 'id').map(
    ({ title, documents: own }) => `${title}: ${own.map(({ name }) => name).join(' ')}`,
  );

describe('documents are grouped', () => {
  it('by type and by status, under the words for these', () => {
    const policy = document('b', {
      type: { id: 'policy', title: 'Kebijakan' },
      status: { id: 'konsep', word: 'konsep' },
    });
    assert.deepEqual(groups('type', document('a'), policy, document('c')), ['Kebijakan: b', 'SOP: a c']);
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
        document('a', { reviewState: 'later' }),
        document('b'),
        document('c', { reviewState: 'overdue' }),
        document('d', { reviewState: 'soon' }),
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
