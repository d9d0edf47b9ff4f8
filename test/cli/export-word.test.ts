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
      const read = [...html.matchAll(/<h\d>(.*?)<\/h\d>/gu)].map(([, words = '']) => words);
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
    const body = `## Upright\n\nWords.\n\n## Lying\n\n${table}`;
    const xml = await partOf(await word('a.md', frontMatter('pilot-plan') + body), 'word/document.xml');
    const [before = '', ...after] = xml.split('<w:sectPr');
    assert.match(before, /Upright/u);
    assert.doesNotMatch(before, /Lying/u);
    assert.match(after.join(''), /Lying.*w:orient="landscape"/su);
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

  it('holds each page of the sheet of an SOP as SVG, before the text', async () => {
    const bytes = await word('sop.md', readFileSync('examples/sop/reset-akun.md', 'utf8'));
    const names = Object.keys((await JSZip.loadAsync(bytes)).files);
    assert.equal(names.filter((name) => name.endsWith('.svg')).length, 3);
    const xml = await partOf(bytes, 'word/document.xml');
    assert.ok(xml.indexOf('svgBlip') < xml.indexOf('Dasar Hukum'));
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
