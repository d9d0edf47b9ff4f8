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
import { cataloguesOf } from '../show.js';

/** Answers with the pages of rules, an office's own among them, and with the list to choose from. */
export function offerRulePages(session: Session): ServerCapabilities {
  const { connection } = session;
  connection.onRequest(rulePageRequest, ({ code, language }: RulePageParams): RulePageResult => {
    const catalogue = cataloguesOf(session).find(({ rules }) => rules.has(code));
    const page = catalogue?.rules.get(code);
    return { markdown: page ? rulePageMarkdown(page, language, catalogue?.regulations) : null };
  });
  connection.onRequest(rulesRequest, ({ language }: RulesParams): RulesResult => {
    const pages = new Map(
      cataloguesOf(session).flatMap(({ rules }) => [...rules.values()].map((page) => [page.code, page])),
    );
    return [...pages.values()]
      .map(({ code, title }) => ({ code, title: title[language] }))
      .sort((left, right) => left.code.localeCompare(right.code));
  });
  return {};
}
