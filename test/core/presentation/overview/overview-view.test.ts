import assert from 'node:assert/strict';
import { builtInEngine } from '../../../../src/core/engine/built-in-engine.js';
import { viewCoverage } from '../../../../src/core/presentation/overview/coverage-view.js';
import {
  summariseDocument,
  summariseEntry,
  type DocumentSummary,
} from '../../../../src/core/presentation/overview/document-summary.js';
import { itemPlace } from '../../../../src/core/presentation/overview/item-place.js';
import { viewOverview, type OverviewView } from '../../../../src/core/presentation/overview/overview-view.js';
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

const done = (total: number) => ({ done: total, total, isRunning: false });
const names = ({ lists }: OverviewView, id: string): readonly string[] =>
  lists.find((list) => list.id === id)?.entries.map(({ name, text }) => `${name}: ${text}`) ?? [];

describe('the overview of a collection', () => {
  it('lists reviews that are past or near, the oldest first, and drafts without approver', () => {
    const view = viewOverview([soon, overdue, draft], done(3), context);
    assert.deepEqual(names(view, 'reviews'), ['SOP Arsip: lewat: 1 Februari 2026', 'SOP Surat: segera: 1 Juli 2026']);
    assert.deepEqual(names(view, 'drafts'), ['SOP: Standar Operasional Prosedur']);
  });

  it('tells of documents that were not looked at by what is known of them', () => {
    const { result } = check('d.md', 'judul: SOP Loket', 'status: berlaku', 'tanggal_tinjau_ulang: 2026-01-01');
    assert.ok(result.entry);
    const waiting = summariseEntry(result.entry, { id: 'SOP', en: 'SOP' }, 'd.md');
    const view = viewOverview([soon], { done: 1, total: 2, isRunning: true }, context, [waiting]);
    const last = view.documents.at(-1);
    assert.deepEqual(
      [last?.name, last?.isChecked, last?.findingsText, last?.items],
      [...(['SOP Loket', false, 'belum diperiksa', 0] as const)],
    );
    assert.match(names(view, 'reviews').join(), /SOP Loket: lewat/u);
  });

  it('counts gaps of a checklist as the matrix shows them', () => {
    const { checklists } = viewOverview([overdue, draft], done(2), context);
    for (const { id, gaps } of checklists) {
      const coverage = viewCoverage(id, [overdue, draft], context);
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
