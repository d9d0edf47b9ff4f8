import { group, line, placeOf, rectangle, textBlock, textLine } from '../draw.js';
import type { Emblem } from '../picture.js';
import type { Paper } from '../paper.js';
import { svg, type SvgElement } from '../svg.js';
import { font, type Font } from '../text/font.js';
import { wrapLines } from '../text/wrap.js';
import type { Identity, IdentityField } from './identity.js';
import { breakBoxes, LABEL_HEIGHT, type BoxPage, type BrokenBox } from './identity-boxes.js';
import type { SheetWords } from '../sheet-words.js';
import { words } from './words.js';

/** Height of the upper block: the agency beside the table of the identity. */
const UPPER = 87;
const LABEL_WIDTH = 38;
const FIELD = 7.6;
const NAME = 11;
const SIGNATURE = 18;
const PADDING = 2;
const headFonts = [font(13, 'bold'), font(12, 'bold'), font(11)];
const formFont = font(12, 'bold');
const fieldFont = font(10);
const boldField = font(10, 'bold');
const labelFont = font(9.5, 'bold');

/** The identity pages: one, unless the boxes hold more than a page has room for. */
export function drawIdentity(
  identity: Identity,
  paper: Paper,
  said: SheetWords,
  emblem?: Emblem,
): readonly (readonly SvgElement[])[] {
  const { contentWidth: width, contentHeight: height } = paper;
  // The last two millimetres keep the frame off the foot.
  const bottom = height - 2;
  const first = breakBoxes(identity.boxes, width / 2, bottom - UPPER, bottom);
  return first.map((page, index) => {
    const top = index === 0 ? UPPER : 0;
    return [
      ...(index === 0 ? [...drawAgency(identity, width, emblem), ...drawFields(identity, width)] : []),
      ...drawBoxes(page, top, width, index > 0, said),
      rectangle({ left: 0, top: 0, right: width, bottom: top + page.height }, FRAME),
    ];
  });
}

const FRAME = { class: 'frame', fill: 'none', stroke: '#000', 'stroke-width': 0.5 };

function rules(lines: readonly SvgElement[]): SvgElement {
  return svg('g', { class: 'rule', stroke: '#000', 'stroke-width': 0.25, 'aria-hidden': 'true' }, lines);
}

/** The names of the agency over the name of the form, with room for the emblem above them. */
function drawAgency({ head, form }: Identity, width: number, emblem: Emblem | undefined): readonly SvgElement[] {
  const half = width / 2;
  const blocks = head.map(({ text, span }, index) => {
    const own = headFonts[Math.min(index, headFonts.length - 1)] ?? fieldFont;
    return { lines: wrapLines(text.toLocaleUpperCase('id'), half - 12, own), own, span };
  });
  const lines = blocks.flatMap(({ lines: own, ...rest }) => own.map((text) => ({ text, ...rest })));
  const heights = lines.map(({ own }) => own.size * 1.32);
  const total = heights.reduce((sum, each) => sum + each, 0) + formFont.size * 2.6;
  // A third of the block is left free above: there the emblem is put.
  let y = Math.max(4, Math.min(UPPER * 0.36, UPPER - total - 6));
  const above = emblem ? drawEmblem(emblem, half / 2, y - 2) : [];
  const drawn = lines.map(({ text, own, span }, index) => {
    const at = { x: half / 2, y: y + own.size * 0.66, align: 'middle' as const };
    y += heights[index] ?? 0;
    return group('cell', placeOf(span), [textLine(text, at, own)]);
  });
  const at = { x: half / 2, y: Math.min(y + formFont.size * 1.9, UPPER - 4), align: 'middle' as const };
  return [...above, ...drawn, textLine(form.toLocaleUpperCase('id'), at, formFont)];
}

/** The office's logo over its names, as large as the room above them lets it be. */
function drawEmblem({ address, width, height }: Emblem, middle: number, bottom: number): readonly SvgElement[] {
  const scale = Math.min(1, (bottom - 3) / height);
  if (scale <= 0) return [];
  const [wide, high] = [width * scale, height * scale];
  const place = { x: middle - wide / 2, y: bottom - high, width: wide, height: high };
  return [svg('image', { class: 'emblem', href: address, ...place, 'aria-hidden': 'true' })];
}

function drawFields(identity: Identity, width: number): readonly SvgElement[] {
  const half = width / 2;
  const { fields, approver, name } = identity;
  const nameHeight = Math.max(NAME, nameLines(name, half).length * boldField.size * 1.25 + 3);
  const fieldHeight = Math.min(FIELD, (UPPER - nameHeight - SIGNATURE - 22) / Math.max(1, fields.length));
  const rows = fields.map((field, index) => drawField(field, half, index * fieldHeight, fieldHeight));
  const top = fields.length * fieldHeight;
  const bottom = UPPER - nameHeight;
  const ys = [...fields.map((_field, index) => (index + 1) * fieldHeight), bottom];
  return [
    ...rows,
    ...drawApprover(approver, half, top, bottom),
    ...drawName(name, half, bottom),
    rules([
      line(half, 0, half, UPPER),
      line(half + LABEL_WIDTH, 0, half + LABEL_WIDTH, UPPER),
      ...ys.map((y) => line(half, y, width, y)),
      line(0, UPPER, width, UPPER),
    ]),
  ];
}

