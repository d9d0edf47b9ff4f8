import assert from 'node:assert/strict';
import { sentence } from '../../../../src/core/presentation/sentence.js';
import { applyEdits } from '../../../../src/core/text/edit.js';
import { checkText } from '../../../support/engine.js';
import { tryRepairs } from '../../../support/repairs.js';

const head = ['---', 'jenis_dokumen: digital-transformation-roadmap', 'status: konsep', 'horizon_bulan: 12'];

/** The repairs of gaps and overlaps between two phases: the title of each, and the lines that are new after it. */
function repairs(first: string, second: string, more: readonly string[] = ['mulai: 2027-01']) {
  const phases = [`### Fase 1 — Persiapan (${first})`, '', `### Fase 2 — Uji (${second})`, ''];
  const lines = [...head, ...more, '---', '', '# Peta Jalan', '', '## Tahapan dan Fase', '', ...phases];
  const text = lines.join('\n');
  const check = (each: string) => checkText(each).findings;
  const tried = tryRepairs(text, check, ({ code }) => code === 'RMP-001');
  assert.deepEqual(
    tried.flatMap(({ faults }) => faults),
    [],
  );
  return tried.map(({ fix }) => [
    sentence(fix.title, fix.data, 'id'),
    applyEdits(text, fix.edits)
      .split('\n')
      .filter((line) => !lines.includes(line))
      .map((line) => /\((?<months>.*)\)/u.exec(line)?.groups?.['months'])
      .join('; '),
  ]);
}

describe('months that leave a gap or overlap', () => {
  it('are set by name where they have names', () => {
    assert.deepEqual(repairs('Januari 2027 – Maret 2027', 'Mei 2027 – Desember 2027'), [
      ['Perpanjang fase 1 sampai bulan April 2027', 'Januari 2027 – April 2027'],
      ['Mulai fase 2 pada bulan April 2027', 'April 2027 – Desember 2027'],
    ]);
    assert.deepEqual(repairs('Januari–Maret 2027', 'Maret–Desember 2027'), [
      ['Akhiri fase 1 pada bulan Februari 2027', 'Januari–Februari 2027'],
      ['Mulai fase 2 pada bulan April 2027', 'April–Desember 2027'],
    ]);
  });

  it('keep the way they are written: short names, words between them, the language, years', () => {
    assert.deepEqual(repairs('Jan s.d. Mar 2027', 'MEI s.d. DES 2027'), [
      ['Perpanjang fase 1 sampai bulan April 2027', 'Jan s.d. Apr 2027'],
      ['Mulai fase 2 pada bulan April 2027', 'APR s.d. DES 2027'],
    ]);
    assert.deepEqual(repairs('January to March 2027', 'May to December 2027', ['mulai: 2027-01', 'bahasa: en']), [
      ['Perpanjang fase 1 sampai bulan April 2027', 'January to April 2027'],
      ['Mulai fase 2 pada bulan April 2027', 'April to December 2027'],
    ]);
    assert.deepEqual(repairs('November–Desember 2027', 'Februari–Oktober 2028', ['mulai: 2027-11']), [
      ['Perpanjang fase 1 sampai bulan Januari 2028', 'November–Januari 2028'],
      ['Mulai fase 2 pada bulan Januari 2028', 'Januari–Oktober 2028'],
    ]);
  });

  it('become two where one stands for both ends', () => {
    assert.deepEqual(repairs('Januari 2027', 'Maret–Desember 2027')[0], [
      'Perpanjang fase 1 sampai bulan Februari 2027',
      'Januari–Februari 2027',
    ]);
    assert.deepEqual(repairs('Bulan 1', 'Bulan 3–12')[0], ['Perpanjang fase 1 sampai bulan 2', 'Bulan 1–2']);
  });

  it('stay quarters, half years, or year and month', () => {
    assert.deepEqual(repairs('TW 1', 'TW 3–4'), [
      ['Perpanjang fase 1 sampai bulan 6', 'TW 1–2'],
      ['Mulai fase 2 pada bulan 4', 'TW 2–4'],
    ]);
    assert.deepEqual(repairs('Semester I', 'Semester I–II'), [['Mulai fase 2 pada bulan 7', 'Semester II']]);
    assert.deepEqual(repairs('2027-01 – 2027-03', '2027-05 – 2027-12')[0], [
      'Perpanjang fase 1 sampai bulan 4',
      '2027-01 – 2027-04',
    ]);
  });

  it('are left to the author where a day is written too', () => {
    assert.deepEqual(repairs('1 Januari – 15 Maret 2027', '1 Mei – 31 Desember 2027'), []);
  });

  it('are put in sequence as they are written', () => {
    const table = [
      '| No | Fase | Bulan |',
      '|---|---|---|',
      '| 1 | Persiapan | Jan–Mar 2027 |',
      '| 2 | Uji | Mei–Nov 2027 |',
    ];
    const text = [...head, 'mulai: 2027-01', '---', '', '## Tahapan dan Fase', '', ...table].join('\n');
    const found = checkText(text).findings.find(({ code }) => code === 'RMP-001');
    const fix = found?.fixes.at(-1);
    assert.ok(fix);
    assert.equal(sentence(fix.title, fix.data, 'id'), 'Rapikan fase menjadi Januari–April 2027, Mei–Desember 2027');
    assert.deepEqual(applyEdits(text, fix.edits).split('\n').slice(-2), [
      '| 1 | Persiapan | Jan–Apr 2027 |',
      '| 2 | Uji | Mei–Des 2027 |',
    ]);
  });
});
