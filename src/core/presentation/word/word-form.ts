import {
  AlignmentType,
  HeightRule,
  Paragraph,
  TableRow,
  TextRun,
  type Footer,
  type IParagraphOptions,
  type ISectionOptions,
  type ParagraphChild,
  type Table,
  type TableCell,
} from 'docx';
import { boxHeight, fieldText, officeLines } from '../paper/form-words.js';
import { paperNamed } from '../pictures/paper.js';
import type { Identity, IdentityBox, IdentityField } from '../pictures/procedure/identity.js';
import type { TextList, TextPart } from '../pictures/text-parts.js';
import type { PaperContext } from '../paper/paper-context.js';
import type { Numbering } from './word-blocks.js';
import { logoParagraph } from './word-letterhead.js';
import { twips } from '../paper/page-room.js';
import { noHeader, pageOf, pictureFoot } from './word-page.js';
import { textRuns } from './word-runs.js';
import { wordText } from './word-text.js';
import { signatureLines } from './word-signature.js';
import { cellOf, tableOf, wordCell } from './word-table.js';

/** Half points of what stands in the form. */
const bodySize = 19;
const fieldSize = 20;
const headSizes = [26, 24, 22];
/** Millimetres. */
const labelWidth = 38;
const fieldHeight = 7.6;
const approverHeight = 44;
const nameHeight = 11;

/** The identity page of a procedure as the official table of two halves, on a lying page. */
export function formSection(
  identity: Identity,
  context: PaperContext,
  numbering: Numbering,
  footer: Footer,
): ISectionOptions {
  const { left, top, width, height, contentWidth, contentHeight } = paperNamed(context.paper);
  const margin = {
    ...{ left: mm(left), right: mm(width - left - contentWidth), top: mm(top) },
    ...{ bottom: mm(height - top - contentHeight), header: 300, footer: pictureFoot },
  };
  return {
    properties: { page: { ...pageOf(context.paper, true), margin } },
    headers: { default: noHeader() },
    footers: { default: footer },
    children: [formTable(identity, mm(contentWidth), context, numbering)],
  };
}

function formTable(identity: Identity, room: number, context: PaperContext, numbering: Numbering): Table {
  const half = Math.floor(room / 2);
  const label = mm(labelWidth);
  const widths = [half, label, room - half - label];
  const rows = [
    ...identity.fields.map((field, index) =>
      fieldRow(field, widths, index === 0 ? headCell(identity, half, context) : undefined),
    ),
    approverRow(identity, widths, context),
    fieldRow(identity.name, widths, undefined, true),
    ...identity.boxes.flatMap((boxes, index) => boxRows(boxes, widths, numbering, boxHeight(identity, index))),
  ];
  return tableOf(rows, widths, 'strong');
}

/** The office and the name of the form, beside all rows of the identity. */
function headCell(identity: Identity, width: number, context: PaperContext): TableCell {
  const { form, fields } = identity;
  const { logo: picture } = context.letterhead;
  const lines = officeLines(identity, context);
  const centred = (text: string, size: number, bold: boolean, before = 0): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [...textRuns(text, { size, bold, allCaps: true })],
      spacing: { before, after: 20 },
    });
  const logo = picture ? [logoParagraph(picture, { after: 160 }, AlignmentType.CENTER)] : [];
  const names = lines.map((text, index) => centred(text, headSizes[Math.min(index, 2)] ?? 22, index < 2));
  return cellOf([...logo, ...names, centred(form, 24, true, 240)], { width, rows: fields.length + 2, isCentred: true });
}

function fieldRow(
  { label, text }: IdentityField,
  [, labelRoom = 0, room = 0]: readonly number[],
  head: TableCell | undefined,
  isName = false,
): TableRow {
  const cells = [
    cellOf([line([new TextRun({ text: wordText(label), size: fieldSize })])], { width: labelRoom, isCentred: true }),
    cellOf([line([...textRuns(fieldText(text), { size: fieldSize, bold: isName })])], { width: room, isCentred: true }),
  ];
  return new TableRow({
    children: head ? [head, ...cells] : cells,
    height: { value: mm(isName ? nameHeight : fieldHeight), rule: HeightRule.ATLEAST },
    cantSplit: true,
  });
}

function approverRow(
  { approver }: Identity,
  [, labelRoom = 0, room = 0]: readonly number[],
  { language }: PaperContext,
): TableRow {
  const { label, position, name, rank, employee } = approver;
  const official = { position: position.text, name: name.text, rank: rank.text, number: employee.text };
  return new TableRow({
    children: [
      wordCell([new TextRun({ text: wordText(label), size: fieldSize })], { width: labelRoom }),
      cellOf(signatureLines(official, { language, size: fieldSize }), { width: room }),
    ],
    height: { value: mm(approverHeight), rule: HeightRule.ATLEAST },
    cantSplit: true,
  });
}

/** Two boxes: their labels on grey, below them what they hold. */
function boxRows(
  [left, right]: readonly IdentityBox[],
  [half = 0, label = 0, rest = 0]: readonly number[],
  numbering: Numbering,
  height: number,
): readonly TableRow[] {
  const both = [left, right];
  const place = (index: number) => (index === 0 ? { width: half } : { width: label + rest, columns: 2 });
  const head = both.map((box, index) =>
    cellOf([line([...textRuns(box?.label ?? '', { size: bodySize, bold: true })])], {
      ...place(index),
      isHeader: true,
    }),
  );
  const body = both.map((box, index) => cellOf(boxLines(box?.parts ?? [], numbering), place(index)));
  return [
    new TableRow({ children: head, cantSplit: true, height: { value: mm(6.5), rule: HeightRule.ATLEAST } }),
    new TableRow({ children: body, height: { value: mm(height), rule: HeightRule.ATLEAST } }),
  ];
}

function boxLines(parts: readonly TextPart[], numbering: Numbering): readonly Paragraph[] {
  return partLines(parts.length === 0 ? [fieldText('')] : parts, numbering, 0);
}

/** Lists are lists of Word, each with its own numbers and moved in by its level; `mark` is that of the first sentence. */
function partLines(
  parts: readonly TextPart[],
  numbering: Numbering,
  level: number,
  mark?: IParagraphOptions,
): readonly Paragraph[] {
  const left = { indent: { left: markRoom * level } };
  return parts.flatMap((part, index) => {
    if (typeof part !== 'string') return listLines(part, numbering, Math.min(level, deepest));
    const children = [...textRuns(part, { size: bodySize })];
    return [new Paragraph({ children, ...tight, ...((index === 0 && mark) || left) })];
  });
}

function listLines(list: TextList, numbering: Numbering, level: number): readonly Paragraph[] {
  const { first, isLettered = false, items } = list;
  const reference = numbering.start(first, { size: bodySize, isLettered });
  const mark = {
    numbering: { reference, level },
    indent: { left: markRoom * (level + 1), hanging: markRoom },
  };
  return items.flatMap((item) => partLines(item, numbering, level + 1, mark));
}

/** Twips by which a list is moved in, and its deepest level. */
const markRoom = 340;
const deepest = 8;
const tight = { spacing: { after: 0, line: 250 } };

function line(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ children: [...children], ...tight });
}

function mm(length: number): number {
  return Math.round(length * twips);
}
