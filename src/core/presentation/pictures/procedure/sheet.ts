import { paperNamed } from '../paper.js';
import type { PictureContext, PictureView } from '../picture.js';
import { alternativeTable } from './alternative-table.js';
import { drawIdentity } from './draw-identity.js';
import { drawPages, pageFrame } from './draw-pages.js';
import { readIdentity } from './identity.js';
import { layOut } from './layout.js';
import { readProcedure } from './read-procedure.js';
import { procedureRule } from './rule.js';
import { sheetWords } from '../sheet-words.js';
import { words } from './words.js';

/** The sheet of a procedure: its identity page, and its flowchart on as many pages as it needs. */
export function procedureSheet(entry: Readonly<Record<string, unknown>>, context: PictureContext): PictureView {
  const rule = procedureRule(entry);
  const procedure = readProcedure(rule, context);
  const paper = paperNamed(context.paper);
  const said = sheetWords(context);
  const layout = layOut(procedure, paper, said.say(words.pageShort));
  const identity = readIdentity(rule, context);
  const identityPages = identity ? drawIdentity(identity, paper, said, context.emblem) : [];
  const count = identityPages.length + layout.pages.length;
  const pages = [
    ...identityPages.map((drawn, index) => pageFrame(paper, said, { number: index + 1, count, procedure }, drawn)),
    ...drawPages(layout, procedure, paper, said, { first: identityPages.length + 1, count }),
  ];
  return {
    kind: 'procedure',
    title: rule.title[context.readerLanguage],
    pages,
    ...(identity && { formPages: identityPages.length }),
    table: alternativeTable(procedure, said),
  };
}
