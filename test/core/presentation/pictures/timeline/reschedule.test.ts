import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { reschedule } from '../../../../../src/core/presentation/pictures/timeline/reschedule.js';
import { structuredDocument } from '../../../../../src/core/presentation/structure/structured-document.js';
import { applyEdits } from '../../../../../src/core/text/edit.js';
import { checkText, testDay } from '../../../../support/engine.js';
import { roadmapOf } from './roadmaps.js';

/** What of a line holds its months. */
const shown = [/\d{4}-\d\d-\d\d \| \d{4}-\d\d-\d\d/u, /\(Bulan [^)]*\)|bulan_\w+: \d+|\| \d{1,2}(?:–\d{1,2})? \|/u];

/** Lines of the text that other months change, or why there are none. */
function rescheduled(text: string, row: string, from: number, to: number): readonly string[] | string {
  const result = checkText(text);
  const { status, reading, source, findings, language } = result;
  if (status.kind !== 'checked' || !reading) throw new Error('not a document');
  const context = {
    ...{ type: status.type, reading, source, findings, today: testDay, language, readerLanguage: language },
    ...{ paper: 'A4' as const, marks: true },
  };
  const edits = reschedule({ row, from, to }, context, structuredDocument(result)!);
  if (typeof edits === 'string') return edits;
  const before = text.split('\n');
  return applyEdits(text, edits)
    .split('\n')
    .filter((line, index) => line !== before[index])
    .map((line) => shown.map((form) => form.exec(line)?.[0]).find((words) => words !== undefined) ?? line);
}

const markdown = readFileSync('examples/roadmap/peta-jalan-baik.md', 'utf8');
const yaml = readFileSync('examples/roadmap/peta-jalan-baik.yaml', 'utf8');
const learning = readFileSync('examples/learning-plan/rencana-belajar-baik.md', 'utf8');

describe('moving a bar of the time plan', () => {
  it('rewrites the months of an activity and nothing else', () => {
    assert.deepEqual(rescheduled(markdown, '/fase/1/kegiatan/1', 5, 7), ['| 5–7 |']);
  });

  it('makes a single month a range', () => {
    assert.deepEqual(rescheduled(markdown, '/fase/1/kegiatan/2', 6, 8), ['| 6–8 |']);
  });

  it('rewrites the end of a phase in its heading', () => {
    assert.deepEqual(rescheduled(markdown, '/fase/0', 1, 4), ['(Bulan 1–4)']);
  });

  it('takes the activities of a phase along when it is moved as a whole', () => {
    assert.deepEqual(rescheduled(markdown, '/fase/0', 2, 4), [
      ...['(Bulan 2–4)', '| 2–3 |', '| 2 |', '| 3 |', '| 3–4 |', '| 3–4 |'],
    ]);
  });

  it('writes into keys of YAML', () => {
    assert.deepEqual(rescheduled(yaml, '/fase/0/kegiatan/0', 2, 3), ['bulan_mulai: 2', 'bulan_selesai: 3']);
  });

  it('moves dates by months', () => {
    assert.deepEqual(rescheduled(learning, '/modul/2', 2, 3), ['2026-05-08 | 2026-06-03']);
  });

  it('leaves the text alone beyond the horizon', () => {
    assert.equal(rescheduled(markdown, '/fase/2/kegiatan/5', 12, 13), 'horizon');
    assert.equal(rescheduled(markdown, '/fase/2', 10, 13), 'horizon');
    assert.equal(rescheduled(markdown, '/fase/0/kegiatan/0', 0, 1), 'horizon');
    assert.equal(rescheduled(markdown, '/fase/0/kegiatan/0', 3, 2), 'horizon');
  });

  it('leaves the text alone where its manner can’t say the new months', () => {
    const activities = [{ code: 'K1', name: 'Mendata', months: 'Triwulan II' }];
    const text = roadmapOf([{ name: 'Awal', months: 'Bulan 1–12', activities }], []);
    assert.equal(rescheduled(text, '/fase/0/kegiatan/0', 5, 7), 'months');
    assert.match(rescheduled(text, '/fase/0/kegiatan/0', 7, 9)[0] ?? '', /Triwulan III/u);
  });

  it('leaves the text alone when there is no such row', () => {
    for (const row of ['/fase/9', '', '/judul', '/fase/0/kriteria_lanjut', '/__proto__'])
      assert.equal(rescheduled(markdown, row, 2, 3), 'changed');
  });
});
