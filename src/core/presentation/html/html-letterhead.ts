import { escapeMarkup } from '../markup.js';
import { titleLines } from '../paper/document-name.js';
import type { DocumentEntry } from '../paper/document-entries.js';
import { factLabelWidth } from '../paper/fact-label-width.js';
import { logoAddress, logoSize, type Logo } from '../paper/logo.js';
import { datedWords, officialOf, signatureWords, type Official } from '../paper/official.js';
import type { PaperContext } from '../paper/paper-context.js';
import { upright } from '../paper/paper-block.js';
import type { HtmlBlock } from './html-blocks.js';
import { textHtml } from './html-words.js';

/** The letterhead over its line: the office’s names, address and contacts, its logo at their left. */
export function letterheadBlock({ letterhead }: PaperContext): readonly HtmlBlock[] {
  const { lines, small, logo } = letterhead;
  if (lines.length === 0 && small.length === 0 && !logo) return [];
  const names = [
    ...lines.map((text) => `<p class="office" dir="auto">${textHtml(text)}</p>`),
    ...small.map((text) => `<p class="small" dir="auto">${escapeMarkup(text)}</p>`),
  ];
  const picture = logo ? `<div class="logo">${logoHtml(logo)}</div>` : '';
  // What stands left of the names stands empty right of them: they are in the middle of the page.
  const balance = logo ? '<div class="logo"></div>' : '';
  return [
    upright(`<header class="letterhead">${picture}<div class="names">${names.join('')}</div>${balance}</header>`),
  ];
}

/** The logo within the page itself; as a picture, nothing in it runs or is loaded. */
export function logoHtml(logo: Logo): string {
  const { width, height } = logoSize(logo);
  const size = `width:${width.toFixed(2)}mm;height:${height.toFixed(2)}mm`;
  return `<img alt="Logo" style="${size}" src="${logoAddress(logo)}"/>`;
}

/** What the document is, its name and its number. */
export function titleBlock(named: string, context: PaperContext): readonly HtmlBlock[] {
  const { kind, title, number } = titleLines(named, context);
  const lines = [
    ...(kind === '' ? [] : [`<p class="kind" dir="auto">${escapeMarkup(kind)}</p>`]),
    ...(title === '' ? [] : [`<h1 dir="auto">${textHtml(title)}</h1>`]),
    ...(number === '' ? [] : [`<p class="number" dir="auto">${textHtml(number)}</p>`]),
  ];
  return [upright(`<div class="title">${lines.join('')}</div>`)];
}

/** The facts of a document as a form: label, colon, value. */
export function factsBlock(entries: readonly DocumentEntry[]): readonly HtmlBlock[] {
  const facts = entries.flatMap((entry) => (entry.kind === 'fact' ? [entry] : []));
  const width = factLabelWidth(facts);
  const rows = facts.map(
    ({ label, text }) =>
      `<tr><th scope="row" dir="auto">${escapeMarkup(label)}</th><td>:</td><td dir="auto">${textHtml(text)}</td></tr>`,
  );
  const columns = `<colgroup><col style="width:${String(width)}mm"/><col style="width:5mm"/><col/></colgroup>`;
  return rows.length === 0
    ? []
    : [upright(`<table class="facts">${columns}<tbody>\n${rows.join('\n')}\n</tbody></table>`)];
}

/** The signature at the end of a text, with the place if it is known. */
export function signatureBlock(at: string, context: PaperContext): readonly HtmlBlock[] {
  const official = officialOf(context);
  if (!official) return [];
  const dated = datedWords(at, context).map((words) => `<p>${escapeMarkup(words)}</p>`);
  return [upright(`<div class="signature">${dated.join('')}${signatureHtml(official, context)}</div>`)];
}

/** The lines of a signature: position, room to sign, name, rank, number. */
export function signatureHtml(official: Official, { language }: PaperContext): string {
  const { position, name, rank, number } = signatureWords(official, language);
  const line = (kind: string, { text, isKnown }: typeof name): string =>
    `<p class="${kind}${isKnown ? ' known' : ''}" dir="auto">${isKnown ? textHtml(text) : escapeMarkup(text)}</p>`;
  const below = [rank, number].filter((text) => text !== '').map((text) => `<p dir="auto">${escapeMarkup(text)}</p>`);
  return `${line('position', position)}${line('name', name)}${below.join('')}`;
}
