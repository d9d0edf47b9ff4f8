import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { run } from '../../src/cli/run.js';
import { MemoryIo } from '../support/memory-io.js';

const engine = builtInEngine();
const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:baik|good)\.(?:md|yaml)$|reset-akun\.(?:md|yaml)$/u.test(name))
  .map((name) => path.join('examples', name));

async function word(name: string, text: string): Promise<Uint8Array> {
  const io = new MemoryIo({ [name]: text });
  const code = await run(['export', name, '--to', 'docx', '--output', 'hasil.docx'], io, engine);
  assert.equal(code, 0, io.err);
  return io.bytes.get('hasil.docx') ?? new Uint8Array();
}

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  return (await (await JSZip.loadAsync(bytes)).file(name)?.async('string')) ?? '';
}

/** Every opened element is closed, and nothing in it is forbidden by XML. */
function assertWellFormed(xml: string): void {
  // eslint-disable-next-line no-control-regex -- XML 1.0 forbids them
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
  const open: string[] = [];
  for (const [, end, name = '', alone] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/gu)) {
    if (end) assert.equal(open.pop(), name);
    else if (!alone) open.push(name);
  }
  assert.deepEqual(open, []);
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
}

const frontMatter = (type: string, ...more: readonly string[]): string =>
  ['---', `jenis_dokumen: ${type}`, ...more, '---', ''].join('\n');

