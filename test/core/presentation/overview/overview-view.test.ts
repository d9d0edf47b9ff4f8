import assert from 'node:assert/strict';
import { builtInEngine } from '../../../../src/core/engine/built-in-engine.js';
import type { AttentionId } from '../../../../src/core/presentation/overview/attention.js';
import { Collection } from '../../../../src/core/presentation/overview/collection.js';
import { viewCoverage } from '../../../../src/core/presentation/overview/coverage-view.js';
import {
  summariseDocument,
  summariseEntry,
  type DocumentSummary,
} from '../../../../src/core/presentation/overview/document-summary.js';
import { itemPlace } from '../../../../src/core/presentation/overview/item-place.js';
import { viewDocuments, viewEntries, viewOverview } from '../../../../src/core/presentation/overview/overview-view.js';
import { SourceText } from '../../../../src/core/text/source-text.js';
import { settingsFor } from '../../../../src/core/workspace/file-settings.js';

const engine = builtInEngine();
const today = '2026-06-01';
const context = { catalogue: engine.catalogue, language: 'id', today } as const;

function check(path: string, ...lines: readonly string[]) {
  const source = new SourceText(['---', 'jenis_dokumen: sop', ...lines, '---', '# SOP', ''].join('\n'));
  const settings = settingsFor(undefined, path);
  const among = { id: { uri: `file:///kantor/${path}`, path: `/kantor/${path}` } };
  const result = engine.check(source, { notation: 'markdown', today, settings, among });
  return { source, result, checklists: engine.checklists(result, today) };
}

function summary(path: string, ...lines: readonly string[]): DocumentSummary {
  const { source, result, checklists } = check(path, ...lines);
  const made = summariseDocument(result, source, checklists, path);
  assert.ok(made);
  return made;
}

const overdue = summary('a.md', 'judul: SOP Arsip', 'status: berlaku', 'tanggal_tinjau_ulang: 2026-02-01');
const soon = summary('b.md', 'judul: SOP Surat', 'status: berlaku', 'tanggal_tinjau_ulang: 2026-07-01');
const draft = summary('c.md', 'status: konsep');

function collectionOf(...documents: readonly DocumentSummary[]): Collection {
  const collection = new Collection();
  collection.today = today;
  for (const each of documents) collection.put(each, true);
  return collection;
}

function view(collection: Collection) {
  const progress = { done: collection.checked, total: collection.size, isRunning: false };
  return viewOverview(collection, progress, 'type', context);
}

const entries = (collection: Collection, id: AttentionId): readonly string[] =>
  viewEntries(collection, id, 10, context).map(({ name, text }) => `${name}: ${text}`);

describe('the overview of a collection', () => {
  it('lists reviews that are past or near, the oldest first, and drafts without approver', () => {
    const collection = collectionOf(soon, overdue, draft);
    assert.deepEqual(entries(collection, 'reviews'), [
      ...['SOP Arsip: lewat: 1 Februari 2026', 'SOP Surat: segera: 1 Juli 2026'],
    ]);
    assert.deepEqual(entries(collection, 'drafts'), ['SOP: Standar Operasional Prosedur']);
    assert.deepEqual(
      view(collection).lists.map(({ count }) => count),
      [2, 1, 0, 0],
    );
    const [reviews, , , suppressions] = view(collection).lists;
    assert.match(reviews?.about ?? '', /sudah lewat atau tiba dalam 90 hari/u);
    assert.match(suppressions?.about ?? '', /berakhir dalam 90 hari/u);
  });

  it('says what is wrong in few words, before the document', () => {
    const shorts = (id: AttentionId, document: DocumentSummary, language: 'id' | 'en' = 'id') =>
      viewEntries(collectionOf(document), id, 10, { ...context, language }).map(({ short }) => short);
    const act = summary('g.md', 'judul: SOP Kas', 'dasar_hukum: [Peraturan Pemerintah Nomor 82 Tahun 2012]');
    assert.deepEqual(shorts('references', act), ['dicabut']);
    assert.deepEqual(shorts('references', act, 'en'), ['revoked']);
    assert.deepEqual(shorts('reviews', overdue), ['lewat: 1 Februari 2026']);
    assert.deepEqual(shorts('drafts', draft), ['']);
  });

  it('leaves out of the faulty references an act that only cannot be verified', () => {
    const act = 'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik';
    const document = summary('f.md', 'judul: SOP Loket', `dasar_hukum: ["${act}"]`);
    assert.deepEqual([document.references.length, document.unverified.map(({ code }) => code)], [0, ['REF-006']]);
    const collection = collectionOf(document);
    assert.deepEqual(entries(collection, 'references'), []);
    assert.equal(view(collection).lists.find(({ id }) => id === 'references')?.count, 0);
  });

  it('tells of documents that were not looked at by what is known of them', () => {
    const { result } = check('d.md', 'judul: SOP Loket', 'status: berlaku', 'tanggal_tinjau_ulang: 2026-01-01');
    assert.ok(result.entry);
    const collection = collectionOf(soon);
    collection.put(summariseEntry(result.entry, { id: 'SOP', en: 'SOP' }, 'd.md'), false);
    const asked = { by: 'type', key: 'sop', count: 10, since: -1 } as const;
    const last = viewDocuments(collection, asked, context).documents.at(-1);
    assert.ok(typeof last === 'object');
    assert.deepEqual(
      [last.name, last.isChecked, last.findingsText, last.items],
      [...(['SOP Loket', false, 'belum diperiksa', 0] as const)],
    );
    assert.match(entries(collection, 'reviews').join(), /SOP Loket: lewat/u);
  });

  it('counts gaps of a checklist as the matrix shows them', () => {
    const collection = collectionOf(overdue, draft);
    const { checklists } = view(collection);
    for (const { id, gaps } of checklists) {
      const coverage = viewCoverage(collection, { list: id, columns: { start: 0, end: 2 } }, context);
      assert.equal(coverage?.rows.filter((row) => row.coverage === 'gap').length, gaps);
    }
    assert.ok(checklists.some(({ gaps }) => gaps > 0));
  });

  it('leads from an item to its words, else to the property that lacks them, else to the title', () => {
    const { source, result, checklists } = check('e.md', 'judul: SOP Loket', 'nomor: SOP-001/KOMINFO/2026', 'status:');
    const { reading } = result;
    assert.ok(reading);
    const words = (id: string): string => {
      const item = checklists.flatMap(({ items }) => items).find((each) => each.id === id);
      assert.ok(item, id);
      return source.slice(itemPlace(item, reading));
    };
    assert.equal(words('CK-SOP-02'), 'SOP-001/KOMINFO/2026');
    assert.equal(words('CK-SOP-14'), 'SOP');
  });
});
