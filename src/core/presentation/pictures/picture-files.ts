import type { PictureView } from './picture.js';
import { rounded, svg, svgText, type SvgElement } from './svg.js';

/** Millimetres between two pages below one another. */
const gap = 8;

/** All pages of all pictures below one another, as one SVG file; millimetres are its units. */
export function picturesSvg(pictures: readonly PictureView[]): string {
  const pages = pictures.flatMap((picture) => picture.pages);
  const width = Math.max(0, ...pages.map((page) => sizeOf(page).width));
  let top = 0;
  const placed = pages.map((page) => {
    const at = svg(page.name, { ...page.attributes, x: 0, y: top }, page.children);
    top += sizeOf(page).height + gap;
    return at;
  });
  const height = Math.max(0, top - gap);
  const attributes = {
    ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${String(rounded(width))} ${String(rounded(height))}` },
    ...{ width: `${String(rounded(width))}mm`, height: `${String(rounded(height))}mm` },
  };
  const drawing = svgText(svg('svg', attributes, placed.map(withoutUnits)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing}\n`;
}

/** Each page of all pictures as an SVG file of its own, for programs that show one page. */
export function pictureFiles(pictures: readonly PictureView[]): readonly string[] {
  return pictures
    .flatMap((picture) => picture.pages)
    .map((page) => `<?xml version="1.0" encoding="UTF-8"?>\n${svgText(page)}\n`);
}

/** Within another drawing a page counts in that one's units. */
function withoutUnits(page: SvgElement): SvgElement {
  const { width, height } = sizeOf(page);
  return svg(page.name, { ...page.attributes, width, height }, page.children);
}

/** Millimetres. */
function sizeOf({ attributes }: SvgElement): { readonly width: number; readonly height: number } {
  const length = (name: string): number => Number.parseFloat(String(attributes[name] ?? '0')) || 0;
  return { width: length('width'), height: length('height') };
}
