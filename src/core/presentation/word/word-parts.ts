import { Paragraph, TableRow, TextRun } from 'docx';
import type { DocumentEntry } from '../paper/document-entries.js';
import { factLabelWidth } from '../paper/fact-label-width.js';
import { upright } from '../paper/paper-block.js';
import { partNodes, type DocumentPart } from '../paper/part-nodes.js';
import type { PictureContext } from '../pictures/picture.js';
import { headingBlock, type TablePlace, type WordBlock } from './word-block.js';
import { wordBlock, type WordLayout } from './word-blocks.js';
import { twips } from '../paper/page-room.js';
import { textPage } from './word-page.js';
import { textRuns } from './word-runs.js';
import { tableOf, wordCell } from './word-table.js';

/** The facts of a document as a form: label, colon, value. */
export function factsTable(
  entries: readonly DocumentEntry[],
  { paper, lies }: Pick<TablePlace, 'paper' | 'lies'>,
): readonly WordBlock[] {
  const facts = entries.flatMap((entry) => (entry.kind === 'fact' ? [entry] : []));
  if (facts.length === 0) return [];
  const { room } = textPage(paper, lies);
  const label = Math.round(factLabelWidth(facts) * twips);
  const colon = Math.round(5 * twips);
  const widths = [label, colon, room - label - colon];
  const rows = facts.map((fact) => {
    const cells = [[new TextRun(fact.label)], [new TextRun(':')], textRuns(fact.text)];
    return new TableRow({
      children: cells.map((runs, index) => wordCell(runs, { width: widths[index] ?? 0 })),
      cantSplit: fact.text.length < 1500,
    });
  });
  return [upright(tableOf(rows, widths, 'none')), upright(new Paragraph({}))];
}

/** A part that YAML gives, under its label. */
export function wordPart(part: DocumentPart, context: PictureContext, layout: WordLayout): readonly WordBlock[] {
  return partNodes(part, context).flatMap((node) =>
    node.type === 'heading' ? [headingBlock(node.children, node.depth)] : wordBlock(node, layout),
  );
}
