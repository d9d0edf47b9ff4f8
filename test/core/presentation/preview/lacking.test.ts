import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { labelsOf } from '../../../../src/core/catalogue/property-names.js';
import { explainItem } from '../../../../src/core/presentation/preview/explain.js';
import { catalogue, checkText, engine, testDay } from '../../../support/engine.js';
import { itemOf, previewOf, previewOfResult } from '../../../support/preview.js';

const head = (type: string, ...more: readonly string[]): string =>
  ['---', `jenis_dokumen: ${type}`, ...more].join('\n');

const twoWalidata = [
  head('data-governance-policy', 'judul: Kebijakan Data', '---', '', '# Kebijakan Data', ''),
  '## Penyelenggara dan Penanggung Jawab Data',
  '',
  '| Unit | Himpunan Data | Peran | Jabatan |',
  '|---|---|---|---|',
  '| Dinas Kominfo | Semua data | Walidata | Kepala Bidang Statistik |',
  '| Bappeda | Data perencanaan | Walidata | Kepala Bidang Data |',
  '| Dinas Sosial | Data bantuan | Produsen Data | Kepala Bidang Jaminan |',
  '',
].join('\n');

const complaints = head('complaint-handling-sop', 'judul: SOP Pengaduan', '---', '', '# SOP Pengaduan', '');
const changes = head('change-management-plan', 'judul: Rencana', '---', '', '# Rencana', '');
const training = head('learning-plan', 'judul: Rencana Belajar', '---', '', '# Rencana Belajar', '');

/** What “Why?” says was read for an item. */
function readFor(id: string, text: string): readonly string[] {
  const result = checkText(text);
  const { reading, source, status } = result;
  assert.ok(reading && status.kind === 'checked');
  const subject = { reading, source, type: status.type, catalogue, language: 'id' } as const;
  const parts = explainItem(id, engine.checklists(result, testDay), subject)?.parts ?? [];
  return parts.find(({ heading }) => heading === 'Yang dibaca')?.lines.map((line) => line.text) ?? [];
}

describe('what an item lacks', () => {
  it('is not what is written and not enough: the fault below says what is wrong with it', () => {
    for (const id of ['CK-DG-05', 'CK-SDI-05']) {
      const item = itemOf(previewOf(twoWalidata), id);
      assert.equal(item.remark, 'Yang tertulis belum mencukupi.', id);
      assert.deepEqual(
        item.findings.map(({ ref }) => ref.code),
        ['DATA-001'],
        id,
      );
      assert.doesNotMatch(readFor(id, twoWalidata).join('\n'), /tidak ditemukan/u);
    }
  });

  it('is named by what the type has, in the language of the reader', () => {
    assert.equal(itemOf(previewOf(complaints), 'CK-PDP-13').remark, 'Belum ditemukan: Kerahasiaan Pelapor.');
    const english = itemOf(previewOf(complaints, 'en'), 'CK-PDP-13').remark;
    assert.equal(english, 'Not found yet: Complainant Confidentiality.');
    assert.deepEqual(readFor('CK-PDP-13', complaints), ['Kerahasiaan Pelapor: tidak ditemukan dalam dokumen.']);
  });

  it('is one of several where one is enough', () => {
    const alternatives = 'Belum ditemukan: salah satu dari Kapasitas Manajerial atau Tabel Pelatihan Manajer.';
    assert.equal(itemOf(previewOf(changes), 'CK-CM-15').remark, alternatives);
    const english = 'Not found yet: one of Managerial Capacity or Manager Training Table.';
    assert.equal(itemOf(previewOf(changes, 'en'), 'CK-CM-15').remark, english);
    const read = ['Salah satu dari Kapasitas Manajerial atau Tabel Pelatihan Manajer: tidak ditemukan dalam dokumen.'];
    assert.deepEqual(readFor('CK-CM-15', changes), read);
  });

  it('is said by the part in which an author would write it, and each part once', () => {
    const budget = 'Kurikulum dan Modul; salah satu dari Total Anggaran atau Anggaran dan Waktu Belajar';
    assert.equal(itemOf(previewOf(training), 'CK-LP-25').remark, `Belum ditemukan: ${budget}.`);
    assert.equal(itemOf(previewOf(training), 'CK-LP-01').remark, 'Belum ditemukan: Kurikulum dan Modul.');
  });

  it('is not listed where many parts could hold it: the sentence of the item says it', () => {
    assert.equal(itemOf(previewOf(training), 'CK-LP-30').remark, '');
  });

  it('is named by labels of the type in every faulty example, and by nothing else', () => {
    for (const file of globSync('examples/**/*{bermasalah,keliru,faulty}.{md,yaml}', { ignore: ['**/own-types/**'] })) {
      const result = checkText(readFileSync(file, 'utf8'));
      const { status } = result;
      assert.ok(status.kind === 'checked', file);
      const labels = Object.values(status.type.schema.properties ?? {}).flatMap((property) =>
        labelsOf(property.labels),
      );
      const longestFirst = labels.sort((a, b) => b.length - a.length);
      for (const language of ['id', 'en'] as const) {
        for (const { id, remark } of previewOfResult(result, language).lists.flatMap(({ items }) => items)) {
          const names = /(?:Belum ditemukan|Not found yet): (?<names>.*)\.$/u.exec(remark)?.groups?.['names'] ?? '';
          const rest = longestFirst.reduce((left, label) => left.replaceAll(label, ''), names);
          const said = `${file} ${id}: ${remark}`;
          assert.match(rest, /^(?:[\s,;]|salah satu dari|atau|dan|one of|or|and)*$/u, said);
        }
      }
    }
  }).timeout(60_000);
});
