import { Paragraph, TableRow, TextRun } from 'docx';
import { preferredLabel } from '../../catalogue/property-names.js';
import { isList } from '../../findings/keywords/operands/path.js';
import { schemaAt } from '../../findings/subject.js';
import type { Json } from '../../model/reading.js';
import type { PictureContext } from '../pictures/picture.js';
import { headingBlock, tableBlocks, upright, type WordBlock } from './word-block.js';
import { textPage, twips } from './word-page.js';
import { textRuns } from './word-runs.js';
import { tableOf, wordCell, type CellText } from './word-table.js';
import { fieldsOf, isFields, valueText, type WordEntry } from './word-values.js';

/** Deepest heading. */
const deepest = 5;

/** The facts of a document as a form: label, colon, value. */
export function factsTable(entries: readonly WordEntry[], context: PictureContext): readonly WordBlock[] {
  const facts = entries.flatMap((entry) => (entry.kind === 'fact' ? [entry] : []));
  if (facts.length === 0) return [];
  const { room } = textPage(context.paper, false);
  const label = Math.round(50 * twips);
  const colon = Math.round(5 * twips);
  const widths = [label, colon, room - label - colon];
  const rows = facts.map((fact) => {
    const cells = [[new TextRun(fact.label)], [new TextRun(':')], textRuns(fact.text)];
    return new TableRow({
      children: cells.map((runs, index) => wordCell(runs, { width: widths[index] ?? 0 })),
      cantSplit: fact.text.length < 1500,
    });
  });
  return [upright(tableOf(rows, widths, false)), upright(new Paragraph({}))];
}

/** A part that YAML gives, under its label: rows as a table, a list with its marks, a text as paragraphs. */
export function wordPart(
  { label, pointer, value }: { readonly label: string; readonly pointer: string; readonly value: Json },
  context: PictureContext,
  level = 1,
): readonly WordBlock[] {
  const heading = headingBlock(label, Math.min(level, deepest));
  return [heading, ...contentOf(value, pointer, context, level)];
}

function contentOf(value: Json, pointer: string, context: PictureContext, level: number): readonly WordBlock[] {
  if (isList(value)) {
    if (value.some((item) => isFields(item))) return rowsTable(value, pointer, context);
    return value.map((item, index) => {
      const children = [...textRuns(valueText(item, `${pointer}/${String(index)}`, context))];
      return upright(new Paragraph({ children, bullet: { level: 0 }, spacing: { after: 60 } }));
    });
  }
  if (!isFields(value)) return paragraphs(valueText(value, pointer, context));
  const fields = fieldsOf(value, pointer, context);
  return fields.flatMap(({ label, text, pointer: own }, index) => {
    const part = Object.values(value)[index];
    const isShort = typeof part !== 'object' && text.length < 200;
    if (part === undefined || part === null || isShort) return [fieldLine(label, text)];
    return wordPart({ label, pointer: own, value: part }, context, level + 1);
  });
}

function fieldLine(label: string, text: string): WordBlock {
  const children = [...textRuns(`${label}: `, { bold: true }), ...textRuns(text)];
  return upright(new Paragraph({ children }));
}

function paragraphs(text: string): readonly WordBlock[] {
  return text
    .split(/\r?\n\s*\n/u)
    .map((part) => upright(new Paragraph({ children: [...textRuns(part.replace(/\s*\n\s*/gu, ' '))] })));
}

/** Objects as rows: a column for every part that any of them has, in the order of the type. */
function rowsTable(rows: readonly Json[], pointer: string, context: PictureContext): readonly WordBlock[] {
  const properties = schemaAt(context.type.schema, `${pointer}/0`)?.properties ?? {};
  const used = new Set(rows.flatMap((row) => (isFields(row) ? Object.keys(row) : [])));
  const known = Object.keys(properties).filter((name) => used.has(name));
  const names = [...known, ...[...used].filter((name) => !known.includes(name))];
  const header = names.map((name) => words(preferredLabel(name, properties[name])[context.language]));
  const body = rows.map((row, index) => {
    const own = `${pointer}/${String(index)}`;
    if (!isFields(row)) return [words(valueText(row, own, context))];
    return names.map((name) => words(valueText(row[name], `${own}/${name}`, context)));
  });
  return tableBlocks({ rows: [header, ...body], hasHeader: true }, context.paper);
}

function words(value: string): CellText {
  return [{ type: 'text', value }];
}
