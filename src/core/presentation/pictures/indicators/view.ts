import { paperNamed } from '../paper.js';
import type { PictureContext, PictureView } from '../picture.js';
import { sheetWords } from '../sheet-words.js';
import { alternativeTable } from './alternative-table.js';
import { drawSheet } from './draw-sheet.js';
import { layOut } from './layout.js';
import { readIndicators } from './read-indicators.js';
import { indicatorsRule } from './rule.js';

/** The indicators of a document with their trend, achievement and state, on as many pages as they need. */
export function indicatorsSheet(entry: Readonly<Record<string, unknown>>, context: PictureContext): PictureView {
  const rule = indicatorsRule(entry);
  const indicators = readIndicators(rule, context);
  const paper = paperNamed(context.paper);
  const said = sheetWords(context);
  return {
    kind: 'indicators',
    title: rule.title[context.readerLanguage],
    pages: drawSheet(layOut(indicators, paper, said), indicators, paper, said),
    table: alternativeTable(indicators, said),
  };
}
