import assert from 'node:assert/strict';
import { writeDate } from '../../../src/core/writing/write-date.js';
import { writeMonths } from '../../../src/core/writing/write-months.js';

const manner = { start: '2027-01', language: 'id' as const };

/** Written | new months | what is written then, or nothing. */
const cases: readonly (readonly [string, number, number, string | undefined])[] = [
  ['4–8', 5, 8, '5–8'],
  ['Bulan 4-8', 4, 9, 'Bulan 4-9'],
  ['M3–M5', 4, 6, 'M4–M6'],
  ['4', 5, 5, '5'],
  ['4', 4, 6, '4–6'],
  ['Bulan 4–8', 8, 8, 'Bulan 8'],
  ['bulan ke-4 s.d. bulan ke-8', 3, 7, 'bulan ke-3 s.d. bulan ke-7'],
  ['04 s.d. 08', 5, 9, '05 s.d. 09'],
  ['Januari–Maret 2027', 2, 4, 'Februari–April 2027'],
  ['Januari–Maret 2027', 2, 2, 'Februari 2027'],
  ['Maret 2027', 3, 4, 'Maret–April 2027'],
  ['November–Desember 2027', 12, 13, 'Desember–Januari 2028'],
  ['Jan–Mar', 2, 8, 'Feb–Agu'],
  ['january to march', 2, 5, 'february to may'],
  ['Oct–Dec', 3, 5, 'Mar–May'],
  ['Mei–Nov 2027', 4, 11, 'Apr–Nov 2027'],
  ['Januari–Mei', 1, 6, 'Januari–Juni'],
  ['Mei', 6, 6, 'Juni'],
  ['Triwulan I', 4, 6, 'Triwulan II'],
  ['Triwulan I', 1, 6, 'Triwulan I–II'],
  ['TW II 2027', 13, 15, 'TW I 2028'],
  ['15 Desember 2027', 13, 13, '15 Januari 2028'],
  ['31 Maret 2027', 4, 4, undefined],
  ['1 Oktober – 15 Desember 2027', 11, 13, '1 November – 15 Januari 2028'],
  ['2027-03', 5, 5, '2027-05'],
  ['2027-03', 3, 5, '2027-03–2027-05'],
  ['2027-10 s.d. 2027-12', 11, 13, '2027-11 s.d. 2028-01'],
  ['2027-03-15', 4, 4, '2027-04-15'],
  ['Triwulan I', 2, 4, undefined],
  ['secepatnya', 2, 4, undefined],
];

describe('writing a range of months in the manner of another', () => {
  for (const [written, from, to, expected] of cases) {
    it(`“${written}” for months ${String(from)} to ${String(to)}`, () => {
      assert.equal(writeMonths(written, { from, to }, manner), expected);
    });
  }
});

describe('writing a date in the manner of another', () => {
  const dates: readonly (readonly [string, string | undefined])[] = [
    ['2026-04-06', '2026-05-09'],
    ['6 April 2026', '9 Mei 2026'],
    ['06 Apr 2026', '09 Mei 2026'],
    ['April 6, 2026', 'May 9, 2026'],
    ['06/04/2026', '09/05/2026'],
    ['Senin, 6 April 2026', undefined],
    ['besok', undefined],
  ];
  for (const [written, expected] of dates) {
    it(`“${written}”`, () => {
      const language = written === 'April 6, 2026' ? 'en' : 'id';
      assert.equal(writeDate(written, '2026-05-09', language), expected);
    });
  }
});
