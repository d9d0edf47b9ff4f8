import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SourceText } from '../../../src/core/text/source-text.js';
import { defaultSettings } from '../../../src/core/workspace/settings.js';
import { projectRoot } from '../../support/architecture.js';
import { catalogue, engine, notationOf, testDay } from '../../support/engine.js';
import { idOf, ownName } from '../../support/folder.js';
import { parseMarked } from '../../support/marked.js';

/** The examples, and the first faulty document of every rule page without its marks. */
function* texts(): Iterable<readonly [string, string]> {
  const folder = path.join(projectRoot, 'examples');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:md|yaml)$/u.test(name)) yield [name, readFileSync(path.join(folder, name), 'utf8')];
  }
  for (const { code, bad } of catalogue.rules.values()) yield [code, parseMarked((bad[0] ?? []).join('\n')).text];
}

describe('what a set keeps of a document', () => {
  it('is the same whether the document was read in full or for the set only', function () {
    this.timeout(120_000);
    let count = 0;
    for (const [name, text] of texts()) {
      const options = { notation: notationOf(text), settings: defaultSettings, id: idOf(ownName) };
      const entry = engine.index(new SourceText(text), options);
      const { notation, settings, id } = options;
      const checked = engine.check(new SourceText(text), { notation, settings, today: testDay, among: { id } });
      assert.deepEqual(entry, checked.entry, name);
      count += entry ? 1 : 0;
    }
    assert.ok(count > 150, String(count));
  });
});
