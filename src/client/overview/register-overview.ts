import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AttentionEntry } from '../../core/presentation/overview/overview-view.js';
import { lookAgainNotification, type ReaderLanguage } from '../../shared/protocol.js';
import { CoveragePanels } from './coverage-panels.js';
import { openCommand, type OverviewNode } from './document-items.js';
import { DocumentTree } from './document-tree.js';
import { exportReport, readExportChoice } from './export-report.js';
import { groupings, type Grouping } from './grouping.js';
import { openAt } from './open-document.js';
import { Overview } from './overview.js';
import { texts } from './texts.js';

/** The documents of the workspace: tree, matrix, and what can be done with all of them. */
export function registerOverview(
  client: BaseLanguageClient,
  { extensionUri, workspaceState }: vscode.ExtensionContext,
  language: () => ReaderLanguage,
): vscode.Disposable {
  const overview = new Overview(client, language);
  const tree = new DocumentTree(overview, workspaceState);
  const panels = new CoveragePanels({ client, extension: extensionUri, overview, language });
  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    overview,
    tree,
    panels,
    command('naskah.checkAllAgain', () => client.sendNotification(lookAgainNotification)),
    command('naskah.groupDocuments', (wanted?: unknown) => group(tree, language(), wanted)),
    command('naskah.openCoverage', (list?: unknown) => panels.open(typeof list === 'string' ? list : '')),
    command('naskah.exportReport', (choice?: unknown) =>
      exportReport(client, overview, language(), readExportChoice(choice)),
    ),
    command('naskah.revealDocument', (node?: OverviewNode) => revealInExplorer(node)),
    command(openCommand, (uri: string, range?: AttentionEntry['range']) => openAt(uri, language(), range)),
  );
}

const titles: Readonly<Record<Grouping, (typeof texts)[keyof typeof texts]>> = {
  type: texts.byType,
  unit: texts.byUnit,
  status: texts.byStatus,
  review: texts.byReview,
};

async function group(tree: DocumentTree, language: ReaderLanguage, wanted: unknown): Promise<void> {
  const given = groupings.find((each) => each === wanted);
  const items = groupings.map((grouping) => ({
    label: titles[grouping][language],
    ...(grouping === tree.groupedBy && { iconPath: new vscode.ThemeIcon('check') }),
    grouping,
  }));
  const options = { placeHolder: texts.chooseGrouping[language] };
  const chosen = given ?? (await vscode.window.showQuickPick(items, options))?.grouping;
  if (chosen) await tree.groupBy(chosen);
}

async function revealInExplorer(node: OverviewNode | undefined): Promise<void> {
  if (node?.kind !== 'document' && node?.kind !== 'entry') return;
  const { uri } = node.kind === 'document' ? node.document : node.entry;
  await vscode.commands.executeCommand('revealInExplorer', vscode.Uri.parse(uri, true));
}
