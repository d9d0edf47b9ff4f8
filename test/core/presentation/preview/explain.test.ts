import assert from 'node:assert/strict';
import { explainFinding, explainItem } from '../../../../src/core/presentation/preview/explain.js';
import type { Explanation } from '../../../../src/core/presentation/preview/explanation.js';
import { catalogue, checkText, engine, testDay } from '../../../support/engine.js';

const text = [
  '---',
  'jenis_dokumen: sop',
  'judul: SOP Reset Akun',
  'status: konsep',
  'pelaksana: [Petugas Loket]',
  'checklist:',
  '  CK-SOP-18: { status: terpenuhi, oleh: Kepala Seksi, tanggal: 2026-05-04 }',
  '---',
  '# SOP Reset Akun',
  '',
  '## Uraian Prosedur',
  '',
  '| No | Kegiatan | Pelaksana | Waktu | Output | Keterangan |',
  '|---|---|---|---|---|---|',
  '| 1 | Menerima | Petugas Lokket | 5 menit | Tanda terima | Mulai |',
].join('\n');

const result = checkText(text);
const { reading, status, source } = result;
assert.ok(reading && status.kind === 'checked');
const subject = { reading, source, type: status.type, catalogue, language: 'id' } as const;

function linesOf({ parts }: Explanation, heading: string): readonly string[] {
  return parts.find((part) => part.heading === heading)?.lines.map((line) => line.text) ?? [];
}

describe('explainFinding', () => {
  const finding = result.findings.find(({ code }) => code === 'SOP-002');
  assert.ok(finding);
  const explanation = explainFinding(finding, subject);

  it('says which words were read as what, from the section to the value', () => {
    const read = linesOf(explanation, 'Yang dibaca');
    assert.match(read.join('\n'), /“.*Uraian Prosedur” \(judul bagian\) dibaca sebagai/u);
    assert.match(read.at(-1) ?? '', /Petugas Lokket/u);
    const places = explanation.parts[0]?.lines.flatMap(({ place }) => (place ? [source.slice(place)] : []));
    assert.equal(places?.at(-1), 'Petugas Lokket');
  });

  it('says what was expected, how to repair it, by which rule, and from where', () => {
    assert.match(explanation.message, /Petugas Lokket/u);
    assert.equal(explanation.rule, 'SOP-002');
    for (const heading of ['Yang diharapkan', 'Cara memperbaiki', 'Aturan'])
      assert.notDeepEqual(linesOf(explanation, heading), [], heading);
    assert.match(linesOf(explanation, 'Cara memperbaiki').join('\n'), /Ganti dengan “Petugas Loket”/u);
  });

  it('calls what is missing by its name', () => {
    const missing = result.findings.find(({ pointer }) => pointer === '/unit_pemilik');
    assert.ok(missing);
    assert.deepEqual(linesOf(explainFinding(missing, subject), 'Yang dibaca'), [
      'Unit Pemilik: tidak ditemukan dalam dokumen.',
    ]);
    const english = explainFinding(missing, { ...subject, language: 'en' });
    assert.deepEqual(linesOf(english, 'What was read'), ['Owning Unit: not found in the document.']);
  });

  it('explains every finding in both languages without a gap', () => {
    for (const each of result.findings) {
      for (const language of ['id', 'en'] as const) {
        const { parts } = explainFinding(each, { ...subject, language });
        const lines = parts.flatMap((part) => part.lines.map((line) => line.text));
        assert.ok(parts.length >= 3 && lines.every((line) => line !== '' && !/[{}]|undefined/u.test(line)), each.code);
      }
    }
  });
});

describe('explainItem', () => {
  const checklists = engine.checklists(result, testDay);

  it('says what is not in the document', () => {
    const explanation = explainItem('CK-SOP-02', checklists, subject);
    assert.ok(explanation);
    assert.deepEqual(linesOf(explanation, 'Yang dibaca'), ['Nomor: tidak ditemukan dalam dokumen.']);
    assert.deepEqual(linesOf(explanation, 'Dari mana keadaannya'), ['Dihitung dari naskah: belum.']);
    assert.match(linesOf(explanation, 'Sumber')[0] ?? '', /PermenPAN-RB/u);
  });

  it('says who answered', () => {
    const explanation = explainItem('CK-SOP-18', checklists, subject);
    assert.ok(explanation);
    assert.match(linesOf(explanation, 'Dari mana keadaannya').join('\n'), /Kepala Seksi, 4 Mei 2026/u);
  });

  it('says that an answer is not used where the text decides', () => {
    const other = checkText(text.replace('CK-SOP-18', 'CK-SOP-02'));
    assert.ok(other.reading);
    const told = explainItem('CK-SOP-02', engine.checklists(other, testDay), { ...subject, reading: other.reading });
    assert.ok(told);
    assert.deepEqual(linesOf(told, 'Dari mana keadaannya'), [
      'Dihitung dari naskah: belum.',
      'Jawaban: terpenuhi (Kepala Seksi, 4 Mei 2026).',
      'Keadaannya dihitung dari naskah, jadi jawaban ini tidak dipakai.',
    ]);
  });

  it('knows no item that no list has', () => {
    assert.equal(explainItem('CK-X-01', checklists, subject), undefined);
  });
});
