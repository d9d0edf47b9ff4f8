import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DocumentSet } from '../src/core/set/document-set.js';
import { SourceText } from '../src/core/text/source-text.js';
import { defaultSettings } from '../src/core/workspace/settings.js';
import { projectRoot } from './support/architecture.js';
import { engine, notationOf, testDay } from './support/engine.js';

const folder = path.join(projectRoot, 'examples');
const isDocument = (name: string): boolean => /\.(?:md|yaml)$/u.test(name) && !name.startsWith('own-types');

/** Every document of examples/ with its text, by path. */
function documents(): ReadonlyMap<string, SourceText> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isDocument);
  return new Map(names.map((name) => [`/${name}`, new SourceText(readFileSync(path.join(folder, name), 'utf8'))]));
}

describe('the examples as one folder', () => {
  const texts = documents();
  const set = new DocumentSet(['']);
  const optionsOf = (file: string) => {
    const notation = notationOf(texts.get(file)?.text ?? '');
    return { notation, settings: defaultSettings, id: { uri: file, path: file } };
  };
  for (const [file, source] of texts) {
    set.addFile(file);
    const entry = engine.index(source, optionsOf(file));
    if (entry) set.add(entry);
  }

  it('holds a good and a faulty document of every type', () => {
    const types = new Set([...set.entries()].map(({ typeId }) => typeId));
    assert.deepEqual(
      engine.catalogue.types.map(({ id }) => id).filter((id) => !types.has(id)),
      [],
    );
  });

  for (const [file, source] of texts) {
    if (!/-(?:baik|good)\.|reset-akun|residence\./u.test(file)) continue;
    it(`finds nothing in ${file.slice(1)}, nor in its relations to the others`, () => {
      const { notation, settings, id } = optionsOf(file);
      const { findings } = engine.check(source, { notation, settings, today: testDay, among: { id, set } });
      assert.deepEqual(
        findings.map(({ code, span }) => `${code} «${source.slice(span)}»`),
        [],
      );
    });
  }
});
