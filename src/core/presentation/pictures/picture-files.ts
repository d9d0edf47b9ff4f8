import type { Language } from '../../catalogue/schema.js';
import { escapeMarkup } from '../markup.js';
import type { PictureTable, PictureView } from './picture.js';
import { pictureStyle } from './style.js';
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

/** The pictures as one page that needs nothing else, each drawn page on a paper of its size; it prints as PDF. */
export function picturesHtml(pictures: readonly PictureView[], title: string, language: Language): string {
  const pages = pictures.flatMap((picture) => picture.pages);
  const [first] = pages;
  const { width, height } = first ? sizeOf(first) : { width: 297, height: 210 };
  const size = `${String(rounded(width))}mm ${String(rounded(height))}mm`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeMarkup(title)}</title>
<style>
@page { size: ${size}; margin: 0; }
body { background: #ddd; margin: 0; }
.page { background: #fff; box-shadow: 0 1px 6px #0004; margin: 8mm auto; width: fit-content; }
.page svg { display: block; height: auto; max-width: 100vw; }
table { background: #fff; border-collapse: collapse; margin: 8mm auto; max-width: 295mm; font: 10pt Arial, sans-serif; }
caption { font-weight: bold; padding: 2mm; text-align: left; }
th, td { border: 1px solid #888; padding: 1mm 2mm; text-align: left; vertical-align: top; overflow-wrap: break-word; }
@media print { table { display: none; } body { background: none; } .page { box-shadow: none; break-after: page; margin: 0; } .page:last-child { break-after: auto; } }
${pictureStyle}
</style>
</head>
<body>
${pages.map((page) => `<div class="page">${svgText(page)}</div>`).join('\n')}
${pictures.flatMap(({ table }) => (table ? [tableHtml(table)] : [])).join('\n')}
</body>
</html>
`;
}

/** What a picture shows, in words. */
export function tableHtml({ caption, header, rows }: PictureTable): string {
  const row = (cells: readonly string[], cell: string): string =>
    `<tr>${cells.map((text) => `<${cell} dir="auto">${escapeMarkup(text)}</${cell.split(' ')[0] ?? ''}>`).join('')}</tr>`;
  const body = rows.map(({ cells }) => row(cells, 'td')).join('\n');
  return `<table>\n<caption>${escapeMarkup(caption)}</caption>\n${row(header, 'th scope="col"')}\n${body}\n</table>`;
}
