import { deepEqual, equal, ok } from './expect.js';
import * as vscode from 'vscode';
import {
  closeEverything,
  codeOf,
  deleteFile,
  diagnostics,
  marks,
  naskah,
  openFile,
  replace,
  until,
  writeFile,
} from './workbench.js';

const codes = ['META-003', 'SOP-002'];

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('naskah').update(name, value, vscode.ConfigurationTarget.Workspace);
}

function severityOf(document: vscode.TextDocument, code: string): vscode.DiagnosticSeverity | undefined {
  return diagnostics(document.uri).find((diagnostic) => codeOf(diagnostic) === code)?.severity;
}

describe('settings', () => {
  before(() => naskah());
  afterEach(async () => {
    await closeEverything();
    await set('checks', undefined);
    await set('language', undefined);
  });

  it('naskah.checks changes levels at once', async () => {
    const document = await openFile('sop/reset-akun.md');
    await until(() => marks(document, ...codes).length === 2);
    await set('checks', { 'META-003': 'off', 'SOP-002': 'information' });
    await until(() => marks(document, ...codes).length === 1);
    equal(severityOf(document, 'SOP-002'), vscode.DiagnosticSeverity.Information);
    await set('checks', undefined);
    await until(() => marks(document, ...codes).length === 2);
    equal(severityOf(document, 'SOP-002'), vscode.DiagnosticSeverity.Error);
  });

  it('naskah.language changes the sentences at once', async () => {
    const document = await openFile('sop/reset-akun.md');
    await until(() => marks(document, ...codes).length === 2);
    const before = diagnostics(document.uri).map(({ message }) => message);
    await set('language', 'en');
    await until(() => diagnostics(document.uri).every(({ message }) => !before.includes(message)));
    equal((await naskah()).statusOf(document.uri)?.language, 'en');
  });

  it('naskah.yaml is followed on disk: created, changed, deleted', async () => {
    const api = await naskah();
    const document = await openFile('sop/reset-akun.md');
    await until(() => marks(document, ...codes).length === 2);
    await writeFile('naskah.yaml', 'checks:\n  SOP-002: hint\n');
    try {
      await until(() => severityOf(document, 'SOP-002') === vscode.DiagnosticSeverity.Hint);
      await writeFile('naskah.yaml', 'exclude:\n  - "sop/**"\n');
      await until(() => diagnostics(document.uri).length === 0);
      ok(api.statusOf(document.uri)?.tooltip.includes('naskah.yaml'));
    } finally {
      await deleteFile('naskah.yaml');
    }
    await until(() => marks(document, ...codes).length === 2);
  });

  it('naskah.yaml is followed while it is typed, and its faults stand in it', async () => {
    const document = await openFile('sop/reset-akun.md');
    await until(() => marks(document, ...codes).length === 2);
    await writeFile('naskah.yaml', 'languag: id\n');
    try {
      const configuration = await openFile('naskah.yaml');
      await until(() => diagnostics(configuration.uri).length > 0);
      deepEqual(marks(configuration, 'CFG-002'), [['CFG-002', 'languag']]);
      await replace(configuration, 'languag: id', 'checks: { META-003: off }');
      await until(() => diagnostics(configuration.uri).length === 0 && marks(document, ...codes).length === 1);
      ok(configuration.isDirty);
    } finally {
      await closeEverything();
      await deleteFile('naskah.yaml');
    }
  });
});
