import assert from 'node:assert/strict';
import { compareKeyword } from '../../../../src/core/findings/keywords/compare.js';
import { keywordCases, today } from './keyword-cases.js';

const date = (iso: string): { readonly date: string } => ({ date: iso });

describe('compare', () => {
  describe('order', () => {
    const rule = { left: 'tinjau', op: '>', right: 'efektif' };
    keywordCases('compare', [
      {
        name: 'reports a date that is not after another, at the left one',
        rule,
        model: { tinjau: '2026-01-01', efektif: '2026-01-01' },
        faults: [['/tinjau', 'default', { left: date('2026-01-01'), right: date('2026-01-01') }]],
      },
      { name: 'accepts a later date', rule, model: { tinjau: '2026-01-02', efektif: '2026-01-01' } },
      { name: 'passes when an operand is absent', rule, model: { tinjau: '2026-01-02' } },
      { name: 'passes when an operand is null', rule, model: { tinjau: '2026-01-02', efektif: null } },
      { name: 'passes when an operand is no date', rule, model: { tinjau: '2026-01-02', efektif: 'besok' } },
      { name: 'passes when the kinds differ', rule, model: { tinjau: 'awal', efektif: 7 } },
      { name: 'does not order texts', rule, model: { tinjau: 'a', efektif: 'b' } },
      {
        name: 'takes today from the call',
        rule: { left: 'efektif', op: '<=', right: '$today' },
        model: { efektif: '2026-06-02' },
        faults: [['/efektif', 'default', { left: date('2026-06-02'), right: date(today) }]],
      },
      {
        name: 'adds calendar months, clamped to the month’s end',
        rule: { left: 'tinjau', op: '<=', right: 'efektif', months: 1 },
        model: { tinjau: '2026-03-01', efektif: '2026-01-31' },
        faults: [
          ['/tinjau', 'default', { left: date('2026-03-01'), right: date('2026-01-31'), limit: date('2026-02-28') }],
        ],
      },
      {
        name: 'accepts the last day of the months',
        rule: { left: 'tinjau', op: '<=', right: 'efektif', months: 1 },
        model: { tinjau: '2026-02-28', efektif: '2026-01-31' },
      },
      {
        name: 'counts a year against a date as its 31 December, and shows it as a year',
        rule: { left: 'tahun', op: '>=', right: 'efektif', months: -24 },
        model: { tahun: 2023, efektif: '2026-01-01' },
        faults: [['/tahun', 'default', { left: '2023', right: date('2026-01-01'), limit: date('2024-01-01') }]],
      },
      {
        name: 'accepts a year whose 31 December is late enough',
        rule: { left: 'tahun', op: '>=', right: 'efektif', months: -24 },
        model: { tahun: 2024, efektif: '2026-12-31' },
      },
      {
        name: 'treats sums of decimals as equal',
        rule: { left: { sum: 'rinci/*/biaya' }, op: '=', right: 'total' },
        model: { total: 0.3, rinci: [{ biaya: 0.1 }, { biaya: 0.2 }] },
      },
      {
        name: 'compares versions number by number',
        rule: { left: 'versi', op: '>', right: 'lama', as: 'version' },
        model: { versi: '1.9', lama: '1.10' },
        faults: [['/versi', 'default', { left: '1.9', right: '1.10' }]],
      },
      {
        name: 'holds version 1.0 for version 1',
        rule: { left: 'versi', op: '=', right: 'lama', as: 'version' },
        model: { versi: '1.0', lama: 'v1' },
      },
      {
        name: 'makes several comparisons',
        rule: [rule, { left: 'efektif', op: '<', right: '$today' }],
        model: { tinjau: '2026-07-01', efektif: '2026-08-01' },
        faults: [
          ['/tinjau', 'default', { left: date('2026-07-01'), right: date('2026-08-01') }],
          ['/efektif', 'default', { left: date('2026-08-01'), right: date(today) }],
        ],
      },
    ]);
  });

  describe('equality', () => {
    keywordCases('compare', [
      {
        name: 'is of normalised names',
        rule: { left: 'a', op: '=', right: 'b' },
        model: { a: 'Kepala  Bidang', b: 'kepala bidang.' },
      },
      {
        name: 'reports other names',
        rule: { left: 'a', op: '=', right: 'b' },
        model: { a: 'Satu', b: 'Dua' },
        faults: [['/a', 'default', { left: 'Satu', right: 'Dua' }]],
      },
      {
        name: 'reports equal names for !=',
        rule: { left: 'a', op: '!=', right: { const: 'satu' } },
        model: { a: 'Satu' },
        faults: [['/a', 'default', { left: 'Satu', right: 'satu' }]],
      },
      {
        name: 'takes yes and no',
        rule: { left: 'a', op: '=', right: { const: true } },
        model: { a: false },
        faults: [['/a', 'default', { left: false, right: true }]],
      },
      {
        name: 'passes for a text beside a date',
        rule: { left: 'a', op: '=', right: 'b' },
        model: { a: 'besok', b: '2026-01-01' },
      },
    ]);
  });

  describe('marks', () => {
    keywordCases('compare', [
      {
        name: 'each element of a path with *',
        rule: { left: 'fase/*/biaya', op: '<=', right: 100 },
        model: { fase: [{ biaya: 50 }, { biaya: 101 }, {}, { biaya: 'banyak' }, { biaya: 102 }] },
        faults: [
          ['/fase/1/biaya', 'default', { left: 101, right: 100 }],
          ['/fase/4/biaya', 'default', { left: 102, right: 100 }],
        ],
      },
      {
        name: '`at`, of the same element',
        rule: { left: 'fase/*/biaya', op: '<=', right: 100, at: 'fase/*/nama' },
        model: { fase: [{ biaya: 50 }, { biaya: 101 }] },
        faults: [['/fase/1/nama', 'default', { left: 101, right: 100 }]],
      },
      {
        name: 'the list, when the left side is a sum',
        rule: { left: { sum: 'fase/*/biaya' }, op: '=', right: 'total' },
        model: { fase: [{ biaya: 50 }], total: 51 },
        faults: [['/fase', 'default', { left: 50, right: 51 }]],
      },
      {
        name: 'the last element of -1',
        rule: { left: 'fase/-1/bulan/selesai', op: '=', right: 'horizon' },
        model: { horizon: 12, fase: [{ bulan: { selesai: 12 } }, { bulan: { selesai: 11 } }] },
        faults: [['/fase/1/bulan/selesai', 'default', { left: 11, right: 12 }]],
      },
      {
        name: 'a name with ~ by an escaped pointer',
        rule: { left: 'a~b/*/nilai', op: '<', right: 1 },
        model: { 'a~b': [{ nilai: 2 }] },
        faults: [['/a~0b/0/nilai', 'default', { left: 2, right: 1 }]],
      },
    ]);

    it('gives the places of both sides, for their labels', () => {
      const errors = compareKeyword.check(
        { left: 'nilai', op: '<', right: '/batas' },
        { data: { nilai: 3 }, pointer: '/a~1b/0', root: { batas: 2 }, today },
      );
      assert.deepEqual(errors, [
        {
          pointer: '/a~1b/0/nilai',
          problem: 'default',
          params: { left: 3, right: 2, leftPointer: '/a~1b/0/nilai', rightPointer: '/batas' },
          related: '/batas',
        },
      ]);
    });
  });

  describe('in', () => {
    const rule = { left: 'langkah/*/pelaksana/*', op: 'in', right: ['pelaksana/*'] };
    const pelaksana = ['Verifikator', 'Kepala Bidang'];
    keywordCases('compare', [
      {
        name: 'reports a similar name with the one that is meant',
        rule,
        model: {
          pelaksana,
          langkah: [{ pelaksana: ['verifikator'] }, { pelaksana: ['Kepala Bidang', 'Verifikatur'] }],
        },
        faults: [
          ['/langkah/1/pelaksana/1', 'similar', { left: 'Verifikatur', right: pelaksana, nearest: 'Verifikator' }],
        ],
      },
      {
        name: 'reports an unknown name',
        rule,
        model: { pelaksana, langkah: [{ pelaksana: ['Sekretaris'] }] },
        faults: [['/langkah/0/pelaksana/0', 'unknown', { left: 'Sekretaris', right: pelaksana }]],
      },
      {
        name: 'passes when the right side is empty',
        rule,
        model: { pelaksana: [], langkah: [{ pelaksana: ['Sekretaris'] }] },
      },
      {
        name: 'takes lists for their elements',
        rule: { left: 'daftar', op: 'in', right: 'pelaksana' },
        model: { pelaksana, daftar: ['Verifikator', 'Camat'] },
        faults: [['/daftar/1', 'unknown', { left: 'Camat', right: pelaksana }]],
      },
      {
        name: 'takes numbers',
        rule: { left: 'acuan', op: 'in', right: 'langkah/*/no' },
        model: { acuan: 9, langkah: [{ no: 1 }, { no: 2 }] },
        faults: [['/acuan', 'unknown', { left: 9, right: [1, 2] }]],
      },
    ]);
  });

  describe('operands', () => {
    const rows = [
      { biaya: 10, sumber: 'APBD', tgl: '2026-01-05', versi: '1.2' },
      { biaya: 30, sumber: 'APBN', tgl: '2026-03-05', versi: '1.10' },
    ];
    const reports = (name: string, left: unknown, value: unknown, model: unknown = { rows }) => ({
      name,
      rule: { left, op: '=', right: { const: typeof value === 'number' ? -1 : '1900-01-01' }, at: 'x' },
      model,
      faults: [
        [
          '/x',
          'default',
          {
            left: typeof value === 'number' ? value : date(String(value)),
            right: typeof value === 'number' ? -1 : date('1900-01-01'),
          },
        ],
      ] as const,
    });
    const silent = (name: string, left: unknown, model: unknown) => ({
      name,
      rule: { left, op: '=', right: { const: -1 } },
      model,
    });
    keywordCases('compare', [
      reports('sum', { sum: 'rows/*/biaya' }, 40),
      reports('sum of several paths', { sum: ['rows/*/biaya', 'lain'] }, 45, { rows, lain: 5 }),
      reports('sum with where', { sum: 'rows/*/biaya', where: { sumber: '^apbd$' } }, 10),
      reports(
        'sum with where, though another row has no number',
        { sum: 'rows/*/biaya', where: { sumber: 'apbd' } },
        10,
        {
          rows: [...rows, { sumber: 'lain' }],
        },
      ),
      silent('sum is undefined when a row has no number', { sum: 'rows/*/biaya' }, { rows: [...rows, {}] }),
      silent('sum is undefined when a row has a text', { sum: 'rows/*/biaya' }, { rows: [...rows, { biaya: 'x' }] }),
      silent(
        'sum is undefined when a row lacks the inner list',
        { sum: 'fase/*/rows/*/biaya' },
        { fase: [{ rows }, {}] },
      ),
      silent('sum of no rows is undefined', { sum: 'rows/*/biaya' }, { rows: [] }),
      reports('min', { min: 'rows/*/biaya' }, 10),
      reports('max of dates', { max: 'rows/*/tgl' }, '2026-03-05'),
      silent('max of different kinds is undefined', { max: 'rows/*/a' }, { rows: [{ a: 1 }, { a: '2026-01-01' }] }),
      reports('count', { count: 'rows/*/biaya' }, 2),
      reports('count of an empty list', { count: 'rows/*' }, 0, { rows: [] }),
      silent('count of an absent list is undefined', { count: 'rows/*' }, {}),
      reports('count with matching', { count: 'rows/*/sumber', matching: '^APBN' }, 1),
      reports('count of plain properties that are given', { count: ['a', 'b', 'c'] }, 2, { a: 1, b: 'x', c: null }),
      reports('distinct', { distinct: 'rows/*/nama' }, 2, { rows: [{ nama: 'A b' }, { nama: 'a  B' }, { nama: 'c' }] }),
      reports('share', { share: 'n/*' }, 0.6, { n: ['a', 'A', 'a.', 'b', 'c'] }),
      silent('share is undefined under five values', { share: 'n/*' }, { n: ['a', 'a', 'a', 'b'] }),
      reports('first that has a value', { first: ['tidak', { path: 'lain' }, 3] }, 7, { lain: 7 }),
      reports('first falls back to a constant', { first: ['tidak', 3] }, 3, {}),
      reports('default', { path: 'tidak', default: 5 }, 5, {}),
      reports('path with where', { path: 'rows/*/biaya', where: { sumber: 'apbn' } }, 30),
      silent('path with where that no element fits', { path: 'rows/*/biaya', where: { sumber: 'hibah' } }, { rows }),
      reports('path from the document’s root', '/rows/0/biaya', 10),
      {
        name: 'year',
        rule: { left: { year: 'tgl' }, op: '=', right: 'tahun' },
        model: { tgl: '2025-12-31', tahun: 2026 },
        faults: [['/tgl', 'default', { left: '2025', right: 2026 }]],
      },
      {
        name: 'max of versions',
        rule: {
          left: { const: '1.2' },
          op: '=',
          right: { max: 'rows/*/versi', as: 'version' },
          as: 'version',
          at: 'versi',
        },
        model: { rows },
        faults: [['/versi', 'default', { left: '1.2', right: '1.10' }]],
      },
    ]);
  });

  describe('with look-ups, calculations and durations', () => {
    const modul = [
      { kode: 'M-01', selesai: '2026-04-10' },
      { kode: 'M-02', selesai: '2026-05-01' },
    ];
    const end = { path: '/modul/*/selesai', where: { kode: { equals: 'modul' } } };
    const inThree = { left: 'pantau', op: '>=', right: end, months: 3 };
    const gap = { left: 'celah', op: '=', right: { minus: ['target', 'kini'] } };
    const limit = { const: { nilai: 72, satuan: 'jam' } };

    keywordCases('compare', [
      {
        name: 'accepts a value that fits the row it belongs to',
        rule: { ...inThree, right: { ...end, where: { kode: { equals: '/pilihan' } } }, left: '/pantau' },
        model: { modul, pilihan: 'm-01', pantau: '2026-07-10' },
      },
      {
        name: 'compares with the element of the same name only',
        rule: { ...inThree, right: { ...end, where: { kode: { equals: '/pilihan' } } }, left: '/pantau' },
        model: { modul, pilihan: 'M-02', pantau: '2026-07-10' },
        faults: [
          [
            '/pantau',
            'default',
            { left: { date: '2026-07-10' }, right: { date: '2026-05-01' }, limit: { date: '2026-08-01' } },
          ],
        ],
      },
      { name: 'accepts a difference that is right', rule: gap, model: { celah: 2, target: 3, kini: 1 } },
      {
        name: 'reports one that is wrong',
        rule: gap,
        model: { celah: 3, target: 3, kini: 1 },
        faults: [['/celah', 'default', { left: 3, right: 2 }]],
      },
      { name: 'is silent when a part is missing', rule: gap, model: { celah: 3, target: 3 } },
      {
        name: 'divides and rounds only what it shows',
        rule: { left: 'capaian', op: '=', right: { times: [{ over: ['hasil', 'target'] }, 100] }, within: 1 },
        model: { capaian: 90, hasil: 2, target: 3 },
        faults: [['/capaian', 'default', { left: 90, right: 66.67 }]],
      },
      {
        name: 'takes near numbers for the same when asked',
        rule: { left: 'capaian', op: '=', right: { times: [{ over: ['hasil', 'target'] }, 100] }, within: 1 },
        model: { capaian: 67, hasil: 2, target: 3 },
      },
      {
        name: 'is silent about a division by nothing',
        rule: { left: 'a', op: '=', right: { over: ['a', 'b'] } },
        model: { a: 1, b: 0 },
      },
      {
        name: 'compares durations on the calendar',
        rule: { left: 'tenggat', op: '<=', right: limit, as: 'duration' },
        model: { tenggat: { nilai: 14, satuan: 'hari' } },
        faults: [
          ['/tenggat', 'default', { left: { id: '14 hari', en: '14 days' }, right: { id: '72 jam', en: '72 hours' } }],
        ],
      },
      {
        name: 'takes 3 hari for 72 jam',
        rule: { left: 'tenggat', op: '<=', right: limit, as: 'duration' },
        model: { tenggat: { nilai: 3, satuan: 'hari' } },
      },
      {
        name: 'adds days to a date',
        rule: { left: 'tenggat', op: '<=', right: 'laporan', days: 30 },
        model: { tenggat: '2026-07-02', laporan: '2026-06-01' },
        faults: [
          [
            '/tenggat',
            'default',
            { left: { date: '2026-07-02' }, right: { date: '2026-06-01' }, limit: { date: '2026-07-01' } },
          ],
        ],
      },
    ]);
  });
});
