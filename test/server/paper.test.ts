import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { run } from '../../src/cli/run.js';
import { builtInEngine } from '../../src/core/engine/built-in-engine.js';
import type { ExportForm } from '../../src/core/presentation/paper/export-document.js';
import { fromBase64, toBase64 } from '../../src/shared/base64.js';
import type { ExportResult, ImportResult } from '../../src/shared/paper-messages.js';
import { MemoryIo } from '../support/memory-io.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { LanguageClient } from './language-client.js';

const today = '2026-06-01';
const sop = readFileSync('examples/sop/reset-akun.md', 'utf8');
const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><path d="M0 0 h20 v20 z"/></svg>';
const office = [
  'letterhead: { logo: logo.svg, lines: [Pemerintah Kota Contoh, Dinas Arsip], address: Jalan Merdeka 1 }',
  'print: { font: Bookman Old Style, size: 12, paper: A4 }',
].join('\n');

/** The parts of a Word file; when it was made, names that the library draws by lot, and what it counts over all files of a process, are left out. */
async function partsOf(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => !name.endsWith('/') && name !== 'docProps/core.xml');
  const texts = await Promise.all(names.map(async (name) => (await zip.file(name)?.async('string')) ?? ''));
  const plain = (text: string): string =>
    text.replace(/"rId[\w-]{6,}"/gu, '"rId"').replace(/(?<=<wp:docPr id=")\d+/gu, '');
  return Object.fromEntries(names.map((name, index) => [name, plain(texts[index] ?? '')]));
}

describe('server: documents on paper', function () {
  this.timeout(60_000);
  let client: LanguageClient;
  let folder: string;
  const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;

  before(async () => {
    folder = path.join(temporaryFolder(), 'kantor');
    await mkdir(folder);
    const files = { 'naskah.yaml': office, 'logo.svg': logo, 'a.md': sop };
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
    client = await LanguageClient.start({
      ...{ folder: pathToFileURL(folder).href, followsWorkspace: true, initializationOptions: { today } },
    });
  });
  after(() => client.stop());

  async function exported(form: ExportForm): Promise<Uint8Array | string> {
    const made = await client.request<ExportResult>('naskah/export', { uri: uriOf('a.md'), form });
    assert.equal(made.kind, 'made');
    return made.encoding === 'text' ? made.content : fromBase64(made.content);
  }

  async function onCommandLine(form: ExportForm): Promise<MemoryIo> {
    const io = new MemoryIo({ 'naskah.yaml': office, 'logo.svg': Buffer.from(logo), 'a.md': sop });
    const words = ['export', 'a.md', '--to', form, '--output', 'hasil', '--today', today];
    assert.equal(await run(words, io, builtInEngine()), 0, io.err);
    return io;
  }

  it('are the same as on the command line, with the office’s letterhead, font and paper', async () => {
    for (const form of ['html', 'svg', 'mermaid'] as const)
      assert.equal(await exported(form), (await onCommandLine(form)).written.get('hasil'), form);
    const bytes = await exported('docx');
    assert.ok(typeof bytes !== 'string');
    const expected = (await onCommandLine('docx')).bytes.get('hasil') ?? new Uint8Array();
    assert.deepEqual(await partsOf(bytes), await partsOf(expected));
  });

  it('show the pictures of files of the folder, and say in the reader’s language which they cannot', async () => {
    const missing = ['1', '2', '3', '4', '5', '6'].map((name) => `![${name}](${name}.png)`).join(' ');
    const text = `---\njenis_dokumen: pilot-plan\njudul: D\n---\n# D\n\n![Lambang](../logo.svg) ${missing} ![luar](../../x.png)\n`;
    await mkdir(path.join(folder, 'sub'));
    await writeFile(path.join(folder, 'sub', 'd.md'), text);
    const made = await client.request<ExportResult>('naskah/export', { uri: uriOf('sub/d.md'), form: 'html' });
    assert.equal(made.kind, 'made');
    assert.match(made.content, /<img class="picture" alt="Lambang" src="data:image\/svg\+xml;base64,/u);
    assert.match(made.content, /\/> 1 2 3 4 5 6 luar<\/p>/u);
    assert.match(made.notice ?? '', /^1\.png: gambarnya tidak ditemukan.*5\.png: .*Begitu pula 2 gambar lain\.$/u);
  });

  it('ask the editor for no larger pictures than are printed, where files are on no disk', async () => {
    const asked: number[] = [];
    const there = await LanguageClient.start({
      ...{ folder: 'memfs:/kantor', initializationOptions: { today } },
      readFile: (uri) => (uri.endsWith('/naskah.yaml') ? office : null),
      readPicture: ({ most }) => {
        asked.push(most);
        return { content: null, isLarge: true };
      },
    });
    const uri = 'memfs:/kantor/d.md';
    await there.open(uri, 'markdown', '---\njenis_dokumen: pilot-plan\njudul: D\n---\n# D\n\n![Peta](peta.png)\n');
    const made = await there.request<ExportResult>('naskah/export', { uri, form: 'html' });
    await there.stop();
    assert.equal(made.kind, 'made');
    assert.match(made.notice ?? '', /logonya lebih dari 2 MB.*peta\.png: gambarnya lebih dari 10 MB/su);
    assert.deepEqual(
      asked.map((most) => most / 1024 / 1024).sort((a, b) => a - b),
      [2, 10],
    );
  });

  it('come back from Word with what was left out, and what is no Word file is refused in a sentence', async () => {
    const bytes = await exported('docx');
    assert.ok(typeof bytes !== 'string');
    const params = { uri: uriOf('a.docx'), content: toBase64(bytes), language: 'id' };
    const imported = await client.request<ImportResult>('naskah/import', params);
    assert.equal(imported.kind, 'made');
    assert.match(imported.text, /^---\njenis_dokumen: sop\nnomor: SOP-014\/DISKOMINFO\/2026\n/u);
    assert.equal(imported.type, 'Standar Operasional Prosedur');
    assert.ok(imported.losses.some((loss) => loss.endsWith('gambar tidak dibawa')));
    const refused = await client.request<ImportResult>('naskah/import', {
      ...params,
      content: toBase64(Buffer.from('x')),
    });
    assert.deepEqual(refused, { kind: 'refused', why: 'ini bukan berkas Word (.docx).' });
    assert.equal(await readFile(path.join(folder, 'a.md'), 'utf8'), sop);
  });

  it('are none where there is nothing to show, or no document of ours', async () => {
    await writeFile(path.join(folder, 'b.md'), '---\njenis_dokumen: pilot-plan\njudul: B\n---\n# B\n');
    await writeFile(path.join(folder, 'c.md'), '# C\n');
    const kindOf = async (name: string): Promise<string> =>
      (await client.request<ExportResult>('naskah/export', { uri: uriOf(name), form: 'mermaid' })).kind;
    assert.deepEqual(
      [await kindOf('b.md'), await kindOf('c.md'), await kindOf('tidak-ada.md')],
      ['empty', 'none', 'none'],
    );
  });
});
