import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import { run } from '../../src/cli/run.js';
import { MemoryIo, type MemoryFiles } from '../support/memory-io.js';
import { parseXml, type XmlElement } from '../support/xml.js';

const engine = builtInEngine();
const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:baik|good)\.(?:md|yaml)$|reset-akun\.(?:md|yaml)$/u.test(name))
  .map((name) => path.join('examples', name));

async function html(name: string, text: string, files: MemoryFiles = {}): Promise<string> {
  const io = new MemoryIo({ [name]: text, ...files });
  assert.equal(await run(['export', name, '--output', 'hasil.html'], io, engine), 0, io.err);
  return io.written.get('hasil.html') ?? '';
}

/** The page as a tree; throws when an element is left open or a sign is not escaped. */
function read(page: string): XmlElement {
  return parseXml(page.replace(/^<!DOCTYPE html>/u, '<?xml version="1.0" encoding="UTF-8"?>').trimEnd());
}

function all(element: XmlElement, isWanted: RegExp): readonly XmlElement[] {
  return [
    ...(isWanted.test(element.name) ? [element] : []),
    ...element.children.flatMap((child) => all(child, isWanted)),
  ];
}

function words(element: XmlElement): string {
  return [element.text, ...element.children.map(words)].join(' ').replace(/\s+/gu, ' ').trim();
}

/** The letters and digits alone: emphasis and links part words. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

const frontMatter = (type: string, ...more: readonly string[]): string =>
  ['---', `jenis_dokumen: ${type}`, ...more, '---', ''].join('\n');

/** Sections that the official form calls otherwise. */
const officialLabels: Readonly<Record<string, string>> = { 'Peralatan dan Perlengkapan': 'Peralatan/Perlengkapan' };

