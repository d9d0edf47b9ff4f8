import assert from 'node:assert/strict';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, type IRunOptions } from 'docx';
import JSZip from 'jszip';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { run } from '../../src/cli/run.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';

const engine = builtInEngine();

async function naskah(files: MemoryFiles, ...argv: readonly string[]): Promise<{ code: number; io: MemoryIo }> {
  const io = new MemoryIo(files);
  return { code: await run(['import', ...argv], io, engine), io };
}

const cell = (...lines: readonly string[]) => new TableCell({ children: lines.map((text) => new Paragraph(text)) });
const row = (...cells: readonly TableCell[]) => new TableRow({ children: cells });
function strong(text: string): Paragraph {
  const options: IRunOptions = { text, bold: true };
  return new Paragraph({ children: [new TextRun(options)] });
}

async function word(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const file = new Document({ sections: [{ children }] });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** An SOP as offices write it: a form, then sections without styles. */
function sop(): Promise<Uint8Array> {
  const identity = new Table({
    rows: [
      row(cell('Nomor SOP'), cell(':'), cell('012/DISKOMINFO/2026')),
      row(cell('Tanggal Pembuatan'), cell(':'), cell('5 Januari 2026')),
      row(cell('Disahkan oleh'), cell(':'), cell('Kepala Dinas Kominfo', '', 'Sri Wahyuni', 'NIP. 198001012005012001')),
      row(cell('Nama SOP'), cell(':'), cell('SOP Arsip Surat Masuk')),
      row(cell('Dasar Hukum:', '1. UU Nomor 43 Tahun 2009 tentang Kearsipan'), cell(''), cell('')),
    ],
  });
  const names = ['No', 'Uraian Kegiatan', 'Pelaksana', 'Kelengkapan', 'Waktu', 'Output', 'Keterangan'];
  const steps = new Table({
    rows: [
      row(...names.map((name) => cell(name))),
      row(
        ...['1', 'Menerima surat | berkas', 'Arsiparis', 'Surat', '5 menit', 'Arsip', 'Mulai'].map((text) =>
          cell(text),
        ),
      ),
    ],
  });
  return word([
    identity,
    strong('A. Peringatan'),
    new Paragraph('Surat yang hilang * tidak dapat dicari.'),
    strong('B. Prosedur'),
    steps,
  ]);
}

describe('naskah import', () => {
  it('makes an SOP of a Word file: its form as front matter and sections, bold lines as headings', async () => {
    const { code, io } = await naskah({ 'sop.docx': await sop() }, 'sop.docx', '--output', 'sop.md');
    assert.equal(code, 0, io.err);
    const text = io.written.get('sop.md') ?? '';
    assert.match(text, /^---\njenis_dokumen: sop\n/u);
    for (const part of [
      'nomor: 012/DISKOMINFO/2026',
      'tanggal_pembuatan: 5 Januari 2026',
      'pejabat_pengesah:\n  jabatan: Kepala Dinas Kominfo\n  nama: Sri Wahyuni\n  nip: "198001012005012001"\n',
      'judul: SOP Arsip Surat Masuk',
      '# SOP Arsip Surat Masuk\n\n## Dasar Hukum\n\n1. UU Nomor 43 Tahun 2009 tentang Kearsipan',
      '## A. Peringatan\n\nSurat yang hilang \\* tidak dapat dicari.\n\n## B. Prosedur\n',
      '| 1 | Menerima surat \\| berkas | Arsiparis | Surat | 5 menit | Arsip | Mulai |',
    ])
      assert.ok(text.includes(part), `${part}\n\nin\n\n${text}`);
    assert.match(
      io.err,
      /sop\.docx: dibaca sebagai Standar Operasional Prosedur \(sop\).*\n {2}Semua isinya terbawa\.\n/u,
    );
  }).timeout(60_000);

  it('does not write over a file that is there', async () => {
    const files = { 'sop.docx': await sop(), 'sop.md': 'milik orang' };
    const { code, io } = await naskah(files, 'sop.docx', '--output', 'sop.md');
    assert.deepEqual([code, io.written.size], [2, 0]);
    assert.match(io.err, /sudah ada dan tidak ditimpa/u);
  });

  it('takes the type that is asked for, and none that it does not know', async () => {
    const files = { 'sop.docx': await sop() };
    assert.match(
      (await naskah(files, 'sop.docx', '--type', 'pilot-plan')).io.out,
      /^---\njenis_dokumen: pilot-plan\n/u,
    );
    assert.equal((await naskah(files, 'sop.docx', '--type', 'resep')).code, 2);
  });

  it('says in one line of either language what is wrong with a file', async () => {
    const broken = new JSZip()
      .file('[Content_Types].xml', '<Types/>')
      .file('word/document.xml', '<w:document><w:body>');
    const declaring = new JSZip().file('[Content_Types].xml', '<!DOCTYPE x [<!ENTITY a "b">]><Types/>');
    const bomb = new JSZip()
      .file('[Content_Types].xml', '<Types/>')
      .file('word/document.xml', new Uint8Array(40_000_000).fill(32));
    const crowded = new JSZip();
    for (let index = 0; index < 6000; index += 1) crowded.file(`../${String(index)}`, '');
    const zip = (archive: JSZip) => archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]);
    const locked = new Uint8Array([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]);
    const files: Readonly<Record<string, readonly [Uint8Array, RegExp, RegExp]>> = {
      kosong: [new Uint8Array(), /kosong/u, /empty/u],
      teks: [Buffer.from('# Judul'), /bukan berkas Word/u, /no Word file/u],
      lama: [ole, /Word lama/u, /old Word/u],
      terkunci: [locked, /kata sandi/u, /password/u],
      terpotong: [(await sop()).subarray(0, 900), /rusak/u, /damaged/u],
      rusak: [await zip(broken), /rusak/u, /damaged/u],
      deklarasi: [await zip(declaring), /deklarasi/u, /declarations/u],
      bom: [await zip(bomb), /terlalu besar/u, /too large/u],
      ramai: [await zip(crowded), /terlalu banyak bagian/u, /too many parts/u],
    };
    for (const [name, [bytes, id, en]] of Object.entries(files)) {
      for (const [language, words] of [
        ['id', id],
        ['en', en],
      ] as const) {
        const { code, io } = await naskah({ [name]: bytes }, name, '--language', language);
        assert.deepEqual([code, io.out], [2, ''], name);
        assert.match(io.err, words);
        assert.equal(io.err.trim().split('\n').length, 1);
      }
    }
    assert.equal((await naskah({}, 'tidak-ada.docx')).code, 2);
    assert.equal((await naskah({})).code, 2);
  }).timeout(60_000);
});
