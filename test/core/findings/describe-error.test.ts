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

describe('what is said where there is nothing to write', () => {
  const said = (text: string, code: string): readonly string[] =>
    checkText(text)
      .findings.filter((finding) => finding.code === code)
      .map(({ message, data }) => sentence(message, data, 'id'));
  const related = (body: string) => said(`---\njenis_dokumen: sop\n---\n\n## Keterkaitan\n\n${body}\n`, 'SEC-002');

  it('is that a dash lacks its reason, until it has one', () => {
    const reason =
      'Tanda “—” belum beralasan. Tulis alasannya di belakangnya dalam kurung, “— (alasan)”, atau tulis isinya.';
    assert.deepEqual(related('- —'), [reason]);
    assert.deepEqual(related('—'), [reason]);
    assert.deepEqual(related('— (belum ada SOP lain)'), []);
    assert.deepEqual(related('TODO'), ['“TODO” masih berupa penanda isian. Ganti dengan isi yang sebenarnya.']);
  });

  const baseline = (text: string) =>
    `---\njenis_dokumen: kpi-sheet\n---\n\n## Indikator Kinerja\n\n| Kode | Indikator | Data Dasar |\n|---|---|---|\n| K-1 | Waktu | ${text} |\n`;

  it('is that what was never measured is measured first', () => {
    const measure =
      'Tulis angka terakhir dengan tahunnya, misalnya “45 menit (2025)”; bila belum pernah diukur, ukur dulu, lalu tulis hasilnya.';
    for (const words of ['belum ada', 'belum diukur (2026)', 'N/A', 'tidak ada'])
      assert.deepEqual(said(baseline(words), 'VAL-001'), [
        `Data dasar indikator K-1: “${words}” bukan angka. ${measure}`,
      ]);
    assert.ok(said(baseline('—'), 'KPI-001').includes(`Indikator K-1: Data Dasar belum diisi. ${measure}`));
    assert.deepEqual(said(baseline('45 menit (2025)'), 'VAL-001'), []);
  });
});
