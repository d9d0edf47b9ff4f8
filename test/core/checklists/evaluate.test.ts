import assert from 'node:assert/strict';
import type { ChecklistItem } from '../../../src/core/catalogue/checklist.js';
import { loadCatalogue } from '../../../src/core/catalogue/load.js';
import type { ItemResult } from '../../../src/core/checklists/checklist-state.js';
import { createEngine } from '../../../src/core/engine/create-engine.js';
import { compileType } from '../../../src/core/findings/compile.js';
import { SourceText } from '../../../src/core/text/source-text.js';
import { defaultSettings } from '../../../src/core/workspace/settings.js';
import { dataOf } from '../../support/data-files.js';

const title = { id: 'Judul', en: 'Title' };
const text = { type: 'string', place: 'section' };
const answers = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    properties: {
      status: { type: 'string', enum: ['terpenuhi', 'sebagian', 'belum', 'tidak-berlaku'] },
      alasan: { type: 'string' },
    },
  },
};
const types = [
  {
    ...{ id: 'dasar', title, type: 'object' },
    properties: { jenis_dokumen: { type: 'string' }, checklist: answers, tujuan: text, cakupan: text },
  },
  { id: 'turunan', extends: 'dasar', title, type: 'object' },
];

const item = (id: string, more: Partial<ChecklistItem>): ChecklistItem => ({
  ...{ id, title, help: title, sources: [] },
  ...more,
});

const lists = [
  {
    ...{ id: 'dasar', title, types: ['dasar'] },
    items: [
      item('CK-A-01', { satisfiedBy: { required: ['tujuan'] }, evidence: ['tujuan'] }),
      item('CK-A-02', {
        satisfiedBy: { required: ['tujuan', 'cakupan'] },
        partialBy: { required: ['tujuan'] },
        evidence: ['tujuan', 'cakupan'],
      }),
      item('CK-A-03', { satisfiedBy: { required: ['cakupan'] }, evidence: ['tujuan'] }),
      item('CK-A-04', { attest: true }),
      item('CK-A-05', { satisfiedBy: { required: ['tujuan'] }, attest: true }),
      item('CK-A-06', { attest: true, sources: [{ name: 'UU', status: 'V', regulation: 'uu-1-2027' }] }),
    ],
  },
  {
    ...{ id: 'lintas', title, types: ['dasar'] },
    items: [item('CK-B-01', { as: ['CK-X-01', 'CK-A-02'] }), item('CK-B-02', { as: ['CK-X-01'] })],
  },
];

const registry = {
  checked: '2026-11-22',
  kinds: [{ id: 'uu', short: 'UU', name: 'Undang-Undang', en: 'Law' }],
  regulations: [
    {
      ...{ id: 'uu-1-2027', kind: 'uu', number: '1', year: 2027, status: 'not-yet', inForce: '2027-01-16' },
      ...{ verification: 'V', checked: '2026-11-22', source: 'naskah' },
    },
  ],
};

const file = (content: object): { name: string; load: () => object } => ({ name: '', load: () => content });
const catalogue = loadCatalogue(dataOf(types, { checklists: lists.map(file), regulations: [file(registry)] }));
const engine = createEngine(catalogue, ({ schema }) => compileType(schema));

/** State of each item of a document. */
function itemsOf(lines: readonly string[], today = '2026-06-01'): ReadonlyMap<string, ItemResult> {
  const source = new SourceText(lines.join('\n'));
  const result = engine.check(source, { notation: 'markdown', today, settings: defaultSettings });
  return new Map(engine.checklists(result, today).flatMap(({ items }) => items.map((each) => [each.id, each])));
}

const states = (lines: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries([...itemsOf(lines)].map(([id, { state }]) => [id, state]));

const head = (type: string, ...answersTo: readonly string[]): readonly string[] => [
  ...['---', `jenis_dokumen: ${type}`],
  ...(answersTo.length > 0 ? ['checklist:', ...answersTo.map((line) => `  ${line}`)] : []),
  ...['---', '# Contoh', ''],
];
const purpose = ['## Tujuan', '', 'Melayani warga.', ''];
const scope = ['## Cakupan', '', 'Semua unit.', ''];

describe('a checklist', () => {
  it('is met, half met or not met by what the text says', () => {
    assert.deepEqual(states([...head('dasar')]), {
      ...{ 'CK-A-01': 'belum', 'CK-A-02': 'belum', 'CK-A-03': 'belum' },
      ...{ 'CK-A-04': 'perlu-penilaian-manusia', 'CK-A-05': 'belum', 'CK-A-06': 'perlu-penilaian-manusia' },
      'CK-B-01': 'belum',
    });
    assert.deepEqual(states([...head('dasar'), ...purpose]), {
      ...{ 'CK-A-01': 'terpenuhi', 'CK-A-02': 'sebagian', 'CK-A-03': 'sebagian' },
      ...{ 'CK-A-04': 'perlu-penilaian-manusia', 'CK-A-05': 'perlu-penilaian-manusia' },
      ...{ 'CK-A-06': 'perlu-penilaian-manusia', 'CK-B-01': 'sebagian' },
    });
    assert.equal(states([...head('dasar'), ...purpose, ...scope])['CK-A-02'], 'terpenuhi');
  });

  it('holds for the types that extend its own', () => {
    assert.equal(states([...head('turunan'), ...purpose])['CK-A-01'], 'terpenuhi');
  });

  it('shows the words that fulfil an item', () => {
    const lines = [...head('dasar'), ...purpose];
    const source = lines.join('\n');
    const [evidence] = itemsOf(lines).get('CK-A-01')?.evidence ?? [];
    assert.equal(evidence && source.slice(evidence.span.start, evidence.span.end), 'Tujuan');
  });

  it('says from when an item is in force, until it is', () => {
    assert.equal(itemsOf(head('dasar')).get('CK-A-06')?.since, '2027-01-16');
    assert.equal(itemsOf(head('dasar'), '2027-01-16').get('CK-A-06')?.since, undefined);
  });

  it('takes the word of a person for what only a person can judge', () => {
    const answered = states(head('dasar', 'CK-A-04: {status: terpenuhi}', 'CK-A-05: {status: terpenuhi}'));
    assert.equal(answered['CK-A-04'], 'terpenuhi');
    assert.equal(answered['CK-A-05'], 'belum', 'the text must fulfil it first');
    const confirmed = states([...head('dasar', 'CK-A-05: {status: terpenuhi}'), ...purpose]);
    assert.equal(confirmed['CK-A-05'], 'terpenuhi');
  });

  it('is not ticked by hand where the text decides', () => {
    const items = itemsOf(head('dasar', 'CK-A-01: {status: terpenuhi}'));
    assert.equal(items.get('CK-A-01')?.state, 'belum');
    assert.equal(items.get('CK-A-01')?.answer?.status, 'terpenuhi');
  });

  it('lets an item not apply only with a reason', () => {
    assert.equal(states(head('dasar', 'CK-A-01: {status: tidak-berlaku}'))['CK-A-01'], 'belum');
    const reasoned = head('dasar', 'CK-A-01: {status: tidak-berlaku, alasan: Tidak ada warga}');
    assert.equal(states(reasoned)['CK-A-01'], 'tidak-berlaku');
  });

  it('leaves out what an item of another list would have to say', () => {
    assert.equal(itemsOf(head('dasar')).has('CK-B-02'), false);
  });
});
