import { paperNamed } from '../paper.js';
import type { PictureContext, PictureView } from '../picture.js';
import { sheetWords } from '../sheet-words.js';
import { alternativeTable } from './alternative-table.js';
import { drawPlan } from './draw-plan.js';
import { layOut } from './layout.js';
import { dayStart } from './read-time.js';
import { readTimeline } from './read-timeline.js';
import { timelineRule } from './rule.js';
import { words } from './words.js';

/** The time plan of a document: phases, activities and milestones over its months, on as many pages as they need. */
export function timelineSheet(entry: Readonly<Record<string, unknown>>, context: PictureContext): PictureView {
  const said = sheetWords(context);
  const plan = readTimeline(timelineRule(entry), context);
  const paper = paperNamed(context.paper);
  const layout = layOut(plan, paper, said.say(words.continued));
  return {
    kind: 'timeline',
    title: (entry['title'] as PictureContext['type']['title'])[context.readerLanguage],
    pages: drawPlan({ layout, plan, paper, said, today: dayStart(context.today, plan.axis.origin) }),
    table: alternativeTable(plan, said),
  };
}
