import assert from 'node:assert/strict';
import { faultsOf, type Fault } from '../keyword-cases.js';

const rule = {
  ...{
    id: 'no',
    kind: 'alur',
    start: 'mulai',
    end: 'selesai',
    branch: 'keputusan',
    next: 'ke',
    exits: ['ya', 'tidak'],
  },
  ...{ check: ['tooLong', 'maybeTooLong', 'incomparable', 'unlike'], duration: 'waktu', limit: '/maks' },
};

type Time = readonly [amount: number, unit: string];

const time = ([nilai, satuan]: Time): object => ({ nilai, satuan });

/** What is found in two steps of an office that works so many hours a day. */
function found(hoursPerDay: number | undefined, limit: Time, first: Time, second: Time): readonly Fault[] {
  const langkah = [
    { no: 1, alur: 'mulai', waktu: time(first) },
    { no: 2, alur: 'selesai', waktu: time(second) },
  ];
  return faultsOf('graph', rule, { maks: time(limit), langkah }, 'langkah', hoursPerDay);
}

const problems = (faults: readonly Fault[]): readonly string[] => faults.map(([, problem]) => problem);

describe('graph: days and hours', () => {
  it('are not compared while nobody said how long a day is', () => {
    assert.deepEqual(problems(found(undefined, [1, 'hari kerja'], [7, 'jam'], [45, 'menit'])), ['incomparable']);
  });

  it('are compared by the working hours of the office, and shown as they are written', () => {
    const total = { id: '7 jam 45 menit', en: '7 hours 45 minutes' };
    const limit = { id: '1 hari kerja', en: '1 working day' };
    assert.deepEqual(found(7.5, [1, 'hari kerja'], [7, 'jam'], [45, 'menit']), [
      ['/maks', 'tooLong', { total, limit }],
    ]);
    assert.deepEqual(found(8, [1, 'hari kerja'], [7, 'jam'], [45, 'menit']), []);
    assert.deepEqual(found(7.5, [2, 'hari'], [1, 'hari'], [450, 'menit']), []);
    assert.deepEqual(problems(found(7.5, [10, 'jam'], [1, 'hari kerja'], [3, 'jam'])), ['tooLong']);
  });

  it('are not compared where a day of the calendar may be no working day', () => {
    assert.deepEqual(problems(found(7.5, [1, 'minggu'], [1, 'jam'], [1, 'jam'])), ['unlike']);
    assert.deepEqual(problems(found(7.5, [3, 'hari'], [1, 'hari kerja'], [1, 'jam'])), ['unlike']);
    assert.deepEqual(problems(found(7.5, [3, 'hari'], [1, 'hari kerja'], [1, 'hari'])), ['unlike']);
  });

  it('are named where no working hours of a day would help', () => {
    for (const hours of [undefined, 7.5]) {
      const [fault] = found(hours, [3, 'hari kerja'], [30, 'menit'], [1, 'minggu']);
      const value = { id: 'minggu', en: 'weeks' };
      const other = { id: 'hari kerja', en: 'working days' };
      assert.deepEqual(fault?.slice(1), [
        'unlike',
        {
          ...{ total: { id: '7 hari + 30 menit', en: '7 days + 30 minutes' }, value, other },
          limit: { id: '3 hari kerja', en: '3 working days' },
        },
      ]);
    }
  });

  it('given as a range count with the lower end on the quickest way and with the upper one on the longest', () => {
    const range = (minimal: number, nilai: number, limit: number): readonly string[] => {
      const langkah = [
        { no: 1, alur: 'mulai', waktu: { minimal, nilai, satuan: 'hari kerja' } },
        { no: 2, alur: 'selesai', waktu: time([1, 'hari kerja']) },
      ];
      return problems(faultsOf('graph', rule, { maks: time([limit, 'hari kerja']), langkah }, 'langkah', undefined));
    };
    assert.deepEqual(range(1, 2, 3), []);
    assert.deepEqual(range(1, 2, 2), ['maybeTooLong']);
    assert.deepEqual(range(2, 3, 2), ['tooLong']);
  });

  it('of one kind need no working hours', () => {
    assert.deepEqual(found(7.5, [2, 'minggu'], [3, 'hari'], [1, 'minggu']), []);
    assert.deepEqual(problems(found(7.5, [1, 'minggu'], [3, 'hari'], [5, 'hari'])), ['tooLong']);
  });
});
