import { deepEqual, equal, ok } from './expect.js';
import * as vscode from 'vscode';
import { closeEverything, diagnostics, marks, naskah, openFile, replace, until } from './workbench.js';

const codes = ['META-003', 'SOP-002'];
const reviewDate = ['META-003', '2026-05-22'];
const performer = ['SOP-002', 'Verifikatur'];

describe('findings in the editor', () => {
  before(() => naskah());
  afterEach(closeEverything);

  it('mark exactly the faulty words of a Markdown document', async () => {
    const document = await openFile('sop/reset-akun.md');
    await until(() => marks(document, ...codes).length > 0);
    deepEqual(marks(document, ...codes), [reviewDate, performer]);
  });

  it('mark exactly the faulty words of a YAML document', async () => {
    const document = await openFile('sop/antrean.yaml');
    await until(() => marks(document, ...codes).length > 0);
    deepEqual(marks(document, ...codes), [reviewDate]);
    equal(
      diagnostics(document.uri).find(({ code }) => typeof code === 'object' && code.value === 'META-003')?.range.start
        .line,
      5,
    );
  });

  it('follow typing and go when the fault is repaired', async () => {
    const document = await openFile('sop/reset-akun.md');
    await until(() => marks(document, ...codes).length === 2);
    await replace(document, '# SOP Reset Akun Pegawai', '# SOP Reset Akun Pegawai\n\nSatu paragraf lagi.');
    await replace(document, '| Verifikatur |', '| Verifikator |');
    await until(() => marks(document, ...codes).length === 1);
    deepEqual(marks(document, ...codes), [reviewDate]);
    await replace(document, '| Verifikator |', '| Verifikatur |');
    await until(() => marks(document, ...codes).length === 2);
    deepEqual(marks(document, ...codes), [reviewDate, performer]);
  });

  it('go when the document is closed', async () => {
    const { uri } = await openFile('sop/reset-akun.md');
    await until(() => diagnostics(uri).length > 0);
    await closeEverything();
    await until(() => diagnostics(uri).length === 0);
  });

  it('come in a document that was never saved', async () => {
    const content = (await openFile('sop/antrean.yaml')).getText();
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await vscode.window.showTextDocument(document);
    await until(() => marks(document, ...codes).length > 0);
    deepEqual(marks(document, ...codes), [reviewDate]);
  });

  it('never come in ordinary Markdown and YAML', async () => {
    const api = await naskah();
    for (const path of ['README.md', 'layanan.yaml']) {
      const { uri } = await openFile(path);
      await until(() => api.statusOf(uri) !== undefined);
      deepEqual(diagnostics(uri), []);
      equal(api.statusOf(uri)?.type, undefined);
      ok(api.statusOf(uri)?.tooltip.includes('jenis_dokumen'), 'the status says why');
    }
  });

  it('are counted in the status, with the type', async () => {
    const api = await naskah();
    const { uri } = await openFile('sop/reset-akun.md');
    await until(() => api.statusOf(uri) !== undefined && diagnostics(uri).length > 0);
    const status = api.statusOf(uri);
    equal(status?.type, 'sop');
    equal(status.findings, diagnostics(uri).length);
    ok(status.text.includes('Standar Operasional Prosedur'));
  });
});
