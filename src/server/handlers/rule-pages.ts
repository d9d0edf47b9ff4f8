import type { ServerCapabilities } from 'vscode-languageserver';
import { rulePageMarkdown } from '../../core/presentation/rule-page.js';
import {
  rulePageRequest,
  rulesRequest,
  type RulePageParams,
  type RulePageResult,
  type RulesParams,
  type RulesResult,
} from '../../shared/protocol.js';
import type { Session } from '../session.js';

/** Answers with the pages of rules, and with the list to choose from. */
export function offerRulePages({ connection, engine }: Session): ServerCapabilities {
  const { rules } = engine.catalogue;
  connection.onRequest(rulePageRequest, ({ code, language }: RulePageParams): RulePageResult => {
    const page = rules.get(code);
    return { markdown: page ? rulePageMarkdown(page, language, engine.catalogue.regulations) : null };
  });
  connection.onRequest(rulesRequest, ({ language }: RulesParams): RulesResult =>
    [...rules.values()]
      .map(({ code, title }) => ({ code, title: title[language] }))
      .sort((left, right) => left.code.localeCompare(right.code)),
  );
  return {};
}
