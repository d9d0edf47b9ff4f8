import assert from 'node:assert/strict';
import { builtInEngine } from '../../../../src/core/engine/built-in-engine.js';
import type { ItemState } from '../../../../src/core/checklists/checklist-state.js';
import { attentionIds } from '../../../../src/core/presentation/overview/attention.js';
import { Collection } from '../../../../src/core/presentation/overview/collection.js';
import { viewCoverage } from '../../../../src/core/presentation/overview/coverage-view.js';
import type { DocumentSummary } from '../../../../src/core/presentation/overview/document-summary.js';
import { groupings } from '../../../../src/core/presentation/overview/grouping.js';
import { viewDocuments, viewEntries, viewOverview } from '../../../../src/core/presentation/overview/overview-view.js';
import { document } from './sample.js';

const { catalogue } = builtInEngine();
const context = { catalogue, language: 'id', today: '2026-06-01' } as const;
const list = catalogue.checklists.find(({ id }) => id === 'uu-pdp');
const columns = { start: 0, end: 1000 };

/** A number below `size`, of which the seed decides. */
function chance(seed: number, size: number): number {
  return Math.floor(Math.abs(Math.sin(seed * 12.9898) * 43_758.5453) * 1000) % size;
}

const pick = <Value>(values: readonly [Value, ...Value[]], seed: number): Value =>
  values[chance(seed, values.length)] ?? values[0];

function made(name: string, seed: number): DocumentSummary {
  const states: ItemState[] = ['terpenuhi', 'sebagian', 'belum', 'tidak-berlaku', 'perlu-penilaian-manusia'];
  const items = (list?.items ?? []).filter((_, index) => chance(seed + index, 3) > 0);
  return document(name, {
    title: pick(['', 'SOP Arsip', 'SOP Surat'], seed),
    status: pick(['konsep', 'berlaku', 'dicabut', ''], seed + 1),
    unit: pick(['Bagian Umum', 'bagian umum', 'Bappeda', ''], seed + 2),
    review: pick(['', '2026-01-01', '2026-06-20', '2030-01-01'], seed + 3),
    findings: { error: chance(seed + 4, 2), warning: 1, information: 0, hint: 0 },
    checklists: [
      { id: 'uu-pdp', states: Object.fromEntries(items.map(({ id }, i) => [id, states[chance(seed + i, 5)]!])) },
    ],
  });
}

/** All that can be seen of a collection, without the numbers that only say what is new. */
function allOf(collection: Collection): unknown {
  const progress = { done: collection.checked, total: collection.size, isRunning: false };
  return [
    ...groupings.flatMap((by) => {
      const { groups, lists, ...view } = viewOverview(collection, progress, by, context);
      return [
        view,
        lists.map(({ id, count }) => [id, count]),
        groups.map(({ key, title, count }) => {
          const { documents } = viewDocuments(collection, { by, key, count: 1000, since: -1 }, context);
          return [title.toLowerCase(), count, documents.map((each) => ({ ...(each as object), id: 0 }))];
        }),
      ];
    }),
    ...attentionIds.map((id) => viewEntries(collection, id, 1000, context)),
    viewCoverage(collection, { list: 'uu-pdp', columns }, context),
  ];
}

function collectionOf(documents: Iterable<readonly [DocumentSummary, boolean]>): Collection {
  const collection = new Collection();
  collection.today = context.today;
  for (const [each, isChecked] of documents) collection.put(each, isChecked);
  return collection;
}

