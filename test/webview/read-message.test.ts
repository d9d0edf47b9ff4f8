import assert from 'node:assert/strict';
import { readAbout, readKept, readMessage as readFromPage } from '../../src/client/preview/read-message.js';
import { readMessage as readFromExtension } from '../../src/webview/preview/read-message.js';
import { firstChoices, readChoices } from '../../src/webview/preview/state.js';

const seen = { uri: 'file:///a.md', version: 3 };
const answer = { status: 'terpenuhi', reason: 'Sudah', by: '', date: '', link: '', note: '' };

describe('messages of the page', () => {
  it('are taken as what they say they are, and nothing else of them', () => {
    assert.deepEqual(readFromPage({ type: 'ready', picture: '', more: 1 }), { type: 'ready', picture: '' });
    assert.deepEqual(readFromPage({ type: 'reveal', place: { start: 1, end: 2, x: 3 }, ...seen }), {
      ...{ type: 'reveal', place: { start: 1, end: 2 } },
      ...seen,
    });
    assert.deepEqual(readFromPage({ type: 'answer', item: 'CK-SOP-18', answer, ...seen }), {
      ...{ type: 'answer', item: 'CK-SOP-18', answer },
      ...seen,
    });
    assert.deepEqual(readFromPage({ type: 'answer', item: 'CK-SOP-18', answer: null, ...seen }), {
      ...{ type: 'answer', item: 'CK-SOP-18', answer: null },
      ...seen,
    });
  });

  it('ask for months that are a range of whole ones', () => {
    const message = { type: 'reschedule', row: '/fase/0', from: 2, to: 4 };
    assert.deepEqual(readFromPage({ ...message, more: 1, ...seen }), { ...message, ...seen });
    for (const wrong of [{ from: 5 }, { from: 0 }, { to: 2.5 }, { to: '4' }, { row: 1 }])
      assert.equal(readFromPage({ ...message, ...wrong, ...seen }), undefined);
  });

  it('put an answer on one line', () => {
    const message = readFromPage({ type: 'answer', item: 'A', answer: { ...answer, reason: ' a\n---\nb ' }, ...seen });
    assert.ok(message?.type === 'answer');
    assert.equal(message.answer?.reason, 'a --- b');
  });

  const wrong: readonly (readonly [what: string, message: unknown])[] = [
    ['no object', 'ready'],
    ['a list', []],
    ['an unknown type', { type: 'run', ...seen }],
    ['a type of every object', { type: 'constructor', ...seen }],
    ['no document', { type: 'reveal', place: { start: 1, end: 2 } }],
    ['a place that is none', { type: 'reveal', place: { start: 2, end: 1 }, ...seen }],
    ['a fraction', { type: 'tick', box: { start: 0.5, end: 1 }, isDone: true, ...seen }],
    ['a version that is none', { type: 'fix', finding: { code: 'A', pointer: '', start: 0 }, uri: 'a', version: '3' }],
    ['an unknown state', { type: 'answer', item: 'A', answer: { ...answer, status: 'patuh' }, ...seen }],
    ['a date that is none', { type: 'answer', item: 'A', answer: { ...answer, date: 'kemarin' }, ...seen }],
    ['a part that is missing', { type: 'answer', item: 'A', answer: { status: 'terpenuhi' }, ...seen }],
    ['a text without end', { type: 'link', link: 'x'.repeat(1_000_000), ...seen }],
  ];
  for (const [what, message] of wrong) it(`are dropped: ${what}`, () => assert.equal(readFromPage(message), undefined));

  it('name what is to be explained', () => {
    assert.deepEqual(readAbout({ kind: 'item', id: 'A' }), { kind: 'item', id: 'A' });
    assert.equal(readAbout({ kind: 'finding', ref: { code: 'A' } }), undefined);
  });
});

describe('messages to the page', () => {
  it('are dropped when they are not ours', () => {
    for (const message of [null, 1, {}, { type: 'show' }, { type: 'show', shown: { uri: 'a', view: {} } }])
      assert.equal(readFromExtension(message), undefined);
    assert.deepEqual(readFromExtension({ type: 'notice', text: 'a' }), { type: 'notice', text: 'a' });
  });
});

describe('what a page kept', () => {
  it('is read part by part, whatever it has become', () => {
    assert.deepEqual(readKept({ uri: 1, isPinned: 'yes' }), { uri: '', isPinned: false });
    assert.deepEqual(readChoices(undefined), firstChoices);
    assert.deepEqual(
      readChoices({ choices: { states: ['belum', 'patuh'], search: 'a', drafts: { A: 1, B: answer } } }),
      {
        ...firstChoices,
        ...{ states: ['belum'], search: 'a', drafts: { B: answer } },
      },
    );
  });
});
