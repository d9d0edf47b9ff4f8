import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Section } from '../../../../src/core/document/document.js';
import { flatten } from '../../../../src/core/document/flatten.js';
import { builtInEngine } from '../../../../src/core/engine/built-in-engine.js';
import { importWord } from '../../../../src/core/presentation/import/import-word.js';
import { toWord } from '../../../../src/core/presentation/word/to-word.js';
import { SourceText } from '../../../../src/core/text/source-text.js';
import { defaultSettings } from '../../../../src/core/workspace/settings.js';

const engine = builtInEngine();
const today = '2026-06-01';
const good = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:baik|good|reset-akun|residence)\.md$/u.test(name) && !name.startsWith('own-types'))
  .map((name) => path.join('examples', name));

interface Shape {
  readonly type: string | undefined;
  readonly headings: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
}

function check(text: string) {
  const source = new SourceText(text);
  return { source, result: engine.check(source, { notation: 'markdown', today, settings: defaultSettings }) };
}

function shapeOf(text: string): Shape {
  const { source, result } = check(text);
  const { document, status } = result;
  if (document?.kind !== 'markdown') return { type: undefined, headings: [], tables: [] };
  const headings: string[] = [];
  const tables: string[][][] = [];
  const words = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const visit = ({ level, heading, blocks, children }: Section): void => {
    if (heading) headings.push(`${'#'.repeat(level)} ${words(heading.text.text)}`);
    for (const { node, base } of blocks)
      if (node.type === 'table')
        tables.push(node.children.map((row) => row.children.map((cell) => words(flatten(cell, base, source).text))));
    children.forEach(visit);
  };
  visit(document.root);
  return { type: status.kind === 'checked' ? status.type.id : undefined, headings, tables };
}

async function throughWord(text: string): Promise<string> {
  const { source, result } = check(text);
  const { document, reading, status, findings, hoursPerDay, language } = result;
  assert.ok(document?.kind === 'markdown' && reading && status.kind === 'checked');
  const bytes = await toWord(document, {
    ...{ type: status.type, reading, source, findings, hoursPerDay, today, language, readerLanguage: language },
    ...{ marks: false, paper: 'A4' },
  });
  const imported = await importWord(bytes, { catalogue: engine.catalogue, today });
  assert.ok('text' in imported);
  return imported.text;
}

describe('importWord: every good example, written as a Word file and read back', () => {
  it('finds the examples', () => {
    assert.ok(good.length >= 20);
  });
  for (const name of good) {
    it(`${name} has its type, headings and tables`, async () => {
      const text = readFileSync(name, 'utf8');
      const before = shapeOf(text);
      const after = shapeOf(await throughWord(text));
      assert.equal(after.type, before.type);
      // Lists of the front matter stand as sections at the end of a Word file, and stay there.
      assert.deepEqual(after.headings.slice(0, before.headings.length), before.headings);
      assert.deepEqual(after.tables.slice(0, before.tables.length), before.tables);
    }).timeout(60_000);
  }
});