describe('a Word file', () => {
  it(`is made of the good example of every type (${String(examples.length)}), with its headings and tables`, async () => {
    assert.ok(examples.length >= 21);
    for (const file of examples) {
      const text = readFileSync(file, 'utf8');
      const bytes = await word(path.basename(file), text);
      assertWellFormed(await partOf(bytes, 'word/document.xml'));
      const html = await htmlOf(bytes);
      const headings = [...text.matchAll(/^##+ (?:[\d.]+ )?(\w+)/gmu)].map(([, first = '']) => first);
      // What the official form says is not said again: its bold labels stand for the headings.
      const read = [...html.matchAll(/<(h\d|strong)>(.*?)<\/\1>/gu)].map(([, , words = '']) => words);
      for (const heading of file.endsWith('.md') ? headings : [])
        assert.ok(
          read.some((words) => words.includes(heading)),
          `${file}: ${heading}`,
        );
      const tables = text.match(/^\|[\s:|-]+\|$/gmu)?.length ?? 0;
      assert.ok((html.match(/<table>/gu)?.length ?? 0) >= tables, file);
    }
  }).timeout(240_000);

  it('shows a table of more than seven columns on a lying page, with the heading before it', async () => {
    const columns = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const table = `| ${columns.join(' | ')} |\n|${'---|'.repeat(8)}\n|${' 1 |'.repeat(8)}\n`;
    const xmlWith = async (paragraphs: number): Promise<string> => {
      const body = `## Upright\n\n${'Words.\n\n'.repeat(paragraphs)}## Lying\n\n${table}`;
      return partOf(await word('a.md', frontMatter('pilot-plan') + body), 'word/document.xml');
    };
    const [before = '', ...after] = (await xmlWith(30)).split('<w:sectPr');
    assert.match(before, /Upright/u);
    assert.doesNotMatch(before, /Lying/u);
    assert.match(after.join(''), /Lying.*w:orient="landscape"/su);
    // A standing page with a few lines before it would be nearly empty.
    assert.doesNotMatch(await xmlWith(1), /w:orient="portrait"/u);
  });

  it('writes dates and lists in words, leaves out the title’s second mention and marks what is still blank', async () => {
    const facts = ['judul: Rencana', 'tanggal_pembuatan: 2026-11-26', 'penyusun: ["Ani", Budi]', 'bahasa: id'];
    const text = `${frontMatter('pilot-plan', ...facts)}# Rencana\n\n## Tujuan\n\nUntuk [isi Tujuan] saja.\n`;
    const bytes = await word('a.md', text);
    const html = await htmlOf(bytes);
    assert.match(html, /26 November 2026.*Ani, Budi/su);
    assert.equal(html.match(/>Rencana</gu)?.length, 1);
    assert.match(
      await partOf(bytes, 'word/document.xml'),
      /<w:highlight w:val="yellow"\/>.{0,80}<w:t[^>]*>\[isi Tujuan\]/u,
    );
  });

  it('begins with the form of an SOP as a table; each page of its flowchart is there as SVG, and as a metafile for programs that cannot draw it, before the text', async () => {
    const bytes = await word('sop.md', readFileSync('examples/sop/reset-akun.md', 'utf8'));
    const names = Object.keys((await JSZip.loadAsync(bytes)).files);
    assert.equal(names.filter((name) => name.endsWith('.svg')).length, 2);
    const metafiles = names.filter((name) => name.endsWith('.emf'));
    const declared = (await partOf(bytes, '[Content_Types].xml')).match(/PartName="[^"]*\.emf"/gu) ?? [];
    assert.deepEqual(
      declared,
      metafiles.map((name) => `PartName="/${name}"`),
    );
    assert.equal(metafiles.length, 2);
    const xml = await partOf(bytes, 'word/document.xml');
    const [form, chart, text] = ['Disahkan oleh', 'svgBlip', 'Klasifikasi'].map((words) => xml.indexOf(words));
    assert.ok(form! > 0 && form! < chart! && chart! < text!);
    assert.match(xml, /w:vMerge|w:gridSpan/u);
  }).timeout(60_000);

  it('has in its form a sentence with its list, a list in a list with its own numbers, and a table in words', async () => {
    const sections = [
      '## Kualifikasi\n\n1. S1\n   1. Memahami OSS\n2. Cakap\n',
      '## Peralatan\n\n| Alat | Jumlah |\n|--|--|\n| Komputer | 2 |\n| Printer | 1 |\n',
      '## Peringatan\n\nJika tidak, maka:\n\n- pelayanan terlambat;\n- data hilang.\n',
      '## Pencatatan\n\nDicatat dalam:\n\na. buku agenda;\n\nb. arsip.\n\nSelesai.\n',
    ];
    const read = await htmlOf(await word('a.md', `${frontMatter('sop', 'judul: X')}${sections.join('\n')}`));
    assert.match(read, /<ol><li>S1<ol><li>Memahami OSS<\/li><\/ol><\/li><li>Cakap<\/li><\/ol>/u);
    assert.match(read, /<ol><li>Komputer: 2<\/li><li>Printer: 1<\/li><\/ol>/u);
    assert.match(read, /<p>Dicatat dalam:<\/p><ol><li>buku agenda;<\/li><li>arsip\.<\/li><\/ol><p>Selesai\.<\/p>/u);
    assert.match(read, /<p>Jika tidak, maka:<\/p><ul><li>pelayanan terlambat;<\/li><li>data hilang\.<\/li><\/ul>/u);
  });

  it('keeps the notes below a flowchart off the foot of their page, whose text stays on one line', async () => {
    const rows = ['1 | Menerima | A | a | 5 menit | b | Mulai', '2 | Menyimpan | A | a | segera | b | Selesai'];
    const table = ['No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Ket.', '--|--|--|--|--|--|--', ...rows];
    const steps = table.map((row) => `| ${row} |`).join('\n');
    const bytes = await word('a.md', `${frontMatter('sop', `judul: ${'SOP '.repeat(90)}`)}## Prosedur\n\n${steps}\n`);
    const files = await JSZip.loadAsync(bytes);
    const pages = await Promise.all(
      Object.keys(files.files)
        .filter((name) => name.endsWith('.svg'))
        .map((name) => files.file(name)!.async('string')),
    );
    const notes = pages.flatMap((page) => page.match(/<g class="notes">.*?<\/g>/su) ?? []);
    const places = [...notes.join('').matchAll(/<text x="0" y="([\d.]+)" font-size="([\d.]+)"/gu)];
    assert.ok(places.length > 1);
    // Letters reach below their line by a quarter of their size.
    const lowest = Math.max(...places.map(([, y, size]) => 13 + Number(y) + Number(size) / 4));
    const xml = await partOf(bytes, 'word/document.xml');
    // The page of a paragraph is said at its beginning.
    const foot = Number([...xml.slice(0, xml.indexOf('svgBlip')).matchAll(/w:footer="(\d+)"/gu)].at(-1)?.[1]);
    const pointsOfFoot = 8;
    assert.ok(lowest < 215 - ((foot / 20 + pointsOfFoot) * 25.4) / 72, `${String(lowest)} ${String(foot)}`);
    const called = /<w:t[^>]*>((?:SOP )+[^<]*)</u.exec(await partOf(bytes, 'word/footer1.xml'))?.[1] ?? '';
    assert.ok(called.endsWith('…') && called.length < 200, called);
  });

  it('ends with the signature of the official who approves it, and blanks for what nobody said', async () => {
    const facts = ['judul: Rencana', 'pejabat_pengesah: { jabatan: Kepala Dinas, nama: Sri Wahyuni }'];
    const html = await htmlOf(
      await word('a.md', `${frontMatter('pilot-plan', ...facts)}# Rencana\n\n## Tujuan\n\nUji.\n`),
    );
    const end = html.slice(html.indexOf('Uji.'));
    assert.match(end, /Ditetapkan di ….*pada tanggal ….*Kepala Dinas,.*Sri Wahyuni.*NIP …/su);
    const dated = await htmlOf(
      await word('a.md', `${frontMatter('pilot-plan', ...facts, 'tanggal_pengesahan: 2026-02-16')}# Rencana\n`),
    );
    assert.match(dated, /Ditetapkan di ….*pada tanggal 16 Februari 2026.*Kepala Dinas,/su);
    const none = await htmlOf(await word('a.md', `${frontMatter('pilot-plan')}# Rencana\n\n## Tujuan\n\nUji.\n`));
    assert.doesNotMatch(none, /NIP/u);
  });

  it('has a list of contents when its text is long, filled from its headings', async () => {
    const sections = Array.from({ length: 30 }, (_, index) => `## Bagian ${String(index + 1)}\n\nIsi.\n\nIsi.\n`);
    const long = await word('a.md', `${frontMatter('pilot-plan')}# Rencana\n\n${sections.join('\n')}`);
    const xml = await partOf(long, 'word/document.xml');
    assert.match(xml, /TOC \\[\s\S]*Bagian 30[\s\S]*Bagian 1</u);
    const short = await word('a.md', `${frontMatter('pilot-plan')}# Rencana\n\n## Tujuan\n\nUji.\n`);
    assert.doesNotMatch(await partOf(short, 'word/document.xml'), /TOC/u);
  });

  it('is safe from control characters, markup, right-to-left text, emoji, many columns and a cell of 1 MB', async () => {
    const cell = 'panjang '.repeat(130_000);
    const wide = `|${' a |'.repeat(70)}\n|${'---|'.repeat(70)}\n|${' b |'.repeat(70)}\n`;
    const hostile = '\u0001 <script>alert(1)</script> ]]> & \uD800 \u202Eمرحبا 👩‍👩‍👧 [x](javascript:alert(1))';
    const body = `# ${hostile}\n\n${hostile}\n\n${wide}\n\n| A | B |\n|---|---|\n| ${hostile} | ${cell} |\n`;
    const bytes = await word('a.md', frontMatter('pilot-plan', 'judul: "<b>&\\u0007"') + body);
    const xml = await partOf(bytes, 'word/document.xml');
    assertWellFormed(xml);
    assert.doesNotMatch(xml, /<script|<b>/u);
    assert.doesNotMatch(await partOf(bytes, 'word/_rels/document.xml.rels'), /javascript/u);
    assert.match(await htmlOf(bytes), /مرحبا/u);
  }).timeout(60_000);
});
