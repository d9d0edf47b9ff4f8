import assert from 'node:assert/strict';
import { checkText } from '../../support/engine.js';

/** Who does each step of a table with a column for each performer. */
function performers(...rows: readonly string[]): readonly unknown[] {
  const head = '| No | Kegiatan | Loket | Verifikator | Kelengkapan | Waktu | Output | Keterangan |';
  const steps = rows.map((marks, index) => `| ${String(index + 1)} | Memeriksa | ${marks} | A | 5 menit | B | |`);
  const fields = ['---', 'jenis_dokumen: sop', 'pelaksana: [Loket, Verifikator]', '---', ''];
  const { reading } = checkText([...fields, '## Prosedur', '', head, `|${'---|'.repeat(8)}`, ...steps, ''].join('\n'));
  const list = reading?.model['langkah'] as readonly { readonly pelaksana?: unknown }[];
  return list.map(({ pelaksana }) => pelaksana);
}

describe('columns of marks', () => {
  for (const sign of ['●', '◯', '▢', '√', '✔\uFE0F', 'O', 'x']) {
    it(`say with ${sign} who acts`, () => {
      assert.deepEqual(performers(`${sign} | `, ` | □`, `${sign} | ${sign}`), [
        ['Loket'],
        ['Verifikator'],
        ['Loket', 'Verifikator'],
      ]);
    });
  }
});
