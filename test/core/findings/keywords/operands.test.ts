import assert from 'node:assert/strict';
import { compileType } from '../../../../src/core/findings/compile.js';
import { keywordCases, today } from './keyword-cases.js';

const date = (iso: string): { readonly date: string } => ({ date: iso });

describe('operands', () => {
  describe('month n from a start month', () => {
    const rule = { left: 'selesai', op: '<', right: { month: 'fase/*/bulan', from: 'mulai' } };
    keywordCases('compare', [
      {
        name: 'is the first day of that month, the start being month 1, also in a later year',
        rule,
        model: { mulai: '2026-07', selesai: '2027-02-01', fase: [{ bulan: 20 }, { bulan: 8 }] },
        faults: [['/selesai', 'default', { left: date('2027-02-01'), right: date('2027-02-01') }]],
      },
      {
        name: 'accepts the day before',
        rule,
        model: { mulai: '2026-07', selesai: '2027-01-31', fase: [{ bulan: 8 }] },
      },
      {
        name: 'counts from the month of a date',
        rule,
        model: { mulai: '2026-07-15', selesai: '2026-06-30', fase: [{ bulan: 1 }] },
      },
      { name: 'is silent without a start', rule, model: { selesai: '2027-02-01', fase: [{ bulan: 8 }] } },
      {
        name: 'is silent about starts and months that are none',
        rule,
        model: { mulai: 'awal tahun', selesai: '2027-02-01', fase: [{ bulan: 1.5 }, { bulan: 'satu' }] },
      },
      {
        name: 'is silent when there are two starts to count from',
        rule: { left: 'selesai', op: '<', right: { month: 1, from: 'peta/*/mulai' } },
        model: { selesai: '2027-02-01', peta: [{ mulai: '2026-01' }, { mulai: '2025-01' }] },
      },
    ]);
  });

  describe('parts of a text', () => {
    const codes = { path: 'fase/*/indikator', part: 'KPI-\\w+' };
    keywordCases('compare', [
      {
        name: 'are each looked up, marked where the text stands',
        rule: { left: codes, op: 'in', right: 'kpi/*' },
        model: { fase: [{ indikator: 'KPI-A dan kpi-b turun' }, { indikator: ['lain', 'KPI-C'] }], kpi: ['KPI-A'] },
        faults: [
          ['/fase/0/indikator', 'similar', { left: 'kpi-b', right: ['KPI-A'], nearest: 'KPI-A' }],
          ['/fase/1/indikator', 'similar', { left: 'KPI-C', right: ['KPI-A'], nearest: 'KPI-A' }],
        ],
      },
      {
        name: 'pass when nothing in the text is one',
        rule: { left: codes, op: 'in', right: 'kpi/*' },
        model: { fase: [{ indikator: 'waktu layanan' }, { indikator: 7 }], kpi: ['KPI-A'] },
      },
      {
        name: 'may be years',
        rule: { left: { year: { path: 'periode', part: '\\d{4}' } }, op: '<=', right: 2027 },
        model: { periode: 'Semester I 2026 – Semester I 2028' },
        faults: [['/periode', 'default', { left: '2028', right: 2027 }]],
      },
    ]);
  });

  it('relates the value itself when something else is marked in its place', () => {
    const schema = { compare: { left: 'rencana/*', op: 'in', right: 'hasil/*', at: 'hasil' } };
    const [error] = compileType(schema)({ rencana: ['KPI-AB'], hasil: ['KPI-AC'] }, { today, hoursPerDay: undefined });
    assert.equal(error?.instancePath, '/hasil');
    assert.equal(error.params['related'], '/rencana/0');
  });
});
