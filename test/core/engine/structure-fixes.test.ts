import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit.js';
import { checkText } from '../../support/engine.js';

/** The text after the first repair of a finding. */
function repaired(text: string, code: string): string | undefined {
  const fix = checkText(text).findings.find((finding) => finding.code === code)?.fixes[0];
  return fix && applyEdits(text, fix.edits);
}

const head = '---\njenis_dokumen: sop\njudul: SOP Reset Akun\nstatus: konsep\n---\n# SOP Reset Akun\n';
const warning = '## Peringatan\n\nKata sandi tidak dibagikan.';
const basis = '## Dasar Hukum\n\n1. UU 20/2023\n\n<!-- catatan -->';

describe('repairs of the structure of a document', () => {
  it('sort whole sections, and keep every character', () => {
    assert.equal(repaired(`${head}\n${warning}\n\n\n${basis}\n`, 'SEC-004'), `${head}\n${basis}\n\n\n${warning}\n`);
  });

  it('do not sort sections that are numbered', () => {
    const numbered = `${head}\n${warning.replace('## ', '## 1. ')}\n\n${basis.replace('## ', '## 2. ')}\n`;
    assert.equal(repaired(numbered, 'SEC-004'), undefined);
  });

  it('insert the table that a section lacks', () => {
    const made = repaired(`${head}\n## Prosedur\n\nLangkahnya sebagai berikut.\n`, 'TBL-001') ?? '';
    assert.match(made, /berikut\.\n\n\| No \| Uraian Kegiatan \|/u);
  });
});
