import JSZip from 'jszip';
import mammoth from 'mammoth';
import * as vscode from 'vscode';
import { equal, ok } from './expect.js';
import { closeEverything, deleteFile, fileUri, naskah, openFile, until, writeFile } from './workbench.js';

const folder = 'kantor';
const document = `${folder}/surat.md`;
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="#14425c"/></svg>';

const sop = [
  '---',
  'jenis_dokumen: sop',
  'judul: SOP Surat Masuk',
  'nomor: SOP-007/UMUM/2026',
  '---',
  '# SOP Surat Masuk',
  '',
  '## Prosedur',
  '',
  '| No | Uraian Kegiatan | Pelaksana | Kelengkapan | Waktu | Output | Keterangan |',
  '|----|-----------------|-----------|-------------|-------|--------|------------|',
  '| 1 | Menerima surat | Arsiparis | Surat | 5 menit | Agenda | Mulai |',
  '| 2 | Meneruskan surat | Arsiparis | Agenda | 5 menit | Disposisi | Selesai |',
  '',
].join('\n');

async function exported(form: string, path: string, source = document): Promise<vscode.Uri | undefined> {
  return vscode.commands.executeCommand('naskah.exportDocument', fileUri(source), { form, target: fileUri(path) });
}

async function bytesOf(path: string): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(fileUri(path));
}

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await bytesOf(path));
}

async function isThere(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(fileUri(path)).then(
    () => true,
    () => false,
  );
}

/** The library asks for a buffer in Node and for an ArrayBuffer in a browser. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const copy = Uint8Array.from(bytes);
  const input = { buffer: copy, arrayBuffer: copy.buffer } as unknown as Parameters<typeof mammoth.extractRawText>[0];
  return (await mammoth.extractRawText(input)).value;
}

describe('documents on paper', () => {
  before(async () => {
    await naskah();
    await writeFile(
      `${folder}/naskah.yaml`,
      'letterhead:\n  logo: logo.svg\n  lines: [Pemerintah Kota Contoh, Dinas Arsip]\n  telephone: (021) 555\nprint:\n  paper: A4\n',
    );
    await writeFile(`${folder}/logo.svg`, logo);
    await writeFile(document, sop);
  });
  afterEach(closeEverything);
  after(() => deleteFile(folder));

  it('are Word files with the office’s letterhead, logo and paper', async () => {
    equal(String(await exported('docx', `${folder}/surat.docx`)), String(fileUri(`${folder}/surat.docx`)));
    const bytes = await bytesOf(`${folder}/surat.docx`);
    const words = await wordsOf(bytes);
    for (const part of ['Dinas Arsip', 'SOP-007/UMUM/2026', 'Menerima surat']) ok(words.includes(part), part);
    const zip = await JSZip.loadAsync(bytes);
    ok(
      Object.keys(zip.files).some((name) => /^word\/media\/.*svg$/u.test(name)),
      'the logo',
    );
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    ok(/w:w="16838"|w:h="16838"/u.test(xml), 'A4');
  });

  it('show what stands in the editor, not what was saved', async () => {
    const opened = await openFile(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(opened.uri, opened.positionAt(opened.getText().length), '\n## Peringatan\n\nBelum disimpan.\n');
    await vscode.workspace.applyEdit(edit);
    await exported('html', `${folder}/surat.html`);
    ok((await textOf(`${folder}/surat.html`)).includes('Belum disimpan.'));
  });

  it('are drawings, text for other tools, and workbooks', async () => {
    await exported('svg', `${folder}/surat.svg`);
    ok((await textOf(`${folder}/surat.svg`)).includes('<svg'));
    await exported('mermaid', `${folder}/surat.mmd`);
    ok((await textOf(`${folder}/surat.mmd`)).startsWith('flowchart'));
    const plan =
      '| No | Indikator | Satuan | Baseline | Target |\n|---|---|---|---|---|\n| 1 | Waktu layanan | hari | 5 | 2 |\n';
    await writeFile(
      `${folder}/kinerja.md`,
      `---\njenis_dokumen: kpi-sheet\njudul: Kinerja\n---\n# Kinerja\n\n## Indikator\n\n${plan}`,
    );
    await exported('xlsx', `${folder}/kinerja.xlsx`, `${folder}/kinerja.md`);
    const zip = await JSZip.loadAsync(await bytesOf(`${folder}/kinerja.xlsx`));
    ok(zip.file('xl/workbook.xml'), 'a workbook');
  });

  it('are not written over a file that is there, nor where there is nothing to show', async () => {
    await writeFile(`${folder}/milik.svg`, 'milik orang');
    equal(await exported('svg', `${folder}/milik.svg`), undefined);
    equal(await textOf(`${folder}/milik.svg`), 'milik orang');
    await writeFile(
      `${folder}/piagam.md`,
      '---\njenis_dokumen: transformation-team-charter\njudul: Piagam\n---\n# Piagam\n',
    );
    equal(await exported('mermaid', `${folder}/piagam.mmd`, `${folder}/piagam.md`), undefined);
    await writeFile(`${folder}/catatan.md`, '# Catatan\n');
    equal(await exported('docx', `${folder}/catatan.docx`, `${folder}/catatan.md`), undefined);
    equal([await isThere(`${folder}/piagam.mmd`), await isThere(`${folder}/catatan.docx`)].join(), 'false,false');
  });

  it('come back from Word as a new Markdown document, beside it and under a free name', async () => {
    await exported('docx', `${folder}/masuk.docx`);
    const uri = fileUri(`${folder}/masuk.docx`);
    const first: vscode.Uri | undefined = await vscode.commands.executeCommand('naskah.importWord', uri);
    equal(String(first), String(fileUri(`${folder}/masuk.md`)));
    await until(() => String(vscode.window.activeTextEditor?.document.uri) === String(first));
    const text = await textOf(`${folder}/masuk.md`);
    ok(text.startsWith('---\njenis_dokumen: sop\n'), text);
    ok(text.includes('| 2 | Meneruskan surat | Arsiparis | Agenda | 5 menit | Disposisi | Selesai |'), text);
    const second: vscode.Uri | undefined = await vscode.commands.executeCommand('naskah.importWord', uri);
    equal(String(second), String(fileUri(`${folder}/masuk-2.md`)));
    equal(await textOf(`${folder}/masuk.md`), text);
  });

  it('are not made of what is no Word file', async () => {
    await writeFile(`${folder}/palsu.docx`, '# bukan Word');
    equal(await vscode.commands.executeCommand('naskah.importWord', fileUri(`${folder}/palsu.docx`)), undefined);
    equal(await vscode.commands.executeCommand('naskah.importWord', fileUri(`${folder}/tidak-ada.docx`)), undefined);
    equal(await isThere(`${folder}/palsu.md`), false);
  });
});