describe('a page of HTML for print', () => {
  it(`is made of the good example of every type (${String(examples.length)}), with its headings and the cells of its tables`, async () => {
    assert.ok(examples.length >= 21);
    for (const file of examples) {
      const text = readFileSync(file, 'utf8');
      const tree = read(await html(path.basename(file), text));
      if (!file.endsWith('.md')) continue;
      // What the official form says is not said again: its labels stand for the headings.
      const headings = all(tree, /^(?:h[1-6]|th)$/u).map((heading) => letters(words(heading)));
      for (const [, heading = ''] of text.matchAll(/^##+ (.+)$/gmu))
        assert.ok(headings.includes(letters(officialLabels[heading] ?? heading)), `${file}: ${heading}`);
      const cells = new Set(all(tree, /^t[hd]$/u).map((cell) => [...letters(words(cell))].sort().join('')));
      const written = [...text.matchAll(/^\|(.+)\|\s*$/gmu)].flatMap(([, row = '']) => row.split(/(?<!\\)\|/u));
      for (const cell of written.filter((each) => !/[\\[<]/u.test(each)))
        assert.ok(cells.has([...letters(cell)].sort().join('')), `${file}: ${cell}`);
    }
  }).timeout(240_000);

  it('says once what the form of a procedure says, and again only what does not fit into it', async () => {
    const text = readFileSync('examples/sop/reset-akun.md', 'utf8');
    const linked = text.replace(
      '- Buku register permohonan\n',
      '- [Buku register permohonan](https://kantor.example/register)\n',
    );
    assert.notEqual(linked, text);
    const times = (page: string, words: string): number => page.split(words).length - 1;
    const [plain, withLink] = [await html('reset.md', text), await html('reset.md', linked)];
    assert.equal(times(plain, '<h2 id="dasar-hukum"'), 0);
    assert.equal(times(plain, '<h2 id="pencatatan-dan-pendataan"'), 0);
    assert.equal(times(plain, '>Tanggal Efektif<'), 1);
    assert.equal(times(plain, 'dapat dipakai orang lain'), 1);
    assert.equal(times(plain, 'Catatan kegiatan administrator'), 1);
    assert.equal(times(withLink, '<h2 id="pencatatan-dan-pendataan"'), 1);
    assert.equal(times(withLink, 'Catatan kegiatan administrator'), 2);
    assert.equal(times(withLink, '<h2 id="dasar-hukum"'), 0);
  });

  it('says in the form a sentence with its list, a list in a list and a table as they are, and the last two in the text too', async () => {
    const sections = [
      '## Kualifikasi\n\n1. S1\n   1. Memahami OSS\n2. Cakap\n',
      '## Peralatan\n\n| Alat | Jumlah |\n|--|--|\n| Komputer | 2 |\n| Printer | 1 |\n',
      '## Peringatan\n\nJika tidak, maka:\n\n- pelayanan terlambat;\n- data hilang[^1].\n\n[^1]: Catatan penting.\n',
    ];
    const page = await html('a.md', `${frontMatter('sop', 'judul: X')}${sections.join('\n')}`);
    const [form = ''] = page.split('</table></section>', 1);
    const item = (words: string): string => `<li dir="auto">${words}</li>`;
    assert.ok(form.includes(`<ol><li dir="auto">S1<ol>${item('Memahami OSS')}</ol></li>${item('Cakap')}</ol>`));
    assert.ok(form.includes(`<ol>${item('Komputer: 2')}${item('Printer: 1')}</ol>`));
    assert.ok(
      form.includes(
        `<p dir="auto">Jika tidak, maka:</p><ul>${item('pelayanan terlambat;')}${item('data hilang¹.')}</ul><p dir="auto">¹ Catatan penting.</p>`,
      ),
    );
    assert.doesNotMatch(form, /\||\[\^/u);
    assert.match(page.slice(form.length), /Memahami OSS.*Komputer/su);
    assert.doesNotMatch(page.slice(form.length), /pelayanan terlambat/u);
  });

  it('says once a legal basis that a procedure gives in parts, and again when the form leaves a part out', async () => {
    const text = readFileSync('examples/sop/reset-akun.yaml', 'utf8');
    const noted = text.replace(
      /^( +)tentang: Pelindungan Data Pribadi$/mu,
      '$&\n$1pasal: Pasal 5\n$1catatan: dasar utama',
    );
    assert.notEqual(noted, text);
    const times = (page: string): number => page.split('Pelindungan Data Pribadi').length - 1;
    assert.equal(times(await html('reset.yaml', text)), 1);
    assert.equal(times(await html('reset.yaml', noted)), 2);
  });

  it('shows the lists of a YAML document as tables under their headings', async () => {
    const tree = read(await html('kpi.yaml', readFileSync('examples/kpi/lembar-kpi-baik.yaml', 'utf8')));
    const text = all(tree, /^section$/u)
      .map(words)
      .join(' ');
    assert.match(text, /Indikator/u);
    assert.ok(all(tree, /^thead$/u).length >= 1);
  });

  it('runs nothing, loads nothing and takes no text for markup', async () => {
    const hostile = '\u0001 <script>alert(1)</script> <img src=x onerror=alert(1)> ]]> & مرحبا';
    const links =
      '[a](javascript:alert(1)) [b](data:text/html,x) [c](//x.example/y) [d](https://naskah.example/?a=1&b=2)';
    const body = `# ${hostile}\n\n## Tujuan\n\n${hostile}\n\n${links}\n\n| A | B |\n|---|---|\n| ${hostile} | "x" |\n`;
    const facts = [
      'judul: "</title></style><script>x</script>"',
      'nomor: "\\"; } body { x: url(http://x.example) } </style>"',
    ];
    const page = await html('a.md', frontMatter('pilot-plan', ...facts) + body);
    const tree = read(page);
    assert.deepEqual(
      all(tree, /^a$/u).map(({ attributes }) => attributes['href']),
      ['https://naskah.example/?a=1&b=2'],
    );
    assert.equal(all(tree, /^(?:script|img|iframe|link|object)$/u).length, 0);
    assert.equal(all(tree, /^style$/u).length, 1);
    assert.doesNotMatch(page, /<[^>]+\son\w+\s*=/u);
    assert.doesNotMatch(all(tree, /^style$/u)[0]?.text ?? '', /url\(|@import|x\.example/u);
    assert.match(
      page,
      /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/u,
    );
    assert.ok(words(tree).includes('<script>alert(1)</script> <img src=x onerror=alert(1)>'));
  });

  it('leads from a word to a heading of the page, and nowhere else within it', async () => {
    const body =
      '# Rencana\n\n## Tujuan\n\nLihat [cakupan](#ruang-lingkup) dan [lain](#lain).\n\n## Ruang Lingkup\n\nUji.\n';
    const tree = read(await html('a.md', frontMatter('pilot-plan') + body));
    assert.deepEqual(
      all(tree, /^a$/u).map(({ attributes }) => attributes['href']),
      ['#ruang-lingkup'],
    );
    assert.ok(all(tree, /^h2$/u).some(({ attributes }) => attributes['id'] === 'ruang-lingkup'));
  });

  it('is printed on the paper of the office, with its letterhead, logo, font and the number of each page', async () => {
    const naskah = [
      'letterhead: { logo: logo.svg, lines: [Pemerintah Kabupaten Contoh, Kominfo], address: Jalan Merdeka 1 }',
      'print: { font: Bookman Old Style, size: 12, paper: A4 }',
    ].join('\n');
    const logo = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><script>x()</script></svg>',
    );
    const facts = [
      'judul: Rencana',
      'instansi: Kominfo',
      'nomor: 800/12',
      'pejabat_pengesah: { jabatan: Kepala Dinas, nama: Sri Wahyuni }',
    ];
    const body = '# Rencana\n\n## Tujuan\n\nUntuk [isi Tujuan] saja.\n';
    const page = await html('a.md', frontMatter('pilot-plan', ...facts) + body, {
      'naskah.yaml': naskah,
      'logo.svg': logo,
    });
    const [image] = all(read(page), /^img$/u);
    const [, data = ''] = (image?.attributes['src'] ?? '').split('data:image/svg+xml;base64,');
    assert.deepEqual(Buffer.from(data, 'base64'), logo);
    assert.match(page, /@page \{ size: 210mm 297mm; margin: 25mm 20mm 20mm 30mm;/u);
    assert.match(page, /font: 12pt\/1\.4 "Bookman Old Style"/u);
    assert.match(page, /content: "800\\2f 12".*"Halaman " counter\(page\) " dari " counter\(pages\)/u);
    assert.match(page, /<mark>\[isi Tujuan\]<\/mark>/u);
    assert.match(
      words(read(page)),
      /Pemerintah Kabupaten Contoh.*Jalan Merdeka 1.*Rencana.*Ditetapkan di ….*Kepala Dinas,.*Sri Wahyuni.*NIP …/u,
    );
    assert.equal(
      words(read(page)).match(/Kominfo/gu)?.length,
      2,
      'in the head of the pages and the letterhead, not in the facts',
    );
  });

  it('begins an SOP with its form and flowchart, on lying pages before the text', async () => {
    const tree = read(await html('sop.md', readFileSync('examples/sop/reset-akun.md', 'utf8')));
    const kinds = all(tree, /^section$/u).map(({ attributes, children }) => [attributes['class'], children[0]?.name]);
    assert.deepEqual(kinds.slice(0, 4), [
      ['drawing', 'table'],
      ['drawing', 'svg'],
      ['drawing', 'svg'],
      ['text', 'div'],
    ]);
    assert.match(words(all(tree, /^section$/u)[0]!), /Disahkan oleh/u);
  });

  it('shows the notes below a flowchart: nothing of a drawn page is cut off', async () => {
    const row = '| 1 | Menerima | A | a | segera | b | Mulai |';
    const table = `| No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Ket. |\n|--|--|--|--|--|--|--|\n${row}\n`;
    const tree = read(await html('a.md', `${frontMatter('sop', 'judul: X')}## Prosedur\n\n${table}`));
    const drawn = all(tree, /^svg$/u).filter((page) => words(page).includes('Rancangan'));
    assert.equal(drawn.length, 1);
    const [, top, , height] = (drawn[0]?.attributes['viewBox'] ?? '').split(' ').map(Number);
    const places = all(drawn[0]!, /^text$/u).filter((text) => words(text).startsWith('Rancangan'));
    for (const { attributes } of places) assert.ok(top! + Number(attributes['y']) < top! + height!);
    assert.equal(places.length, 1);
  });

  it('lays a table of more than seven columns on its side, with the heading before it', async () => {
    const table = `|${' A |'.repeat(8)}\n|${'---|'.repeat(8)}\n|${' 1 |'.repeat(8)}\n`;
    const lyingIn = async (paragraphs: number): Promise<readonly XmlElement[]> => {
      const text = `## Upright\n\n${'Words.\n\n'.repeat(paragraphs)}## Lying\n\n${table}\n## After\n\nMore.\n`;
      const tree = read(await html('a.md', frontMatter('pilot-plan') + text));
      return all(tree, /^section$/u).filter(({ attributes }) => attributes['class'] === 'text lying');
    };
    const [only, ...others] = await lyingIn(30);
    assert.deepEqual(others, []);
    assert.match(words(only!), /^Lying A A[A1 ]*$/u);
    // Standing pages with a few lines before and after it would be nearly empty.
    const [whole] = await lyingIn(1);
    assert.match(words(whole!), /Upright Words\. Lying A A[A1 ]* After More\.$/u);
  });

  it('lists the contents of a long text as links to its headings', async () => {
    const sections = Array.from({ length: 30 }, (_, index) => `## Bagian ${String(index + 1)}\n\nIsi.\n\nIsi.\n`);
    const tree = read(await html('a.md', `${frontMatter('pilot-plan')}# Rencana\n\n${sections.join('\n')}`));
    const ids = new Set(all(tree, /^h2$/u).map(({ attributes }) => `#${attributes['id'] ?? ''}`));
    const links = all(tree, /^a$/u).map(({ attributes }) => attributes['href'] ?? '');
    assert.equal(links.length, 30);
    assert.ok(links.every((link) => ids.has(link)));
  });
});
