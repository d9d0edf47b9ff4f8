import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

  it('reads a policy of LibreOffice without any style: letterhead, number and signature as facts, headings by their text', async () => {
    const bytes = readFileSync('test/fixtures/word/tanpa-gaya.docx');
    const { code, io } = await naskah({ 'a.docx': bytes }, 'a.docx');
    assert.equal(code, 0, io.err);
    for (const part of [
      'jenis_dokumen: information-security-policy\nnomor: 555/9/DISKOMINFO/2026\n',
      'instansi: Pemerintah Kota Contoh\nunit_pemilik: Dinas Komunikasi dan Informatika\n',
      'jabatan: Kepala Dinas Komunikasi dan Informatika\n  nama: Sri Wahyuni, S.Kom.\n  nip: 19800101 200501 2 001\n',
      '1. menyediakan anggaran;\n2. menunjuk penanggung jawab.\n',
      '| Peran | Tugas |\n|---|---|\n| Admin Jaringan | Memantau lalu lintas |\n',
    ])
      assert.ok(io.out.includes(part), `${part}\n\nin\n\n${io.out}`);
    const headings = io.out.split('\n').filter((line) => line.startsWith('#'));
    assert.deepEqual(headings, [
      '# KEBIJAKAN KEAMANAN INFORMASI KOTA CONTOH',
      '## BAB I MAKSUD DAN TUJUAN',
      '## BAB II RUANG LINGKUP',
      '### Bagian Kesatu',
      '#### Pasal 3',
      '## BAB III PERAN DAN TANGGUNG JAWAB',
      '### A. Pimpinan',
      '### B. Pelaksana',
      '#### 1. Pencadangan',
      '##### 1.1 Jadwal',
    ]);
    assert.doesNotMatch(io.out, /Jalan Merdeka|Ditetapkan|……/u);
    assert.match(io.err, /1 baris alamat kop tidak dibawa/u);
  }).timeout(60_000);

  it('takes the styles of Word in Indonesian for headings, whatever the file calls them', async () => {
    const styled = (style: string, text: string) => new Paragraph({ style, text });
    const file = new Document({
      styles: {
        paragraphStyles: [
          { id: 'Judul1', name: 'Judul 1' },
          { id: 'Judul2', name: 'Judul 2' },
        ],
      },
      sections: [
        { children: [styled('Judul1', 'Rencana Uji Coba'), styled('Judul2', 'Tujuan'), styled('Judul2', 'Jadwal')] },
      ],
    });
    const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
    const { io } = await naskah({ 'a.docx': bytes }, 'a.docx');
    assert.match(io.out, /\n# Rencana Uji Coba\n\n## Tujuan\n\n## Jadwal\n/u);
  }).timeout(60_000);

  it('takes the words of a file and nothing that it leads to, hides or would run', async () => {
    const archive = await JSZip.loadAsync(await sop());
    const relations = (await archive.file('word/_rels/document.xml.rels')?.async('string')) ?? '';
    const outside = (id: string, type: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
    const added =
      outside('rIdA', 'image', 'http://127.0.0.1:9/a.png') +
      outside('rIdB', 'attachedTemplate', 'http://127.0.0.1:9/a.dotm') +
      outside('rIdC', 'subDocument', 'file:///etc/passwd');
    archive.file('word/_rels/document.xml.rels', relations.replace('</Relationships>', `${added}</Relationships>`));
    const picture =
      '<w:p><w:r><w:drawing><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rIdA" r:embed="rIdA"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></w:drawing></w:r></w:p>';
    const document = (await archive.file('word/document.xml')?.async('string')) ?? '';
    archive.file('word/document.xml', document.replace('<w:body>', `<w:body>${picture}`));
    // A macro file, and entries that would be written elsewhere by a careless program.
    archive.file('word/vbaProject.bin', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    const types = (await archive.file('[Content_Types].xml')?.async('string')) ?? '';
    const program = '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>';
    archive.file('[Content_Types].xml', types.replace('</Types>', `${program}</Types>`));
    archive.file('../../../tmp/keluar.md', 'keluar');
    archive.file('/etc/keluar', 'keluar');
    const bytes = await archive.generateAsync({ type: 'uint8array' });
    const fetched: unknown[] = [];
    const real = globalThis.fetch;
    globalThis.fetch = (...asked) => {
      fetched.push(asked);
      return Promise.reject(new Error('no network'));
    };
    try {
      const { code, io } = await naskah({ 'a.docm': bytes }, 'a.docm', '--output', 'a.md');
      assert.equal(code, 0, io.err);
      assert.deepEqual([...io.written.keys()], ['a.md']);
      assert.match(io.written.get('a.md') ?? '', /Menerima surat/u);
      assert.doesNotMatch(io.written.get('a.md') ?? '', /127\.0\.0\.1|passwd|keluar/u);
      assert.match(io.err, /1 gambar tidak dibawa/u);
      assert.match(io.err, /1 makro tidak dibawa dan tidak dijalankan/u);
    } finally {
      globalThis.fetch = real;
    }
    assert.deepEqual(fetched, []);
  }).timeout(60_000);

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
