import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { lookAgainNotification, type ReaderLanguage } from '../../shared/protocol.js';
import { CoveragePanels } from './coverage-panels.js';
import { moreCommand } from './document-items.js';
import { DocumentTree } from './document-tree.js';
import { exportReport, readExportChoice } from './export-report.js';
import { groupings, type Grouping } from './grouping.js';
import { Overview } from './overview.js';
import { texts } from './texts.js';

const groupingKey = 'naskah.documents.groupedBy';

/** The documents of the workspace: tree, matrix, and what can be done with all of them. */
export function registerOverview(
  client: BaseLanguageClient,
  { extensionUri, workspaceState }: vscode.ExtensionContext,
  language: () => ReaderLanguage,
): vscode.Disposable {
  const kept = workspaceState.get(groupingKey);
  const overview = new Overview(client, language, groupings.find((each) => each === kept) ?? 'type');
  const tree = new DocumentTree(overview);
  const panels = new CoveragePanels({ client, extension: extensionUri, overview, language });
  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    overview,
    tree,
    panels,
    command('naskah.checkAllAgain', () => client.sendNotification(lookAgainNotification)),
    command('naskah.groupDocuments', async (wanted?: unknown) => {
      const chosen = await chooseGrouping(overview.groupedBy, language(), wanted);
      if (!chosen) return;
      await workspaceState.update(groupingKey, chosen);
      await overview.groupBy(chosen);
    }),
    command('naskah.openCoverage', (list?: unknown) => panels.open(typeof list === 'string' ? list : '')),
    command('naskah.exportReport', (given?: unknown) => {
      const choice = readExportChoice(given);
      return exportReport(client, overview, choice.language ?? language(), choice);
    }),
    command('naskah.revealDocument', (id?: unknown) =>
      revealInExplorer(typeof id === 'string' ? tree.uriOf(id) : undefined),
    ),
    command(moreCommand, (parent: string) => tree.showMore(parent)),
  );
}

const titles: Readonly<Record<Grouping, (typeof texts)[keyof typeof texts]>> = {
  type: texts.byType,
  unit: texts.byUnit,
  status: texts.byStatus,
  review: texts.byReview,
};

async function chooseGrouping(now: Grouping, language: ReaderLanguage, wanted: unknown): Promise<Grouping | undefined> {
  const given = groupings.find((each) => each === wanted);
  const items = groupings.map((grouping) => ({
    label: titles[grouping][language],
    ...(grouping === now && { iconPath: new vscode.ThemeIcon('check') }),
    grouping,
  }));
  const options = { placeHolder: texts.chooseGrouping[language] };
  return given ?? (await vscode.window.showQuickPick(items, options))?.grouping;
}

async function revealInExplorer(uri: string | undefined): Promise<void> {
  if (uri === undefined) return;
  await vscode.commands.executeCommand('revealInExplorer', vscode.Uri.parse(uri, true));
}
