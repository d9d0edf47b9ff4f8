import type { Language } from '../../catalogue/schema.js';
import { escapeMarkup } from '../markup.js';
import { tableHtml } from './picture-files.js';
import type { PictureView } from './picture.js';
import { svgText } from './svg.js';

/** The class of the element that holds the pictures of a document within somebody else's page. */
const holder = 'naskah-pictures';

const asTable: Readonly<Record<Language, string>> = { id: 'Isi gambar sebagai tabel', en: 'The picture as a table' };

/** All pictures as one HTML element, each with its table in words folded below it; empty when there are none. */
export function picturesMarkup(pictures: readonly PictureView[], language: Language): string {
  if (pictures.length === 0) return '';
  return `<div class="${holder}" lang="${language}">\n${pictures.map((picture) => markupOf(picture, language)).join('\n')}\n</div>\n`;
}

function markupOf({ title, pages, table }: PictureView, language: Language): string {
  const drawn = pages.map((page) => `<div class="page">${svgText(page)}</div>`);
  const words = table
    ? [`<details>\n<summary>${escapeMarkup(asTable[language])}</summary>\n${tableHtml(table)}\n</details>`]
    : [];
  return `<section aria-label="${escapeMarkup(title)}">\n${[...drawn, ...words].join('\n')}\n</section>`;
}
