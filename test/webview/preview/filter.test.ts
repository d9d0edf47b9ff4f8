import assert from 'node:assert/strict';
import { groupsOf } from '../../../src/webview/preview/filter.js';
import { firstChoices } from '../../../src/webview/preview/state.js';
import { previewOf } from '../../support/preview.js';

const roadmap = '---\njenis_dokumen: digital-transformation-roadmap\njudul: Peta Jalan\n---\n# Peta Jalan\n';
const choices = { ...firstChoices, groupBy: 'source' } as const;

describe('the items of a preview by source', () => {
  for (const [language, name] of [
    ['id', 'Tanpa sumber'],
    ['en', 'Without a source'],
  ] as const) {
    it(`end with those that come from no act (${language})`, () => {
      const groups = groupsOf(previewOf(roadmap, language), choices);
      const last = groups.at(-1);
      assert.equal(last?.title, name);
      assert.ok(last.items.every(({ sources }) => sources.length === 0));
      assert.ok(groups.slice(0, -1).every(({ title, items }) => title !== '' && items.every(({ source }) => source)));
    });
  }

  it('have no such group when each comes from an act', () => {
    const view = previewOf(roadmap);
    const lists = view.lists.filter(({ items }) => items.every(({ source }) => source !== ''));
    assert.ok(lists.length > 0 && groupsOf({ ...view, lists }, choices).every(({ title }) => title !== 'Tanpa sumber'));
  });
});
