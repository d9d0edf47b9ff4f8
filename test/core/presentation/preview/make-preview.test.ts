import assert from 'node:assert/strict';
import { makePreview } from '../../../../src/core/presentation/preview/make-preview.js';
import type { PlaceView } from '../../../../src/core/presentation/preview/preview-view.js';
import { catalogue, checkText, testDay } from '../../../support/engine.js';
import { itemOf, previewOf } from '../../../support/preview.js';

const text = [
  '---',
  'jenis_dokumen: sop',
  'judul: SOP Reset Akun',
  'nomor: SOP-012/BKPSDM/2026',
  'status: konsep',
  'tanggal_tinjau_ulang: 2026-05-01',
  'instansi: Pemerintah Kabupaten Contoh',
  'checklist:',
  '  CK-SOP-18: { status: sebagian, alasan: Diuji dua orang, oleh: Kepala Seksi, tanggal: 2026-05-04, bukti: uji.md }',
  '---',
  '# SOP Reset Akun',
  '',
  '## Persiapan',
  '',
  '- [ ] Uji coba dengan petugas',
  '- [x] Kirim ke **bagian hukum**',
  '  1. [ ] tanda terima',
  '',
  'Bukan tugas: - [ ] di tengah kalimat.',
].join('\n');

const words = ({ start, end }: PlaceView): string => text.slice(start, end);

