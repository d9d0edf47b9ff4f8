import assert from 'node:assert/strict';
import { noOffice, type Office } from '../../../src/core/findings/office.js';
import { applyEdits } from '../../support/marked-words.js';
import { checkText } from '../../support/engine.js';

const office: Office = {
  ...noOffice,
  units: ['Dinas Komunikasi dan Informatika', 'Bappeda'],
  positions: ['Kepala Dinas', 'Sekretaris'],
};
const sop = (unit: string, position = 'Kepala Dinas'): string =>
  `---\njenis_dokumen: sop\nunit_pemilik: ${unit}\npejabat_pengesah: { jabatan: ${position}, nama: Sri }\n---\n`;
const found = (text: string, settings: Office = office): readonly string[] => {
  const { findings, source } = checkText(text, { settings: { office: settings } });
  return findings.flatMap(({ code, span }) => (code === 'META-014' ? [source.slice(span)] : []));
};

describe('META-014: units and positions of the office', () => {
  it('is silent where the office said nothing, or nothing of the kind', () => {
    assert.deepEqual(found(sop('Dinas Kesehatan'), noOffice), []);
    assert.deepEqual(found(sop('Dinas Kesehatan'), { ...office, units: [] }), []);
  });

  it('compares names as people write them', () => {
    assert.deepEqual(found(sop('DINAS KOMUNIKASI DAN INFORMATIKA', 'kepala  dinas')), []);
    assert.deepEqual(found(sop('Dinas Kesehatan', 'Direktur')), ['Dinas Kesehatan', 'Direktur']);
  });

  it('accepts a position with the unit it belongs to, and no other words behind it', () => {
    for (const position of ['Kepala Dinas Komunikasi dan Informatika', 'Sekretaris Bappeda']) {
      assert.deepEqual(found(sop('Bappeda', position)), [], position);
    }
    assert.deepEqual(found(sop('Bappeda', 'Kepala Dinas Kesehatan')), ['Kepala Dinas Kesehatan']);
  });

  it('looks into tables and lists', () => {
    const table =
      '| Unit | Peran | Jabatan |\n|---|---|---|\n| Bappedda | Produsen Data | Direktur |\n| Bappeda | Walidata | Sekretaris |\n';
    const text = `---\njenis_dokumen: data-governance-policy\n---\n# Kebijakan\n\n## Tabel Penanggung Jawab Data\n\n${table}`;
    assert.deepEqual(found(text), ['Bappedda', 'Direktur']);
  });

  it('offers the nearest name', () => {
    const text = sop('Bapeda');
    const { findings } = checkText(text, { settings: { office } });
    const finding = findings.find(({ code }) => code === 'META-014');
    assert.equal(applyEdits(text, finding?.fixes[0]?.edits ?? []), sop('Bappeda'));
    assert.equal(finding?.severity, 'warning');
  });
});
