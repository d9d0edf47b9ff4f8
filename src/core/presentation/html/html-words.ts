import type { PhrasingContent } from 'mdast';
import { escapeMarkup } from '../markup.js';
import type { DocumentPictures } from '../paper/document-pictures.js';
import { isLineBreak, isSafeLink, markedParts } from '../paper/marked-text.js';
import { pictureAddress } from '../paper/picture-bytes.js';
import type { NoteMarks } from './html-notes.js';

/** What words may show, and lead to within the page. */
export interface WordsAround {
  /** Names of the headings. */
  readonly anchors: ReadonlySet<string>;
  readonly pictures: DocumentPictures;
  readonly marks: NoteMarks;
}

/** A text of the document: nothing in it is markup, its blanks are marked as with a yellow pen. */
export function textHtml(text: string): string {
  return markedParts(text)
    .map((part) => (part.isBlank ? `<mark>${escapeMarkup(part.text)}</mark>` : escapeMarkup(part.text)))
    .join('');
}

/** The words of a paragraph; only web and mail addresses and headings of the page become links. */
export function wordsHtml(nodes: readonly PhrasingContent[], around: WordsAround): string {
  return nodes.map((node) => wordHtml(node, around)).join('');
}

function wordHtml(node: PhrasingContent, around: WordsAround): string {
  switch (node.type) {
    case 'text':
      return textHtml(node.value);
    case 'inlineCode':
      return `<code>${escapeMarkup(node.value)}</code>`;
    case 'break':
      return '<br/>';
    case 'strong':
      return `<strong>${wordsHtml(node.children, around)}</strong>`;
    case 'emphasis':
      return `<em>${wordsHtml(node.children, around)}</em>`;
    case 'delete':
      return `<del>${wordsHtml(node.children, around)}</del>`;
    case 'link': {
      const words = wordsHtml(node.children, around);
      const address = addressOf(node.url, around);
      return address === undefined ? words : `<a href="${escapeMarkup(address)}">${words}</a>`;
    }
    default:
      return otherHtml(node, around);
  }
}

function addressOf(url: string, { anchors }: WordsAround): string | undefined {
  if (isSafeLink(url)) return url;
  return url.startsWith('#') && anchors.has(url.slice(1)) ? url : undefined;
}

/**
 * Pictures that cannot be shown are named by their words; inline HTML keeps its characters, as text, but for a line break.
 */
function otherHtml(node: PhrasingContent, around: WordsAround): string {
  if (node.type === 'footnoteReference') return around.marks.refer(node.identifier);
  const picture = node.type === 'image' ? around.pictures.get(node.url) : undefined;
  if (picture && 'alt' in node)
    return `<img class="picture" alt="${escapeMarkup(node.alt ?? '')}" src="${pictureAddress(picture)}"/>`;
  if ('children' in node) return wordsHtml(node.children, around);
  if (node.type === 'html' && isLineBreak(node.value)) return '<br/>';
  const text = 'alt' in node ? node.alt : 'value' in node ? node.value : undefined;
  return escapeMarkup(text ?? '');
}
