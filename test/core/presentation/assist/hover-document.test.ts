import assert from 'node:assert/strict';
import { toldAt, toldOf } from '../../../support/assist.js';

const text = [
  ...['---', 'jenis_dokumen: sop', 'nomor: SOP-014/DISKOMINFO/2026', 'judul: SOP Reset Akun', 'status: konsep'],
  ...['tanggal_efektif: 2026-05-12', 'versi:', 'pelaksana: [Petugas Loket, Verifikator]', 'checklist:'],
  ...['  CK-SOP-18: { status: terpenuhi, alasan: Diuji, oleh: Kasi, tanggal: 2026-01-01 }', '---'],
  ...[
    '# SOP Reset Akun',
    '',
    '## Dasar Hukum',
    '',
    '1. UU Nomor 5 Tahun 2014',
    '',
    '## Peringatan',
    '',
    'Jangan ditunda.',
    '',
  ],
  ...['<!-- naskah: abaikan SOP-003 sampai 2026-12-31 alasan: menunggu -->', '', '## Prosedur', ''],
  ...['| No | Uraian Kegiatan | Pelaksana | Waktu | Keterangan |', '|---|---|---|---|---|'],
  ...['| 1 | Menerima berkas | Petugas Loket | 0,5 jam | Mulai |', ''],
].join('\n');

/** The text with the cursor within the first place of some words, or within the last. */
function at(words: string, isLast = false): string {
  const start = isLast ? text.lastIndexOf(words) : text.indexOf(words);
  assert.ok(start >= 0, words);
  return `${text.slice(0, start + 1)}‸${text.slice(start + 1)}`;
}

