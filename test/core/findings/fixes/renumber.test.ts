import assert from 'node:assert/strict';
import type { Fix } from '../../../../src/core/findings/finding.js';
import { applyEdits } from '../../../../src/core/text/edit.js';
import { checkText } from '../../../support/engine.js';

const title = 'Nomori ulang langkah (rujukan cabang ikut diubah)';

/** Steps: the number as it is written, and where the way goes on. */
function procedure(...steps: readonly (readonly [number: string, remark: string])[]): string {
  return [
    '---\njenis_dokumen: sop\n---\n## Prosedur\n',
    '| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Ket. |\n|---|---|---|---|---|---|---|',
    ...steps.map(([number, remark]) => `| ${number} | Memeriksa | Petugas | Berkas | 5 menit | Berkas | ${remark} |`),
  ].join('\n');
}

function offered(text: string): Fix | undefined {
  return checkText(text)
    .findings.filter(({ code }) => code === 'SOP-001')
    .flatMap(({ fixes }) => fixes)
    .find((each) => each.title.id === title);
}

/** Numbers and remarks after the repair; nothing when it is not offered. */
function renumbered(text: string): readonly string[] | undefined {
  const fix = offered(text);
  return (
    fix &&
    [...applyEdits(text, fix.edits).matchAll(/^\| (\d+) \|.*\| (.*) \|$/gmu)].map(([, number, remark]) =>
      [number, remark].join(' ').trim(),
    )
  );
}

describe('the repair that numbers steps anew', () => {
  it('lets branches lead to the same steps', () => {
    const text = procedure(['1', 'Mulai'], ['3', 'Keputusan: Ya → 7, Tidak → 1'], ['7', 'Selesai']);
    assert.deepEqual(renumbered(text), ['1 Mulai', '2 Keputusan: Ya → 3, Tidak → 1', '3 Selesai']);
  });

  it('counts a number with a letter as a step', () => {
    const text = procedure(['1', 'Mulai'], ['2', 'Keputusan: Ya → 3, Tidak → 1'], ['2a', ''], ['3', 'Selesai']);
    assert.deepEqual(renumbered(text), ['1 Mulai', '2 Keputusan: Ya → 4, Tidak → 1', '3', '4 Selesai']);
  });

  it('is not offered when two steps have the number that a branch leads to', () => {
    const steps = [
      ['1', 'Mulai'],
      ['2', 'Keputusan: Ya → 4, Tidak → 3'],
      ['3', ''],
      ['3', ''],
      ['4', 'Selesai'],
    ] as const;
    assert.equal(renumbered(procedure(...steps)), undefined);
    const others = procedure(
      ['1', 'Mulai'],
      ['2', ''],
      ['2', ''],
      ['3', 'Keputusan: Ya → 4, Tidak → 1'],
      ['4', 'Selesai'],
    );
    assert.deepEqual(renumbered(others)?.[3], '4 Keputusan: Ya → 5, Tidak → 1');
  });

  it('is not offered when words stand in place of a number, which it would write over', () => {
    assert.equal(renumbered(procedure(['1', 'Mulai'], ['kepada pemohon', ''], ['2', 'Selesai'])), undefined);
    assert.deepEqual(renumbered(procedure(['I', 'Mulai'], ['IV', 'Selesai'])), ['1 Mulai', '2 Selesai']);
  });

  it('is a person’s decision when a branch leads nowhere, and would lead somewhere', () => {
    const text = procedure(['1', 'Mulai'], ['2', 'Keputusan: Ya → 5, Tidak → 3'], ['4', ''], ['5', 'Selesai']);
    assert.deepEqual(renumbered(text)?.[1], '2 Keputusan: Ya → 4, Tidak → 3');
    assert.equal(offered(text)?.isSafe, undefined);
    assert.equal(offered(text.replace('Tidak → 3', 'Tidak → 1'))?.isSafe, true);
  });
});
