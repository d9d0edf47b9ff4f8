import { group, line, placeOf, rectangle, textBlock, titled } from '../draw.js';
import { cellMark, noteMark } from '../note-mark.js';
import { svg, type SvgElement } from '../svg.js';
import { font } from '../text/font.js';
import { wrapLines } from '../text/wrap.js';
import { NAME_LINE, type Header, type PageColumns } from './columns.js';
import type { LaidRow, PageLayout } from './layout-page.js';
import { textColumns, type Note, type Procedure, type TextColumn } from './procedure.js';
import { bodyFont, LINE, PADDING } from './rows.js';
import type { SheetWords } from '../sheet-words.js';
import { words } from './words.js';

const headingFont = font(8, 'bold');
const HEADING_LINE = 1.15 * headingFont.size;

/** The table of a page: its header, grid and texts; the origin is its left upper corner. */
export function drawTable(
  page: PageLayout,
  header: Header,
  procedure: Procedure,
  said: SheetWords,
): readonly SvgElement[] {
  return [
    rectangle(
      { left: 0, top: 0, right: page.columns.width, bottom: page.headerHeight },
      { class: 'shade', fill: '#e8e8e8' },
    ),
    ...drawHeader(page.columns, header, procedure, said),
    ...page.rows.map((row) => drawRow(row, page, said)),
    drawGrid(page, header),
  ];
}

function drawHeader(
  columns: PageColumns,
  header: Header,
  { headings, performers }: Procedure,
  said: SheetWords,
): readonly SvgElement[] {
  const whole = header.top + header.bottom;
  const heading = (text: string, left: number, width: number, top: number, bottom: number): readonly SvgElement[] =>
    textBlock(
      wrapLines(text, width - 1.2, headingFont),
      { x: left + width / 2, middle: (top + bottom) / 2, align: 'middle' },
      headingFont,
      HEADING_LINE,
    );
  const { blockLeft, performerWidth, text } = columns;
  const qualityLeft = text.requirements.x;
  const below = (column: TextColumn, top: number): readonly SvgElement[] =>
    heading(headings[column], text[column].x, text[column].width, top, whole);
  return [
    ...heading(headings.number, 0, columns.numberWidth, 0, whole),
    ...below('activity', 0),
    ...heading(headings.performer, blockLeft, performerWidth * columns.performers.length, 0, header.top),
    ...heading(said.say(words.quality), qualityLeft, text.remarks.x - qualityLeft, 0, header.top),
    ...(['requirements', 'time', 'output'] as const).flatMap((column) => below(column, header.top)),
    ...below('remarks', 0),
    ...columns.performers.map((performer, place) => {
      const { span, name, isUnknown } = performers[performer] ?? { name: '', span: undefined, isUnknown: false };
      const left = blockLeft + place * performerWidth;
      const cell = { left, right: left + performerWidth, top: header.top, bottom: whole };
      return group('cell', placeOf(span), [
        titled(isUnknown ? said.say(words.unknownPerformer) : name),
        rectangle(cell, { class: 'hit', fill: 'none' }),
        ...performerName(header, performer, left + performerWidth / 2),
      ]);
    }),
  ];
}

function performerName({ names, top, bottom }: Header, performer: number, x: number): readonly SvgElement[] {
  const name = names[performer];
  if (!name) return [];
  const lineHeight = name.font.size * NAME_LINE;
  const middle = top + bottom / 2;
  if (!name.isTurned) return textBlock(name.lines, { x, middle, align: 'middle' }, name.font, lineHeight);
  const lines = textBlock(name.lines, { x: 0, middle: 0, align: 'middle' }, name.font, lineHeight);
  return [
    svg('g', { transform: `translate(${String(Math.round(x * 100) / 100)} ${String(middle)}) rotate(-90)` }, lines),
  ];
}

