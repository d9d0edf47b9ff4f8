import assert from 'node:assert/strict';
import { GroupDocuments } from '../../../src/client/overview/group-documents.js';
import type { OverviewDocument } from '../../../src/core/presentation/overview/overview-view.js';
import type { OverviewDocumentsParams, OverviewDocumentsResult } from '../../../src/shared/protocol.js';

function document(id: number, name: string): OverviewDocument {
  return {
    ...{ id, uri: `file:///${String(id)}.md`, path: `${String(id)}.md`, name, isChecked: true },
    ...{ apart: '', number: '' },
    ...{ type: 'SOP', status: '', review: '', reviewState: null, findingsText: '', met: 0, items: 0 },
    findings: { error: 0, warning: 0, information: 0, hint: 0 },
  };
}

describe('the documents of an open group', () => {
  let asked: OverviewDocumentsParams[];
  let answers: OverviewDocumentsResult[];
  const sendRequest = (_method: unknown, params: unknown): Promise<never> => {
    asked.push(params as OverviewDocumentsParams);
    return Promise.resolve(answers.shift() as never);
  };
  const group = (): GroupDocuments => new GroupDocuments({ sendRequest }, { by: 'type', key: 'sop' });
  const [a, b, c] = [document(1, 'A'), document(2, 'B'), document(3, 'C')];

  beforeEach(() => (asked = []));

  it('are asked for once as long as the group is as it was', async () => {
    answers = [{ revision: 7, documents: [a, b] }];
    const documents = group();
    assert.deepEqual(await documents.first(100, 5, 'id'), [a, b]);
    assert.deepEqual(await documents.first(100, 5, 'id'), [a, b]);
    assert.equal(asked.length, 1);
  });

  it('are put together from what is new and what was told before', async () => {
    const changed = document(2, 'B baru');
    answers = [
      { revision: 7, documents: [a, b] },
      { revision: 9, documents: [1, changed] },
    ];
    const documents = group();
    await documents.first(100, 5, 'id');
    assert.deepEqual(await documents.first(100, 9, 'id'), [a, changed]);
    assert.deepEqual(
      asked.map(({ since }) => since),
      [-1, 7],
    );
  });

  it('are asked for as a whole when one comes into sight that was never told', async () => {
    answers = [
      { revision: 7, documents: [a, b] },
      { revision: 8, documents: [2, 3] },
      { revision: 8, documents: [b, c] },
    ];
    const documents = group();
    await documents.first(2, 5, 'id');
    assert.deepEqual(await documents.first(2, 8, 'id'), [b, c]);
  });
});
