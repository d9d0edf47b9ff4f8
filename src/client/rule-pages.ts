import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  rulePageRequest,
  rulesRequest,
  type ReaderLanguage,
  type RulePageParams,
  type RulePageResult,
  type RulesParams,
  type RulesResult,
} from '../shared/protocol.js';
import { texts } from './texts.js';

/** Rule pages are documents of their own scheme; package.json has VS Code open them rendered. */
const scheme = 'naskah-rule';
const renderedView = 'vscode.markdown.preview.editor';

/** Where a rule's page is opened, for the server to fill in. A diagnostic's link can't run a command, but can open this. */
export const rulePageTemplate = `${scheme}:/{code}.md?{language}`;

/** Shows rule pages as they come from the server. */
export function registerRulePages(client: BaseLanguageClient, language: () => ReaderLanguage): vscode.Disposable {
  const provider: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: async (uri) => {
      const pageLanguage = uri.query === 'id' || uri.query === 'en' ? uri.query : language();
      return (await rulePage(client, codeOf(uri), pageLanguage)) ?? texts.noSuchRule[pageLanguage];
    },
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    vscode.commands.registerCommand('naskah.explainRule', (code?: unknown) => explainRule(client, language(), code)),
  );
}

async function explainRule(client: BaseLanguageClient, language: ReaderLanguage, given: unknown): Promise<void> {
  const code = typeof given === 'string' ? given : await chooseRule(client, language);
  if (code === undefined) return;
  const address = rulePageTemplate.replace('{code}', encodeURIComponent(code)).replace('{language}', language);
  await vscode.commands.executeCommand('vscode.openWith', vscode.Uri.parse(address), renderedView);
}

async function chooseRule(client: BaseLanguageClient, language: ReaderLanguage): Promise<string | undefined> {
  const params: RulesParams = { language };
  const rules = await client.sendRequest<RulesResult>(rulesRequest, params);
  const items = rules.map(({ code, title }) => ({ label: code, description: title }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: texts.chooseRule[language],
    matchOnDescription: true,
  });
  return chosen?.label;
}

async function rulePage(
  client: BaseLanguageClient,
  code: string,
  language: ReaderLanguage,
): Promise<string | undefined> {
  const params: RulePageParams = { code, language };
  const page = await client.sendRequest<RulePageResult>(rulePageRequest, params);
  return page.markdown ?? undefined;
}

/** `naskah-rule:/META-003.md` is the page of META-003. */
function codeOf(uri: vscode.Uri): string {
  return uri.path.replace(/^\//, '').replace(/\.md$/, '');
}
