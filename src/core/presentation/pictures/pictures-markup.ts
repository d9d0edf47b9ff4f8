import type { Language } from '../../catalogue/schema.js';
import { escapeMarkup } from '../markup.js';
import type { PictureTable, PictureView } from './picture.js';
import { svgText } from './svg.js';

/** The class of the element that holds the pictures of a document within somebody else's page. */
const holder = 'naskah-pictures';

const asTable: Readonly<Record<Language, string>> = { id: 'Isi gambar sebagai tabel', en: 'The picture as a table' };

/** All pictures as one HTML element, each with its table in words folded below it; empty when there are none. */
export function picturesMarkup(pictures: readonly PictureView[], language: Language): string {
  if (pictures.length === 0) return '';
  return `<div class="${holder}" lang="${language}">\n${pictures.map((picture) => markupOf(picture, language)).join('\n')}\n</div>\n`;
}

function markupOf(picture: PictureView, language: Language): string {
  const { title, pages } = picture;
  const drawn = pages.map((page) => `<div class="page">${svgText(page)}</div>`);
  const words = wordsMarkup(picture, language);
  return `<section aria-label="${escapeMarkup(title)}">\n${[...drawn, ...(words === '' ? [] : [words])].join('\n')}\n</section>`;
}

/** What a picture shows, as a table folded away; empty where there is none. */
export function wordsMarkup({ table }: Pick<PictureView, 'table'>, language: Language): string {
  if (!table) return '';
  return `<details>\n<summary>${escapeMarkup(asTable[language])}</summary>\n${tableHtml(table)}\n</details>`;
}

function tableHtml({ caption, header, rows }: PictureTable): string {
  const row = (cells: readonly string[], cell: string): string =>
    `<tr>${cells.map((text) => `<${cell} dir="auto">${escapeMarkup(text)}</${cell.split(' ')[0] ?? ''}>`).join('')}</tr>`;
  const body = rows.map(({ cells }) => row(cells, 'td')).join('\n');
  return `<table>\n<caption>${escapeMarkup(caption)}</caption>\n${row(header, 'th scope="col"')}\n${body}\n</table>`;
}