function drawRow({ row, top, bottom }: LaidRow, { columns }: PageLayout, said: SheetWords): SvgElement {
  const { step, isFirst, lines } = row;
  const middle = (top + bottom) / 2;
  const cells = textColumns.flatMap((column) => {
    const { x, width } = columns.text[column];
    const isCentred = column === 'time';
    const at = isCentred
      ? { x: x + width / 2, align: 'middle' as const }
      : { x: x + PADDING, width: width - 2 * PADDING };
    const notes = isFirst && said.marks ? step.notes.filter((note) => note.column === column && isGrave(note)) : [];
    const box = { left: x, right: x + width, top, bottom };
    return group('cell', placeOf(step.spans[column] ?? step.spans.row), [
      ...(notes.length > 0 ? [titled(notes.map(({ text, code }) => `${text} [${code}]`).join('\n'))] : []),
      rectangle(box, { class: 'hit', fill: 'none' }),
      ...(notes.length > 0 ? [cellMark(box, notes)] : []),
      ...textBlock(lines[column], { ...at, middle }, bodyFont, LINE),
    ]);
  });
  const number = isFirst ? [drawNumber(row, { top, bottom }, columns, said)] : [];
  return group('row', { 'data-row': step.index }, [...number, ...cells]);
}

function drawNumber(
  { step }: LaidRow['row'],
  { top, bottom }: { readonly top: number; readonly bottom: number },
  columns: PageColumns,
  said: SheetWords,
): SvgElement {
  const middle = (top + bottom) / 2;
  const x = columns.numberWidth / 2;
  const notes = said.marks ? step.notes.filter(({ severity }) => severity !== 'hint') : [];
  return group('cell', placeOf(step.spans.number ?? step.spans.row), [
    ...(notes.length > 0 ? [titled(notes.map(({ text, code }) => `${text} [${code}]`).join('\n'))] : []),
    rectangle({ left: 0, right: columns.numberWidth, top, bottom }, { class: 'hit', fill: 'none' }),
    ...textBlock(
      wrapLines(step.number, columns.numberWidth - 1, bodyFont).slice(0, 3),
      { x, middle, align: 'middle' },
      bodyFont,
      LINE,
    ),
    ...(notes.length > 0 ? [noteMark(x, middle + 4.6, notes)] : []),
  ]);
}

/** Whether the cell itself is framed. */
function isGrave({ severity }: Note): boolean {
  return severity === 'error' || severity === 'warning';
}

/** Black lines, thin and grey between the performers so that arrows are read at once. */
function drawGrid({ columns, rows, strips, bottom, headerHeight }: PageLayout, header: Header): SvgElement {
  const { blockLeft, performerWidth, performers, text, width } = columns;
  const blockRight = blockLeft + performers.length * performerWidth;
  const rowLines = [...rows, ...strips].map((band) => band.bottom).filter((y) => y < bottom - 0.01);
  const performerLines = performers.slice(1).map((_performer, index) => blockLeft + (index + 1) * performerWidth);
  const faint = [
    ...performerLines.map((x) => line(x, headerHeight, x, bottom)),
    ...rowLines.map((y) => line(blockLeft, y, blockRight, y)),
  ];
  const strong = [
    ...[columns.numberWidth, blockLeft, blockRight, text.remarks.x].map((x) => line(x, 0, x, bottom)),
    ...[text.time.x, text.output.x].map((x) => line(x, header.top, x, bottom)),
    ...performerLines.map((x) => line(x, header.top, x, headerHeight)),
    line(blockLeft, header.top, text.remarks.x, header.top),
    line(0, headerHeight, width, headerHeight),
    ...rowLines.flatMap((y) => [line(0, y, blockLeft, y), line(blockRight, y, width, y)]),
  ];
  return svg('g', { 'aria-hidden': 'true', fill: 'none' }, [
    svg('g', { class: 'faint', stroke: '#8a8a8a', 'stroke-width': 0.15 }, faint),
    svg('g', { class: 'rule', stroke: '#000', 'stroke-width': 0.22 }, strong),
    rectangle({ left: 0, top: 0, right: width, bottom }, { class: 'frame', stroke: '#000', 'stroke-width': 0.5 }),
  ]);
}
