import assert from 'node:assert/strict';
import { readCoverageMessage } from '../../../src/client/overview/read-coverage-message.js';

const noPart = { columns: { start: 0, end: 0 }, item: '' };

describe('a message of the coverage page', () => {
  it('is taken as what it is, with nothing that was not asked for', () => {
    const part = { columns: { start: 40, end: 120 }, item: 'CK-PDP-01' };
    const choice = { list: 'uu-pdp', documentType: '', unit: 'Bagian Umum' };
    assert.deepEqual(readCoverageMessage({ type: 'choose', choice: { ...choice, more: 1 }, part }), {
      ...{ type: 'choose', choice, part },
    });
    assert.deepEqual(readCoverageMessage({ type: 'choose', choice, part: { columns: { start: -1, end: 1e9 } } }), {
      ...{ type: 'choose', choice, part: { columns: { start: 0, end: 500 }, item: '' } },
    });
    const open = { type: 'open', uri: 'file:///a.md', item: 'CK-SOP-01' };
    assert.deepEqual(readCoverageMessage({ ...open, more: 1 }), open);
  });

  for (const message of [null, 'open', [], { type: 'run' }, { type: 'open', uri: 1, item: '' }, { type: 'export' }])
    it(`is nothing when it is ${JSON.stringify(message)}`, () => assert.equal(readCoverageMessage(message), undefined));

  it('chooses nothing with what is no text, or one of any length', () => {
    const choice = { list: 'a'.repeat(20_000), documentType: {}, unit: null };
    assert.deepEqual(readCoverageMessage({ type: 'choose', choice }), {
      ...{ type: 'choose', choice: { list: '', documentType: '', unit: '' }, part: noPart },
    });
  });
});
