import assert from 'node:assert/strict';
import { toCsv } from '../../../../../src/core/presentation/overview/formats/to-csv.js';

/** A report with one cell. */
function cell(text: string): string {
  const table = { id: 'a', title: 'A', about: '', columns: [{ title: 'Judul', width: 10 }], rows: [[text]] };
  return toCsv({ title: 'Laporan', notes: [], language: 'id' }, [table]);
}

describe('a cell of a CSV report', () => {
  for (const [text, shown] of [
    ['=HYPERLINK("http://x";"y")', `"'=HYPERLINK(""http://x"";""y"")"`],
    ["=cmd|' /C calc'!A1", "'=cmd|' /C calc'!A1"],
    ['+62 811', "'+62 811"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'\t=1+1"],
    ['\r=1+1', `"'\r=1+1"`],
    ['\n=1+1', `"'\n=1+1"`],
  ] as const)
    it(`is no formula: ${JSON.stringify(text)}`, () => assert.ok(cell(text).includes(`\r\n${shown}\r\n`), cell(text)));

  it('is left as it is when nothing would run it', () => {
    for (const text of ['SOP-012/2026', 'a = b', "'lihat'"]) assert.ok(cell(text).includes(`\r\n${text}\r\n`));
  });
});
