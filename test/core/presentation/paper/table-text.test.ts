import assert from 'node:assert/strict';
import { columnWidths } from '../../../../src/core/presentation/paper/table-text.js';

const header = ['Kode', 'Penanggung Jawab', 'Target', 'Keterangan'];
const row = ['KPI-01', 'Kepala Bidang Pertanggungjawaban', 'Rp310.000.000', 'Ketidakterselenggaraan'];
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

describe('columnWidths', () => {
  it('shares what is left by what stands in a column', () => {
    const [code = 0, unit = 0] = columnWidths([header, row], 12_000, 16);
    assert.ok(unit > 2 * code);
    assert.ok(sum(columnWidths([header, row], 12_000, 16)) <= 12_000);
  });

  it('takes from the widest columns where there is too little room, so that short words stay whole', () => {
    const [code, ...wide] = columnWidths([header, row], 3800, 16);
    const [same, ...narrow] = columnWidths([header, row], 3600, 16);
    assert.equal(code, same);
    assert.ok(new Set(narrow).size === 1 && (narrow[0] ?? 0) < (wide[0] ?? 0), String(narrow));
    assert.ok(sum([same ?? 0, ...narrow]) <= 3600);
  });
});
