import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Section } from '../../../../src/core/document/document.js';
import { flatten } from '../../../../src/core/document/flatten.js';
import { builtInEngine } from '../../../../src/core/engine/built-in-engine.js';
import { importWord, type ImportedDocument } from '../../../../src/core/presentation/import/import-word.js';
import { paperContext } from '../../../../src/core/presentation/paper/paper-context.js';
import type { PictureContext } from '../../../../src/core/presentation/pictures/picture.js';
import { toWord } from '../../../../src/core/presentation/word/to-word.js';
import { SourceText } from '../../../../src/core/text/source-text.js';
import { defaultSettings } from '../../../../src/core/workspace/settings.js';

const engine = builtInEngine();
const today = '2026-06-01';
const good = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:baik|good|reset-akun|residence)\.(?:md|yaml)$/u.test(name) && !name.startsWith('own-types'))
  .map((name) => path.join('examples', name));

/** What a Word file cannot hold so that it could be read back, by document and property. */
const lost: Readonly<Record<string, readonly string[]>> = {
  // The heading over the list is what a section of this type is called too.
  'rencana-uji-coba-baik.md': ['kpi'],
  // A list within a row stands in one cell, in words.
  'peta-jalan-baik.yaml': ['fase'],
};

/** What the form of a procedure holds: its items are numbered there, however the author marks them. */
const inForm = new Set(['kualifikasi', 'peralatan', 'peringatan', 'pencatatan']);

type Notation = 'markdown' | 'yaml';

interface Shape {
  readonly type: string | undefined;
  readonly headings: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
}

function check(text: string, notation: Notation = 'markdown') {
  const source = new SourceText(text);
  return { source, result: engine.check(source, { notation, today, settings: defaultSettings }) };
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

/** All that the document says, each text on one line; a table that stands in a text has its line of dashes in one way. */
function factsOf(text: string, notation: Notation): Readonly<Record<string, string>> {
  const { reading } = check(text, notation).result;
  const plain = (given: unknown, isInForm = false): unknown => {
    const value = isInForm && typeof given === 'string' ? given.replace(/^(?:[-*]|\d+\.)(?= )/gmu, '*') : given;
    if (typeof value === 'string') return value.replace(/-{3,}/gu, '---').replace(/\s+/gu, ' ').trim();
    if (Array.isArray(value)) return value.map((item) => plain(item));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, part]) => [name, plain(part)] as const);
    return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
  };
  const model = Object.entries(reading?.model ?? {});
  return Object.fromEntries(model.map(([name, value]) => [name, JSON.stringify(plain(value, inForm.has(name)))]));
}

async function throughWord(text: string, notation: Notation): Promise<ImportedDocument> {
  const { source, result } = check(text, notation);
  const { document, reading, status, findings, hoursPerDay, language } = result;
  assert.ok(document && reading && status.kind === 'checked');
  const context: PictureContext = {
    ...{ type: status.type, reading, source, findings, hoursPerDay, today, language, readerLanguage: language },
    ...{ marks: false, paper: 'A4' },
  };
  const bytes = await toWord(document, paperContext(context));
  const imported = await importWord(bytes, { catalogue: engine.catalogue, today });
  assert.ok('text' in imported);
  return imported;
}

describe('importWord: every good example, written as a Word file and read back', () => {
  it('finds the examples', () => {
    assert.ok(good.length >= 20);
  });
  for (const name of good) {
    it(`${name} has its type, facts, headings and tables`, async () => {
      const text = readFileSync(name, 'utf8');
      const notation = name.endsWith('.yaml') ? 'yaml' : 'markdown';
      const { text: imported } = await throughWord(text, notation);
      const facts = { ...factsOf(imported, 'markdown') };
      const expected = { ...factsOf(text, notation) };
      for (const property of lost[path.basename(name)] ?? []) {
        assert.notEqual(facts[property], expected[property], `${property} survives now`);
        facts[property] = expected[property] = '';
      }
      assert.deepEqual(facts, expected);
      if (notation === 'yaml') return;
      const before = shapeOf(text);
      const after = shapeOf(imported);
      assert.equal(after.type, before.type);
      // What the front matter says in sections of their own stands at the end of a Word file, its legal basis at the
      // beginning, and stays there.
      const isBasis = (heading: string): boolean => /^## (?:Dasar Hukum|Legal Basis)$/u.test(heading);
      const headings = before.headings.some(isBasis) ? after.headings : after.headings.filter((each) => !isBasis(each));
      assert.deepEqual(headings.slice(0, before.headings.length), before.headings);
      assert.deepEqual(after.tables.slice(0, before.tables.length), before.tables);
      // Nothing of a form stays between its title and the first section.
      if (before.headings[0]?.startsWith('# ') === true && /^# .*\n\n## /mu.test(text))
        assert.match(imported, /^# .*\n\n## /mu);
    }).timeout(60_000);
  }
});

describe('importWord: footnotes', () => {
  const head = ['---', 'jenis_dokumen: information-security-policy', '---', '', '# Kebijakan', '', '## Ruang Lingkup'];
  const through = async (lines: readonly string[]) => {
    const { text, losses } = await throughWord([...head, '', ...lines, ''].join('\n'), 'markdown');
    return { lines: text.slice(text.indexOf('## Ruang Lingkup')).trim().split('\n').slice(2), losses };
  };

  it('come back with numbers, from text, lists and cells; what only looks like one stays text', async () => {
    const { lines, losses } = await through([
      ...['Aturan **penting**[^a] bagi semua[^b]. Bukan \\[^9\\].', ''],
      ...['- butir[^c]', '- lain', ''],
      ...['| Istilah | Arti |', '|---|---|', '| Aset[^d] | Barang |', ''],
      ...['[^a]: Lihat *pedoman* di [laman](https://contoh.go.id).', '[^b]: Dua.', '', '    Paragraf.'],
      ...['[^c]: Tiga | empat.', '[^d]: Lima.'],
    ]);
    assert.deepEqual(lines, [
      ...['Aturan **penting**[^1] bagi semua[^2]. Bukan \\[^9\\].', ''],
      ...['- butir[^3]', '- lain', ''],
      ...['| Istilah | Arti |', '|---|---|', '| Aset[^4] | Barang |', ''],
      ...['[^1]: Lihat *pedoman* di [laman](https://contoh.go.id).', '', '[^2]: Dua. Paragraf.', ''],
      ...['[^3]: Tiga | empat.', '', '[^4]: Lima.'],
    ]);
    assert.ok(!losses.some(({ kind }) => kind === 'notes'));
  });

  it('do not stand in the way of the signature before them', async () => {
    const signed = ['Ditetapkan di Contoh', '', 'Kepala Dinas,', '', 'Sri Wahyuni', '', 'NIP 19800101 200501 2 001'];
    const imported = await throughWord(
      [...head, '', 'Semua[^1].', '', ...signed, '', '[^1]: Satu.', ''].join('\n'),
      'markdown',
    );
    assert.match(imported.text, /^ {2}nama: Sri Wahyuni$/mu);
    assert.match(imported.text, /Semua\[\^1\]\.[^]*\n\n\[\^1\]: Satu\.\n$/u);
  });
});
