import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit.js';
import { sentence } from '../../../src/core/presentation/sentence.js';
import { checkText } from '../../support/engine.js';

const stewards = (role: string, language: 'id' | 'en'): string =>
  language === 'en'
    ? `---\nDocument Type: data-governance-policy\nLanguage: en\n---\n\n## Table of Data Stewards\n\n| Unit | Data Sets | Role |\n|---|---|---|\n| Clinic Division | Patients | ${role} |\n`
    : `---\nJenis Dokumen: data-governance-policy\n---\n\n## Tabel Penanggung Jawab Data\n\n| Unit | Dataset | Peran |\n|---|---|---|\n| Puskesmas | Pasien | ${role} |\n`;

/** What is said of a role that is not known, and the row after its safe repair. */
function saidOf(role: string, language: 'id' | 'en'): readonly (string | undefined)[] {
  const text = stewards(role, language);
  const [finding] = checkText(text).findings.filter(({ code }) => code === 'VAL-002');
  assert.ok(finding);
  const fix = finding.fixes.find(({ isSafe }) => isSafe);
  const row = fix && applyEdits(text, fix.edits).split('\n').at(-2);
  return [sentence(finding.message, finding.data, language), row];
}

describe('a word that is nearly one of those that may stand there', () => {
  it('is repaired in the language of the document, also where it is nearest to a word of the other', () => {
    assert.deepEqual(saidOf('Producer Data', 'en'), [
      'Role: “Producer Data” is not known. Did you mean “Data Producer”?',
      '| Clinic Division | Patients | Data Producer |',
    ]);
    assert.deepEqual(saidOf('Produsen Dta', 'en'), [
      'Role: “Produsen Dta” is not known. Did you mean “Data Producer”?',
      '| Clinic Division | Patients | Data Producer |',
    ]);
    assert.deepEqual(saidOf('Data Prodducer', 'id'), [
      'Peran: “Data Prodducer” tidak dikenal. Mungkin maksudnya “Produsen Data”?',
      '| Puskesmas | Pasien | Produsen Data |',
    ]);
  });

  it('stays the word its author chose of several for one thing', () => {
    assert.equal(saidOf('Data Stewart', 'en')[1], '| Clinic Division | Patients | Data Steward |');
  });
});

describe('a code that is used twice', () => {
  const modules = (title: string): string =>
    `---\njenis_dokumen: learning-plan\n---\n\n## Kurikulum dan Modul\n\n| Kode | Modul |\n|---|---|\n| M-01 | ${title} |\n| M-01 | Keamanan |\n`;

  /** What is said of the second row. */
  function saidOfModule(text: string): string | undefined {
    const found = checkText(text).findings.find(({ code }) => code === 'TBL-002');
    return found && sentence(found.message, found.data, 'id');
  }

  it('is told of the other row by its title, else by its place', () => {
    const given = 'Beri setiap modul kode sendiri.';
    assert.equal(
      saidOfModule(modules('Dasar Digital')),
      `Kode modul “M-01” sudah dipakai oleh “Dasar Digital”. ${given}`,
    );
    assert.equal(saidOfModule(modules('')), `Kode modul “M-01” sudah dipakai oleh baris 1. ${given}`);
  });
});