describe('hover in a document', () => {
  it('says what a key is for, what may stand there, where it comes from and what the checklist says', () => {
    const told = toldAt(at('tanggal_efektif')) ?? '';
    assert.match(told, /^\*\*Tanggal Efektif\*\*\n\nTanggal mulai berlaku/u);
    assert.match(told, /Isi\\: tanggal\\, mis\\\. 2026\\-01\\-31/u);
    assert.match(told, /- ✓ CK\\-SOP\\-05 Tanggal efektif\\: terpenuhi/u);
    assert.match(told, /- PermenPAN\\-RB Nomor 35 Tahun 2012.*terverifikasi pada naskah peraturan/u);
    assert.equal(toldOf(at('tanggal_efektif')), 'tanggal_efektif');
  });

  it('speaks the language of the reader', () => {
    const told = toldAt(at('tanggal_efektif'), { language: 'en' }) ?? '';
    assert.match(told, /^\*\*Effective Date\*\*/u);
    assert.match(told, /Effective date\\: met/u);
  });

  it('explains a key without a value, and the words of an enumeration', () => {
    assert.match(toldAt(at('versi')) ?? '', /nomor versi\\, mis\\\. 1\\\.0/u);
    assert.match(toldAt(at('konsep')) ?? '', /Pilihan\\: konsep\\, reviu/u);
  });

  it('explains a heading, with the items that look into its section', () => {
    assert.match(toldAt(at('Prosedur', true)) ?? '', /CK\\-SOP\\-14 .*\n- .*CK\\-SOP\\-15/u);
    assert.equal(toldOf(at('Prosedur', true)), 'Prosedur');
  });

  it('explains a column, also of a table without rows', () => {
    assert.match(toldAt(at('Waktu')) ?? '', /^\*\*Waktu\*\*\n\nIsi\\: angka dan satuan waktu/u);
    const empty = at('Waktu').replace(/\| 1 \|.*\n/u, '');
    assert.match(toldAt(empty) ?? '', /^\*\*Waktu\*\*/u);
    assert.equal(toldOf(empty), 'Waktu');
  });

  it('explains the value of a cell, as it was read and by what it may be', () => {
    assert.match(toldAt(at('0,5 jam')) ?? '', /^\*\*Waktu\*\*/u);
    assert.equal(toldOf(at('0,5 jam')), '0,5 jam');
    assert.match(toldAt(at('Petugas Loket', true)) ?? '', /Salah satu dari\\: Petugas Loket\\, Verifikator/u);
    assert.match(toldAt(at('Mulai')) ?? '', /Misalnya\\: “Mulai”\\, “Selesai”\\, “Keputusan\\: Ya → 4\\, Tidak → 2”/u);
    assert.match(toldAt(at('2026-05-12')) ?? '', /Dibaca sebagai\\: 12 Mei 2026/u);
  });

  it('says how a value was read in the words of the reader', () => {
    const read = (told: string | undefined): string | undefined =>
      /(?:Dibaca sebagai|Read as)\\: (?<text>.*)\\?\.$/mu.exec(told ?? '')?.groups?.['text']?.replaceAll('\\', '');
    const plan = (cells: string): string =>
      `---\njenis_dokumen: digital-transformation-roadmap\nmulai: 2026-06\n---\n## Fase\n\n| Fase | Bulan | Anggaran |\n|---|---|---|\n| Siap | ${cells} |\n`;
    assert.equal(read(toldAt(plan('3-‸8 | 0'))), 'bulan 3–8 (Agustus 2026–Januari 2027)');
    assert.equal(read(toldAt(plan('3-‸8 | 0'), { language: 'en' })), 'month 3–8 (August 2026–January 2027)');
    assert.equal(read(toldAt(plan('1 | 5‸0000000'))), '50.000.000');
    assert.equal(read(toldAt(plan('1 | Rp‸ 0,05 miliar'))), 'Rp 50.000.000');
    assert.equal(read(toldAt(plan('1 | Rp‸50.000.000,-'))), undefined);
    const start = plan('1 | 0').replace('2026-06', 'Ju‸ni 2026');
    assert.equal(read(toldAt(start)), undefined);
    assert.equal(read(toldAt(start, { language: 'en' })), 'June 2026');
    assert.equal(read(toldAt(text.replace('0,5 jam', '5 me‸nit'), { language: 'en' })), '5 minutes');
    assert.equal(read(toldAt(text.replace('0,5 jam', '5 me‸nit'))), undefined);
  });

  it('says what was read out of the remarks of a step', () => {
    const remark = (words: string, language: 'id' | 'en' = 'id'): string =>
      toldAt(text.replace('| Mulai |', `| ${words} |`), { language }) ?? '';
    assert.match(
      remark('Bila leng‸kap ke langkah 3, bila tidak kembali ke 1'),
      /^\*\*Keterangan\*\*\n\nAwal dan akhir/u,
    );
    assert.match(remark('Keputusan: Y‸a → 3, Tidak → 1', 'en'), /Read as\\: Decision\\: Yes → 3\\, No → 1/u);
    assert.doesNotMatch(remark('Keputusan: Y‸a → 3, Tidak → 1'), /Dibaca sebagai/u);
  });

  it('tells of an act what the registry knows and of its place what it is for, in one', () => {
    const told = toldAt(at('UU Nomor 5')) ?? '';
    assert.match(told, /tercatat dicabut\\, diganti UU Nomor 20 Tahun 2023[^]*\n\n---\n\n\*\*Dasar Hukum\*\*/u);
    assert.equal(toldOf(at('UU Nomor 5')), 'UU Nomor 5 Tahun 2014');
  });

  it('explains the codes of items and of rules', () => {
    assert.match(toldAt(at('CK-SOP-18')) ?? '', /^\*\*CK\\-SOP\\-18 [^]*- ✓ CK/u);
    assert.match(toldAt(at('SOP-003')) ?? '', /^\*\*SOP\\-003 /u);
  });

  it('is silent in running text, comments, code and where nothing stands', () => {
    for (const words of ['Jangan', 'ditunda', 'menunggu', '|---']) assert.equal(toldAt(at(words)), undefined, words);
    assert.equal(toldAt(`${text}\n\`\`\`\n## Pro‸sedur\n\`\`\`\n`), undefined);
  });

  it('names the unit of a time as the reader does', () => {
    const minutes = text.replace('0,5 jam', '5 men‸it');
    assert.match(toldAt(minutes, { language: 'en' }) ?? '', /Read as\\: 5 minutes/u);
    assert.doesNotMatch(toldAt(minutes) ?? '', /Dibaca sebagai/u);
  });

  it('explains the same in YAML', () => {
    const yaml = 'jenis_dokumen: sop\nlangkah:\n  - no: 1\n    wak‸tu: 5 menit\n';
    assert.match(toldAt(yaml) ?? '', /^\*\*Waktu\*\*/u);
    assert.equal(toldOf(yaml), 'waktu');
    assert.match(toldAt(yaml.replace('‸', '').replace('5 m', '5 ‸m')) ?? '', /^\*\*Waktu\*\*/u);
  });

  it('tells nothing of a document that declares no type', () => {
    assert.equal(toldAt('---\njudul: X‸\n---\n'), undefined);
  });
});
