import type { SvgElement } from '../svg.js';
import { advancesOf, textWidth } from '../text/font.js';
import { Pens, units } from './pens.js';
import { Metafile, record, wideBytes } from './records.js';
import type { Shape, ShapeBox, TextShape } from './shape.js';
import { shapesOf } from './shapes.js';

const anisotropic = 8;

/** A page of a picture as an enhanced metafile: vectors and text that Word of any age and LibreOffice draw. */
export function toEmf(page: SvgElement, typeface = 'Arial'): Uint8Array {
  const [width, height] = [hundredths(page, 'width'), hundredths(page, 'height')];
  const file = new Metafile();
  file.add(record.setMapMode, [anisotropic]);
  file.add(record.setWindowOrigin, [0, 0]);
  file.add(record.setWindowExtent, [width, height]);
  file.add(record.setViewportOrigin, [0, 0]);
  file.add(record.setViewportExtent, [width, height]);
  file.add(record.setBackgroundMode, [1]);
  const pens = new Pens(file, typeface);
  for (const shape of shapesOf(page)) drawShape(shape, pens, file);
  return file.end(width, height);
}

function hundredths({ attributes }: SvgElement, name: string): number {
  return units(Number.parseFloat(String(attributes[name] ?? '0')) || 1);
}

function drawShape(shape: Shape, pens: Pens, file: Metafile): void {
  if (shape.kind === 'text') {
    drawText(shape, pens, file);
    return;
  }
  pens.choose(shape.look);
  if (shape.kind === 'ellipse') file.add(record.ellipse, boxUnits(shape.box));
  else {
    const points = shape.points.map(({ x, y }) => [units(x), units(y)] as const);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    file.add(shape.isClosed ? record.polygon : record.polyline, [...bounds, points.length, ...points.flat()]);
  }
}

function drawText(shape: TextShape, pens: Pens, file: Metafile): void {
  const { text, at, size, isBold } = shape;
  const font = { size, bold: isBold };
  if (shape.rim) drawRim(shape, textWidth(text, font), pens, file);
  pens.chooseText(shape);
  const advances = shape.isRightToLeft ? undefined : advancesOf(text, font)?.map(units);
  const header = 76;
  const letters = wideBytes(text, text.length + (text.length % 2));
  const spacing = advances ? new Uint8Array(Int32Array.from(advances).buffer) : new Uint8Array();
  const bytes = new Uint8Array(letters.length + spacing.length);
  bytes.set(letters);
  bytes.set(spacing, letters.length);
  file.add(
    record.text,
    [
      // No bounds; the mode that does not turn letters by itself, and its scale, which it does not use.
      ...[0, 0, -1, -1, 2, 0, 0],
      ...[units(at.x), units(at.y), text.length, header, 0],
      ...[0, 0, -1, -1, advances ? header + letters.length : 0],
    ],
    bytes,
  );
}

/** The room of a label, cleared: lines behind it end where it begins. */
function drawRim({ at, size, align, rim }: TextShape, width: number, pens: Pens, file: Metafile): void {
  if (!rim) return;
  const left = at.x - (align === 'start' ? 0 : align === 'end' ? width : width / 2);
  const [x, right] = [units(left - rim.width), units(left + width + rim.width)];
  const [top, bottom] = [units(at.y - size * 0.74 - rim.width / 2), units(at.y + size * 0.04 + rim.width / 2)];
  pens.choose({ fill: rim.colour, stroke: undefined, width: 0, isRound: false });
  file.add(record.polygon, [x, top, right, bottom, 4, x, top, right, top, right, bottom, x, bottom]);
}

function boxUnits({ left, top, right, bottom }: ShapeBox): readonly number[] {
  return [units(left), units(top), units(right), units(bottom)];
}
