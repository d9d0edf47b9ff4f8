import { escapeMarkup } from '../markup.js';
import { boxHeight, fieldText, officeLines } from '../paper/form-words.js';
import type { PaperContext } from '../paper/paper-context.js';
import type { Identity, IdentityBox, IdentityField } from '../pictures/procedure/identity.js';
import type { TextList, TextPart } from '../pictures/text-parts.js';
import { logoHtml, signatureHtml } from './html-letterhead.js';
import { textHtml } from './html-words.js';

/** The identity page of a procedure as the official table of two halves, on a lying page. */
export function formSection(identity: Identity, context: PaperContext): string {
  const { fields, approver, name } = identity;
  const { position, name: person, rank, employee } = approver;
  const official = { position: position.text, name: person.text, rank: rank.text, number: employee.text };
  const rows = [
    ...fields.map((field, index) => fieldRow(field, 'field', index === 0 ? headCell(identity, context) : '')),
    `<tr class="approver"><th scope="row">${escapeMarkup(approver.label)}</th><td>${signatureHtml(official, context)}</td></tr>`,
    fieldRow(name, 'name'),
    ...identity.boxes.flatMap((boxes, index) => boxRows(boxes, boxHeight(identity, index))),
  ];
  const columns = '<colgroup><col style="width:50%"/><col style="width:38mm"/><col/></colgroup>';
  return `<section class="drawing"><table class="form">${columns}<tbody>\n${rows.join('\n')}\n</tbody></table></section>`;
}

/** The office and the name of the form, beside all rows of the identity. */
function headCell(identity: Identity, context: PaperContext): string {
  const { logo } = context.letterhead;
  const lines = officeLines(identity, context).map((text) => `<p class="office" dir="auto">${textHtml(text)}</p>`);
  const picture = logo ? `<p class="logo">${logoHtml(logo)}</p>` : '';
  const form = `<p class="called">${escapeMarkup(identity.form)}</p>`;
  return `<td class="head" rowspan="${String(identity.fields.length + 2)}">${picture}${lines.join('')}${form}</td>`;
}

function fieldRow({ label, text }: IdentityField, kind: string, head = ''): string {
  return `<tr class="${kind}">${head}<th scope="row">${escapeMarkup(label)}</th><td dir="auto">${textHtml(fieldText(text))}</td></tr>`;
}

/** Two boxes: their labels on grey, below them what they hold. */
function boxRows(boxes: readonly IdentityBox[], height: number): readonly string[] {
  const span = (index: number): string => (index === 0 ? '' : ' colspan="2"');
  const heads = boxes.map(({ label }, index) => `<th scope="col"${span(index)}>${escapeMarkup(label)}</th>`);
  const bodies = boxes.map(({ parts }, index) => `<td${span(index)}>${boxHtml(parts)}</td>`);
  return [
    `<tr class="labels">${heads.join('')}</tr>`,
    `<tr class="boxes" style="height:${String(height)}mm">${bodies.join('')}</tr>`,
  ];
}

function boxHtml(parts: readonly TextPart[]): string {
  return parts.length === 0 ? `<p>${fieldText('')}</p>` : partsHtml(parts);
}

function partsHtml(parts: readonly TextPart[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? `<p dir="auto">${textHtml(part)}</p>` : listHtml(part)))
    .join('');
}

/** A list counts from its own first number. */
function listHtml({ first, isLettered = false, items }: TextList): string {
  const tag = first === undefined ? 'ul' : 'ol';
  const start = first === undefined || first === 1 ? '' : ` start="${String(first)}"`;
  const letters = isLettered ? ' type="a"' : '';
  return `<${tag}${letters}${start}>${items.map(itemHtml).join('')}</${tag}>`;
}

function itemHtml(parts: readonly TextPart[]): string {
  const [first, ...rest] = parts;
  if (typeof first !== 'string') return `<li>${partsHtml(parts)}</li>`;
  return `<li dir="auto">${textHtml(first)}${partsHtml(rest)}</li>`;
}
