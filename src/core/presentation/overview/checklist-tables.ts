import type { Language } from '../../catalogue/schema.js';
import { capitalised } from '../../text/capitalised.js';
import { stateWords, type ChecklistView, type ItemView } from '../checklist-view.js';
import { columnsOf } from './overview-tables.js';
import { overviewTexts as texts } from './overview-texts.js';
import type { Table } from './table.js';

/** The checklists of one document as tables: each item with its state, the words that show it, answer and sources. */
export function checklistTables(
  { lists }: ChecklistView,
  { uri, path }: { readonly uri: string; readonly path: string },
  language: Language,
): readonly Table[] {
  return lists.map(({ id, title, items }) => ({
    ...{ id, title, about: texts.checklistAbout[language] },
    columns: columnsOf(
      language,
      ...([
        ['item', 14],
        ['title', 56],
        ['state', 18],
        ['line', 8],
      ] as const),
      ...([
        ['evidence', 50],
        ['answer', 50],
        ['source', 60],
      ] as const),
    ),
    rows: items.map((item) => {
      const [first] = item.evidence;
      return [
        ...[item.id, item.title, capitalised(stateWords[item.state][language])],
        first ? { path, uri, line: first.line, text: String(first.line) } : '',
        item.evidence.map(({ text }) => text).join(' · '),
        answerText(item),
        item.sources.join('; '),
      ];
    }),
  }));
}

/** What a person said of an item. */
function answerText({ answer }: ItemView): string {
  if (!answer) return '';
  const { reason, note, link, by, date } = answer;
  return [reason, note, link, by, date].filter((part) => part !== null && part !== '').join('; ');
}
