import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { run } from '../../src/cli/run.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';

const engine = builtInEngine();
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);
const plan = [
  '---',
  ...['jenis_dokumen: pilot-plan', 'judul: Rencana', 'instansi: Kominfo', 'unit_pemilik: Bidang Data', '---'],
  ...['# Rencana', '', '## Tujuan', '', 'Untuk mencoba.', ''],
].join('\n');
const letterhead = [
  'letterhead:',
  ...['  logo: gambar/logo.png', '  lines: [Pemerintah Kabupaten Contoh, Kominfo]'],
  ...['  address: Jalan Merdeka 1', '  telephone: (021) 12345'],
  'print: { font: Bookman Old Style, size: 12, paper: A4 }',
].join('\n');

async function word(files: MemoryFiles): Promise<{ readonly zip: JSZip; readonly xml: string; readonly io: MemoryIo }> {
  const io = new MemoryIo({ 'a.md': plan, ...files });
  assert.equal(await run(['export', 'a.md', '--to', 'docx', '--output', 'a.docx'], io, engine), 0, io.err);
  const zip = await JSZip.loadAsync(io.bytes.get('a.docx') ?? new Uint8Array());
  return { zip, xml: (await zip.file('word/document.xml')?.async('string')) ?? '', io };
}

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}

describe('the paper of an office', () => {
  it('stands over a document: logo, names, address, its font, size and paper', async () => {
    const { zip, xml, io } = await word({ 'naskah.yaml': letterhead, 'gambar/logo.png': png });
    assert.equal(io.err, '');
    for (const text of ['Pemerintah Kabupaten Contoh', 'Jalan Merdeka 1', '(021) 12345'])
      assert.match(xml, new RegExp(text.replace(/[()]/gu, '\\$&'), 'u'));
    assert.ok(Object.keys(zip.files).some((name) => name.endsWith('.png')));
    assert.match(xml, /w:w="11906" w:h="16838"/u);
    const styles = (await zip.file('word/styles.xml')?.async('string')) ?? '';
    assert.match(styles, /Bookman Old Style.*<w:sz w:val="24"\/>/su);
  });

  it('names the office once: what the letterhead says is no fact any more', async () => {
    assert.equal(count((await word({})).xml, 'Bidang Data'), 1);
    const { xml } = await word({ 'naskah.yaml': letterhead, 'gambar/logo.png': png });
    assert.equal(count(xml, '>Kominfo<'), 1);
    // The letterhead does not name the unit, so the facts do.
    assert.equal(count(xml, 'Bidang Data'), 1);
  });

  it('shows an SVG logo whole, also in programs that know no newer way to embed it, and on a drawn form', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><path d="M0 0 h20 v20 z"/></svg>';
    const files = { 'naskah.yaml': letterhead.replace('logo.png', 'logo.svg'), 'gambar/logo.svg': Buffer.from(svg) };
    const { zip, xml } = await word(files);
    const media = Object.keys(zip.files).filter((name) => name.startsWith('word/media/') && !name.endsWith('/'));
    assert.ok(media.length > 0);
    for (const name of media) assert.equal(await zip.file(name)?.async('string'), svg, name);
    assert.match(xml, /<w:spacing [^>]*w:lineRule="atLeast"[^>]*\/>/u);
    const sop = plan.replace('pilot-plan', 'sop');
    const io = new MemoryIo({ ...files, 'b.md': sop });
    assert.equal(await run(['export', 'b.md', '--to', 'svg'], io, engine), 0, io.err);
    assert.match(io.out, /<image class="emblem" href="data:image\/svg\+xml;base64,/u);
  });

  it('is printed without a logo that is no picture, too large or not there, and says so', async () => {
    for (const [logo, words] of [
      [Buffer.from('bukan gambar'), /bukan gambar PNG/u],
      [Buffer.alloc(3_000_000), /lebih dari 2 MB/u],
      [Buffer.from('<svg onload="x()"'), /bukan gambar PNG/u],
    ] as const) {
      const { io, xml } = await word({ 'naskah.yaml': letterhead, 'gambar/logo.png': logo });
      assert.match(io.err, words);
      assert.match(xml, /Pemerintah Kabupaten Contoh/u);
    }
    assert.match((await word({ 'naskah.yaml': letterhead })).io.err, /tidak ditemukan/u);
  });
});
