import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCalendarMonth, readMonths } from '../../../src/core/text/months.js';

/** The reading as `from-to` with the words that give both ends, or the problem. */
function show(text: string, start?: string): string {
  const reading = readMonths(text, start);
  if ('problem' in reading) return reading.problem;
  const { from, to } = reading;
  return `${from.value}..${to.value} ${text.slice(from.at, from.end)}|${text.slice(to.at, to.end)}`;
}

describe('readMonths with numbers', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Bulan 1–3', '1..3 1|3'],
    ['bulan 1-3', '1..3 1|3'],
    ['1-3', '1..3 1|3'],
    ['1 — 3', '1..3 1|3'],
    ['1 s.d. 3', '1..3 1|3'],
    ['1 s.d 3', '1..3 1|3'],
    ['1 s/d 3', '1..3 1|3'],
    ['1 sd 3', '1..3 1|3'],
    ['1 sampai 3', '1..3 1|3'],
    ['1 sampai dengan 3', '1..3 1|3'],
    ['1 hingga 3', '1..3 1|3'],
    ['1 to 3', '1..3 1|3'],
    ['Months 1-3', '1..3 1|3'],
    ['Month 4', '4..4 4|4'],
    ['Bulan ke-4', '4..4 4|4'],
    ['bulan ke 4', '4..4 4|4'],
    ['Bulan ke-1 s.d. ke-3', '1..3 1|3'],
    ['Bulan ke-1–ke-3', '1..3 1|3'],
    ['dari bulan 2 sampai bulan 5', '2..5 2|5'],
    ['M1-M3', '1..3 1|3'],
    ['4', '4..4 4|4'],
    ['(Bulan 10–12)', '10..12 10|12'],
    ['Bulan II–IV', '2..4 II|IV'],
    ['5-3', '5..3 5|3'],
    ['0-3', '0..3 0|3'],
    ['13–24', '13..24 13|24'],
    [' 1-3\r\n', '1..3 1|3'],
  ];
  for (const [text, wanted] of cases) {
    it(JSON.stringify(text), () => assert.deepEqual([show(text), show(text, '2026-04')], [wanted, wanted]));
  }
});

describe('readMonths with parts of the year', () => {
  const cases: readonly (readonly [string, string | undefined, string])[] = [
    ['Triwulan I', undefined, '1..3 I|I'],
    ['TW II', undefined, '4..6 II|II'],
    ['Triwulan I–II', undefined, '1..6 I|II'],
    ['Triwulan 1 s.d. Triwulan 3', undefined, '1..9 1|3'],
    ['Triwulan ketiga', undefined, '7..9 ketiga|ketiga'],
    ['Quarter 1', undefined, '1..3 1|1'],
    ['Q1', undefined, '1..3 1|1'],
    ['Q2–Q4', undefined, '4..12 2|4'],
    ['Semester II', undefined, '7..12 II|II'],
    ['Semester I', '2026-04', '1..6 I|I'],
    ['Triwulan V', undefined, '13..15 V|V'],
    ['TW1 - Semester 2', undefined, '1..12 1|2'],
    ['Triwulan II 2026', '2026-04', '1..3 II|II'],
    ['Triwulan II Tahun 2026', '2026-01', '4..6 II|II'],
    ['Triwulan I 2027', '2026-04', '10..12 I|I'],
    ['Q1-Q2 2026', '2026-01', '1..6 1|2'],
    ['Triwulan IV 2026 – Triwulan I 2027', '2026-01', '10..15 IV|I'],
    ['Triwulan IV–I 2027', '2026-01', '10..15 IV|I'],
    ['Semester II 2026', undefined, 'needs-start'],
    ['Triwulan V 2026', '2026-01', 'unreadable'],
    ['Semester 0 2026', '2026-01', 'unreadable'],
  ];
  for (const [text, start, wanted] of cases)
    it(`${text} from ${start ?? '-'}`, () => assert.equal(show(text, start), wanted));
});

