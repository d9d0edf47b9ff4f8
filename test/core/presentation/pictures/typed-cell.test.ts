import assert from 'node:assert/strict';
import { typedCell } from '../../../../src/core/presentation/pictures/typed-cell.js';

describe('a cell of a workbook', () => {
  it('is a number with its format where it says nothing else', () => {
    const cell = (text: string, language: 'id' | 'en' = 'id'): unknown => {
      const typed = typedCell(text, language);
      return typeof typed === 'object' && 'number' in typed ? [typed.number, typed.format] : typed;
    };
    assert.equal(cell('12'), 12);
    assert.deepEqual(cell('3,1'), [3.1, '0.0']);
    assert.deepEqual(cell('3.10', 'en'), [3.1, '0.00']);
    assert.deepEqual(cell('1.250.000'), [1_250_000, '#,##0']);
    assert.deepEqual(cell('-1.250,5'), [-1250.5, '#,##0.0']);
    assert.deepEqual(cell('66,7%'), [0.667, '0.0%']);
    assert.deepEqual(cell('100 %'), [1, '0%']);
    assert.deepEqual(cell('Rp1.250.000.000'), [1_250_000_000, '"Rp"#,##0']);
    assert.deepEqual(cell('Rp 1,250.50', 'en'), [1250.5, '"Rp"#,##0.00']);
  });

  it('is a day where a day is written whole', () => {
    assert.deepEqual(typedCell('5 Oktober 2026', 'id'), { day: '2026-10-05' });
    assert.deepEqual(typedCell('2026-10-05', 'id'), { day: '2026-10-05' });
  });

  it('stays as it is written where it says more, or may be a code', () => {
    for (const text of [
      '24% (2025)',
      '≤ 30 menit',
      '007',
      '1.1',
      '4–8',
      '6 Apr–29 Mei 2026',
      '3/4/2026',
      '=1+1',
      '',
      '1.25.000',
    ])
      assert.equal(typedCell(text, 'id'), text);
  });
});