describe('a collection', () => {
  it('is after any changes as if it were made anew', () => {
    const changed = collectionOf([]);
    const now = new Map<string, readonly [DocumentSummary, boolean]>();
    for (let step = 0; step < 400; step += 1) {
      const name = `d${String(chance(step, 40))}.md`;
      if (chance(step + 7, 4) === 0) {
        changed.remove(`file:///${name}`);
        now.delete(name);
      } else {
        const path = pick([name, `kantor/${name}/sop.md`, `dinas/${name}/sop.md`], step + 5);
        const put = [{ ...made(name, step), path }, chance(step + 9, 5) > 0] as const;
        changed.put(...put);
        now.set(name, put);
      }
      if (step % 40 === 0) assert.deepEqual(allOf(changed), allOf(collectionOf(now.values())));
    }
    assert.ok(now.size > 20);
    changed.today = '2029-12-01';
    changed.today = context.today;
    assert.deepEqual(allOf(changed), allOf(collectionOf(now.values())));
  });

  it('tells of a group only what is another than before', () => {
    const collection = collectionOf(
      Array.from({ length: 50 }, (_, index) => [made(`${String(index)}.md`, index), true]),
    );
    const ask = (since: number) => viewDocuments(collection, { by: 'type', key: 'sop', count: 20, since }, context);
    const before = ask(-1);
    assert.equal(before.documents.length, 20);
    assert.ok(before.documents.every((each) => typeof each === 'object'));
    collection.put({ ...made('10.md', 1), title: 'Baru' }, true);
    const told = ask(before.revision).documents.filter((each) => typeof each === 'object');
    assert.deepEqual(
      told.map(({ name }) => name),
      ['Baru'],
    );
  });

  it('tells documents of the same title apart by as little of their paths as that needs', () => {
    const named = (path: string, title = 'SOP Arsip') => document(path, { title });
    const paths = ['a/sop/arsip.md', 'b/sop/arsip.md', 'b/arsip.yaml', 'b/surat.md'];
    const collection = collectionOf(
      paths.map((path) => [named(path, path.includes('surat') ? 'Lain' : undefined), true]),
    );
    const apart = (path: string) => collection.apart(named(path));
    assert.deepEqual(paths.map(apart), ['a/sop/arsip.md', 'b/sop/arsip.md', 'arsip.yaml', '']);
    collection.remove('file:///a/sop/arsip.md');
    assert.deepEqual(paths.slice(1).map(apart), ['arsip.md', 'arsip.yaml', '']);
    collection.put(named('b/arsip.yaml', 'SOP Surat'), true);
    assert.deepEqual(paths.slice(1).map(apart), ['', '', '']);
  });

  it('tells again of a document that another one of its title came beside', () => {
    const collection = collectionOf([[document('a/sop.md', { title: 'SOP' }), true]]);
    const ask = (since: number) => viewDocuments(collection, { by: 'type', key: 'sop', count: 9, since }, context);
    const { revision } = ask(-1);
    collection.put(document('b/sop.md', { title: 'SOP' }), true);
    const told = ask(revision).documents.map((each) => typeof each === 'object' && `${each.name}: ${each.apart}`);
    assert.deepEqual(told, ['SOP: a/sop.md', 'SOP: b/sop.md']);
    const { revision: then } = ask(-1);
    collection.put(document('b/sop.md', { title: 'Lain' }), true);
    assert.deepEqual(
      ask(then).documents.map((each) => typeof each === 'object' && each.apart),
      ['', ''],
    );
    assert.equal(collection.checked, 2);
  });

  it('changes the revision of a group only with its documents', () => {
    const collection = collectionOf([
      [document('a', { unit: 'Bappeda' }), true],
      [document('b', { unit: 'Bagian Umum' }), true],
    ]);
    const revisions = () => [...collection.groups('unit').all()].map(([, { revision }]) => revision);
    const [first, second] = revisions();
    collection.put(document('b', { unit: 'Bagian Umum', title: 'Lain' }), true);
    assert.equal(revisions()[0], first);
    assert.notEqual(revisions()[1], second);
  });
});

describe('the matrix of a checklist', () => {
  const collection = collectionOf(
    Array.from({ length: 300 }, (_, index) => [made(`${String(index)}.md`, index), true]),
  );

  it('holds the documents in sight only, and counts all', () => {
    const whole = viewCoverage(collection, { list: 'uu-pdp', columns }, context);
    const part = viewCoverage(collection, { list: 'uu-pdp', columns: { start: 100, end: 110 } }, context);
    assert.ok(whole && part);
    assert.equal(part.documents, whole.documents);
    assert.deepEqual(part.rows, whole.rows);
    assert.deepEqual(part.columns, whole.columns.slice(100, 110));
  });

  it('counts the documents of a unit as the columns show them', () => {
    const view = viewCoverage(
      collection,
      { list: 'uu-pdp', unit: 'BAPPEDA', columns, item: list?.items[0]?.id },
      context,
    );
    assert.ok(view && view.documents < 150);
    view.rows.forEach(({ counts }, line) => {
      const met = view.columns.filter(({ states }) => view.states[Number(states[line])] === 'terpenuhi').length;
      assert.equal(counts.terpenuhi, met);
    });
    const named = view.details?.lacking.map(({ state, documents, more }) => [state, documents.length + more]);
    const lacking = ['belum', 'sebagian', 'perlu-penilaian-manusia'] as const;
    assert.deepEqual(
      named,
      lacking.map((state) => [state, view.rows[0]?.counts[state]]),
    );
  });
});