function drawField({ label, text, span }: IdentityField, half: number, top: number, height: number): SvgElement {
  const room = half - LABEL_WIDTH - 2 * PADDING;
  const small = fitting(text, room, 2);
  return group('cell', placeOf(span), [
    rectangle({ left: half, right: 2 * half, top, bottom: top + height }, { class: 'hit', fill: 'none' }),
    textLine(label, { x: half + PADDING, y: top + height / 2 }, fieldFont),
    ...textBlock(
      small.lines,
      { x: half + LABEL_WIDTH + PADDING, middle: top + height / 2, width: room },
      small.own,
      small.own.size * 1.15,
    ),
  ]);
}

/** In at most so many lines, smaller where it must be; a longer text ends in an ellipsis. */
function fitting(text: string, width: number, most: number): { readonly lines: readonly string[]; readonly own: Font } {
  const shown = text === '' ? '–' : text;
  for (const points of [10, 9, 8, 7, 6]) {
    const own = font(points);
    const lines = wrapLines(shown, width, own);
    if (lines.length === 1 || (lines.length <= most && points <= 8)) return { lines, own };
  }
  const own = font(6);
  const lines = wrapLines(shown, width, own).slice(0, most);
  return { lines: lines.map((each, index) => (index === most - 1 ? `${each.slice(0, -1)}…` : each)), own };
}

function drawApprover(
  { label, position, name, rank, employee }: Identity['approver'],
  half: number,
  top: number,
  bottom: number,
): readonly SvgElement[] {
  const left = half + LABEL_WIDTH;
  const x = (left + 2 * half) / 2;
  const room = half - LABEL_WIDTH - 2 * PADDING;
  const lineHeight = 4.4;
  const centred = { x, align: 'middle' as const };
  const upper = wrapLines(
    position.text === '' ? '' : `${position.text.toLocaleUpperCase('id')},`,
    room,
    boldField,
  ).slice(0, 4);
  const number = employee.text === '' ? '' : `NIP ${employee.text.replace(/^NIP[.:\s]*/iu, '')}`;
  const named = wrapLines(name.text, room, boldField).slice(0, 2);
  const signed = [
    ...named.map((text) => ({ text, own: boldField, span: name.span, isName: true })),
    ...wrapLines(rank.text, room, fieldFont)
      .slice(0, 1)
      .map((text) => ({ text, own: fieldFont, span: rank.span, isName: false })),
    ...(number === '' ? [] : [{ text: number, own: fieldFont, span: employee.span, isName: false }]),
  ];
  return [
    textLine(label, { x: half + PADDING, y: top + 4 }, fieldFont),
    group(
      'cell',
      placeOf(position.span),
      upper.map((text, index) => textLine(text, { ...centred, y: top + 4 + index * lineHeight }, boldField)),
    ),
    ...signed.map(({ text, own, span, isName }, index) => {
      const at = { ...centred, y: bottom - 3.6 - (signed.length - 1 - index) * lineHeight };
      return group('cell', placeOf(span), [textLine(text, at, own, isName ? { 'text-decoration': 'underline' } : {})]);
    }),
  ];
}

function nameLines({ text }: IdentityField, half: number): readonly string[] {
  return wrapLines(text === '' ? '–' : text, half - LABEL_WIDTH - 2 * PADDING, boldField).slice(0, 5);
}

function drawName(name: IdentityField, half: number, top: number): readonly SvgElement[] {
  const middle = (top + UPPER) / 2;
  const at = { x: half + LABEL_WIDTH + PADDING, middle, width: half - LABEL_WIDTH - 2 * PADDING };
  return [
    group('cell', placeOf(name.span), [
      rectangle({ left: half, right: 2 * half, top, bottom: UPPER }, { class: 'hit', fill: 'none' }),
      textLine(name.label, { x: half + PADDING, y: middle }, fieldFont),
      ...textBlock(nameLines(name, half), at, boldField, boldField.size * 1.25),
    ]),
  ];
}

function drawBoxes(
  page: BoxPage,
  top: number,
  width: number,
  isContinued: boolean,
  said: SheetWords,
): readonly SvgElement[] {
  const half = width / 2;
  let y = top;
  const drawn = page.rows.flatMap(({ boxes, height }) => {
    const start = y;
    y += height;
    return [
      rectangle(
        { left: 0, right: width, top: start, bottom: start + LABEL_HEIGHT },
        { class: 'shade', fill: '#e8e8e8' },
      ),
      ...boxes.map((box, column) => drawBox(box, { left: column * half, top: start, half, height }, isContinued, said)),
      rules([
        ...(start > 0 ? [line(0, start, width, start)] : []),
        line(0, start + LABEL_HEIGHT, width, start + LABEL_HEIGHT),
      ]),
    ];
  });
  return [...drawn, rules([line(half, top, half, y)])];
}

function drawBox(
  { label, lines, own, span }: BrokenBox,
  {
    left,
    top,
    half,
    height,
  }: { readonly left: number; readonly top: number; readonly half: number; readonly height: number },
  isContinued: boolean,
  said: SheetWords,
): SvgElement {
  const heading = isContinued ? `${label} ${said.say(words.continued)}` : label;
  const lineHeight = own.size * 1.3;
  const first = top + LABEL_HEIGHT + 1.4 + lineHeight / 2;
  return group('cell', placeOf(span), [
    rectangle({ left, right: left + half, top, bottom: top + height }, { class: 'hit', fill: 'none' }),
    textLine(heading, { x: left + 2.5, y: top + LABEL_HEIGHT / 2 }, labelFont),
    ...lines.flatMap(({ mark, text, indent, room }, index) => {
      const y = first + index * lineHeight;
      const x = left + 2.5 + indent;
      return [
        ...(mark === '' ? [] : [textLine(mark, { x: x - 1.2, y, align: 'end' }, own)]),
        textLine(text, { x, y, width: room }, own),
      ];
    }),
  ]);
}
