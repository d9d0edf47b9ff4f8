import assert from 'node:assert/strict';
import { afterTaking } from '../../../../support/assist.js';

const head = ['---', 'jenis_dokumen: sop', '---', '', '## Prosedur', ''];

/** The table after the offer of a column at the mark was taken. */
function taken(name: string, ...lines: readonly string[]): readonly string[] {
  return afterTaking([...head, ...lines, ''].join('\n'), name)
    .split('\n')
    .slice(head.length, -1);
}

describe('a column that is offered in the header of a table', () => {
  it('is written with its cells in the lines below', () => {
    assert.deepEqual(taken('Simbol', '| No | Waktu |‸', '|---|---|', '| 1 | 5 menit |', '| 2 |', '| 3 | 1 jam'), [
      ...['| No | Waktu | Simbol |', '|---|---|---|'],
      ...['| 1 | 5 menit |  |', '| 2 |', '| 3 | 1 jam |  |'],
    ]);
  });

  it('stands in the lines below where it stands in the header', () => {
    assert.deepEqual(taken('Simbol', '| No | Sim‸ | Waktu |', '| --- | --- |', '| 1 | 5 menit |', '| 2 |'), [
      ...['| No | Simbol | Waktu |', '| --- | --- | --- |'],
      ...['| 1 |  | 5 menit |', '| 2 |  |'],
    ]);
    assert.deepEqual(taken('No', '| ‸ | Waktu |', '|---|', '| 5 menit |'), [
      ...['| No | Waktu |', '|---|---|', '|  | 5 menit |'],
    ]);
  });

  it('leaves the lines below as they are where they have the cell', () => {
    assert.deepEqual(taken('Waktu', '| No | ‸ |', '|---|---|', '| 1 | 5 menit |'), [
      ...['| No | Waktu |', '|---|---|', '| 1 | 5 menit |'],
    ]);
  });
});
