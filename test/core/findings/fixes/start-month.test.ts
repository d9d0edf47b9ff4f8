import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/edit.js';
import { sentence } from '../../../../src/core/presentation/sentence.js';
import { checkText } from '../../../support/engine.js';

const plan = (...phases: readonly string[]): string =>
  ['---', 'jenis_dokumen: digital-transformation-roadmap', '---', '', '## Tahapan dan Fase', '', ...phases, ''].join(
    '\n',
  );
const heading = (months: string): string => `### Fase 1 — Persiapan (${months})\n`;

const uncounted = (text: string) => checkText(text).findings.filter(({ message }) => /nomor bulan/u.test(message.id));

/** What the first finding on months offers, by its title, and the findings on months that are left then. */
function repaired(text: string): { readonly title: string | undefined; readonly text: string; readonly left: number } {
  const [fix] = uncounted(text).flatMap(({ fixes }) => fixes);
  const after = applyEdits(text, fix?.edits ?? []);
  return { title: fix && sentence(fix.title, fix.data, 'id'), text: after, left: uncounted(after).length };
}

describe('months by their names get the month that they are counted from', () => {
  it('the earliest that the plan names with its year, once for all of them', () => {
    const text = plan(heading('April – Agustus 2026'), heading('Januari – Maret 2026'), heading('September'));
    assert.equal(uncounted(text).length, 3);
    const { title, text: after, left } = repaired(text);
    assert.deepEqual([title, left], ['Isi “Mulai” dengan 2026-01', 0]);
    assert.match(after, /^mulai: 2026-01$/mu);
  });

  it('also of a quarter, and of a range that ends in the next year', () => {
    assert.match(repaired(plan(heading('Triwulan II 2026'))).text, /^mulai: 2026-04$/mu);
    assert.match(repaired(plan(heading('November – Januari 2027'))).text, /^mulai: 2026-11$/mu);
  });

  it('but none where no year is written: nobody but the author knows it', () => {
    assert.equal(repaired(plan(heading('Januari – Maret'))).title, undefined);
  });
});
