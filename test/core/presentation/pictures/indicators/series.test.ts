import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkText } from '../../../../support/engine.js';
import { picturesOfText } from '../draw.js';
import { elements, rowsOf, type SeenCell } from './read-sheet.js';

/** A KPI sheet with one indicator whose last columns are given. */
function sheet(header: string, cells: string): string {
  return [
    ...['---', 'jenis_dokumen: kpi-sheet', 'judul: Lembar Kinerja', 'status: konsep', '---', '# Lembar Kinerja'],
    '## Indikator Kinerja',
    `| Kode | Indikator | Satuan | Arah | Data Dasar | Target | ${header} |`,
    `|---|---|---|---|---|---|${'---|'.repeat(header.split('|').length)}`,
    `| KPI-A | Layanan digital | % | naik | 24% (2025) | 80% | ${cells} |`,
  ].join('\n');
}

function viewOf(text: string) {
  return picturesOfText(text, { marks: false }).find(({ kind }) => kind === 'indicators')!;
}

function trendOf(text: string): SeenCell {
  return rowsOf(viewOf(text))[0]!.cells.find(({ column }) => column === 'trend')!;
}

function count({ element }: SeenCell, name: string): number {
  return elements(element, (each) => each.attributes['class'] === name).length;
}

/** What the table of words says of the actual, and of the actuals over time. */
function spokenOf(text: string): readonly (string | undefined)[] {
  return viewOf(text).table!.rows[0]!.cells.slice(4, 6);
}

describe('actuals over time', () => {
  it('are read from a column for each period', () => {
    const text = sheet('TW I | TW II | TW III | TW IV', '30% | 41% | 55% | 62%');
    assert.deepEqual(spokenOf(text), ['62% (TW IV)', 'TW I: 30%; TW II: 41%; TW III: 55%; TW IV: 62%']);
    const trend = trendOf(text);
    assert.deepEqual([count(trend, 'ring'), count(trend, 'dot'), count(trend, 'goal')], [1, 4, 1]);
    assert.deepEqual(trend.texts, ['TW I', 'TW IV']);
  });

  it('are read from months, from half-years and from columns with a year', () => {
    assert.equal(spokenOf(sheet('Jan | Feb | Mar', '30% | 35% | 36%'))[1], 'Jan: 30%; Feb: 35%; Mar: 36%');
    assert.equal(spokenOf(sheet('Semester I | Semester II', '30% | 35%'))[1], 'Semester I: 30%; Semester II: 35%');
    assert.equal(spokenOf(sheet('TW I 2026 | TW II 2026', '30% | 35%'))[1], 'TW I 2026: 30%; TW II 2026: 35%');
  });

  it('are read from one cell', () => {
    const text = sheet('Realisasi Berkala', 'TW I: 30%; TW II: 41%; TW III: sedang dihitung; TW IV: 62%');
    assert.deepEqual(spokenOf(text), ['62% (TW IV)', 'TW I: 30%; TW II: 41%; TW III: sedang dihitung; TW IV: 62%']);
    assert.equal(count(trendOf(text), 'gap'), 1);
  });

  it('show a period without a value as a gap in the line', () => {
    const text = sheet('TW I | TW II | TW III | TW IV', '30% | - | 55% | 62%');
    assert.equal(spokenOf(text)[1], 'TW I: 30%; TW II: belum ada data; TW III: 55%; TW IV: 62%');
    const trend = trendOf(text);
    assert.equal(count(trend, 'gap'), 1);
    const [curve] = elements(trend.element, (each) => each.attributes['class'] === 'curve');
    assert.equal(String(curve?.attributes['d']).match(/M/gu)?.length, 2);
  });

  it('have no trend while nothing is measured', () => {
    const text = sheet('TW I | TW II', '- | ');
    assert.deepEqual(trendOf(text).texts, ['belum ada data']);
    assert.equal(spokenOf(text)[0], 'belum ada data');
  });

  it('may be a single value', () => {
    const trend = trendOf(sheet('TW I', '30%'));
    assert.deepEqual([count(trend, 'dot'), ...trend.texts], [1, 'TW I']);
  });

  it('may be forty', () => {
    const cell = Array.from({ length: 40 }, (_period, index) => `Minggu ${String(index + 1)}: ${String(20 + index)}%`);
    const text = sheet('Realisasi Berkala', cell.join('; '));
    const trend = trendOf(text);
    assert.deepEqual([count(trend, 'dot'), ...trend.texts], [1, 'Minggu 1', 'Minggu 40']);
    assert.equal(spokenOf(text)[0], '59% (Minggu 40)');
  });

  it('are no unknown columns and no other values of the indicator', () => {
    const { findings } = checkText(sheet('TW I | TW II | Realisasi', '30% | 41% | 41%'));
    assert.deepEqual(
      findings.map(({ code }) => code).filter((code) => ['TBL-003', 'TBL-004', 'VAL-001'].includes(code)),
      [],
    );
  });

  it('stand in the example of a report, with gaps where a survey is held twice a year', () => {
    const report = readFileSync('examples/digital-achievement-report/laporan-capaian-baik.md', 'utf8');
    const view = viewOf(report);
    assert.equal(view.table!.rows[2]!.cells[5], 'TW I: belum ada data; TW II: 3,2; TW III: belum ada data; TW IV: 3,4');
    assert.equal(rowsOf(view).filter(({ cells }) => elements(cells[5]!.element, () => true).length > 6).length, 4);
  });
});
