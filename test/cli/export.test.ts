import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { run } from '../../src/cli/run.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';
import { parseXml } from '../support/xml.js';

const engine = builtInEngine();

const sop = [
  '---',
  'jenis_dokumen: sop',
  'judul: SOP <Arsip> & "Surat"',
  'pelaksana: [Petugas Loket, Arsiparis]',
  '---',
  '# SOP',
  '',
  '## Prosedur',
  '',
  '| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |',
  '| -- | -------- | --------- | ----------- | ----- | ------ | ---------- |',
  '| 1 | Menerima surat | Petugas Loket | Surat | 5 menit | Surat masuk | Mulai |',
  '| 2 | Memeriksa "alamat" | Arsiparis | Surat masuk | 5 menit | Catatan | Keputusan: Ya → 3, Tidak → 1 |',
  '| 3 | Menyimpan surat | Arsiparis | Catatan | 5 menit | Arsip | Selesai |',
  '',
].join('\n');

const files: MemoryFiles = {
  'sop.md': sop,
  'kpi.md': '---\njenis_dokumen: kpi-sheet\n---\n',
  'uji.md': '---\njenis_dokumen: pilot-plan\n---\n',
  'lain.md': '# Lain\n',
};

async function naskah(...argv: readonly string[]): Promise<{ code: number; io: MemoryIo }> {
  const io = new MemoryIo(files);
  return { code: await run(['export', ...argv], io, engine), io };
}

describe('naskah export', () => {
  it('draws the sheet of an SOP as one SVG file, on the paper that was asked for', async () => {
    const { code, io } = await naskah('sop.md', '--to', 'svg', '--paper', 'A4');
    assert.equal(code, 0, io.err);
    const { name, attributes } = parseXml(io.out);
    assert.deepEqual([name, attributes['width']], ['svg', '297mm']);
    assert.match(io.out, /Menerima surat/u);
    assert.match(io.out, /SOP &lt;ARSIP&gt;|SOP &lt;Arsip&gt;/u);
  });

  it('draws each page into a file of its own, named in their order', async () => {
    const io = new MemoryIo(files);
    const words = ['export', 'sop.md', '--to', 'svg', '--pages', '--output', 'lembar.svg', '--language', 'id'];
    assert.equal(await run(words, io, engine), 0, io.err);
    assert.equal(io.out, 'Ditulis ke 2 berkas, lembar-1.svg sampai lembar-2.svg.\n');
    const pages = ['lembar-1.svg', 'lembar-2.svg'].map((name) => parseXml(io.written.get(name) ?? ''));
    assert.deepEqual(
      pages.map(({ attributes }) => `${attributes['width'] ?? ''} × ${attributes['height'] ?? ''}`),
      ['330mm × 215mm', '330mm × 215mm'],
    );
    for (const wrong of [
      ['--to', 'svg', '--pages'],
      ['--to', 'html', '--pages', '--output', 'a.html'],
    ]) {
      const other = new MemoryIo(files);
      assert.equal(await run(['export', 'sop.md', ...wrong], other, engine), 2);
      assert.match(other.err, /--pages/u);
    }
  });

  it('gives a page of HTML unless another form is asked for, each drawing on a lying page, and loads nothing', async () => {
    const { code, io } = await naskah('sop.md', '--output', 'sop.html');
    assert.equal(code, 0, io.err);
    const page = io.written.get('sop.html') ?? '';
    assert.match(page, /@page drawing \{ size: 330mm 215mm;/u);
    assert.equal(page.match(/<section class="drawing">/gu)?.length, 2);
    assert.doesNotMatch(page, /<script|src=|href=/u);
  });

  it('writes the flow as Mermaid, the words of the document as text', async () => {
    const { code, io } = await naskah('sop.md', '--to', 'mermaid');
    assert.equal(code, 0, io.err);
    assert.deepEqual(io.out.trimEnd().split('\n'), [
      'flowchart TD',
      '  s0(["1. Menerima surat<br/>Petugas Loket"])',
      '  s1{"2. Memeriksa #34;alamat#34;<br/>Arsiparis"}',
      '  s2(["3. Menyimpan surat<br/>Arsiparis"])',
      '  s0 --> s1',
      '  s1 -->|"Ya"| s2',
      '  s1 -->|"Tidak"| s0',
    ]);
  });

  it('draws the indicators of a KPI sheet', async () => {
    assert.match((await naskah('kpi.md', '--to', 'svg')).io.out, /Belum ada indikator/u);
  });

  it('makes a Word file with the facts, headings and the table of steps, its header row repeated', async () => {
    const { code, io } = await naskah('sop.md', '--to', 'docx', '--output', 'sop.docx');
    assert.equal(code, 0, io.err);
    const zip = await JSZip.loadAsync(io.bytes.get('sop.docx') ?? new Uint8Array());
    const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
    assert.match(text, /^<\?xml /u);
    assert.match(text, /SOP &lt;Arsip&gt; &amp; "Surat"|SOP &lt;Arsip&gt; &amp; &quot;Surat&quot;/u);
    assert.match(text, /<w:pStyle w:val="Heading1"\/>.*Prosedur.*<w:tblHeader\/>.*Menerima surat/su);
    assert.match(text, /<w:pgSz w:w="12189" w:h="18709"/u);
  });

  it('does not pour a Word file onto the screen', async () => {
    const { code, io } = await naskah('sop.md', '--to', 'docx');
    assert.deepEqual([code, io.out], [2, '']);
    assert.match(io.err, /--output dokumen\.docx/u);
  });

  it('never writes over the document itself', async () => {
    const { code, io } = await naskah('sop.md', '--output', './sop.md');
    assert.equal(code, 2);
    assert.equal(io.written.size, 0);
    assert.match(io.err, /ini dokumennya sendiri/u);
  });

  it('says when there is nothing to draw, or no document', async () => {
    assert.match((await naskah('uji.md', '--to', 'svg')).io.err, /uji\.md: jenis dokumen ini tidak punya gambar/u);
    assert.match((await naskah('kpi.md', '--to', 'mermaid')).io.err, /tidak punya gambar dalam bentuk itu/u);
    assert.equal((await naskah('lain.md')).code, 2);
    assert.equal((await naskah('tidak-ada.md')).code, 2);
    assert.equal((await naskah()).code, 2);
    assert.match((await naskah('sop.md', '--output', 'tidak/ada.html')).io.err, /tidak dapat ditulis/u);
  });
});
