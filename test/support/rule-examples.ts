import type { RulePage } from '../../src/core/catalogue/schema.js';
import { checkText, notationOf } from './engine.js';
import { folderOf, ownName } from './folder.js';
import { officeOf, parseMarked } from './marked.js';
import type { CheckAgain } from './repairs.js';

/** An example of a rule's page without its marks, and how it is checked in the page's circumstances. */
export function checkExample(page: RulePage, lines: readonly string[]): { text: string; check: CheckAgain } {
  const { text } = parseMarked(lines.join('\n'));
  const levels = page.off === true ? [{ codes: [page.code], to: 'hint' as const }] : [];
  const office = officeOf(page.configuration ?? []);
  const beside = Object.entries(page.beside ?? {}).map(([name, each]) => [name, each.join('\n')] as const);
  const check: CheckAgain = (now) =>
    checkText(now, {
      notation: notationOf(text),
      ...(page.today !== undefined && { today: page.today }),
      settings: { levels, office },
      ...(page.beside && { among: folderOf({ ...Object.fromEntries(beside), [ownName]: now }) }),
    }).findings;
  return { text, check };
}
