import { ok } from './expect.js';
import * as vscode from 'vscode';
import { closeEverything, deleteFile, diagnostics, fileUri, naskah, openFile, until, writeFile } from './workbench.js';

const target = 'laporan/uji.json';

interface ReportedDocument {
  readonly path: string;
  readonly title: string;
}

/** The documents of a report that is written anew. */
async function exported(): Promise<readonly ReportedDocument[]> {
  await vscode.commands.executeCommand('naskah.exportReport', {
    ...{ format: 'json', lists: ['documents'], target: fileUri(target) },
  });
  const bytes = await vscode.workspace.fs.readFile(fileUri(target));
  return (JSON.parse(new TextDecoder().decode(bytes)) as { documents: readonly ReportedDocument[] }).documents;
}

describe('the overview of all documents', () => {
  before(() => naskah());
  afterEach(closeEverything);
  after(() => vscode.workspace.fs.delete(fileUri('laporan'), { recursive: true }));

  it('is exported with the documents as they are, and without those that are gone', async () => {
    const has = (documents: readonly ReportedDocument[]): boolean =>
      documents.some(({ path, title }) => path === 'sop/sementara.md' && title === '<b>=1+1');
    ok(!has(await exported()));
    await writeFile('sop/sementara.md', '---\njenis_dokumen: sop\njudul: "<b>=1+1"\n---\n# SOP\n');
    while (!has(await exported()));
    await deleteFile('sop/sementara.md');
    while (has(await exported()));
  });

  it('is a workbook and a calendar too, and says where it can’t be written', async () => {
    for (const format of ['xlsx', 'ics', 'html', 'csv', 'md']) {
      const file = fileUri(`laporan/uji.${format}`);
      await vscode.commands.executeCommand('naskah.exportReport', { format, lists: ['documents'], target: file });
      ok((await vscode.workspace.fs.stat(file)).size > 0, format);
    }
    // A folder is in the way: nothing is written, nothing is thrown.
    await vscode.commands.executeCommand('naskah.exportReport', {
      ...{ format: 'md', lists: [], target: fileUri('laporan') },
    });
  });

  it('shows findings of closed documents when that is wanted', async () => {
    const setting = vscode.workspace.getConfiguration('naskah');
    await openFile('README.md');
    const closed = fileUri('terkait/insiden.md');
    await setting.update('problems', 'workspace', vscode.ConfigurationTarget.Workspace);
    try {
      await until(() => diagnostics(closed).length > 0);
    } finally {
      await setting.update('problems', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until(() => diagnostics(closed).length === 0);
  });
});
