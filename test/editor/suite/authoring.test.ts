import { equal, ok } from './expect.js';
import * as vscode from 'vscode';
import { faultyRoadmaps } from './faulty-roadmaps.js';
import {
  closeEverything,
  codeOf,
  deleteFile,
  diagnostics,
  naskah,
  openFile,
  quickFixesAt,
  replace,
  undo,
  until,
  writeFile,
} from './workbench.js';

/** A blank that a repair left for a person, and nothing else. */
const blank = 'SEC-002';

function codes(document: vscode.TextDocument): readonly string[] {
  return diagnostics(document.uri).map(codeOf);
}

/** Takes the first repair that is offered for some finding; false when none is. */
async function repairOne(document: vscode.TextDocument): Promise<boolean> {
  for (const finding of diagnostics(document.uri).filter((each) => codeOf(each) !== blank)) {
    const actions = await quickFixesAt(document.uri, finding.range);
    const edit = actions.find(({ isPreferred, edit: repair }) => isPreferred && repair)?.edit;
    if (!edit) continue;
    const { version } = document;
    const before = codes(document).filter((code) => code !== blank).length;
    ok(await vscode.workspace.applyEdit(edit));
    await until(() => document.version > version && codes(document).filter((code) => code !== blank).length < before);
    return true;
  }
  return false;
}

async function completions(document: vscode.TextDocument, words: string): Promise<readonly string[]> {
  const at = document.positionAt(document.getText().indexOf(words) + words.length);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('writing a roadmap', () => {
  before(() => naskah());
  afterEach(async () => {
    await closeEverything();
    await deleteFile('peta.md');
  });

  for (const language of ['id', 'en'] as const) {
    it(`is repaired by quick fixes alone, but for what only a person knows (${language})`, async () => {
      await writeFile('peta.md', faultyRoadmaps[language]);
      const document = await openFile('peta.md');
      await until(() => codes(document).length >= 4);
      equal([...new Set(codes(document))].sort().join(), 'META-001,RMP-001,SEC-001,VAL-002');
      while (await repairOne(document));
      equal([...new Set(codes(document))].join(), blank);
      ok(document.getText().includes(language === 'id' ? '## Risiko dan Mitigasi' : '## Risks'));
    });
  }

  it('offers what is missing, and says what a column is for', async () => {
    await writeFile('peta.md', faultyRoadmaps.id);
    const document = await openFile('peta.md');
    await until(() => codes(document).length >= 4);
    await replace(document, 'horizon_bulan: 12\n', 'horizon_bulan: 12\ns\n');
    ok((await completions(document, 'horizon_bulan: 12\ns')).includes('sponsor'));
    await replace(document, 'status: konsepp', 'status: ');
    ok((await completions(document, 'status: ')).includes('konsep'));
    await replace(document, '## Tim dan Tata Kelola', '## Ri\n\n## Tim dan Tata Kelola');
    ok((await completions(document, '## Ri')).some((label) => label.includes('Risiko dan Mitigasi')));
    const column = document.positionAt(document.getText().indexOf('Kriteria Lanjut') + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      column,
    );
    const said = hovers
      .flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value))
      .join('\n');

    ok(said.includes('Kriteria Lanjut'), said);
  });
});

describe('repairing on save', () => {
  before(() => naskah());
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('editor')
      .update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    await closeEverything();
    await deleteFile('peta.md');
  });

  it('applies what is safe, as one step to undo', async () => {
    await writeFile('peta.md', faultyRoadmaps.id.replace('konsepp', 'konsep').replace('versi:', 'versii:'));
    const document = await openFile('peta.md');
    await until(() => codes(document).includes('META-012'));
    const before = document.getText();
    await vscode.commands.executeCommand('naskah.fixAll');
    await until(() => document.getText().includes('\nversi: "1.0"'));
    await undo(document, before);
    await vscode.workspace
      .getConfiguration('editor')
      .update('codeActionsOnSave', { 'source.fixAll.naskah': 'explicit' }, vscode.ConfigurationTarget.Workspace);
    await replace(document, 'sepertiga', 'seperempat');
    ok(await document.save());
    ok(document.getText().includes('\nversi: "1.0"'), 'nothing was repaired on save');
  });
});
