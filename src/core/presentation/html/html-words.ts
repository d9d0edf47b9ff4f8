import type { PhrasingContent } from 'mdast';
import { escapeMarkup } from '../markup.js';
import { isLineBreak, isSafeLink, markedParts } from '../paper/marked-text.js';

/** Names of the headings that a link within the page may lead to. */
export type Anchors = ReadonlySet<string>;

/** A text of the document: nothing in it is markup, its blanks are marked as with a yellow pen. */
export function textHtml(text: string): string {
  return markedParts(text)
    .map((part) => (part.isBlank ? `<mark>${escapeMarkup(part.text)}</mark>` : escapeMarkup(part.text)))
    .join('');
}

/** The words of a paragraph; only web and mail addresses and headings of the page become links. */
export function wordsHtml(nodes: readonly PhrasingContent[], anchors: Anchors): string {
  return nodes.map((node) => wordHtml(node, anchors)).join('');
}

function wordHtml(node: PhrasingContent, anchors: Anchors): string {
  switch (node.type) {
    case 'text':
      return textHtml(node.value);
    case 'inlineCode':
      return `<code>${escapeMarkup(node.value)}</code>`;
    case 'break':
      return '<br/>';
    case 'strong':
      return `<strong>${wordsHtml(node.children, anchors)}</strong>`;
    case 'emphasis':
      return `<em>${wordsHtml(node.children, anchors)}</em>`;
    case 'delete':
      return `<del>${wordsHtml(node.children, anchors)}</del>`;
    case 'link': {
      const words = wordsHtml(node.children, anchors);
      const address = addressOf(node.url, anchors);
      return address === undefined ? words : `<a href="${escapeMarkup(address)}">${words}</a>`;
    }
    default:
      return otherHtml(node, anchors);
  }
}

function addressOf(url: string, anchors: Anchors): string | undefined {
  if (isSafeLink(url)) return url;
  return url.startsWith('#') && anchors.has(url.slice(1)) ? url : undefined;
}

/** Pictures are named by their words; inline HTML keeps its characters, as text, but for a line break. */
function otherHtml(node: PhrasingContent, anchors: Anchors): string {
  if ('children' in node) return wordsHtml(node.children, anchors);
  if (node.type === 'html' && isLineBreak(node.value)) return '<br/>';
  const text = 'alt' in node ? node.alt : 'value' in node ? node.value : undefined;
  return escapeMarkup(text ?? '');
}
