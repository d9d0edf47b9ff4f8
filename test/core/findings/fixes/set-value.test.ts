import assert from 'node:assert/strict';
import { sentence } from '../../../../src/core/presentation/sentence.js';
import { applyEdits } from '../../../../src/core/text/edit.js';
import { checkText } from '../../../support/engine.js';

const retention = (time: string, language = 'id'): string =>
  `---\njenis_dokumen: data-governance-policy\nbahasa: ${language}\n---\n\n## Retensi dan Pemusnahan Data\n\n| Kategori Data | Masa Simpan | Dasar | Tindakan Akhir |\n|---|---|---|---|\n| Data kesehatan | ${time} | JRA | musnah |\n`;

const steps = (time: string): string =>
  `---\njenis_dokumen: sop\n---\n\n## Prosedur\n\n| No | Kegiatan | Waktu |\n|---|---|---|\n| 1 | Menerima berkas | ${time} |\n`;

const service = (time: string): string => `---\njenis_dokumen: sop\nwaktu_layanan_maks: ${time}\n---\n`;

/** The repairs offered for a time, by title, each with the line it makes. */
function offered(text: string, code: string, language: 'id' | 'en' = 'id'): readonly string[] {
  const found = checkText(text).findings.filter((finding) => finding.code === code);
  return found.flatMap(({ fixes }) =>
    fixes.map(({ title, data, edits }) => {
      const lines = text.split('\n');
      const line = applyEdits(text, edits)
        .split('\n')
        .find((each) => !lines.includes(each));
      return `${sentence(title, data, language)}: ${line ?? ''}`;
    }),
  );
}

describe('a time of which only the number is written', () => {
  it('keeps its number: the unit is the author’s choice', () => {
    assert.deepEqual(offered(retention('25'), 'DATA-003'), [
      'Tambahkan satuan “tahun”: | Data kesehatan | 25 tahun | JRA | musnah |',
      'Tambahkan satuan “bulan”: | Data kesehatan | 25 bulan | JRA | musnah |',
    ]);
    assert.deepEqual(offered(retention('25', 'en'), 'DATA-003', 'en'), [
      'Add the unit “years”: | Data kesehatan | 25 years | JRA | musnah |',
      'Add the unit “months”: | Data kesehatan | 25 months | JRA | musnah |',
    ]);
    assert.deepEqual(offered(steps('10'), 'SOP-004'), [
      'Tambahkan satuan “menit”: | 1 | Menerima berkas | 10 menit |',
      'Tambahkan satuan “jam”: | 1 | Menerima berkas | 10 jam |',
      'Tambahkan satuan “hari kerja”: | 1 | Menerima berkas | 10 hari kerja |',
    ]);
    assert.deepEqual(offered(service('"10"'), 'SOP-004'), [
      'Tambahkan satuan “hari kerja”: waktu_layanan_maks: "10 hari kerja"',
      'Tambahkan satuan “jam”: waktu_layanan_maks: "10 jam"',
      'Tambahkan satuan “menit”: waktu_layanan_maks: "10 menit"',
    ]);
    const [first] = checkText(retention('25')).findings.find(({ code }) => code === 'DATA-003')?.fixes ?? [];
    assert.equal(first?.isSafe, undefined);
    assert.equal(first?.needsTrial, true);
  });

  it('is filled in anew where there is no number to keep', () => {
    assert.deepEqual(offered(retention('seperlunya'), 'DATA-003'), [
      'Ganti dengan pola “<angka> tahun”: | Data kesehatan | [isi angka] tahun | JRA | musnah |',
    ]);
    assert.deepEqual(offered(steps('secepatnya'), 'SOP-004'), [
      'Ganti dengan pola “<angka> menit”: | 1 | Menerima berkas | [isi angka] menit |',
    ]);
  });

  it('gets another unit only where it has one', () => {
    const titles = offered(steps('10 mennit'), 'SOP-004').map((title) => title.replace(/:.*/u, ''));
    assert.ok(titles.includes('Ganti dengan “menit”'));
    assert.ok(!titles.some((title) => title.includes('pola')));
  });

  it('is read with the short names of a year', () => {
    for (const time of ['1 yr', '5 yrs', '5 th', '5 thn', '2 years'])
      assert.deepEqual(offered(retention(time, 'en'), 'DATA-003'), [], time);
  });
});
