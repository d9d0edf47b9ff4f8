import assert from 'node:assert/strict';
import { afterTaking, labelsAt, offersAt } from '../../../support/assist.js';
import { checkText } from '../../../support/engine.js';

describe('completion: numbers and words in cells', () => {
  it('offers the signs before a number, and in an empty cell the number to be filled in behind them', () => {
    const sheet = (target: string, language = ''): string =>
      `---\njenis_dokumen: kpi-sheet\n${language}---\n## Indikator\n\n| Kode | Indikator | Target |\n|---|---|---|\n| KPI-01 | A | ${target} |\n`;
    assert.deepEqual(labelsAt(sheet('3,5‸')), ['≥ 3,5', '≤ 3,5', '> 3,5', '< 3,5']);
    assert.deepEqual(labelsAt(sheet('3.5‸', 'bahasa: en\n'))[0], 'at least 3.5');
    assert.match(afterTaking(sheet('45‸ menit'), '≤ 45 menit'), /\| ≤ 45 menit \|/u);
    assert.deepEqual(labelsAt(sheet('‸')), ['≥ …', '≤ …', '> …', '< …']);
    assert.match(afterTaking(sheet('‸'), '≥ …'), /\| ≥ \[isi Target\] \|/u);
    assert.equal(offersAt(sheet('‸'))[0]?.insert.snippet, '≥ ${1:[isi Target]}');
    assert.deepEqual(labelsAt(sheet('≥ 3,5‸')), []);
    for (const text of [afterTaking(sheet('‸'), '≤ …'), afterTaking(sheet('3.5‸', 'bahasa: en\n'), 'less than 3.5')])
      assert.deepEqual(
        checkText(text).findings.filter(({ code }) => code === 'VAL-001'),
        [],
      );
  });

  it('counts phases on, and says in its label what it writes', () => {
    const phases = (...rows: readonly string[]): string =>
      [
        '---',
        'jenis_dokumen: digital-transformation-roadmap',
        '---',
        '## Fase',
        '',
        '| No | Fase | Bulan |',
        '|---|---|---|',
        ...rows,
        '',
      ].join('\n');
    const [row] = offersAt(phases('| 1 | A | 1–3 |', '| 2 | B | 4–8 |', '|‸'));
    assert.deepEqual([row?.label, row?.insert.text], ['| 3 | …', '| 3 |  |  |']);
    assert.deepEqual(labelsAt(phases('| 1 | A | 1–3 |', '| ‸ | B | 4–8 |')), ['2']);
    const [lettered] = offersAt(phases('| A | Siap | 1–3 |', '| B | Uji | 4–8 |', '|‸'));
    assert.deepEqual([lettered?.label, lettered?.insert.text], ['| … |', '|  |  |  |']);
    const [first] = offersAt(phases('|‸'));
    assert.deepEqual([first?.label, first?.insert.text], ['| 1 | …', '| 1 |  |  |']);
    const sheet =
      '---\njenis_dokumen: kpi-sheet\n---\n## Indikator\n\n| Kode | Indikator |\n|---|---|\n| KPI-A | A |\n|‸\n';
    assert.deepEqual(labelsAt(sheet), ['| … |']);
  });
});
