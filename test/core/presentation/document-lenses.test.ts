import assert from 'node:assert/strict';
import type { ChecklistResult, ItemState } from '../../../src/core/checklists/checklist-state.js';
import { documentLenses, type LensSubject } from '../../../src/core/presentation/document-lenses.js';
import type { DocumentView } from '../../../src/core/presentation/document-view.js';
import { findingAt } from '../../support/report.js';

const type = {
  id: 'sop',
  title: { id: 'Standar Operasional Prosedur', en: 'Standard Operating Procedure' },
  ...{ aliases: [], ancestors: [], schema: {} },
};

function checklist(...states: readonly ItemState[]): ChecklistResult {
  const items = states.map((state, index) => ({
    ...{ id: `CK-${index}`, title: type.title, help: type.title, state, computed: undefined, answer: undefined },
    ...{ sources: [], serves: [], evidence: [], asks: [], question: undefined, attest: false, since: undefined },
  }));
  return { id: 'sop', title: type.title, items };
}

const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const view: DocumentView = {
  ...{ name: 'SOP Reset Akun', number: '', type: '', status: 'berlaku', effective: '', path: '', uri: '' },
  ...{ review: '4 Mei 2027', standing: { kind: 'holds', text: 'berlaku' }, range: place },
};

const subject: LensSubject = {
  type,
  findings: [findingAt('a', 'a'), findingAt('a', 'a', { severity: 'warning' })],
  checklists: [checklist('terpenuhi', 'belum', 'tidak-berlaku'), checklist('terpenuhi', 'perlu-penilaian-manusia')],
  view,
};

const texts = (given: Partial<LensSubject>, language: 'id' | 'en' = 'id'): readonly string[] =>
  documentLenses({ ...subject, ...given }, language).map(({ text }) => text);

describe('what stands above a document', () => {
  it('is its type, what was found, how many items are met of those that apply, and when it is reviewed', () => {
    assert.deepEqual(documentLenses(subject, 'id'), [
      { kind: 'type', text: 'Standar Operasional Prosedur' },
      { kind: 'findings', text: 'Temuan: 1 kesalahan, 1 peringatan' },
      { kind: 'checklist', text: 'Daftar periksa: 2 dari 4 butir terpenuhi' },
      { kind: 'review', text: 'Tinjau ulang: 4 Mei 2027' },
    ]);
  });

  it('is said in the language of the reader', () => {
    assert.deepEqual(texts({ view: { ...view, review: '4 May 2027' } }, 'en'), [
      'Standard Operating Procedure',
      'Findings: 1 error, 1 warning',
      'Checklist: 2 of 4 items met',
      'Review: 4 May 2027',
    ]);
  });

  it('warns of a document whose review is overdue, or that another one replaced', () => {
    const standing = { kind: 'overdue', text: 'lewat tanggal tinjau ulang 4 Mei 2026' } as const;
    assert.equal(texts({ view: { ...view, standing } }).at(-1), 'Perhatian: lewat tanggal tinjau ulang 4 Mei 2026');
  });

  it('leaves out what is not known', () => {
    assert.deepEqual(texts({ findings: [], checklists: [], view: { ...view, review: '' } }), [
      'Standar Operasional Prosedur',
      'Tidak ada temuan',
    ]);
    assert.equal(texts({ view: undefined }).length, 3);
  });
});