describe('makePreview', () => {
  it('says who the document is, with the words that say so', () => {
    const { header } = previewOf(text);
    assert.equal(header.title, 'SOP Reset Akun');
    assert.equal(header.type, 'Standar Operasional Prosedur');
    assert.deepEqual(
      header.facts.map(({ label, text: written, place, warning }) => [label, written, place && words(place), warning]),
      [
        ['Nomor', 'SOP-012/BKPSDM/2026', 'SOP-012/BKPSDM/2026', ''],
        ['Status', 'konsep', 'konsep', ''],
        ['Versi', '', null, ''],
        ['Tanggal Tinjau Ulang', '1 Mei 2026', '2026-05-01', 'lewat waktu'],
      ],
    );
  });

  it('asks for no review of a document that is no longer in use', () => {
    const warningOf = (written: string): string | undefined =>
      previewOf(written).header.facts.find(({ label }) => label === 'Tanggal Tinjau Ulang')?.warning;
    assert.equal(warningOf(text.replace('status: konsep', 'status: berlaku')), 'lewat waktu');
    assert.equal(warningOf(text.replace('status: konsep', 'status: dicabut')), '');
    assert.equal(warningOf(text.replace('status: konsep', 'status: revoked')), '');
  });

  it('gives each item its state, its reason, its source and the words that show it', () => {
    const view = previewOf(text);
    const number = itemOf(view, 'CK-SOP-02');
    assert.equal(number.state, 'terpenuhi');
    assert.deepEqual(number.evidence.map(words), ['SOP-012/BKPSDM/2026']);
    assert.match(number.sources[0] ?? '', /terverifikasi/u);
    assert.equal(itemOf(view, 'CK-SOP-01').remark, 'Belum ditemukan: Unit Pemilik.');
    assert.equal(previewOf(text, 'en').states.belum, 'not met');
  });

  it('counts each item once', () => {
    const { counts, lists } = previewOf(text);
    const ids = new Set(lists.flatMap(({ items }) => items.map(({ id }) => id)));
    assert.equal(
      Object.values(counts).reduce((sum, count) => sum + count, 0),
      ids.size,
    );
  });

  it('leaves to people what only people can judge', () => {
    const view = previewOf(text);
    assert.deepEqual(itemOf(view, 'CK-SOP-02').answers, ['tidak-berlaku']);
    const judged = itemOf(view, 'CK-SOP-18');
    assert.deepEqual(judged.answers, ['terpenuhi', 'sebagian', 'belum', 'tidak-berlaku']);
    assert.deepEqual(judged.answer, {
      ...{ status: 'sebagian', reason: 'Diuji dua orang', by: 'Kepala Seksi', date: '2026-05-04' },
      ...{ note: null, link: 'uji.md' },
    });
    assert.equal(judged.answeredBy, 'Kepala Seksi, 4 Mei 2026');
    assert.equal(itemOf(previewOf(text, 'en'), 'CK-SOP-18').answeredBy, 'Kepala Seksi, 4 May 2026');
    assert.equal(judged.unused, '');
  });

  it('says that an answer is not used where the text decides, with what was found in the answer', () => {
    const answers = '  CK-SOP-02: { status: terpenuhi, oleh: Budi, tanggal: 2026-05-04 }';
    const unnumbered = text.replace('nomor: SOP-012/BKPSDM/2026\n', '').replace(/^ {2}CK-SOP-18.*$/mu, answers);
    const item = itemOf(previewOf(unnumbered), 'CK-SOP-02');
    assert.equal(item.state, 'belum');
    assert.equal(item.remark, 'Belum ditemukan: Nomor.');
    assert.equal(item.answeredBy, 'Budi, 4 Mei 2026');
    assert.equal(item.unused, 'Keadaannya dihitung dari naskah, jadi jawaban ini tidak dipakai.');
    assert.ok(item.findings.some(({ ref }) => ref.code === 'META-012'));
    const numbered = itemOf(previewOf(text.replace('CK-SOP-18', 'CK-SOP-02')), 'CK-SOP-02');
    assert.equal(numbered.state, 'terpenuhi');
    assert.deepEqual(
      numbered.findings.map(({ ref }) => ref.code),
      ['META-012'],
    );
    const excused = text.replace(/CK-SOP-18: \{ status: sebagian/u, 'CK-SOP-02: { status: tidak-berlaku');
    assert.equal(itemOf(previewOf(excused), 'CK-SOP-02').unused, '');
  });

  it('says of an answer that confirms what the text does not hold that it counts only then', () => {
    const confirmed =
      '---\njenis_dokumen: digital-achievement-report\njudul: Dokumen\nchecklist:\n  CK-DR-02: { status: terpenuhi }\n---\n# Dokumen\n';
    assert.equal(
      itemOf(previewOf(confirmed), 'CK-DR-02').unused,
      'Jawaban ini baru dipakai bila naskah memuat yang diminta.',
    );
  });

  it('tells the findings about the same words with the item, and none with an item that is met', () => {
    const view = previewOf(text);
    const unit = itemOf(view, 'CK-SOP-01').findings.map(({ ref }) => ref.pointer);
    assert.ok(unit.length > 0 && unit.every((pointer) => pointer === '' || pointer.startsWith('/unit_pemilik')));
    assert.deepEqual(itemOf(view, 'CK-SOP-02').findings, []);
  });

  it('finds the task-list items of the text, and the character to be ticked', () => {
    assert.deepEqual(
      previewOf(text).tasks.map(({ text: task, isDone, under, box }) => [task, isDone, under, words(box)]),
      [
        ['Uji coba dengan petugas', false, 'Persiapan', ' '],
        ['Kirim ke bagian hukum', true, 'Persiapan', 'x'],
        ['tanda terima', false, 'Persiapan', ' '],
      ],
    );
  });

  it('only begins what is too long to be repeated', () => {
    const long = 'x'.repeat(1_000_000);
    const view = previewOf(text.replace('SOP Reset Akun', long).replace('Uji coba', long));
    assert.ok(JSON.stringify(view).length < 100_000);
  });

  it('shows nothing of a document that is none of ours', () => {
    const result = checkText('---\njudul: Catatan\n---\n# Catatan\n');
    const subject = { checklists: [], source: result.source, catalogue, today: testDay, language: 'id' } as const;
    assert.equal(makePreview({ result, ...subject }), undefined);
  });
});
