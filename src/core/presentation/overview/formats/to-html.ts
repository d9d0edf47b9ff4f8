import { overviewTexts } from '../overview-texts.js';
import { cellText, type Cell, type Column, type ReportFacts, type Table } from '../table.js';
import { escapeHtml } from './escape-html.js';

/** Tables as one page that needs nothing else: no script, no address; made to be printed on A4. */
export function toHtml({ title, notes, language }: ReportFacts, tables: readonly Table[]): string {
  const contents = tables.map(
    (table) =>
      `<li><a href="#${escapeHtml(table.id)}">${escapeHtml(table.title)}</a> (${String(table.rows.length)})</li>`,
  );
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')}
</header>
<nav><ul>${contents.join('')}</ul></nav>
<main>
${tables.map((table) => section(table, overviewTexts.nothing[language])).join('\n')}
</main>
</body>
</html>
`;
}

function section({ id, title, about, columns, rows }: Table, nothing: string): string {
  const shown = columns.flatMap((column, index) => (column.isWide ? [] : [index]));
  const heads = shown.map((index) => head(columns[index]));
  const body = rows.map((row) => `<tr>${shown.map((index) => cell(row[index] ?? '')).join('')}</tr>`);
  const table =
    rows.length === 0
      ? `<p>${escapeHtml(nothing)}</p>`
      : `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(title)}">
<table>${widths(shown.map((index) => columns[index]?.width ?? 0))}<thead><tr>${heads.join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>
</div>`;
  return `<section id="${escapeHtml(id)}">\n<h2>${escapeHtml(title)}</h2>\n<p>${escapeHtml(about)}</p>\n${table}\n</section>`;
}

/** How columns share the width of the page, as far as the words in them allow. */
function widths(shown: readonly number[]): string {
  const whole = shown.reduce((sum, width) => sum + width, 0);
  const columns = shown.map((width) => `<col style="width:${((100 * width) / whole).toFixed(1)}%">`);
  return `<colgroup>${columns.join('')}</colgroup>`;
}

function head(column: Column | undefined): string {
  return `<th scope="col">${escapeHtml(column?.title ?? '')}</th>`;
}

function cell(value: Cell): string {
  const text = breakable(escapeHtml(cellText(value)));
  if (typeof value === 'number') return `<td class="number">${text}</td>`;
  return typeof value === 'object' && 'day' in value ? `<td class="day">${text}</td>` : `<td>${text}</td>`;
}

/** Paths and numbers of documents may go on in the next line after a slash. */
function breakable(markup: string): string {
  return markup.replace(/(?<=[\p{L}\p{N}][/_])(?=[\p{L}\p{N}])/gu, '<wbr>');
}

const style = `
@page { size: A4 landscape; margin: 14mm 12mm; }
:root { color-scheme: light dark; }
body { font: 11pt/1.45 system-ui, "Segoe UI", Arial, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; }
h1 { font-size: 1.6em; margin: 0 0 .3em; }
h2 { font-size: 1.2em; margin: 2em 0 .2em; }
header p, section > p { margin: .2em 0; }
nav ul { columns: 3 16rem; padding-left: 1.2em; }
.table { margin-top: .6em; overflow-x: auto; }
table { border-collapse: collapse; font-size: .85em; min-width: 62rem; width: 100%; }
th, td { border: 1px solid #8886; padding: .3em .35em; text-align: left; vertical-align: top; }
th { background: #8882; font-size: .94em; }
td { overflow-wrap: anywhere; }
td.day { white-space: nowrap; }
td.number { text-align: right; }
@media print {
  body { font-size: 9pt; margin: 0; max-width: none; padding: 0; }
  nav { display: none; }
  .table { overflow: visible; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  section { break-before: page; }
  section:first-child { break-before: auto; }
}
`;
