import assert from 'node:assert/strict';
import type { Language } from '../../../../src/core/catalogue/schema.js';
import { sentence } from '../../../../src/core/presentation/sentence.js';
import { checkText } from '../../../support/engine.js';

/** The titles of the repairs of the findings about a code and what is missing there. */
function titles(lines: readonly string[], code: string, language: Language): readonly string[] {
  return checkText(lines.join('\n'))
    .findings.filter((finding) => finding.code === code)
    .flatMap(({ fixes }) => fixes.map(({ title, data }) => sentence(title, data, language)));
}

describe('the title of a repair that inserts what is missing', () => {
  it('names a column as the reader of its language knows it', () => {
    const table = [
      '| No | Activity | Requirements | Output |',
      '|---|---|---|---|',
      '| 1 | Receive the file | Form | File |',
    ];
    const document = ['---', 'jenis_dokumen: sop', 'bahasa: en', '---', '', '## Procedure', '', ...table];
    assert.ok(titles(document, 'TBL-001', 'en').includes('Insert the column Performer'));
    assert.ok(titles(document, 'TBL-001', 'id').includes('Sisipkan kolom Pelaksana'));
  });

  it('says “bagian” once of a section that is called so', () => {
    assert.ok(
      titles(['---', 'jenis_dokumen: sop', '---'], 'SEC-001', 'id').includes('Sisipkan kerangka Bagian Flowchart'),
    );
  });

  it('calls a section as the author does', () => {
    const document = ['---', 'jenis_dokumen: sop', '---', '', '## Prosedur', '', 'Diterima di loket.'];
    assert.deepEqual(titles(document, 'TBL-001', 'id'), ['Sisipkan kerangka isi Prosedur']);
  });
});