describe('readMonths with names of months', () => {
  const cases: readonly (readonly [string, string | undefined, string])[] = [
    ['Januari–Maret 2026', '2026-01', '1..3 Januari|Maret'],
    ['Januari 2026 – Maret 2026', '2026-01', '1..3 Januari|Maret'],
    ['Jan-Mar', '2026-01', '1..3 Jan|Mar'],
    ['Jan. s.d. Mar. 2026', '2026-01', '1..3 Jan|Mar'],
    ['Bulan Maret', '2026-01', '3..3 Maret|Maret'],
    ['March to May', '2026-03', '1..3 March|May'],
    ['April', '2026-04', '1..1 April|April'],
    ['Februari', '2026-04', '11..11 Februari|Februari'],
    ['November–Februari', '2026-04', '8..11 November|Februari'],
    ['November 2026 – Februari', '2026-04', '8..11 November|Februari'],
    ['November–Februari 2027', '2026-04', '8..11 November|Februari'],
    ['Mei–Maret 2026', '2026-01', '5..3 Mei|Maret'],
    ['Maret 2026 – Januari 2026', '2026-01', '3..1 Maret|Januari'],
    ['Januari 2026', '2026-04', '-2..-2 Januari|Januari'],
    ['15 Desember 2027', '2026-07', '18..18 Desember|Desember'],
    ['1 Oktober 2026', '2026-04', '7..7 Oktober|Oktober'],
    ['1 Oktober 2026 – 31 Maret 2027', '2026-07', '4..9 Oktober|Maret'],
    ['1 Oktober s.d. 15 November 2026', '2026-07', '4..5 Oktober|November'],
    ['29 Februari', '2026-01', '2..2 Februari|Februari'],
    ['December 15, 2027', '2026-07', '18..18 December|December'],
    ['2027-03', '2026-04', '12..12 2027-03|2027-03'],
    ['2027-03-15', '2026-04', '12..12 2027-03-15|2027-03-15'],
    ['2026-10 s.d. 2027-03', '2026-07', '4..9 2026-10|2027-03'],
    ['2026-10–2027-03', '2026-07', '4..9 2026-10|2027-03'],
    ['2027-03', undefined, 'needs-start'],
    ['15 Desember 2027', undefined, 'needs-start'],
    ['Jan-Mar', '2026-01-15', '1..3 Jan|Mar'],
    ['Januari–Maret 2026', undefined, 'needs-start'],
    ['Jan-Mar', '2026-13', 'needs-start'],
    ['Jan-Mar', 'segera', 'needs-start'],
  ];
  for (const [text, start, wanted] of cases)
    it(`${text} from ${start ?? '-'}`, () => assert.equal(show(text, start), wanted));
});

describe('readMonths of other texts', () => {
  const texts = [
    '',
    ' ',
    '-',
    '1-',
    '-3',
    '1-2-3',
    '1, 3',
    '1 3',
    '1.5',
    '1,000',
    '3 bulan',
    '1-3 bulan',
    '2026',
    '2026-13',
    '2026-3',
    '31 Februari 2027',
    '32 Maret 2027',
    '2027-02-30',
    'Bulan 3 Maret',
    '15 – Maret 2027',
    '15 30 Maret 2027',
    '15 March 16, 2027',
    '99 Januari 2026 Maret 2027',
    'Bulan',
    'Triwulan',
    'I',
    'segera',
    'Bulan 1 & 2',
    'Bulan 1 dan 2',
    '1 – Maret',
    'Maret 20266',
    '9'.repeat(50),
    'ke-',
    'sampai',
    'toString',
    'Fase 1 (Bulan 1–3)',
  ];
  for (const text of texts) it(JSON.stringify(text), () => assert.equal(show(text, '2026-01'), 'unreadable'));

  it('never throws; both ends are whole numbers with places in the text', () => {
    const word = fc.constantFrom(
      'Bulan',
      'TW',
      'Q',
      'I',
      'V',
      '1',
      '12',
      '2026',
      '2026-03',
      '31',
      'Jan',
      'Maret',
      '-',
      '–',
      's.d.',
      'ke-',
      ' ',
      '.',
      'tahun',
      'to',
      '\uD800',
    );
    const some = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.oneof(some, fc.string({ unit: 'binary' })),
        fc.option(fc.string(), { nil: '2026-01' }),
        (text, start) => {
          const reading = readMonths(text, start);
          if ('problem' in reading) return;
          for (const { value, at, end } of [reading.from, reading.to]) {
            assert.ok(Number.isInteger(value) && at >= 0 && at < end && end <= text.length);
          }
        },
      ),
      { numRuns: 500 },
    );
    for (const unit of ['1', '1-', 'Jan ', ' ', 's.d.']) assert.equal(show(unit.repeat(30_000)), 'unreadable');
  });
});

describe('readCalendarMonth', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['2026-07', '2026-07'],
    ['Juli 2026', '2026-07'],
    ['July 2026', '2026-07'],
    ['Bulan Juli 2026', '2026-07'],
    ['1 Juli 2026', '2026-07'],
    ['2026-07-01', '2026-07'],
    ['Juli', undefined],
    ['Juli–September 2026', undefined],
    ['Juli 2026 – Juli 2026', undefined],
    ['Triwulan III 2026', undefined],
    ['2026', undefined],
    ['segera', undefined],
  ];
  for (const [text, wanted] of cases) it(JSON.stringify(text), () => assert.equal(readCalendarMonth(text), wanted));
});
